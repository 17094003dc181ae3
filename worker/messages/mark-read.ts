import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { markRead as markNotified } from '#worker/notifications/store.ts'
import type { ReadInput } from './contract.ts'
import { conversationOf, readUntil } from './store.ts'

/** This conversation was read up to what was on the screen, and so much no longer waits in the inbox. */
export async function markRead(scope: Scope, id: string, input: ReadInput): Promise<{ kind: 'done' }> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[conversation]] = await db.batch([conversationOf(db, actor, id)])
  if (!conversation) throw notFound()
  const until = new Date(Math.min(input.until, conversation.lastMessageAt.getTime()))
  await commit(scope, [
    readUntil(db, id, actor.id, until),
    markNotified(db, actor, { conversationId: id, writtenUntil: until }, now),
  ])
  return { kind: 'done' }
}
