import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { PickInput } from '../contract.ts'
import { logged } from '../store.ts'
import { closeEntranceRow, entranceById } from './store.ts'

/** The link still leads to the front page; nothing is counted any more. Closed already is done too. */
export async function closeEntrance(scope: Scope, { id }: PickInput): Promise<{ kind: 'done' }> {
  const [[entrance]] = await scope.db.batch([entranceById(scope.db, id)])
  if (entrance && !entrance.closedAt)
    await commit(scope, [
      closeEntranceRow(scope.db, id, scope.now),
      logged(scope, 'entrance_closed', { detail: entrance.name }),
    ])
  return { kind: 'done' }
}
