import { createDb, newMeter } from '#db/client.ts'
import { deleteSessionsBefore } from './accounts/store.ts'
import type { Env } from './core/config.ts'
import { sweep } from './outbox/drain.ts'
import { createReach } from './services.ts'

/** Every minute: what the queue lost, and sessions that ended. */
export async function cron(env: Env): Promise<void> {
  const db = createDb(env.DB, newMeter())
  const now = new Date()
  await db.batch([deleteSessionsBefore(db, now)])
  await sweep(db, createReach(env), now)
}
