import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { OWN_REPORTS_PER_PAGE, reportsBy } from './reports/store.ts'
import type { OwnReport } from './reports/views.ts'

/** What this member told the team, newest first, and whether it was handled; never with the words of others. */
export async function listOwnReports(
  scope: Scope,
  before: string | null,
): Promise<{ reports: OwnReport[]; next: string | null }> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [rows] = await scope.db.batch([reportsBy(scope.db, scope.actor.id, readCursor(before))])
  const shown = rows.slice(0, OWN_REPORTS_PER_PAGE)
  const last = shown.at(-1)
  const reports = shown.flatMap(({ reason, ...row }) => (reason === 'turned_away' ? [] : [{ ...row, reason }]))
  return { reports, next: rows.length > OWN_REPORTS_PER_PAGE && last ? writeCursor(last.sentAt, last.id) : null }
}
