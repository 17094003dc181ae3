import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf } from '#worker/communities/store.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideLevel, isCry } from '#worker/forum/checks/decide-level.ts'
import { watchedWordsFor } from '#worker/forum/checks/store.ts'
import type { HelpLineView } from '#worker/help/contract.ts'
import { linesOf, lineView } from '#worker/help/store.ts'
import type { ObjectionInput } from './contract.ts'
import { decideAnswerBy } from './decide-answer-by.ts'
import { communityOfDecision, decisionAbout } from './decisions/store.ts'
import { insertObjection } from './people/store.ts'
import { canObject, higherLevel } from './policy.ts'
import { wasCry } from './rows.ts'
import { caseRows } from './store.ts'

/**
 * Somebody objects to a decision about them: once, within six months, also while paused or blocked. It waits on the desk
 * for another person than the one who decided. Sent twice it is one objection. Words of crisis in it raise it, as they would a
 * post, and who writes them, or objects about words that were a cry, sees help lines in the answer; `answerable`: there is somebody else who could read it.
 */
export async function makeObjection(
  scope: Scope,
  logId: string,
  input: ObjectionInput,
): Promise<{ kind: 'done'; helpLines: HelpLineView[] | null; answerable: boolean }> {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const place = communityOfDecision(db, logId)
  const [[row], hours, closed, watched, lines] = await db.batch([
    decisionAbout(db, actor.id, logId),
    hoursOf(db, place),
    closedDaysFrom(db, place, dayBefore(config.timeZone, now)),
    watchedWordsFor(db, place),
    linesOf(db, config.country),
  ])
  if (!row) throw notFound()
  const said = decideLevel([input.text], watched)
  const helpLines = isCry(said) || wasCry(row) ? lines.map(lineView) : null
  const done = { kind: 'done', helpLines, answerable: row.answerable } as const
  if (row.objectionState !== null) return done
  if (!canObject(actor, { ...row, objected: false }, now)) throw forbidden()
  const level = higherLevel(said, row.postLevel ?? 'green')
  await commit(
    scope,
    [
      insertObjection(db, {
        id: newId('obj', now),
        logId,
        communityId: row.communityId,
        memberId: actor.id,
        text: input.text,
        state: 'open',
        createdAt: now,
      }),
      ...caseRows(db, {
        kind: 'objection',
        subject: 'decision',
        subjectId: logId,
        communityId: row.communityId,
        personId: actor.id,
        threadId: row.threadId,
        postId: row.postId,
        level,
        reasons: [],
        openedAt: now,
        dueAt: decideAnswerBy(level, { hours, closed, timeZone: config.timeZone }, now),
      }),
    ],
    [{ kind: 'objection.made', decisionId: logId, communityId: row.communityId, level }],
  )
  return done
}
