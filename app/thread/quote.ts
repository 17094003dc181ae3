/** More of a post than this is not an answer to a sentence of it any more. */
const QUOTE_MAX = 600

/**
 * Somebody's words as a quotation to answer under: each line after `> `, what they quoted themselves left out. `said`
 * is the line above it ("Zeester schreef:"), in the language of the page.
 */
export function quoted(markdown: string, said: string): string {
  const own = markdown
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const short = own.length > QUOTE_MAX ? `${own.slice(0, QUOTE_MAX).replace(/\s+\S*$/, '')}…` : own
  return [said, '', ...(short || '…').split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n')
}
