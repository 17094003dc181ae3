import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { Language } from '#worker/i18n/words.ts'
import { setLanguage } from './store.ts'

/** Mail goes on in the language that the actor chose for the pages. Where no mail is asked for, nothing is kept. */
export async function chooseLanguage(scope: Scope, language: Language): Promise<void> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  await commit(scope, [setLanguage(scope.db, scope.actor.id, language)])
}
