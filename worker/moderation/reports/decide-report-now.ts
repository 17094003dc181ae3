import type { ReportReason, SubjectKind } from '../contract.ts'
import { REPORT_LEVEL, URGENCY } from '../policy.ts'

/** More in a day is no longer telling the team something: one person would fill everybody's queue. */
export const REPORTS_A_DAY = 20
/** What is urgent (a worry, a threat) has so much room beside that: who told much that day is not turned away with it. */
export const URGENT_MORE = 10
/** The same person about the same thing: again after a day, or sooner when there is something new to it. */
export const REPORT_AGAIN_HOURS = 24

/** As much of a report as it takes to know whether the next one tells something new. */
interface Reported {
  subject: SubjectKind
  subjectId: string
  reason: ReportReason
  explanation: string
}

/**
 * Whether a member may report this now, from what they reported in the last day (newest first). `already` is said while that
 * waits and this adds nothing: no other words, nothing more urgent. What was handled may be told again, and waits again.
 */
export function mayReportNow(
  recent: (Omit<Reported, 'reason'> & { reason: ReportReason | 'turned_away'; waits: boolean })[],
  report: Reported,
): 'yes' | 'already' | 'too_many' {
  const own = recent.flatMap(({ reason, ...one }) => (reason === 'turned_away' ? [] : [{ ...one, reason }]))
  const same = own.filter((one) => one.subject === report.subject && one.subjectId === report.subjectId)
  const urgency = URGENCY[REPORT_LEVEL[report.reason]]
  const words = report.explanation.trim()
  const isNew = words !== '' && same.every((one) => one.explanation.trim() !== words)
  if (!isNew && same.some((one) => one.waits && URGENCY[REPORT_LEVEL[one.reason]] >= urgency)) return 'already'
  const most = REPORTS_A_DAY + (urgency >= URGENCY.red ? URGENT_MORE : 0)
  return own.length >= most ? 'too_many' : 'yes'
}
