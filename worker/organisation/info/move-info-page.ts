import { decideMove } from '#worker/communities/info/decide-info.ts'
import { generalPagesToKeep, placeInfo } from '#worker/communities/info/store.ts'
import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'

/** Puts a page of information of the whole installation one place up or down in its list. */
export async function moveInfoPage(scope: Scope, name: string, direction: 'up' | 'down'): Promise<{ kind: 'moved' }> {
  const { db } = scope
  const [order] = await db.batch([generalPagesToKeep(db)])
  const places = decideMove(order, name, direction)
  if (!places) throw notFound()
  if (places.length)
    await commit(
      scope,
      places.map(({ id, position }) => placeInfo(db, id, position)),
    )
  return { kind: 'moved' }
}
