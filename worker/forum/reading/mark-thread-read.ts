import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { ReadInput } from '#worker/forum/contract.ts'
import { canMarkRead } from '#worker/forum/policy.ts'
import { threadById } from '#worker/forum/store.ts'
import { markRead as markNotified } from '#worker/notifications/store.ts'
import { markRead } from './store.ts'

/** Remembers until when a member read a thread: never past its last post, and never back. So much no longer waits in the inbox. */
export async function markThreadRead(scope: Scope, threadId: string, input: ReadInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[thread]] = await db.batch([threadById(db, actor, threadId)])
  if (!thread) throw notFound()
  if (
    !canMarkRead(actor, {
      ...thread,
      community: { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt },
    })
  )
    throw forbidden()
  const readUntil = new Date(Math.min(input.until, thread.lastPostAt.getTime()))
  await commit(scope, [
    markRead(db, { memberId: actor.id, threadId, readUntil }),
    markNotified(db, actor, { threadId, kinds: ['reply', 'mention'], writtenUntil: readUntil }, now),
  ])
}
