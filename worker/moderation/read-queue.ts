import { glassCommunities } from '#worker/core/actor.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import { waitingCount } from '#worker/messages/inbox/store.ts'
import { noteGlassRead } from '#worker/organisation/glass/store.ts'
import { deskCommunities, HANDLED_PER_PAGE, handledItems, openItems } from './queue/store.ts'
import { queueRow } from './rows.ts'
import type { HandledView, QueueFilter, QueueView } from './views.ts'

/** Everything that waits for this moderator, most urgent first, then by the promise that ends first. */
export async function readQueue(
  scope: Scope,
  filter: QueueFilter = { community: null, kind: null },
): Promise<QueueView> {
  const { actor, db } = scope
  const [rows, communities, [messages]] = await db.batch([
    openItems(db, actor, filter),
    deskCommunities(db, actor),
    waitingCount(db, actor),
  ])
  for (const place of glassCommunities(actor)) noteGlassRead(scope, place, 'queue')
  return {
    items: rows.map((row) => queueRow(row, readsWords(actor, row.communityId))),
    communities,
    filter,
    waiting: messages?.count ?? 0,
  }
}

/** How far back a team looks for what it decided; what was taken out of sight is found back on its own page after that. */
export const HANDLED_DAYS = 30
const DAY = 86_400_000

/** What was handled in the last `HANDLED_DAYS` days, as far as this moderator sees it, the last first; `before` from `next`. */
export async function readHandled(scope: Scope, before: string | null): Promise<HandledView> {
  const { actor, db, now } = scope
  const since = new Date(now.getTime() - HANDLED_DAYS * DAY)
  const [rows, [messages]] = await db.batch([
    handledItems(db, actor, since, readCursor(before)),
    waitingCount(db, actor),
  ])
  for (const place of glassCommunities(actor)) noteGlassRead(scope, place, 'queue')
  const shown = rows.slice(0, HANDLED_PER_PAGE)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => {
      const { act, decidedAt, decider: nickname, openedAt } = row
      const closedAt = row.closedAt ?? openedAt
      // An older decision says nothing of why this closed: its writer may have taken it back.
      const decided = act && decidedAt && nickname && decidedAt >= openedAt ? { act, decidedAt, nickname } : null
      return { ...queueRow(row, readsWords(actor, row.communityId)), closedAt, decided }
    }),
    next: rows.length > HANDLED_PER_PAGE && last?.closedAt ? writeCursor(last.closedAt, last.id) : null,
    waiting: messages?.count ?? 0,
  }
}
