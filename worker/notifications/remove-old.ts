import type { Db } from '#db/client.ts'
import { KEEP_DAYS } from './contract.ts'
import { removeBefore } from './store.ts'

/** Takes away what came longer ago than anybody looks back, some hundreds at a time. */
export async function removeOldNotifications(db: Db, now: Date): Promise<void> {
  await db.batch([removeBefore(db, new Date(now.getTime() - KEEP_DAYS * 86_400_000))])
}
