import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { WordInput, WordOutcome } from '../contract.ts'
import { settingsOf } from '../settings/store.ts'
import { logged } from '../store.ts'
import { decideWide } from './decide-wide.ts'
import { insertWord, sameWord } from './store.ts'

/** Adds a word, or words in a row, to a list. No word of crisis that stands in nearly every text. */
export async function addWord(scope: Scope, input: WordInput): Promise<WordOutcome> {
  const { db, now } = scope
  const { phrase, kind, language } = input
  if (kind === 'crisis' && decideWide(phrase)) return { kind: 'wide' }
  const communityId = input.communityId || null
  const [known, community] = await db.batch([sameWord(db, input, communityId), settingsOf(db, input.communityId)])
  if (communityId && !community.length) throw notFound()
  if (known.length) return { kind: 'known' }
  await commit(scope, [
    insertWord(db, { id: newId('wrd', now), communityId, phrase, kind, language, createdAt: now }),
    logged(scope, 'words_changed', { communityId, detail: `+ ${kind}: ${phrase}` }),
  ])
  return { kind: 'done' }
}
