import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { itemById } from '../desk/store.ts'
import { answersForUrgent } from '../policy.ts'
import { setItemLooked } from './store.ts'

/**
 * A professional has an item before them, or is busy with it: for a while nobody is called about it again (`decide-look.ts`). Of
 * others it changes nothing that they looked.
 */
export async function markItemLooked(scope: Scope, id: string, { taken }: { taken: boolean }): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[item]] = await db.batch([itemById(db, actor, id)])
  if (!item) throw notFound()
  if (answersForUrgent(actor, item.communityId))
    await commit(scope, [setItemLooked(db, id, { by: actor.id, now, taken })])
}
