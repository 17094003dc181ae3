import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { setConversationLooked } from '#worker/moderation/looking/store.ts'
import { answersForUrgent } from '#worker/moderation/policy.ts'
import { answersFor } from '../policy.ts'
import { conversationFacts } from './store.ts'

/** A professional has a conversation of the team before them, or is busy with it: for a while nobody is called about it again. */
export async function markConversationLooked(scope: Scope, id: string, { taken }: { taken: boolean }): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[conversation]] = await db.batch([conversationFacts(db, actor, id)])
  if (!conversation) throw notFound()
  if (answersFor(actor, conversation) && answersForUrgent(actor, conversation.communityId))
    await commit(scope, [setConversationLooked(db, id, { by: actor.id, now, taken })])
}
