import type { Scope } from '#worker/core/scope.ts'
import type { FollowUpInput } from './contract.ts'
import { hashOfCode } from './follow-up-code.ts'
import { reportByCode } from './reports/store.ts'
import type { ReportStatus } from './reports/views.ts'

/** How it stands with a report, for whoever has its code: being read, or handled and when. Never what was decided. */
export async function followReport(scope: Scope, input: FollowUpInput): Promise<ReportStatus> {
  await scope.brake('entry')
  const [[report]] = await scope.db.batch([reportByCode(scope.db, await hashOfCode(input.code))])
  if (!report) return { kind: 'unknown' }
  return report.handledAt
    ? { kind: 'handled', sentAt: report.sentAt, handledAt: report.handledAt }
    : { kind: 'waiting', sentAt: report.sentAt }
}
