import { lines } from './crisis-words.ts'

/** One word of a text, as it is compared. */
export interface Word {
  /** Doubled letters as one, `t` and `d` at the end as one, one spelling for the many of a small word. */
  canon: string
  /** As typed but for accents, capitals and doubled letters: for words of which only the beginning is asked. */
  start: string
  /** Counts sentences, and the parts between commas and small words such as "maar". */
  sentence: number
  clause: number
}

/**
 * Other spellings of words that carry a sentence: what follows the colon is written for each before it. Flemish forms, what a phone
 * makes of them, and forms that mean the same. Each language reads all of them.
 */
const SPELLINGS = lines(`
  niet: nie ni nit neit niett
  niet meer: niemeer nimeer nimer nietmeer
  ik: k
  ik wil: kwil ikwil ikwill
  ik heb: kheb khb ikheb
  ik ben: kben ikben
  ik ga: kga ikga
  ik zou: kzou
  ik wou: kwou
  ik voel: kvoel
  het: t
  een: n ne nen
  er: r
  dat: da
  wat: wa
  mijn: mn
  zijn: zn
  je: jij ge gij
  ze: zij
  me: mij
  mezelf: mijzelf mezelve mijzelve mijnzelf
  zichzelf: haarzelf hemzelf hunzelf
  wil: wilt wilde wilden wou wouden
  gewoon: gwn gewoonweg
  eind: einde end
  hou: houd houdt houw
  snijd: snij snijdt snijt sneed snijde
  leven: leve
  sterven: sterve
  vermoord: vermoordt
  te veel: teveel
  niks: niets
  want: wants wnt wanted
  want to: wanna wana
  going to: gonna gona
  dont: doesnt didnt
`)

/** Two words that are one. */
const JOINED = lines(`
  me zelf
  me eigen
  zich zelf
  haar zelf
  hem zelf
  hun zelf
  my self
  him self
  her self
  zelf moord
  zelf mort
  zelf doding
  zelf verminking
  zelf beschadiging
  auto mutilatie
  over dosis
  aan doen
  aan doe
  aan doet
  op hangen
  dood maken
  dood gaan
`)

/** Words that only say how, how often or when. */
const ADVERBS = lines(`
  gewoon echt zo graag nog ook maar dus toch soms vaak altijd nu even wel zelfs eigenlijk liefst liever alleen bijna heel zeer erg
  hard al weer eindelijk snel direct meteen ooit steeds telkens vandaag vanavond vannacht morgen gisteren straks vanmorgen
  keihard super kei mega zomaar misschien dikwijls opnieuw dan
  just really realy rly so badly honestly always also still even kinda sometimes only now today tonight fucking literally
`)

/** Words that stand for somebody or something. */
const PRONOUNS = lines(`
  ik je hij ze we wij jullie het er dat
  i all
`)

/** A clause begins after these. */
const LINKING = new Set(['en', 'maar', 'want', 'dus', 'omdat', 'ma', 'and', 'but', 'because', 'cause', 'so'])

/** Words that end in a `t` or `d` that matters. */
const KEPT = new Set(['wild'])

const single = (word: string) => word.replaceAll(/(\p{L})\1+/gu, '$1')
const oneEnd = (word: string) => (word.length < 4 || KEPT.has(word) ? word : word.replace(/d?t$/, 'd'))
const canonical = (word: string) => single(oneEnd(word))

const spelt = new Map(
  SPELLINGS.flatMap((line) => {
    const [meant = '', others = ''] = line.split(':')
    return others
      .trim()
      .split(' ')
      .map((other) => [canonical(other), meant.split(' ').map(canonical)] as const)
  }),
)
const joined = new Map(
  JOINED.map((line) => [line.split(' ').map(canonical).join(' '), canonical(line.replace(' ', ''))]),
)
const each = (rows: string[]) => rows.flatMap((row) => row.split(' ')).map(canonical)
const adverbs = new Set(each(ADVERBS))
const small = new Set([...adverbs, ...each(PRONOUNS)])
const linking = new Set([...LINKING].map(canonical))
const denying = new Set(
  'niet geen nooit niemand nergens not never no dont nobody without zonder'.split(' ').map(canonical),
)

/** Whether a word only says how or when: it may stand at the edge of a part of a sentence that is asked for whole. */
export const isAdverb = (word: Word) => adverbs.has(word.canon)

/** Whether a word may stand between two that belong together: no word that denies is one. */
export const isSmall = (word: Word) => small.has(word.canon)

/** Whether a new part of a sentence begins after it. */
export const links = (word: Word) => linking.has(word.canon)

/** Whether a word turns around what is said: it never stands between words that belong together. */
export const denies = (word: Word) => denying.has(word.canon)

/** Signs and figures that pass for a letter inside a word. */
const PASSES: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '!': 'i', $: 's', '@': 'a' }
const asLetters = (word: string) =>
  /\p{L}.*\p{L}/u.test(word) && /\d/.test(word) ? word.replaceAll(/[013457]/g, (sign) => PASSES[sign] ?? sign) : word

/** Signs that stand between letters as if they were one: `w!l`. */
export const DISGUISED = /(?<=\p{L})[!$@](?=\p{L})/gu
export const undisguised = (text: string) => text.replaceAll(DISGUISED, (sign) => PASSES[sign] ?? sign)

/** Letters that were set apart: `z e l f`. */
const APART = /(?<![\p{L}\p{N}])\p{L}(?:[ .-]{1,2}\p{L}(?![\p{L}\p{N}])){3,}/gu

/** A number written against what it counts: `30dafalgan`, `30x`. One figure stays: it passes for a letter. */
const COUNTED = /(?<![\p{L}\p{N}])(\d{2,3})(x(?![\p{L}\p{N}])|\p{L}{4,})/gu

/**
 * The words of a text as they are compared: without accents, capitals, marks of emphasis and what nobody sees (the soft hyphens of a
 * pasted text), so that `Zelf**moord**` hides nothing; then in one spelling.
 */
export function wordsOf(text: string): Word[] {
  const plain = text
    .replaceAll(/[*_~`’'‘´]|\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(APART, (letters) => letters.replaceAll(/[^\p{L}]/gu, ''))
  const words: Word[] = []
  // A word comes more than once, and is looked at once.
  const known = new Map<string, { key: string; start: string; canons: string[] }>()
  const look = (part: string) => {
    const typed = asLetters(part)
    const key = canonical(typed)
    const one = { key, start: single(typed), canons: spelt.get(key) ?? [key] }
    known.set(part, one)
    return one
  }
  let sentence = 0
  let clause = 0
  for (const [part] of plain.replaceAll(COUNTED, '$1 $2').matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
    if (!/^[\p{L}\p{N}]/u.test(part)) {
      if (/[.!?](?:\s|$)|\n\s*\n/.test(part)) sentence++
      if (/[.!?,;:\n…()"–]/.test(part)) clause++
      continue
    }
    const { key, start, canons } = known.get(part) ?? look(part)
    for (const canon of canons) {
      const last = words.at(-1)
      const one = last && joined.get(`${last.canon} ${canon}`)
      if (one) words[words.length - 1] = { ...last, canon: one, start: last.start + start }
      else words.push({ canon, start, sentence, clause })
    }
    if (linking.has(key)) clause++
  }
  return words
}

/** A word of a list, as `canon` and `start` of a text are. */
export const canonOf = (word: string): string[] => wordsOf(word).map(({ canon }) => canon)
export const startOf = (word: string): string => wordsOf(word)[0]?.start ?? ''
