import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf, idOfSlug } from '#worker/communities/store.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { CaseInput } from '../contract.ts'
import { decideAnswerBy } from '../decide-answer-by.ts'
import { codeOf, hashOfCode } from '../follow-up-code.ts'
import { memberSubject } from '../policy.ts'
import { caseRows, insertReport, itemId } from '../store.ts'
import { canOpenCase } from './policy.ts'
import { memberHere } from './store.ts'

/**
 * Begins a case about somebody of whom nothing waits: an item of the desk like a report on their nickname, with who began it and
 * why, on which the acts on a person are taken. One that is there already goes on. Answers the item.
 */
export async function openCase(scope: Scope, slug: string, memberId: string, input: CaseInput): Promise<string> {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const place = idOfSlug(db, slug)
  const [[row], hours, closed] = await db.batch([
    memberHere(db, actor, slug, memberId),
    hoursOf(db, place),
    closedDaysFrom(db, place, dayBefore(config.timeZone, now)),
  ])
  if (!row || !canOpenCase(actor, { ...row, personId: row.id, leftAt: null })) throw notFound()
  const { communityId, nickname } = row
  const subjectId = memberSubject(communityId, memberId)
  const item = itemId('report', subjectId)
  const level = 'green'
  const code = await codeOf(JSON.stringify([input.draftKey, subjectId, actor.id]))
  await commit(
    scope,
    [
      ...caseRows(db, {
        kind: 'report',
        subject: 'member',
        subjectId,
        communityId,
        personId: memberId,
        threadId: null,
        postId: null,
        level,
        reasons: ['opened'],
        openedAt: now,
        dueAt: decideAnswerBy(level, { hours, closed, timeZone: config.timeZone }, now),
      }),
      // The same form sent twice breaks on the code, and nothing of the second is written.
      insertReport(db, {
        id: newId('rep', now),
        itemId: item,
        subject: 'member',
        subjectId,
        communityId,
        reporterId: actor.id,
        reason: 'other',
        explanation: input.explanation,
        snapshotMarkdown: nickname,
        snapshotVersion: 1,
        followUpHash: await hashOfCode(code),
        createdAt: now,
      }),
    ],
    [{ kind: 'report.filed', itemId: item, communityId, level }],
  )
  return item
}
