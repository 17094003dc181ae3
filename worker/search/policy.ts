import { type Piece, WORDS_MAX } from './contract.ts'

/** The words of what somebody typed, lower case, without anything that means something to the index. */
export const wordsOf = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ].slice(0, WORDS_MAX)

/** The question to the index: every word, each at the beginning of a word of the title or the text. */
export const matchOf = (words: string[]): string => words.map((word) => `"${word}"*`).join(' AND ')

/** Marks that cannot be typed: `snippet()` puts them around what it found. */
export const HIT_START = '\u0002'
export const HIT_END = '\u0003'

/** Markdown's own signs, which say nothing in a line of found text. */
const SIGNS = /[*_`>#~]+|\[(?=[^\]]*\]\()|\]\([^)]*\)|^\s*[-+]\s/gmu

/** A found text as pieces, with the words that were looked for apart and Markdown's signs gone. */
export function piecesOf(marked: string): Piece[] {
  const pieces: Piece[] = []
  for (const part of marked.split(HIT_START)) {
    const [hit = '', rest] = part.split(HIT_END)
    if (rest === undefined) pieces.push({ text: hit, hit: false })
    else pieces.push({ text: hit, hit: true }, { text: rest, hit: false })
  }
  return pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(SIGNS, '').replace(/\s+/g, ' ') }))
    .filter((piece) => piece.text !== '')
}
