import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { UnmuteInput } from './contract.ts'
import { deleteMute } from './store.ts'

/** Hears from somebody again. Whom one did not mute makes no difference. */
export async function unmutePerson(scope: Scope, input: UnmuteInput): Promise<{ kind: 'done' }> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  await commit(scope, [deleteMute(scope.db, scope.actor.id, input.person)])
  return { kind: 'done' }
}
