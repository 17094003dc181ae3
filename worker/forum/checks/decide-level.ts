import type { Level } from '#worker/forum/contract.ts'
import { wordsOr } from './default-words.ts'
import { readSignals, type WatchedWord } from './signals.ts'

/**
 * How urgent words are that go to the team without being held for what they say: a message, the answers of who asks to join,
 * an objection, what stands with a report. As with a post (`signals.ts`).
 */
export const decideLevel = (texts: (string | undefined)[], words: WatchedWord[]): Level =>
  readSignals(texts, wordsOr(words), { newcomer: false, home: '' }).level

/** Words that may be a crisis: their writer sees help lines in the very answer, whatever becomes of the words. */
export const isCry = (level: Level): boolean => level === 'red' || level === 'crisis'
