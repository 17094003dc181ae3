/** Well-formed HTML as a tree, just enough to compare what two renderers of Markdown made. */
export type HtmlNode = string | { tag: string; attributes: Record<string, string>; children: HtmlNode[] }

const VOID = new Set(['br', 'hr', 'img'])
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' }

export const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (NAMED[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )

/** Throws on what is not well-formed: an open tag, a stray end. */
export function htmlTree(html: string): HtmlNode[] {
  const root = { tag: '', attributes: {}, children: [] as HtmlNode[] }
  const open = [root]
  for (const [whole, end, tag, rest] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)\s*\/?>|[^<]+|</gi)) {
    const inside = open.at(-1)!
    if (!tag) inside.children.push(decoded(whole))
    else if (end) {
      if (inside.tag !== tag.toLowerCase()) throw new Error(`${whole} closes ${inside.tag || 'nothing'}`)
      open.pop()
    } else {
      const attributes = Object.fromEntries(
        [...rest!.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decoded(value!)]),
      )
      const node = { tag: tag.toLowerCase(), attributes, children: [] }
      inside.children.push(node)
      if (!VOID.has(node.tag)) open.push(node)
    }
  }
  if (open.length > 1) throw new Error(`${open.at(-1)!.tag} stays open`)
  return root.children
}

export const wordsOf = (node: HtmlNode): string =>
  typeof node === 'string'
    ? node
    : node.tag === 'img'
      ? (node.attributes.alt ?? '')
      : node.children.map(wordsOf).join('')
