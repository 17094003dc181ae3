import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import {
  giveInvitedRole,
  invitationByHash,
  invitedCommunities,
  refuseUsedInvitation,
  spendInvitation,
  updateMember,
} from './store.ts'

/**
 * The actor becomes staff as the invitation says, once. A role that they have already is never lowered by it. They are
 * a peer still until a second factor is shown.
 */
export async function acceptInvitation(
  scope: Scope,
  token: string,
): Promise<{ kind: 'done'; coordinator: boolean } | { kind: 'gone' }> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const hash = await sha256(token)
  const [[invitation], communities] = await db.batch([invitationByHash(db, hash, now), invitedCommunities(db, hash)])
  if (!invitation) return { kind: 'gone' }
  const known = new Set(communities.map((community) => community.id))
  const set = {
    ...(invitation.coordinator ? { coordinator: true } : {}),
    ...(invitation.staffFunction ? { staffFunction: invitation.staffFunction } : {}),
  }
  const result = await commit(scope, [
    refuseUsedInvitation(db, invitation.id),
    spendInvitation(db, invitation.id, actor.id, now),
    ...(Object.keys(set).length ? [updateMember(db, actor.id, set)] : []),
    ...invitation.roles
      .filter(({ communityId }) => known.has(communityId))
      .map(({ communityId, role }) => giveInvitedRole(db, { memberId: actor.id, communityId, role, joinedAt: now })),
  ])
  return result.committed ? { kind: 'done', coordinator: invitation.coordinator } : { kind: 'gone' }
}
