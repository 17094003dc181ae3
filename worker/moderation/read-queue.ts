import type { Scope } from '#worker/core/scope.ts'
import type { QueueRow } from './contract.ts'
import { openItems } from './store.ts'

/** Everything that waits for this moderator, most urgent first, then by the promise that ends first. */
export async function readQueue(scope: Scope): Promise<{ items: QueueRow[] }> {
  const [rows] = await scope.db.batch([openItems(scope.db, scope.actor)])
  return { items: rows.map(queueRow) }
}

/** The part of an item that its line in the queue shows. */
export const queueRow = (row: QueueRow): QueueRow => ({
  id: row.id,
  kind: row.kind,
  level: row.level,
  community: row.community,
  nickname: row.nickname,
  title: row.title,
  excerpt: row.excerpt,
  openedAt: row.openedAt,
  dueAt: row.dueAt,
})
