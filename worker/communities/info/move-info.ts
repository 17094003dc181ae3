import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canKeepInfo } from '../policy.ts'
import { communityBySlug } from '../store.ts'
import { decideMove } from './decide-info.ts'
import { infoOrder, placeInfo } from './store.ts'

/** Puts a page of information one place up or down in its list; at the end it stays where it is. */
export async function moveInfo(
  scope: Scope,
  slug: string,
  name: string,
  direction: 'up' | 'down',
): Promise<{ kind: 'moved' }> {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[community], order] = await db.batch([communityBySlug(db, actor, slug), infoOrder(db, slug)])
  if (!community) throw notFound()
  if (!canKeepInfo(actor, community.id)) throw forbidden()
  const places = decideMove(order, name, direction)
  if (!places) throw notFound()
  if (places.length)
    await commit(
      scope,
      places.map(({ id, position }) => placeInfo(db, id, position)),
    )
  return { kind: 'moved' }
}
