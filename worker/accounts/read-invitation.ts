import { sha256 } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { InvitationView } from './contract.ts'
import { invitationByHash, invitedCommunities } from './invitations/store.ts'

/** What an invitation link offers, for whoever holds it; null when it opens nothing (any more, or ever). */
export async function readInvitation(scope: Scope, token: string): Promise<InvitationView | null> {
  const hash = await sha256(token)
  const [[invitation], communities] = await scope.db.batch([
    invitationByHash(scope.db, hash, scope.now),
    invitedCommunities(scope.db, hash),
  ])
  if (!invitation) return null
  return {
    own: scope.actor.kind === 'member' && scope.actor.id === invitation.invitedBy,
    coordinator: invitation.coordinator,
    staffFunction: invitation.staffFunction,
    roles: invitation.roles.flatMap(({ communityId, role }) => {
      const community = communities.find((one) => one.id === communityId)
      return community && role !== 'peer' ? [{ role, community: community.name }] : []
    }),
  }
}
