import { glassCommunities } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import { waitingCount } from '#worker/messages/inbox/store.ts'
import { noteGlassRead } from '#worker/organisation/glass/store.ts'
import { deskCommunities, openItems } from './queue/store.ts'
import { queueRow } from './rows.ts'
import type { QueueFilter, QueueView } from './views.ts'

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
