import { quotedIn } from '#worker/accounts/farewell/decide-quotes.ts'
import { WITHDRAWN_TITLE } from '#worker/forum/contract.ts'
import { reports as en } from '#worker/i18n/en/reports.ts'
import { reports as nl } from '#worker/i18n/nl/reports.ts'

const GONE = { nl: nl.quoteGone, en: en.quoteGone }

/** What somebody wrote in a thread before a post: what still stands there, and what was taken back, taken out or changed. */
export interface WrittenBy {
  standing: string
  gone: string
}

type Part =
  | { kind: 'own'; lines: string[] }
  | { kind: 'quote'; heading: string; name: string; language: 'nl' | 'en'; body: string[] }

/** A post in its quotations, as the composer makes them, and what stands between. */
function partsOf(markdown: string): Part[] {
  const parts: Part[] = []
  for (const line of markdown.split('\n')) {
    const last = parts.at(-1)
    const quoted = quotedIn(line)
    if (quoted) parts.push({ kind: 'quote', heading: line, ...quoted, body: [] })
    else if (last?.kind === 'quote' && line.startsWith('>')) last.body.push(line)
    else if (last?.kind === 'own') last.lines.push(line)
    else parts.push({ kind: 'own', lines: [line] })
  }
  return parts
}

/** A post without its quotations, as the composer makes them: what its author wrote, and nothing of anybody else. */
export const ownWords = (markdown: string): string =>
  written(partsOf(markdown).filter(({ kind }) => kind === 'own')).trim()

const written = (parts: Part[]) =>
  parts.flatMap((part) => (part.kind === 'own' ? part.lines : [part.heading, ...part.body])).join('\n')

/** Lines without the marks of a quotation and without what was cut off at their end. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^[>\s]+/, '')
        .replace(/\s+/g, ' ')
        .replace(/\s*…$/, '')
        .trim(),
    )
    .filter(Boolean)
const plain = (text: string) => linesOf(text).join('\n')

/** Short words stand in every text: they say nothing of whose it is. */
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu))
/** As many words of a line, as a share, stand in what is gone: it is a quotation of that, also where its quoter changed it. */
const SAME_WORDS = 0.7

function verdict(body: string[], by: WrittenBy): 'erased' | 'stands' | 'gone' | 'own' {
  const lines = linesOf(body.join('\n'))
  if (lines.every((line) => line === GONE.nl || line === GONE.en || line === WITHDRAWN_TITLE)) return 'erased'
  const standing = plain(by.standing)
  const left = lines.filter((line) => !standing.includes(line))
  if (left.length === 0) return 'stands'
  const gone = plain(by.gone)
  const goneWords = wordsOf(gone)
  const isGone = (line: string) => {
    const words = [...wordsOf(line)]
    return gone.includes(line) || (words.length > 0 && share(words, goneWords) >= SAME_WORDS)
  }
  return left.some(isGone) ? 'gone' : 'own'
}

const share = (words: string[], among: Set<string>) => words.filter((word) => among.has(word)).length / words.length

const alike = (a: Part, b: Part | undefined) =>
  a.kind === 'own'
    ? b?.kind === 'own' && a.lines.join('\n') === b.lines.join('\n')
    : b?.kind === 'quote' && a.heading === b.heading

/** The post as it was before quotations were taken out of it, if it still is that post: its author changed nothing since. */
const before = (parts: Part[], original: string | null): Part[] | null => {
  const old = original === null ? null : partsOf(original)
  return old && old.length === parts.length && parts.every((part, at) => alike(part, old[at])) ? old : null
}

/**
 * What a post says once its quotations are as its thread is now: one of words that nobody reads any more holds a line that says so, and
 * has its words again when they stand again. `original`: the post with all its quotations, where some were taken out.
 * `writtenBy`: what the bearer of a name wrote in the thread before this post; null for who wrote nothing. What people
 * wrote themselves stays theirs, as does a quotation of what stands, or of what never stood there.
 */
export function decideQuotes(
  markdown: string,
  original: string | null,
  writtenBy: (name: string) => WrittenBy | null,
): { markdown: string; original: string | null } {
  const parts = partsOf(markdown)
  const old = before(parts, original)
  const now = parts.map((part, at): Part => {
    if (part.kind === 'own') return part
    const by = writtenBy(part.name)
    if (!by) return part
    const said = verdict(part.body, by)
    if (said === 'gone') return { ...part, body: ['>', `> ${GONE[part.language]}`] }
    const was = old?.[at]
    return said === 'erased' && was?.kind === 'quote' && verdict(was.body, by) === 'stands' ? was : part
  })
  const to = written(now)
  const whole = old && original !== null ? original : markdown
  return { markdown: to, original: to === whole ? null : whole }
}
