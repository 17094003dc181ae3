import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { EntranceInput, EntranceOutcome } from '../contract.ts'
import { logged } from '../store.ts'
import { insertEntrance } from './store.ts'

/** Makes a link to give out. A code is never used again, also after its entrance was closed. */
export async function openEntrance(scope: Scope, input: EntranceInput): Promise<EntranceOutcome> {
  const result = await commit(scope, [
    insertEntrance(scope.db, { ...input, id: newId('ent', scope.now), createdAt: scope.now }),
    logged(scope, 'entrance_opened', { detail: input.name }),
  ])
  return result.committed ? { kind: 'done' } : { kind: 'code_taken' }
}
