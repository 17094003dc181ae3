import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canKeepInfo } from '../policy.ts'
import { communityBySlug } from '../store.ts'
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
  const at = order.findIndex((one) => one.slug === name)
  const moved = order[at]
  if (!moved) throw notFound()
  const rest = order.filter((one) => one !== moved)
  const to = Math.min(Math.max(0, at + (direction === 'up' ? -1 : 1)), rest.length)
  const wanted = [...rest.slice(0, to), moved, ...rest.slice(to)]
  const changed = wanted.flatMap((one, place) => (one.position === place + 1 ? [] : [placeInfo(db, one.id, place + 1)]))
  if (changed.length) await commit(scope, changed)
  return { kind: 'moved' }
}
