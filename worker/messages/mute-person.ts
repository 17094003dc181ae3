import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { setLinesRead } from '#worker/notifications/store.ts'
import { conversationOf, insertMute, readUntil } from './store.ts'

/**
 * Stops hearing from the other person of a conversation, here and everywhere. They are not told; that they cannot write
 * any more looks the same as when somebody left.
 */
export async function mutePerson(scope: Scope, id: string): Promise<{ kind: 'done' }> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[conversation]] = await db.batch([conversationOf(db, actor, id)])
  if (conversation?.kind !== 'members' || !conversation.personId) throw notFound()
  await commit(scope, [
    insertMute(db, actor.id, conversation.personId, now),
    readUntil(db, id, actor.id, conversation.lastMessageAt),
    setLinesRead(db, actor.id, conversation.personId, now),
  ])
  return { kind: 'done' }
}
