import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf } from '#worker/communities/store.ts'
import { roleIn } from '#worker/core/actor.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { isReason, type LevelInput, NOTHING_SEEN } from './contract.ts'
import { decideAnswerBy } from './decide-answer-by.ts'
import { communityOfItem, itemById } from './desk/store.ts'
import { setItemLooked } from './looking/store.ts'
import { answersForUrgent, levelsFor, needsReasonFor, URGENCY } from './policy.ts'
import { insertDecision, nextVersionInLog, refuseUnseen, setLevel } from './store.ts'
import type { LevelOutcome } from './views.ts'

/**
 * Brings an item to another level, logged; a higher one is answered sooner, a lower one within its own time from now. Down only
 * while nothing came in that was not on the screen, and from red or crisis with a reason that the team reads.
 */
export async function setItemLevel(scope: Scope, id: string, input: LevelInput): Promise<LevelOutcome> {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const place = communityOfItem(db, id)
  const [[item], hours, closed] = await db.batch([
    itemById(db, actor, id),
    hoursOf(db, place),
    closedDaysFrom(db, place, dayBefore(config.timeZone, now)),
  ])
  if (!item) throw notFound()
  if (!levelsFor(actor, item).includes(input.level)) throw forbidden()
  const raised = URGENCY[input.level] > URGENCY[item.level]
  const seen = input.seen ?? NOTHING_SEEN
  if (!raised && item.seen !== seen) return { kind: 'more_told' }
  if (needsReasonFor(item.level, input.level) && !isReason(input.reason)) return { kind: 'reason_needed' }
  const answerBy = decideAnswerBy(input.level, { hours, closed, timeZone: config.timeZone }, now)
  const dueAt = raised && item.dueAt < answerBy ? item.dueAt : answerBy
  const result = await commit(
    scope,
    [
      ...(raised ? [] : [refuseUnseen(db, id, seen)]),
      insertDecision(db, {
        id: newId('log', now),
        subjectId: id,
        version: nextVersionInLog(id),
        communityId: item.communityId,
        personId: item.personId,
        actorId: actor.id,
        act: raised ? 'raise' : 'lower',
        reason: input.reason || null,
        note: `${item.level} > ${input.level}`,
        decidedAt: now,
      }),
      ...setLevel(db, item, input.level, dueAt),
      ...(answersForUrgent(actor, item.communityId)
        ? [setItemLooked(db, id, { by: actor.id, now, taken: false })]
        : []),
    ],
    [{ kind: 'item.levelled', itemId: id, communityId: item.communityId, level: input.level }],
  )
  if (!result.committed) return { kind: 'more_told' }
  // A volunteer who raised it to red hands it over.
  return {
    kind: 'done',
    stillSeen: roleIn(actor, item.communityId) === 'professional' || URGENCY[input.level] < URGENCY.red,
  }
}
