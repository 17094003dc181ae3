import type { communities } from '#db/schema/communities.ts'
import type { Scope } from '#worker/core/scope.ts'
import { questionsKey } from '../contract.ts'
import { isAttended } from '../policy.ts'
import { aboutView, teamView } from '../rows.ts'
import { answerBy, type ClosedDay, type OpeningHours } from '../staffed-hours.ts'

/** What somebody reads before they ask to join: what it is, who reads their answers, and until when they have one. */
export function joinFormView(
  scope: Scope,
  community: typeof communities.$inferSelect,
  at: {
    team: (Parameters<typeof teamView>[0][number] & { opensDesk: boolean })[]
    hours: OpeningHours[]
    closed: ClosedDay[]
  },
) {
  return {
    ...aboutView(community),
    questions: community.joinQuestions,
    asked: questionsKey(community.joinQuestions),
    team: teamView(at.team),
    /** Until when they would have an answer, were they to ask now; null where nobody is to give one. */
    answerBy: answerBy(community.promiseHours, { ...at, attended: isAttended(at.team) }, scope),
  }
}
