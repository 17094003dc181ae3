import type { Level } from '#worker/forum/contract.ts'
import { readMarkdown } from '#worker/forum/markdown.ts'
import { holdsContactData } from '#worker/forum/personal-data.ts'
import { hostsToCheck } from './links.ts'
import { reading } from './phrases.ts'

/** What a text itself gives reason to look at first. */
export type Signal = 'contact_data' | 'crisis_words' | 'watched_words' | 'link'

/** A word, or words in a row, of a list that the team keeps. */
export interface WatchedWord {
  kind: 'crisis' | 'plan' | 'watched'
  phrase: string
}

export interface Reading {
  signals: Signal[]
  level: Level
}

/**
 * What a peer's text says that the team should know, and how urgent that is. Word lists raise a text; they decide about
 * nobody. `texts` are all parts of it: title, words, the warning above it. What was typed is read, and what readers will see of it:
 * `d&#111;od` hides nothing, and a link is where it leads.
 *
 * | found                                       | signal        | level  |
 * | ------------------------------------------- | ------------- | ------ |
 * | words of crisis and words of a plan or time | crisis_words  | crisis |
 * | words of crisis                             | crisis_words  | red    |
 * | a number, address or account (sure)         | contact_data  | amber  |
 * | watched words                               | watched_words | amber  |
 * | a link, see `hostsToCheck`                  | link          | green  |
 *
 * The highest counts. For forum posts, their edits, and messages alike; for those of the team see `readTeamWords`.
 */
export function readSignals(
  texts: (string | null | undefined)[],
  words: readonly WatchedWord[],
  writer: { newcomer: boolean; home: string },
): Reading {
  const parts = texts.filter((text) => text !== null && text !== undefined)
  const read = parts.map(readMarkdown)
  const links = read.flatMap((part) => part.links)
  const forms = [...new Set([parts, read.map((part) => part.text)].map((form) => form.join('\n\n')))]
  const found = forms.map(reading)
  const said = (kind: WatchedWord['kind']) => {
    const phrases = words.filter((word) => word.kind === kind).map((word) => word.phrase)
    return found.some((phrasesOf) => phrasesOf(phrases).length > 0)
  }
  const crisis = said('crisis')
  const contact = [...forms, ...links].some(holdsContactData)
  const watched = said('watched')
  const signals: Signal[] = []
  if (crisis) signals.push('crisis_words')
  if (contact) signals.push('contact_data')
  if (watched) signals.push('watched_words')
  if (hostsToCheck(parts.join('\n\n'), writer, links).length) signals.push('link')
  return { signals, level: crisis ? (said('plan') ? 'crisis' : 'red') : contact || watched ? 'amber' : 'green' }
}

/**
 * Whether who just wrote this is to see the help lines in the very answer: always when it may be a crisis, placed or held,
 * staff there or not; and for whatever else waits from amber on while nobody of the team is there.
 */
export const showsHelpLines = (written: { level: Level; waits: boolean }, staffedNow: boolean): boolean =>
  written.level === 'red' || written.level === 'crisis' || (written.level === 'amber' && written.waits && !staffedNow)
