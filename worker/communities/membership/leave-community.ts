import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { LeaveInput, LeaveOutcome } from '../contract.ts'
import { canLeave, canTakeBack } from '../policy.ts'
import { belongedBySlug } from '../store.ts'
import { ownMembership, setLeft, withdrawPosts } from './store.ts'

/**
 * Leaves a community, at once and without giving a reason. What one wrote stays under the nickname, or is withdrawn: then
 * the newest posts go in the same batch, and the outbox sees to what is left. The membership stays on record as left. Who was put
 * out because an open forum was closed takes back what they wrote in the same way.
 */
export async function leaveCommunity(scope: Scope, slug: string, input: LeaveInput): Promise<LeaveOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[community], [membership]] = await db.batch([
    belongedBySlug(db, actor, slug),
    ownMembership(db, actor.id, slug),
  ])
  if (!community || !(canLeave(membership) || canTakeBack(membership))) throw notFound()
  const whose = { memberId: actor.id, communityId: community.id, until: now }
  const withdraws = input.posts === 'withdraw'
  await commit(
    scope,
    [setLeft(db, actor.id, community.id, now), ...(withdraws ? withdrawPosts(db, whose, now) : [])],
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
