import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { PickInput } from '../contract.ts'
import { logged } from '../store.ts'
import { dayById, deleteDay } from './store.ts'

/** Takes a closed day out. Gone already is done too. */
export async function removeDay(scope: Scope, input: PickInput): Promise<{ kind: 'done' }> {
  const [[day]] = await scope.db.batch([dayById(scope.db, input.id)])
  if (day)
    await commit(scope, [
      deleteDay(scope.db, day.id),
      logged(scope, 'days_changed', { communityId: day.communityId, detail: `- ${day.date}` }),
    ])
  return { kind: 'done' }
}
