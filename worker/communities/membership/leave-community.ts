import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { endFeaturing } from '#worker/forum/keeping/store.ts'
import type { LeaveInput, LeaveOutcome } from '../contract.ts'
import { forgetMark } from '../marks/store.ts'
import { canLeave, canTakeBack } from '../policy.ts'
import { belongedBySlug } from '../store.ts'
import { ownMembership, setLeft, withdrawPosts } from './store.ts'

/**
 * Leaves a community, at once and without giving a reason. What one wrote stays under the nickname, or is withdrawn: then
 * the newest posts go in the same batch, and the outbox sees to what is left. A story of theirs is shown first no longer. The
 * membership stays on record as left. Who is out already, however that came, takes back what they once let stand in the same
 * way.
 */
export async function leaveCommunity(scope: Scope, slug: string, input: LeaveInput): Promise<LeaveOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[community], [membership]] = await db.batch([
    belongedBySlug(db, actor, slug),
    ownMembership(db, actor.id, slug),
  ])
  const withdraws = input.posts === 'withdraw'
  if (!community || !(canLeave(membership) || (withdraws && canTakeBack(membership)))) throw notFound()
  const whose = { memberId: actor.id, communityId: community.id, until: now }
  await commit(
    scope,
    [
      setLeft(db, actor.id, community.id, now),
      forgetMark(db, actor.id, community.id),
      endFeaturing(db, whose),
      ...(withdraws ? withdrawPosts(db, whose, now) : []),
    ],
    [
      {
        kind: 'membership.left',
        communityId: community.id,
        memberId: actor.id,
        withdrawnUntil: withdraws ? now.getTime() : null,
      },
    ],
  )
  if (canTakeBack(membership)) return { kind: 'taken_back' }
  return { kind: 'left', open: community.kind === 'open' && !community.archivedAt }
}
