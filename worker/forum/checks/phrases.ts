import { LRUCache } from 'lru-cache'
import { figureOf, MEDICINES, numbersFrom } from './class-words.ts'
import {
  canonOf,
  DISGUISED,
  denies,
  isAdverb,
  isSmall,
  links,
  startOf,
  undisguised,
  type Word,
  wordsOf,
} from './compared-words.ts'
import { FIGURES, LOOKALIKES } from './figure-words.ts'

/** One place of a phrase. */
interface Step {
  /** Words of which one stands here. */
  words: Set<string>
  /** Beginnings of words (`mishandel*`) of which one stands here. */
  starts: string[]
  /** A number in figures stands here too, when it is as high (`{5+}`). */
  least: number
  /** A slip is forgiven in a long word: a name that few can spell. */
  slips: boolean
  /** A few words may stand before it (`..`); else small ones only. */
  far: boolean
}

interface Phrase {
  source: string
  steps: Step[]
  /** Nothing but small words stands before it, or after it, in its part of the sentence (`|`). */
  from: boolean
  to: boolean
}

/** As many words may stand where a phrase has `..`, and small ones between any two: more is another thing said. */
const BETWEEN = 4
/** From how many letters on one slip is forgiven in a word that makes a phrase by itself. */
const LONG = 7

function parse(source: string): Phrase | undefined {
  const written = source.trim().split(/\s+/)
  const steps: Step[] = []
  let far = false
  let plain: string[] = []
  const add = (step: Omit<Step, 'far'>) => {
    steps.push({ ...step, far })
    far = false
  }
  // Words in a row are read as those of a text are: two may be one.
  const addPlain = () => {
    for (const canon of canonOf(plain.join(' '))) add({ words: new Set([canon]), starts: [], least: 0, slips: false })
    plain = []
  }
  for (const word of written) {
    if (word !== '|' && word !== '..' && !/[/*{]/.test(word)) {
      plain.push(word)
      continue
    }
    addPlain()
    if (word === '|') continue
    if (word === '..') {
      far = true
      continue
    }
    const choices = word.split('/')
    const least = Math.max(0, ...choices.map((choice) => Number(/^\{(\d+)\+\}$/.exec(choice)?.[1] ?? 0)))
    const medicine = choices.some((choice) => choice === '{medicine}')
    add({
      words: new Set([
        ...choices.filter((choice) => !/[*}]$/.test(choice)).flatMap(canonOf),
        ...(least ? numbersFrom(least).flatMap(canonOf) : []),
        ...(medicine ? MEDICINE_CANONS : []),
      ]),
      least,
      slips: medicine,
      starts: choices
        .filter((choice) => choice.endsWith('*'))
        .map(startOf)
        .filter(Boolean),
    })
  }
  addPlain()
  const full = steps.filter(({ words, starts }) => words.size + starts.length > 0)
  if (!full.length) return undefined
  return { source, steps: full, from: written[0] === '|', to: written.length > 1 && written.at(-1) === '|' }
}

const MEDICINE_CANONS = MEDICINES.flatMap(canonOf)
const lookalikes = new Set(LOOKALIKES.flatMap(canonOf))

/** Whether two words differ by one slip: a letter more, less, another, or two changed about. The first letter stands. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(from, a.length - end), b.slice(from, b.length - end)]
  if (from === 0) return false
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  )
}

function fits(step: Step, word: Word, alone: boolean): boolean {
  if (step.words.has(word.canon) || step.starts.some((start) => word.start.startsWith(start))) return true
  if (step.least && figureOf(word.canon) >= step.least) return true
  if (!(alone || step.slips) || word.canon.length < LONG - 1 || lookalikes.has(word.canon)) return false
  for (const one of step.words) if (one.length >= LONG && oneSlip(one, word.canon)) return true
  return false
}

/** One past the last word of a phrase that begins at `at`; 0 when it does not. */
function endOf(phrase: Phrase, words: Word[], at: number): number {
  const { steps } = phrase
  if (!fits(steps[0]!, words[at]!, steps.length === 1)) return 0
  return !phrase.from || opens(words, at) ? goOn(phrase, words, 1, at + 1) : 0
}

/** The same for the places of a phrase from `which` on, which come at `from` or soon after. */
function goOn(phrase: Phrase, words: Word[], which: number, from: number): number {
  if (which === phrase.steps.length) return !phrase.to || closes(words, from) ? from : 0
  const step = phrase.steps[which]!
  for (let next = from; next <= from + BETWEEN && next < words.length; next++) {
    const word = words[next]!
    if ((step.far || next > from) && word.sentence !== words[from - 1]!.sentence) return 0
    const end = fits(step, word, false) ? goOn(phrase, words, which + 1, next + 1) : 0
    if (end) return end
    if (step.far ? denies(word) : !isSmall(word)) return 0
  }
  return 0
}

/** Whether a part of a sentence begins at a word, or ends before one, small words aside. */
function opens(words: Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && words[before]!.clause === words[at]!.clause; before--)
    if (!isAdverb(words[before]!)) return false
  return true
}
function closes(words: Word[], at: number): boolean {
  for (let after = at; after < words.length && words[after]!.clause === words[at - 1]!.clause; after++)
    if (!isAdverb(words[after]!) && !links(words[after]!)) return false
  return true
}

/** Phrases by how they begin: a thousand are then as quick as a few. */
interface List {
  word: Map<string, Phrase[]>
  /** Of those that begin with the beginning of a word: its first two letters, or its only one. */
  start: Map<string, Phrase[]>
  /** Of those that begin with a number. */
  number: Phrase[]
  /** Of long words in which a slip is forgiven: their first letter. */
  slip: Map<string, Phrase[]>
}

/** Lists as they were made ready: the same rows come with every post. */
const ready = new LRUCache<string, List>({ max: 24 })

function listOf(phrases: readonly string[]): List {
  const key = phrases.join('\n')
  const kept = ready.get(key)
  if (kept) return kept
  const list: List = { word: new Map(), start: new Map(), number: [], slip: new Map() }
  const put = (map: Map<string, Phrase[]>, at: string, phrase: Phrase) => {
    const there = map.get(at)
    if (!there) map.set(at, [phrase])
    else if (!there.includes(phrase)) there.push(phrase)
  }
  for (const source of phrases) {
    const phrase = parse(source)
    if (!phrase) continue
    const [first] = phrase.steps
    for (const word of first!.words) {
      put(list.word, word, phrase)
      if ((phrase.steps.length === 1 || first!.slips) && word.length >= LONG) put(list.slip, word.slice(0, 1), phrase)
    }
    if (first!.least) list.number.push(phrase)
    for (const start of first!.starts) put(list.start, start.slice(0, 2), phrase)
  }
  ready.set(key, list)
  return list
}

/** The phrases that may begin at a word, some of them twice. */
function begins(list: List, { canon, start }: Word): Phrase[] {
  const exact = list.word.get(canon)
  const more = [list.start.get(start.slice(0, 2)), list.start.get(start.slice(0, 1))]
  if (figureOf(canon)) more.push(list.number)
  if (canon.length >= LONG - 1) more.push(list.slip.get(canon.slice(0, 1)))
  const others = more.filter((phrases) => phrases !== undefined)
  return others.length ? [exact ?? [], ...others].flat() : (exact ?? NONE)
}
const NONE: Phrase[] = []

/** The words without figures of speech: of "dood van de honger" nothing is left that is a cry. */
function withoutFigures(words: Word[]): Word[] {
  const list = listOf(FIGURES)
  const left = [...words]
  words.forEach((word, at) => {
    for (const phrase of begins(list, word)) {
      const end = endOf(phrase, words, at)
      for (let hidden = at; hidden < end; hidden++) left[hidden] = { ...words[hidden]!, canon: '', start: '' }
    }
  })
  return left
}

/**
 * Which of the phrases stand in the text: words in their order, in any language and in the spelling of people who are tired (`wordsOf`).
 * Small words (`gewoon`, `echt`, `ook`) may stand between; words that deny (`niet`) never. In a phrase:
 *
 * | written  | stands for                                                |
 * | -------- | --------------------------------------------------------- |
 * | `word*`  | any ending                                                |
 * | `a/b`    | one of the two                                            |
 * | `a .. b` | up to four words between, in the same sentence            |
 * | `{5+}`   | a number from there on, in figures or words |
 * | `{medicine}` | a medicine, or what it comes as (`class-words.ts`) |
 * | `|`      | first or last: nothing else stands in that part of a sentence |
 *
 * A long word that makes a phrase by itself may have one slip. What is a figure of speech (`FIGURES`) is none of it.
 */
export const phrasesIn = (text: string, phrases: readonly string[]): string[] => reading(text)(phrases)

/** A text made ready once, to be asked for the phrases of more than one list; see `phrasesIn`. */
export function reading(text: string): (phrases: readonly string[]) => string[] {
  const forms = (text.search(DISGUISED) < 0 ? [text] : [text, undisguised(text)]).map((form) =>
    withoutFigures(wordsOf(form)),
  )
  return (phrases) => {
    const list = listOf(phrases)
    const found = new Set<string>()
    for (const words of forms)
      for (const [at, word] of words.entries())
        if (word.canon)
          for (const phrase of begins(list, word))
            if (!found.has(phrase.source) && endOf(phrase, words, at)) found.add(phrase.source)
    return [...found]
  }
}
