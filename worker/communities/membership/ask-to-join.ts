import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideLevel, isCry } from '#worker/forum/checks/decide-level.ts'
import { watchedWordsFor } from '#worker/forum/checks/store.ts'
import { heldMinutes } from '#worker/forum/decide-submission.ts'
import { linesOf, lineView } from '#worker/help/store.ts'
import { ANSWER_MINUTES } from '#worker/moderation/policy.ts'
import { caseRows } from '#worker/moderation/store.ts'
import { type AskOutcome, type JoinInput, questionsKey } from '../contract.ts'
import { decideAsking } from '../decide-asking.ts'
import { addStaffedMinutes, dayBefore } from '../staffed-hours.ts'
import { attendedRow, closedDaysFrom, hoursOf, idOfSlug, knownBySlug } from '../store.ts'
import { insertRequest, ownMembership, ownRequests } from './store.ts'

/**
 * Asks to join a closed community; a human of its team decides. One request at a time, whatever is pressed twice: its id
 * follows from who asks, where, and how often before. The answers are read for words of crisis as a post is: then it waits for a
 * professional, at once, and who asks sees help lines in the answer.
 */
export async function askToJoin(scope: Scope, slug: string, input: JoinInput): Promise<AskOutcome> {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const id = idOfSlug(db, slug)
  const [[community], hours, closed, [membership], requests, words, lines, [team]] = await db.batch([
    knownBySlug(db, actor, slug),
    hoursOf(db, id),
    closedDaysFrom(db, id, dayBefore(config.timeZone, now)),
    ownMembership(db, actor.id, slug),
    ownRequests(db, actor.id, slug),
    watchedWordsFor(db, id),
    linesOf(db, config.country),
    attendedRow(db, id),
  ])
  if (!community) throw notFound()
  const asking = decideAsking(actor, community, membership, requests, now)
  switch (asking.kind) {
    case 'not_asked_here':
      throw notFound()
    case 'sign_in':
    case 'blocked':
      throw forbidden()
    case 'member':
    case 'waiting':
    case 'too_soon':
      return { kind: asking.kind }
    case 'may':
  }
  const errors = errorsIn(input, community)
  if (Object.keys(errors).length) return { kind: 'refused', errors }

  const requestId = `jrq_${actor.id.slice(4)}${community.id.slice(4)}${requests.length}`
  const level = decideLevel(answersOf(input), words)
  const minutes = heldMinutes(level, community.promiseHours, ANSWER_MINUTES)
  const answers = community.joinQuestions.map((question, at) => ({ question, answer: answersOf(input)[at] ?? '' }))
  const result = await commit(
    scope,
    [
      insertRequest(db, {
        id: requestId,
        communityId: community.id,
        memberId: actor.id,
        answers,
        consentedAt: now,
        state: 'open',
        createdAt: now,
      }),
      ...caseRows(db, {
        kind: 'join_request',
        subject: 'join_request',
        subjectId: requestId,
        communityId: community.id,
        personId: actor.id,
        level,
        reasons: [],
        openedAt: now,
        dueAt: addStaffedMinutes(hours, closed, config.timeZone, now, minutes),
      }),
    ],
    [{ kind: 'join.asked', communityId: community.id, level }],
  )
  if (!result.committed) return { kind: 'waiting' }
  return { kind: 'asked', helpLines: isCry(level) ? lines.map(lineView) : null, unattended: !team?.attended }
}

const answersOf = (input: JoinInput) => [input.answer0, input.answer1, input.answer2]

/** What only the community knows to be missing: its own questions, and the age it is meant for. */
function errorsIn(
  input: JoinInput,
  community: { joinQuestions: string[]; ageMin: number | null; ageMax: number | null },
) {
  const errors: Extract<AskOutcome, { kind: 'refused' }>['errors'] = {}
  if (input.asked !== questionsKey(community.joinQuestions)) return { asked: 'questions_changed' } as const
  const given = answersOf(input)
  const fields = ['answer0', 'answer1', 'answer2'] as const
  for (const at of community.joinQuestions.keys()) {
    const field = fields[at]
    if (field && !given[at]) errors[field] = 'answer_needed'
  }
  if ((community.ageMin !== null || community.ageMax !== null) && !input.age) errors.age = 'age_needed'
  return errors
}
