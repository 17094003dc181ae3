import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { allCommunities } from '../settings/store.ts'
import { authenticatorOf, otherCoordinator, passkeyCount, rolesOf, teamMember } from './store.ts'

/** Somebody of the team: role by community, function, and whether they have a second step. Peers are not found here. */
export async function readPerson(scope: Scope, id: string) {
  const { db, actor } = scope
  const [[person], roles, communities, [passkeys], [authenticator], others] = await db.batch([
    teamMember(db, id),
    rolesOf(db, id),
    allCommunities(db),
    passkeyCount(db, id),
    authenticatorOf(db, id),
    otherCoordinator(db, id),
  ])
  if (!person) throw notFound()
  const own = actor.kind === 'member' && actor.id === id
  const here = new Map(roles.filter((row) => !row.leftAt && !row.blockedAt).map((row) => [row.communityId, row.role]))
  return {
    ...person,
    own,
    secondFactor: (passkeys?.count ?? 0) > 0 || Boolean(authenticator?.confirmedAt),
    communities: communities
      .filter((row) => row.archivedAt === null || here.has(row.id))
      .map(({ id, name }) => {
        const role = here.get(id)
        return { id, name, role: role === 'volunteer' || role === 'professional' ? role : ('none' as const) }
      }),
    can: { role: !own, takeCoordinator: person.coordinator && others.length > 0 },
  }
}
