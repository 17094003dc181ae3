import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { REPORT_REASONS } from './contract.ts'
import { asReportable, lookUp, type ReportTarget } from './reportable.ts'
import type { ReportForm } from './views.ts'

/** What somebody is about to report, as they see it. */
export async function readReportForm(scope: Scope, target: ReportTarget): Promise<ReportForm> {
  const [[found]] = await scope.db.batch([lookUp(scope, target)])
  const about = asReportable(scope, target, found)
  if (!about) throw notFound()
  const { html, title, nickname, back, aboutPerson, aboutThread } = about
  return { subject: target.subject, reasons: REPORT_REASONS, html, title, nickname, back, aboutPerson, aboutThread }
}
