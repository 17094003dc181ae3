import type { Scope } from '#worker/core/scope.ts'
import { allCommunities } from '../settings/store.ts'
import { coordinatorRows, openInvitations, teamRows } from './store.ts'

/** Who keeps which community, who coordinates, and which invitations are still open. */
export async function readTeam(scope: Scope) {
  const { db, now } = scope
  const [communities, team, coordinators, invitations] = await db.batch([
    allCommunities(db),
    teamRows(db),
    coordinatorRows(db),
    openInvitations(db, now),
  ])
  const name = (id: string) => communities.find((row) => row.id === id)?.name ?? ''
  return {
    communities: communities
      .filter((row) => row.archivedAt === null)
      .map(({ id, name }) => ({
        id,
        name,
        people: team
          .filter((row) => row.communityId === id)
          .map(({ memberId, nickname, figure, staffFunction, role }) => ({
            id: memberId,
            nickname,
            figure,
            staffFunction,
            role,
          })),
      })),
    coordinators,
    invitations: invitations.map(({ roles, ...invitation }) => ({
      ...invitation,
      roles: roles.flatMap(({ role, communityId }) =>
        role === 'peer' ? [] : [{ role, community: name(communityId) }],
      ),
    })),
  }
}
