import type { Db } from '#db/client.ts'
import { coordinatorRows } from '../team/store.ts'
import { unattendedConversations, unattendedItems } from './store.ts'

/**
 * Which communities have something on their desk that no professional can answer, when the newest of it came, and the
 * coordinators who are to hear of it. For what runs without anybody asking.
 */
export async function findUnattended(db: Db) {
  const [items, conversations, coordinators] = await db.batch([
    unattendedItems(db),
    unattendedConversations(db),
    coordinatorRows(db),
  ])
  const newest = new Map<string, number>()
  for (const row of [...items, ...conversations])
    newest.set(row.communityId, Math.max(row.newest, newest.get(row.communityId) ?? 0))
  return {
    coordinators: coordinators.map((one) => one.id),
    places: [...newest].map(([communityId, at]) => ({ communityId, newest: at })),
  }
}
