import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { deleteEmailOf } from './store.ts'

/** Removes the actor's address. Without asking for the password: to give less of oneself is never a risk. */
export async function removeEmail(scope: Scope): Promise<void> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  await commit(scope, [deleteEmailOf(scope.db, scope.actor.id)])
}
