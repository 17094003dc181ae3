import type { Db } from '#db/client.ts'
import type { Message } from './catalog.ts'
import { EFFECTS, type Reach } from './effects.ts'
import { markDrained, markTried, ROWS_AT_ONCE, removeDrainedBefore, waitingByIds, waitingSince } from './store.ts'

/** A row that failed this often stays for a person to look at; it is never silently dropped. */
const MAX_ATTEMPTS = 20
/** Sends are lost seldom; the sweep leaves the queue this long before it takes over. */
const SWEEP_AFTER_SECONDS = 60
const KEEP_DRAINED_DAYS = 7

/** Runs the effects of the named outbox rows. Rows already drained are passed over; a failure leaves its row waiting. */
export async function drain(db: Db, reach: Reach, ids: string[], now: Date): Promise<void> {
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const [rows] = await db.batch([waitingByIds(db, ids.slice(at, at + ROWS_AT_ONCE))])
    await run(db, reach, rows, now)
  }
}

/** Drains what the queue lost, and clears away what was drained a week ago. */
export async function sweep(db: Db, reach: Reach, now: Date): Promise<void> {
  const [rows] = await db.batch([
    waitingSince(db, new Date(now.getTime() - SWEEP_AFTER_SECONDS * 1000), MAX_ATTEMPTS),
    removeDrainedBefore(db, new Date(now.getTime() - KEEP_DRAINED_DAYS * 86_400_000)),
  ])
  await run(db, reach, rows, now)
}

async function run(db: Db, reach: Reach, rows: { id: string; message: unknown }[], now: Date) {
  const failed: string[] = []
  const done: string[] = []
  for (const row of rows) {
    const message = row.message as Message
    try {
      await (EFFECTS[message.kind] as (m: Message, r: Reach) => Promise<unknown>)(message, { ...reach, row: row.id })
      done.push(row.id)
    } catch (error) {
      failed.push(row.id)
      console.error('outbox', message.kind, row.id, error instanceof Error ? error.name : 'unknown')
    }
  }
  if (rows.length) await db.batch([markDrained(db, done, now), markTried(db, failed)])
  if (failed.length) throw new Error(`${failed.length} outbox rows failed and will be tried again`)
}
