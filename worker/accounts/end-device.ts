import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { deleteOwnSession } from './store.ts'

/** Signs one of the actor's own devices out. Does nothing for one that is gone, or somebody else's. */
export async function endDevice(scope: Scope, device: string): Promise<void> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  const memberId = scope.actor.id
  await commit(scope, [deleteOwnSession(scope.db, memberId, device)], [{ kind: 'sessions.ended', memberId }])
}
