import type { Element, ElementContent, Root } from 'hast'

/** Text as lines: one press of Enter is a new line (CommonMark would make it a space). */
export const asLines = (text: string): ElementContent[] =>
  text
    .split(/[ \t]*\r?\n[ \t]*/)
    .flatMap((line, at): ElementContent[] => [
      ...(at > 0 ? [BREAK(), { type: 'text' as const, value: '\n' }] : []),
      { type: 'text', value: line },
    ])

const BREAK = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] })

/** A web address as people type or paste it; what closes a sentence after it is not of it. */
const ADDRESS = /https?:\/\/[^\s<>"]+/gi
const AFTER = /[.,;:!?'’”*_~]+$/

/** Bare web addresses become links; inside links and code they stay as they are. Changes the tree. */
export function linkAddresses(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'text') return linked(child.value)
    if (child.type === 'element' && !['a', 'code', 'pre'].includes(child.tagName)) linkAddresses(child)
    return [child]
  })
}

function linked(text: string): ElementContent[] {
  const parts: ElementContent[] = []
  let from = 0
  for (const found of text.matchAll(ADDRESS)) {
    const address = withoutAfter(found[0])
    if (!URL.canParse(address)) continue
    if (found.index > from) parts.push({ type: 'text', value: text.slice(from, found.index) })
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { href: address },
      children: [{ type: 'text', value: address }],
    })
    from = found.index + address.length
  }
  if (from === 0) return [{ type: 'text', value: text }]
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) })
  return parts
}

/** Punctuation after an address goes, and a closing bracket that was opened before it. */
function withoutAfter(found: string): string {
  let address = found
  for (;;) {
    const before = address
    address = address.replace(AFTER, '')
    for (const [open, close] of ['()', '[]'])
      if (address.endsWith(close!) && address.split(close!).length > address.split(open!).length)
        address = address.slice(0, -1)
    if (address === before) return address
  }
}

/**
 * Where a link leads, when its own words do not begin with that: a host, or a mail address. `null` for pages of our own
 * and for words that say it themselves. A host of other alphabets is given in its plain form (`xn--…`).
 */
export function hostBeside(href: string, words: string): string | null {
  const own = 'https://own.invalid'
  if (!URL.canParse(href, own)) return null
  const url = new URL(href, own)
  const host = url.protocol === 'mailto:' ? decodeSafely(url.pathname) : url.host === 'own.invalid' ? '' : url.host
  if (!host) return null
  const said = words
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/|mailto:)/, '')
  const plain = host.toLowerCase()
  return [plain, plain.replace(/^www\./, '')].some(
    (name) => said === name || ['/', '?', '#'].some((next) => said.startsWith(name + next)),
  )
    ? null
    : host
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
