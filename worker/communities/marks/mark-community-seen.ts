import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { ReadInput } from '#worker/forum/contract.ts'
import { markRead as markNotified } from '#worker/notifications/store.ts'
import { canMark } from '../policy.ts'
import { communityBySlug } from '../store.ts'
import { setSeen } from './store.ts'

/** Nothing of a community is new any more to who says so, as far as their page went; lines about new threads neither. */
export async function markCommunitySeen(scope: Scope, slug: string, input: ReadInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[community]] = await db.batch([communityBySlug(db, actor, slug)])
  if (!community) throw notFound()
  if (!canMark(actor, community)) throw forbidden()
  const seenUntil = new Date(Math.min(input.until, now.getTime()))
  await commit(scope, [
    setSeen(db, { memberId: actor.id, communityId: community.id, seenUntil, createdAt: now }),
    markNotified(db, actor, { communityId: community.id, kinds: ['thread'], until: seenUntil }, now),
  ])
}
