import type { Scope } from '#worker/core/scope.ts'
import { allCommunities, hoursCounts, teamCounts } from './store.ts'

/** Every community with its settings and how many keep it; for the coordinator, who sees counts and never what is written. */
export async function listCommunities(scope: Scope) {
  const { db } = scope
  const [communities, team, hours] = await db.batch([allCommunities(db), teamCounts(db), hoursCounts(db)])
  const count = (id: string, role: 'volunteer' | 'professional') =>
    team.find((row) => row.communityId === id && row.role === role)?.count ?? 0
  return {
    communities: communities.map(({ archivedAt, ...community }) => ({
      ...community,
      archived: archivedAt !== null,
      professionals: count(community.id, 'professional'),
      volunteers: count(community.id, 'volunteer'),
      hours: hours.find((row) => row.communityId === community.id)?.count ?? 0,
    })),
  }
}
