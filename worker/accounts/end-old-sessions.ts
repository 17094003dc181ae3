import type { Db } from '#db/client.ts'
import { deleteChallengesBefore, deleteSessionsBefore } from './store.ts'

/** Removes the sessions and challenges that ran out; they signed nobody in any more. */
export async function endOldSessions(db: Db, now: Date): Promise<void> {
  await db.batch([deleteSessionsBefore(db, now), deleteChallengesBefore(db, now)])
}
