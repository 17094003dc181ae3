import { forum as en } from '#worker/i18n/en/forum.ts'
import { forum as nl } from '#worker/i18n/nl/forum.ts'

const WORDS = [nl.compose.wrote, en.compose.wrote]
/** No nickname holds this. */
const NAME = '\n'

/** The line above a quotation, in each language, as the composer writes it: `Zeester schreef:`. */
const headings = (nickname: string) => WORDS.map((wrote) => wrote(nickname))

/** What stands before and after the name in such a line, in each language. */
const aroundName = headings(NAME).map((line) => line.split(NAME) as [string, string])

/** What every quotation holds, in each language: the end of the line above it. */
export const QUOTE_MARKS = aroundName.map(([, after]) => after)

/** Whom a line above a quotation names, and in which of the languages; null for any other line. */
export function quotedIn(line: string): { name: string; language: 'nl' | 'en' } | null {
  const written = line.trimEnd()
  for (const [at, [before, after]] of aroundName.entries()) {
    const start = `> ${before}`
    if (written.startsWith(start) && written.endsWith(after))
      return { name: written.slice(start.length, -after.length), language: at === 0 ? 'nl' : 'en' }
  }
  return null
}

/** Where such a line may stand, for the index of the search: phrases, any of which will do. */
export const quotePhrases = (nickname: string): string =>
  headings(nickname)
    .map((line) => `"${line.replaceAll('"', ' ')}"`)
    .join(' OR ')

/**
 * What somebody else wrote, with quotations of who `bears` the name above them under `goneName` instead; `erased`, as their
 * words go, when they take them away. Only quotations as the composer makes them: what people wrote themselves is theirs.
 */
export function withoutQuotes(
  markdown: string,
  bears: (nickname: string) => boolean,
  { goneName, erased }: { goneName: string; erased: string | null },
): string {
  const gone = headings(goneName)
  const lines = markdown.split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const quoted = quotedIn(lines[at]!)
    if (!quoted || !bears(quoted.name)) {
      kept.push(lines[at]!)
      continue
    }
    kept.push(`> ${gone[quoted.language === 'nl' ? 0 : 1]}`)
    if (erased === null) continue
    kept.push('>', `> ${erased}`)
    while (at + 1 < lines.length && lines[at + 1]!.startsWith('>')) at += 1
  }
  return kept.join('\n')
}
