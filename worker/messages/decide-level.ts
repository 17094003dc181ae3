import { wordsOr } from '#worker/forum/checks/default-words.ts'
import { readSignals, type WatchedWord } from '#worker/forum/checks/signals.ts'
import type { Level } from '#worker/forum/contract.ts'

/** How urgent a member's message is, by what it says: as with a post, but it is never held for it (`signals.ts`). */
export const decideLevel = (texts: (string | undefined)[], words: WatchedWord[]): Level =>
  readSignals(texts, wordsOr(words), { newcomer: false, home: '' }).level
