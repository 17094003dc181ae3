import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { conversationFacts } from './inbox/store.ts'
import { answersFor, canSeeConversation } from './policy.ts'

/** What somebody with this conversation open may be told: every message, or, for the team, also its notes. */
export async function listenToConversation(scope: Scope, id: string): Promise<{ memberId: string; team: boolean }> {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[conversation]] = await db.batch([conversationFacts(db, actor, id)])
  if (!conversation || !canSeeConversation(actor, conversation)) throw notFound()
  return { memberId: actor.id, team: answersFor(actor, conversation) }
}
