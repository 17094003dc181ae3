import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { deleteSessionsOf } from './store.ts'

/** Ends every session of the actor, this one too. */
export async function signOutEverywhere(scope: Scope): Promise<void> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  const memberId = scope.actor.id
  await commit(scope, [deleteSessionsOf(scope.db, memberId)], [{ kind: 'sessions.ended', memberId }])
}
