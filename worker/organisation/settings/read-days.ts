import { localDay } from '#worker/core/local-day.ts'
import type { Scope } from '#worker/core/scope.ts'
import { allCommunities, daysFrom } from './store.ts'

/** Days on which the team is away, from today on, and for which years the public holidays can be added. */
export async function readDays(scope: Scope) {
  const today = localDay(scope)
  const [days, communities] = await scope.db.batch([daysFrom(scope.db, today), allCommunities(scope.db)])
  const year = Number(today.slice(0, 4))
  return {
    today,
    country: scope.config.country,
    years: [year, year + 1],
    days,
    communities: communities.filter((row) => row.archivedAt === null).map(({ id, name }) => ({ id, name })),
  }
}
