import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { CONVERSATIONS_PER_PAGE, type ConversationRow } from './contract.ts'
import { conversationsOf } from './store.ts'

/** Somebody's own conversations, the last word first. */
export async function readConversations(
  scope: Scope,
  before: string | null,
): Promise<{ conversations: ConversationRow[]; next: string | null }> {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [rows] = await db.batch([conversationsOf(db, actor, readCursor(before))])
  const shown = rows.slice(0, CONVERSATIONS_PER_PAGE)
  const last = shown.at(-1)
  return {
    conversations: shown.map(({ other, figure, community, unread, ...row }) => ({
      ...row,
      with: row.kind === 'team' ? community : (other ?? ''),
      figure: row.kind === 'team' ? community : figure,
      unread: unread === 1,
    })),
    next: rows.length > CONVERSATIONS_PER_PAGE && last ? writeCursor(last.lastMessageAt, last.id) : null,
  }
}
