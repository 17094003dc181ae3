import { glassCommunities } from '#worker/core/actor.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { noteGlassRead } from '#worker/organisation/glass/store.ts'
import { CONVERSATIONS_PER_PAGE, type InboxList, type InboxRow } from '../contract.ts'
import { inboxRow } from './rows.ts'
import { settledConversations, waitingConversations, waitingCount } from './store.ts'

/** The shared inbox of the team: who waits, most urgent and longest first; or what was answered, or closed. */
export async function readInbox(
  scope: Scope,
  list: InboxList,
  before: string | null,
): Promise<{ rows: InboxRow[]; waiting: number; next: string | null }> {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [found, [waiting]] = await db.batch([
    list === 'waiting'
      ? waitingConversations(db, actor)
      : settledConversations(db, actor, list === 'closed' ? 'closed' : 'open', readCursor(before)),
    waitingCount(db, actor),
  ])
  for (const place of glassCommunities(actor)) noteGlassRead(scope, place, 'inbox')
  const paged = list !== 'waiting'
  const shown = paged ? found.slice(0, CONVERSATIONS_PER_PAGE) : found
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => inboxRow(row, actor)),
    waiting: waiting?.count ?? 0,
    next: paged && found.length > CONVERSATIONS_PER_PAGE && last ? writeCursor(last.lastMessageAt, last.id) : null,
  }
}
