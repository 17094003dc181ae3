import { refuseUsedInvitation, spendInvitation } from '#worker/accounts/invitations/store.ts'
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
import type { invitedPlace, slugOfInvited } from '../invitations/store.ts'
import { addStaffedMinutes, dayBefore } from '../staffed-hours.ts'
import { attendedRow, closedDaysFrom, hoursOf, idOfSlug, type knownBySlug } from '../store.ts'
import { insertRequest, ownMembership, ownRequests } from './store.ts'

/** How somebody comes to a closed community: by its address, or by a link of its team. */
export interface Way {
  /** Of the community, or where the record finds it. */
  slug: string | ReturnType<typeof slugOfInvited>
  /** The community, as far as this way leads to it. */
  found: ReturnType<typeof knownBySlug>
  /** The link it was; spent by asking. */
  link?: ReturnType<typeof invitedPlace>
}

/** What asking to join is, whichever way somebody came (see `askToJoin`), with the address of what they asked to join. */
export async function ask(scope: Scope, way: Way, input: JoinInput): Promise<AskOutcome & { slug: string }> {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const id = idOfSlug(db, way.slug)
  const [[community], hours, closed, [membership], requests, words, lines, [team], [link] = []] = await db.batch([
    way.found,
    hoursOf(db, id),
    closedDaysFrom(db, id, dayBefore(config.timeZone, now)),
    ownMembership(db, actor.id, way.slug),
    ownRequests(db, actor.id, way.slug),
    watchedWordsFor(db, id),
    linesOf(db, config.country),
    attendedRow(db, id),
    ...(way.link ? ([way.link] as const) : ([] as const)),
  ])
  if (!community || (way.link && !link)) throw notFound()
  const { slug } = community
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
      return { kind: asking.kind, slug }
    case 'may':
  }
  const errors = errorsIn(input, community)
  if (Object.keys(errors).length) return { kind: 'refused', errors, slug }

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
        reasons: link ? ['invited'] : [],
        openedAt: now,
        dueAt: addStaffedMinutes(hours, closed, config.timeZone, now, minutes),
      }),
      ...(link ? [refuseUsedInvitation(db, link.id), spendInvitation(db, link.id, null, now)] : []),
    ],
    [{ kind: 'join.asked', communityId: community.id, level }],
  )
  if (!result.committed) {
    // Somebody else used it at the same moment.
    if (result.conflict.startsWith('invitations.')) throw notFound()
    return { kind: 'waiting', slug }
  }
  return { kind: 'asked', helpLines: isCry(level) ? lines.map(lineView) : null, unattended: !team?.attended, slug }
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
