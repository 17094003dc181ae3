import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { hrefOf } from './lines.ts'
import { markRead, ownNotification, unreadWith } from './store.ts'

/** Marks one line of the inbox as read, with all that stands behind it, and says where it leads. */
export async function markLine(scope: Scope, id: string): Promise<{ href: string }> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[row], together] = await db.batch([ownNotification(db, actor, id), unreadWith(db, actor, id)])
  if (!row) throw notFound()
  const which =
    row.kind === 'reply' && row.threadId
      ? { threadId: row.threadId, kinds: [row.kind] }
      : row.kind === 'message' && row.conversationId
        ? { conversationId: row.conversationId }
        : row.kind === 'thread' && row.communityId
          ? { communityId: row.communityId, kinds: [row.kind] }
          : { id }
  await commit(scope, [markRead(db, actor, which, now)])
  return { href: hrefOf(row, row.kind === 'thread' ? together.length : 1) }
}
