import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { logged } from '#worker/organisation/store.ts'
import type { AcceptInput, AcceptOutcome } from './contract.ts'
import {
  giveInvitedRole,
  invitationByHash,
  invitedCommunities,
  refuseSentOut,
  refuseUsedInvitation,
  sentOutOf,
  spendInvitation,
} from './invitations/store.ts'
import { updateMember } from './store.ts'

/**
 * The actor becomes staff as the invitation says, once, and the organisation's log says so. A role that they have already
 * is never lowered by it. They are a peer still until a second factor is shown. Not whoever made it: nobody gives themselves a
 * role (see `RoleOutcome`). Nor somebody else than the page that was answered said, where two people share a browser.
 */
export async function acceptInvitation(scope: Scope, token: string, input: AcceptInput): Promise<AcceptOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const hash = await sha256(token)
  const [[invitation], communities, blocked] = await db.batch([
    invitationByHash(db, hash, now),
    invitedCommunities(db, hash),
    sentOutOf(db, actor.id),
  ])
  if (!invitation) return { kind: 'gone' }
  if (invitation.invitedBy === actor.id) return { kind: 'own' }
  if (input.as !== actor.nickname) return { kind: 'another' }
  const known = new Set(communities.map((community) => community.id))
  const roles = invitation.roles.flatMap(({ communityId, role }) =>
    known.has(communityId) && role !== 'peer' ? [{ communityId, role }] : [],
  )
  if (roles.some(({ communityId }) => blocked.some((row) => row.communityId === communityId)))
    return { kind: 'sent_out' }
  const { coordinator, staffFunction } = invitation
  const set = { ...(coordinator ? { coordinator } : {}), ...(staffFunction ? { staffFunction } : {}) }
  const personId = actor.id
  const places = [...(coordinator ? [null] : []), ...roles.map(({ communityId }) => communityId)]
  const joined = places.map((communityId) => ({
    kind: 'team.joined' as const,
    memberId: actor.id,
    communityId,
    // Who invited them hears of it as well: it may be days ago.
    by: null,
    at: now.getTime(),
  }))
  const result = await commit(
    scope,
    [
      refuseUsedInvitation(db, invitation.id),
      ...(roles.length
        ? [
            refuseSentOut(
              db,
              actor.id,
              roles.map(({ communityId }) => communityId),
            ),
          ]
        : []),
      spendInvitation(db, invitation.id, actor.id, now),
      ...(Object.keys(set).length ? [updateMember(db, actor.id, set)] : []),
      ...(coordinator ? [logged(scope, 'coordinator_made', { personId })] : []),
      ...roles.flatMap(({ communityId, role }) => [
        giveInvitedRole(db, { memberId: actor.id, communityId, role, joinedAt: now }),
        logged(scope, 'invitation_accepted', { communityId, personId, detail: role }),
      ]),
      // Every community of it is gone: that it was used is said all the same.
      ...(coordinator || roles.length ? [] : [logged(scope, 'invitation_accepted', { personId })]),
    ],
    joined,
  )
  if (result.committed) return { kind: 'done', coordinator }
  return { kind: result.conflict.startsWith('memberships.') ? 'sent_out' : 'gone' }
}
