import type { Db } from '#db/client.ts'
import { deleteSessionsBefore } from './store.ts'

/** Removes the sessions that ran out; they signed nobody in any more. */
export async function endOldSessions(db: Db, now: Date): Promise<void> {
  await db.batch([deleteSessionsBefore(db, now)])
}
