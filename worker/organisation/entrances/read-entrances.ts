import { localDay } from '#worker/core/local-day.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideReport, REPORT_DAYS } from './decide-report.ts'
import { allEntrances, monthlyCounts } from './store.ts'

/** The ways in, with visits and new accounts by month; small numbers are not in it. */
export async function readEntrances(scope: Scope) {
  const { db, now, config } = scope
  const from = localDay({ config, now: new Date(now.getTime() - REPORT_DAYS * 86_400_000) })
  const [entrances, counts] = await db.batch([allEntrances(db), monthlyCounts(db, from)])
  return {
    entrances: entrances.map(({ id, code, name, region, closedAt }) => ({
      id,
      code,
      name,
      region,
      closed: closedAt !== null,
      months: decideReport(counts, id),
    })),
  }
}
