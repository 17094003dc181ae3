/**
 * Text as it is compared: without accents, capitals, marks of emphasis and what nobody sees (the soft hyphens of a pasted
 * text), so that `Zelf**moord**` hides nothing.
 */
const tokens = (text: string): string[] =>
  text
    .replaceAll(/[*_~`’']|\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

interface Phrase {
  /** Each word; one that ended in `*` stands for any ending. */
  words: { start: string; open: boolean }[]
  source: string
}

function parse(source: string): Phrase | undefined {
  const words = source
    .split(/\s+/)
    .flatMap((word) =>
      tokens(word).map((start, at, all) => ({ start, open: word.endsWith('*') && at === all.length - 1 })),
    )
  return words.length ? { words, source } : undefined
}

const fits = (word: { start: string; open: boolean }, token: string | undefined) =>
  token !== undefined && (word.open ? token.startsWith(word.start) : token === word.start)

/**
 * Which of the phrases stand in the text: whole words in a row, in any language. `*` at the end of a word stands for any
 * ending. Accents, capitals, punctuation and line ends make no difference.
 */
export function phrasesIn(text: string, phrases: readonly string[]): string[] {
  const said = tokens(text)
  const by = new Map<string, Phrase[]>()
  for (const source of phrases) {
    const phrase = parse(source)
    // By the first two letters: a thousand phrases are then as quick as a few.
    if (!phrase) continue
    const key = phrase.words[0]!.start.slice(0, 2)
    by.set(key, [...(by.get(key) ?? []), phrase])
  }
  const found = new Set<string>()
  said.forEach((token, at) => {
    for (const key of new Set([token.slice(0, 1), token.slice(0, 2)]))
      for (const { words, source } of by.get(key) ?? [])
        if (!found.has(source) && words.every((word, step) => fits(word, said[at + step]))) found.add(source)
  })
  return [...found]
}
