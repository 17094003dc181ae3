import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { AnswerInput, AnswerOutcome } from '../contract.ts'
import { answer } from './answer.ts'

/** Answers a member for the team. In a closed conversation it opens it again. */
export async function answerMember(scope: Scope, id: string, input: AnswerInput): Promise<AnswerOutcome> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  return answer(scope, scope.actor, id, input, 'open')
}
