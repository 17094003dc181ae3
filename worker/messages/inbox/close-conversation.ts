import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { AnswerInput, AnswerOutcome } from '../contract.ts'
import { answer } from './answer.ts'

/** Closes a conversation with a last line to the member. If they write again, it is open again. */
export async function closeConversation(scope: Scope, id: string, input: AnswerInput): Promise<AnswerOutcome> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  return answer(scope, scope.actor, id, input, 'closed')
}
