import type { ReportReason } from '../contract.ts'

/** So often the same is kept of one thing while it waits, from people without an account: the next says nothing new to the team. */
export const EQUAL_GUEST_REPORTS = 5
/** And so much in all: a team that did not read fifty is helped by no fifty-first. */
export const GUEST_REPORTS_WAITING = 50

interface Told {
  reason: ReportReason | 'turned_away'
  explanation: string
}

/**
 * Whether a report without an account is kept, from what others without one told of the same that still waits. Nobody can say how
 * many people these are, so they are folded by what they say; with `cry`, words of need, one always is.
 *
 * | it says          | cry | fewer than 5 the same | 5 the same | 50 wait |
 * | ---------------- | --- | --------------------- | ---------- | ------- |
 * | kept             | yes | yes                   | no         | no      |
 */
export function keepsGuestReport(waiting: Told[], report: Told, cry: boolean): boolean {
  if (cry) return true
  if (waiting.length >= GUEST_REPORTS_WAITING) return false
  const same = waiting.filter(
    (one) => one.reason === report.reason && one.explanation.trim() === report.explanation.trim(),
  )
  return same.length < EQUAL_GUEST_REPORTS
}
