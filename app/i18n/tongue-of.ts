/** Small words that stand in nearly every sentence of the one language, and not in the other. */
const DUTCH = new Set('de het een ik je niet van dat en voor met ook zijn maar mijn aan wat ze te'.split(' '))
const ENGLISH = new Set("the and you your to my not it for with have this but are they what how i'm i just".split(' '))
/** So many characters say enough of what a text is written in. */
const READ_MAX = 600

/** In what a text was written: in the language of these organisations, unless more of its small words are English. `html` may be HTML. */
export function tongueOf(html: string): 'nl' | 'en' {
  const text = html.slice(0, READ_MAX).replace(/<[^>]*>?/g, ' ')
  const words: string[] = text.toLowerCase().match(/[\p{L}'’]+/gu) ?? []
  const count = (small: Set<string>) => words.filter((word) => small.has(word.replace('’', "'"))).length
  return count(ENGLISH) > count(DUTCH) ? 'en' : 'nl'
}
