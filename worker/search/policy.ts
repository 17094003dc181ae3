import { type Piece, type SearchPlace, WORDS_MAX } from './contract.ts'

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

/** Words that stand in every post and say nothing of what it is about. */
const SMALL = new Set(
  `de het een en of maar want dus als dan dat die dit deze er ik je jij jou jouw u uw we wij ons onze hij ze zij hem haar hen hun
  me mij mijn zich is ben bent zijn was waren word wordt worden heb hebt heeft hebben had kan kun kunt kunnen moet moeten mag mogen wil wilt
  willen zal zou gaan gaat ga doe doet doen krijg krijgt niet geen wel ook nog al te om op in uit aan bij met van voor naar over door tot
  hoe wat wie waar wanneer waarom welke iemand iets
  the a an and or but so if then that this these there i you your he she it we they him her his my me our us their is am are was were be been
  have has had can could must may will would do does did not no also to on in out at with of for from about by how what who where when why
  someone something`.split(/\s+/),
)

/** The words that say what is looked for; all of them where there are no others. */
export const tellingOf = (words: string[]): string[] => {
  const telling = words.filter((word) => !SMALL.has(word))
  return telling.length ? telling : words
}

/** Any of the words, where not all of them stand together. */
export const anyOf = (words: string[]): string => words.map((word) => `"${word}"*`).join(' OR ')

/**
 * What somebody in need looks for, beside the words of crisis they would write (`crisis-words.ts`): in a letter these say too
 * little, in a search they are all there is.
 */
export const LOOKED_FOR = [
  'dood willen',
  'willen sterven',
  'wil sterven',
  'zelfdodings*',
  'zelfmoord*',
  'snijden',
  'automutil*',
  'zelfverwonding',
  'mishandeld',
  'mishandeling',
  'misbruik',
  'verkrachting*',
  'huiselijk geweld',
  'suicid*',
  'cutting',
  'self injury',
  'abuse*',
  'domestic violence',
]

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

/** The communities to choose from: what was put away is not looked through by name. */
export const placesOf = (rows: (SearchPlace & { archivedAt: Date | null })[]): SearchPlace[] =>
  rows.filter((row) => !row.archivedAt).map(({ slug, name }) => ({ slug, name }))
