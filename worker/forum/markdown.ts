import type { Element, ElementContent, Root, Text } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { flatten, shallow, type Tree } from './markdown-depth.ts'
import { asLines, hostBeside, linkAddresses } from './markdown-links.ts'

/**
 * What a post may hold: text, emphasis, lists, quotes, code, plain links. Of an image its words stay (the image would call a third host),
 * headings no larger than the page's own. HTML that somebody typed is shown as they typed it: nothing they wrote is lost.
 * One press of Enter is a new line, as people expect; a bare web address is a link, and a link says where it leads.
 */
const processor = unified()
  .use(function (this: Processor) {
    // People begin a line with spaces to make it stand out, not to write code.
    const settings = this.data() as { micromarkExtensions?: unknown[] }
    settings.micromarkExtensions = [...(settings.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }]
  })
  .use(remarkParse)
  .use(() => (tree: Tree) => flatten(tree))
  .use(remarkRehype, {
    handlers: {
      text: (_state, node: { value: string }) => asLines(node.value),
      html: (_state, node: { value: string }, parent?: { type: string }) =>
        parent && BLOCKS.includes(parent.type)
          ? { type: 'element', tagName: 'p', properties: {}, children: asLines(node.value) }
          : asLines(node.value),
      image: (_state, node: { alt?: string | null }) => ({ type: 'text', value: node.alt ?? '' }),
      imageReference: (_state, node: { alt?: string | null }) => ({ type: 'text', value: node.alt ?? '' }),
    },
  })
  .use(() => (tree: Root) => {
    lower(tree)
    linkAddresses(tree)
  })
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: ['p', 'br', 'em', 'strong', 'del', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'a', 'h3', 'h4', 'hr'],
    attributes: { a: ['href'], ol: ['start'] },
    protocols: { href: ['http', 'https', 'mailto'] },
    strip: ['script', 'style'],
    clobber: [],
  })
  .use(() => (tree: Root) => finishLinks(tree))
  .use(rehypeStringify)

const BLOCKS = ['root', 'blockquote', 'listItem']
const LOWERED: Record<string, string> = { h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4' }

/** The page has the first two levels of headings for itself. */
function lower(node: Root | ElementContent) {
  if (node.type === 'element') node.tagName = LOWERED[node.tagName] ?? node.tagName
  if ('children' in node) for (const child of node.children) lower(child as ElementContent)
}

/** Links leave without telling where from, and stand beside the host they lead to when their words do not say it. */
function finishLinks(node: Root | Element) {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    finishLinks(child)
    const { href } = child.properties
    if (child.tagName !== 'a') return [child]
    if (typeof href !== 'string') return child.children
    child.properties = { href, rel: ['nofollow', 'noopener', 'noreferrer'] }
    const host = hostBeside(href, wordsOf(child))
    const beside: Text[] = host ? [{ type: 'text', value: ` (${host})` }] : []
    return [child, ...beside]
  })
}

const wordsOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : ''

/** CommonMark to sanitised HTML; done once, when a post is written. */
export const renderMarkdown = (markdown: string): string => processor.processSync(shallow(markdown)).toString()

/** What readers get to see of a text: its words without marks, and where its links lead. */
export interface Read {
  text: string
  links: string[]
}

/** Signs that make what is seen differ from what was typed, and what may become a link. */
const MARKED = /[\\&*_\x60[\]<>!#~]|https?:|^[ \t]*(?:[-+]|\d+[.)])\s/im

/** The words and links of a text as they will be seen, by the renderer that makes its HTML: checks of words look at both. */
export function readMarkdown(markdown: string): Read {
  if (!MARKED.test(markdown)) return { text: markdown, links: [] }
  const links: string[] = []
  const said = (node: Root | ElementContent): string => {
    if (node.type === 'text') return node.value
    if (!('children' in node)) return ''
    const inside = (node.children as ElementContent[]).map(said).join('')
    if (node.type !== 'element') return inside
    if (node.tagName === 'a' && typeof node.properties.href === 'string') links.push(plainHref(node.properties.href))
    return LINES.includes(node.tagName) ? `\n${inside}\n` : inside
  }
  const text = said(processor.runSync(processor.parse(shallow(markdown))) as Root)
  return { text: text.replaceAll(/\n{3,}/g, '\n\n').trim(), links }
}

/** As a browser writes it once it was parsed; a host in percent signs is itself again. */
const plainHref = (href: string) => URL.parse(href)?.href ?? href

const LINES = ['p', 'li', 'h3', 'h4', 'pre', 'blockquote', 'br', 'hr']
