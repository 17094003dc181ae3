import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { FollowInput } from '#worker/forum/contract.ts'
import { canMark } from '../policy.ts'
import { communityBySlug } from '../store.ts'
import { setFollows } from './store.ts'

/** Hears of each new thread in a community, or no longer does. */
export async function followCommunity(scope: Scope, slug: string, input: FollowInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[community]] = await db.batch([communityBySlug(db, actor, slug)])
  if (!community) throw notFound()
  if (!canMark(actor, community)) throw forbidden()
  await commit(scope, [
    setFollows(db, {
      memberId: actor.id,
      communityId: community.id,
      follows: input.follow === 'on',
      createdAt: now,
    }),
  ])
}
