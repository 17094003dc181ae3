import type { Scope } from '#worker/core/scope.ts'
import type { QueueRow } from './contract.ts'
import { queueRow } from './rows.ts'
import { openItems } from './store.ts'

/** Everything that waits for this moderator, most urgent first, then by the promise that ends first. */
export async function readQueue(scope: Scope): Promise<{ items: QueueRow[] }> {
  const [rows] = await scope.db.batch([openItems(scope.db, scope.actor)])
  return { items: rows.map(queueRow) }
}
