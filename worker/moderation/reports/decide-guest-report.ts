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
 * many people these are, so they are folded by what they say. With `cry`, words of need, one always is; `urgent`, somebody
 * worries or is threatened, is not folded: the same worry an hour later is news.
 *
 * | it says | cry | fewer than 5 the same | 5 the same | urgent, 5 the same | 50 wait |
 * | ------- | --- | --------------------- | ---------- | ------------------ | ------- |
 * | kept    | yes | yes                   | no         | yes                | no      |
 */
export function keepsGuestReport(
  waiting: readonly Told[],
  report: Told,
  is: { cry: boolean; urgent: boolean },
): boolean {
  if (is.cry) return true
  if (waiting.length >= GUEST_REPORTS_WAITING) return false
  if (is.urgent) return true
  const same = waiting.filter(
    (one) => one.reason === report.reason && one.explanation.trim() === report.explanation.trim(),
  )
  return same.length < EQUAL_GUEST_REPORTS
}
