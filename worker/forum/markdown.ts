import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'

/**
 * What a post may hold: text, emphasis, lists, quotes, code, plain links. Of an image its words stay (the image would call a third host),
 * headings no larger than the page's own. HTML that somebody typed is shown as they typed it: nothing they wrote is lost.
 */
const processor = unified()
  .use(function (this: Processor) {
    // People begin a line with spaces to make it stand out, not to write code.
    const settings = this.data() as { micromarkExtensions?: unknown[] }
    settings.micromarkExtensions = [...(settings.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }]
  })
  .use(remarkParse)
  .use(remarkRehype, {
    handlers: {
      html: (_state, node: { value: string }) => ({ type: 'text', value: node.value }),
      image: (_state, node: { alt?: string | null }) => ({ type: 'text', value: node.alt ?? '' }),
      imageReference: (_state, node: { alt?: string | null }) => ({ type: 'text', value: node.alt ?? '' }),
    },
  })
  .use(() => (tree) => lower(tree as Node))
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: ['p', 'br', 'em', 'strong', 'del', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'a', 'h3', 'h4', 'hr'],
    attributes: { a: ['href'], ol: ['start'] },
    protocols: { href: ['http', 'https', 'mailto'] },
    strip: ['script', 'style'],
    clobber: [],
  })
  .use(() => (tree) => walk(tree as Node))
  .use(rehypeStringify)

interface Node {
  type: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: Node[]
}

const LOWERED: Record<string, string> = { h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4' }

/** The page has the first two levels of headings for itself. */
function lower(node: Node) {
  node.tagName = LOWERED[node.tagName ?? ''] ?? node.tagName
  node.children?.forEach(lower)
}

/** Links leave without telling where from. */
function walk(node: Node) {
  if (node.tagName === 'a') node.properties = { ...node.properties, rel: ['nofollow', 'noopener', 'noreferrer'] }
  node.children?.forEach(walk)
}

/** CommonMark to sanitised HTML; done once, when a post is written. */
export const renderMarkdown = (markdown: string): string => processor.processSync(markdown).toString()
