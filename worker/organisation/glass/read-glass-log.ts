import { communitiesWhere } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { glassIn } from './store.ts'

/** Which coordinators read along in the communities of this moderator, when, and why. */
export async function readGlassLog(scope: Scope) {
  const [rows] = await scope.db.batch([glassIn(scope.db, communitiesWhere(scope.actor, 'volunteer', 'professional'))])
  return {
    times: rows.map(({ id, by, community, reason, createdAt, endsAt, closedAt }) => ({
      id,
      by,
      community,
      reason,
      from: createdAt,
      to: closedAt ?? endsAt,
    })),
  }
}
