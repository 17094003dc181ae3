import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { attendedRow, closedDaysFrom, hoursOf } from '#worker/communities/store.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideLevel, isCry } from '#worker/forum/checks/decide-level.ts'
import { watchedWordsFor } from '#worker/forum/checks/store.ts'
import { linesOf, lineView } from '#worker/help/store.ts'
import type { ReportInput } from './contract.ts'
import { decideAnswerBy, decideReads } from './decide-answer-by.ts'
import { codeOf, hashOfCode } from './follow-up-code.ts'
import { higherLevel, REPORT_LEVEL } from './policy.ts'
import { asReportable, authorOfTarget, communityOfTarget, lookUp, type ReportTarget } from './reportable.ts'
import { keepsGuestReport } from './reports/decide-guest-report.ts'
import { mayReportNow, REPORT_AGAIN_HOURS } from './reports/decide-report-now.ts'
import { guestReportsOn, recentReports } from './reports/store.ts'
import { caseRows, insertReport, itemId } from './store.ts'
import type { ReportOutcome } from './views.ts'

/**
 * Tells the team about a post, a thread, a nickname or a message, with the words frozen as they stand. Works without an
 * account, and of what was taken back or hidden while somebody wrote it; changes nothing visible. Answers the code with which the reporter asks how it stands, this once, and when
 * somebody reads it; who is worried, or writes words of crisis beside it, sees help lines in the same answer, and it is as urgent
 * as a post that says so. Without an account the same is kept a few times and then folded, and sent a few times a minute; never so
 * where it is a cry.
 */
export async function fileReport(scope: Scope, target: ReportTarget, input: ReportInput): Promise<ReportOutcome> {
  await scope.brake('write')
  const { actor, db, now, config } = scope
  const place = communityOfTarget(scope, target)
  const reporterId = actor.kind === 'member' ? actor.id : null
  const since = new Date(now.getTime() - REPORT_AGAIN_HOURS * 3_600_000)
  const [[found], recent, hours, closed, lines, [there], watched, byGuests] = await db.batch([
    lookUp(scope, target, true),
    recentReports(db, reporterId ?? '', since),
    hoursOf(db, place),
    closedDaysFrom(db, place, dayBefore(config.timeZone, now)),
    linesOf(db, config.country),
    attendedRow(db, place, authorOfTarget(scope, target)),
    watchedWordsFor(db, place),
    guestReportsOn(db, target, reporterId === null),
  ])
  const about = asReportable(scope, target, found, true)
  if (!about) throw notFound()
  const said = [input.draftKey ?? crypto.randomUUID(), about.subjectId, input.reason, input.explanation]
  const code = await codeOf(JSON.stringify(said))
  const { subjectId, communityId } = about
  const may = mayReportNow(recent, {
    subject: target.subject,
    subjectId,
    reason: input.reason,
    explanation: input.explanation,
  })
  const words = decideLevel([input.explanation], watched)
  const told = higherLevel(REPORT_LEVEL[input.reason], words)
  const helpLines = isCry(told) ? lines.map(lineView) : null
  if (may === 'too_many') return { kind: 'enough', helpLines }
  // Words of crisis are never "you said so already": nobody counts how often somebody calls for help.
  if (may === 'already' && !isCry(words)) return { kind: 'already', back: about.back }
  if (!reporterId) {
    if (!isCry(words)) await scope.brake('report')
    if (!keepsGuestReport(byGuests, input, { cry: isCry(words), urgent: isCry(told) }))
      return { kind: 'told', back: about.back, helpLines }
  }
  const level = higherLevel(told, about.level)
  const team = { hours, closed, timeZone: config.timeZone }
  // By what they said: how urgent the team finds the post itself is not theirs to know.
  const reads = decideReads(told, team, now, there?.attended ?? false)
  await commit(
    scope,
    [
      ...caseRows(db, {
        kind: 'report',
        subject: target.subject,
        subjectId,
        communityId,
        personId: about.personId,
        threadId: about.threadId,
        postId: about.postId,
        level,
        reasons: [input.reason],
        openedAt: now,
        dueAt: decideAnswerBy(level, team, now),
      }),
      // The same form sent twice breaks on the code, and nothing of the second is written.
      insertReport(db, {
        id: newId('rep', now),
        itemId: itemId('report', subjectId),
        subject: target.subject,
        subjectId,
        communityId,
        reporterId,
        reason: input.reason,
        explanation: input.explanation,
        snapshotMarkdown: about.snapshot,
        snapshotVersion: about.version,
        followUpHash: await hashOfCode(code),
        createdAt: now,
      }),
    ],
    [{ kind: 'report.filed', itemId: itemId('report', subjectId), communityId, level }],
  )
  return { kind: 'done', code, back: about.back, reads, helpLines: reads.urgent ? lines.map(lineView) : null }
}
