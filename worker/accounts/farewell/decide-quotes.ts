import { forum as en } from '#worker/i18n/en/forum.ts'
import { forum as nl } from '#worker/i18n/nl/forum.ts'

/** The line above a quotation, in each language, as the composer writes it: `Zeester schreef:`. */
const headings = (nickname: string) => [nl.compose.wrote(nickname), en.compose.wrote(nickname)]

/** Where such a line may stand, for the index of the search: phrases, any of which will do. */
export const quotePhrases = (nickname: string): string =>
  headings(nickname)
    .map((line) => `"${line.replaceAll('"', ' ')}"`)
    .join(' OR ')

/**
 * What somebody else wrote, with quotations of this nickname under `goneName` instead; `erased`, as their words go, when they
 * take them away. Only quotations as the composer makes them: what people wrote themselves is theirs.
 */
export function withoutQuotes(
  markdown: string,
  nickname: string,
  { goneName, erased }: { goneName: string; erased: string | null },
): string {
  const after = headings(goneName)
  const lines = markdown.split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const which = headings(nickname).findIndex((line) => lines[at]!.trimEnd() === `> ${line}`)
    if (which < 0) {
      kept.push(lines[at]!)
      continue
    }
    kept.push(`> ${after[which]}`)
    if (erased === null) continue
    kept.push('>', `> ${erased}`)
    while (at + 1 < lines.length && lines[at + 1]!.startsWith('>')) at += 1
  }
  return kept.join('\n')
}
