import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { closeRequestsUnlessUrgent } from '#worker/moderation/store.ts'
import type { WithdrawOutcome } from '../contract.ts'
import { knownBySlug } from '../store.ts'
import { ownRequests, withdrawnRequest } from './store.ts'

/**
 * Takes back one's own request to join, as long as nobody decided on it. An urgent one stays with the team until somebody has
 * seen it.
 */
export async function withdrawRequest(scope: Scope, slug: string): Promise<WithdrawOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[community], [last]] = await db.batch([knownBySlug(db, actor, slug), ownRequests(db, actor.id, slug)])
  if (!community || !last) throw notFound()
  if (last.state === 'withdrawn') return { kind: 'withdrawn' }
  if (last.state !== 'open') return { kind: 'decided' }
  const result = await commit(
    scope,
    [...withdrawnRequest(db, last), closeRequestsUnlessUrgent(db, last.id, now)],
    [{ kind: 'join.withdrawn', communityId: community.id }],
  )
  return { kind: result.committed ? 'withdrawn' : 'decided' }
}
