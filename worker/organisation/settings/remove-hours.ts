import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { PickInput } from '../contract.ts'
import { logged } from '../store.ts'
import { deleteHours, hoursOf } from './store.ts'

/** Takes hours out. Gone already is done too. */
export async function removeHours(scope: Scope, communityId: string, input: PickInput): Promise<{ kind: 'done' }> {
  const [hours] = await scope.db.batch([hoursOf(scope.db, communityId)])
  if (hours.some((row) => row.id === input.id))
    await commit(scope, [deleteHours(scope.db, communityId, input.id), logged(scope, 'hours_changed', { communityId })])
  return { kind: 'done' }
}
