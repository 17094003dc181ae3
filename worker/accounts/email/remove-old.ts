import type { Db } from '#db/client.ts'
import { deleteOldTries, deleteUnconfirmed } from './store.ts'

/** Removes addresses that nobody confirmed in time, and yesterday's counts. */
export async function removeOldEmail(db: Db, now: Date): Promise<void> {
  await db.batch([deleteUnconfirmed(db, now), deleteOldTries(db, now)])
}
