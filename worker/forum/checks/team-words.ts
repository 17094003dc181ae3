import type { Level } from '#worker/forum/contract.ts'
import { type Reading, readSignals, type WatchedWord } from './signals.ts'

/** A line that quotes somebody, as the button under a post writes it. */
const QUOTED_LINE = /^ {0,3}>/
/** Words between quotation marks on one line. */
const QUOTED_WORDS = /["“„«][^"“”„«»\n]{1,300}["”»]/gu
const PART = /[.!?;,\n]+/u
const SELF = /(?<!\p{L})(?:ik|kwil|'k|me|mij|mezelf|mijzelf|mijn|i|i['’]m|my|myself)(?!\p{L})/iu
const ANOTHER =
  /(?<!\p{L})(?:je|jij|jou|jouw|jezelf|jullie|u|uw|uzelf|hij|hem|zij|ze|haar|iemand|wie|men|mensen|kinderen|jongeren|you|your|yourself|he|she|they|them|someone|somebody|people)(?!\p{L})/iu
/** Who names where to turn is helping somebody. */
const HELP = /(?<!\d)(?:1813|1712|112|113|102|103|106|107)(?!\d)|tele-?onthaal|awel|kindertelefoon/iu

/** What somebody of the team says themselves: the lines that they quote are not theirs. */
export const ownWords = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !QUOTED_LINE.test(line))
    .join('\n')

/**
 * How urgent words of a professional are as a cry of their own; `green` for words about somebody else's. A list cannot know
 * which it is: what counts is a part of a sentence that holds words of crisis, speaks of oneself and of nobody else, in a text
 * that names no help line.
 */
export function ownCry(texts: (string | null | undefined)[], words: readonly WatchedWord[]): Level {
  const said = texts.map((text) => ownWords(text ?? '').replace(QUOTED_WORDS, ' ')).join('\n\n')
  const { level } = readSignals([said], crisisOf(words), { newcomer: false, home: '' })
  if ((level !== 'red' && level !== 'crisis') || HELP.test(said)) return 'green'
  const plain = said
    .split(PART)
    .some(
      (part) =>
        SELF.test(part) &&
        !ANOTHER.test(part) &&
        readSignals([part], crisisOf(words), { newcomer: false, home: '' }).signals.includes('crisis_words'),
    )
  return plain ? level : 'green'
}

const crisisOf = (words: readonly WatchedWord[]) => words.filter((word) => word.kind !== 'watched')

/**
 * What the words of the team say that somebody else should know. Volunteers are people who went through it themselves: a cry of
 * theirs, and what leads to them, is read first as with anybody. A professional is never held.
 *
 * | found in                      | volunteer    | professional                                  |
 * | ----------------------------- | ------------ | --------------------------------------------- |
 * | words of crisis of their own  | as a peer    | no signal; level where it is plainly a cry    |
 * | the same in lines they quote  | –            | –                                             |
 * | a number, address or account  | as a peer    | –                                             |
 * | watched words, a link         | –            | –                                             |
 */
export function readTeamWords(
  texts: (string | null | undefined)[],
  words: readonly WatchedWord[],
  role: 'volunteer' | 'professional',
): Reading {
  if (role === 'professional') return { signals: [], level: ownCry(texts, words) }
  const read = (parts: (string | null | undefined)[], list: readonly WatchedWord[]) =>
    readSignals(parts, list, { newcomer: false, home: '' })
  const own = read(
    texts.map((text) => text && ownWords(text)),
    crisisOf(words),
  )
  const cries = own.signals.includes('crisis_words')
  const contact = read(texts, []).signals.includes('contact_data')
  return {
    signals: [...(cries ? (['crisis_words'] as const) : []), ...(contact ? (['contact_data'] as const) : [])],
    level: cries ? own.level : contact ? 'amber' : 'green',
  }
}
