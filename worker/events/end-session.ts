import type { Db } from '#db/client.ts'
import { markEnded } from './store.ts'

/** Writes down that a session is over, so that its page says so and nobody takes a seat or a ticket any more. */
export async function endSession(db: Db, sessionId: string, at: Date): Promise<void> {
  await db.batch([markEnded(db, sessionId, at)])
}
