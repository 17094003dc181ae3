import { and, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'

/** Ids in one statement: D1 takes at most a hundred bound values. */
export const ROWS_AT_ONCE = 90

export const waitingByIds = (db: Db, ids: string[]) =>
  db
    .select({ id: outbox.id, message: outbox.message })
    .from(outbox)
    .where(and(inArray(outbox.id, ids), isNull(outbox.drainedAt)))

export const waitingSince = (db: Db, before: Date, maxAttempts: number) =>
  db
    .select({ id: outbox.id, message: outbox.message })
    .from(outbox)
    .where(and(isNull(outbox.drainedAt), lt(outbox.createdAt, before), lt(outbox.attempts, maxAttempts)))
    .orderBy(outbox.createdAt)
    .limit(ROWS_AT_ONCE)

export const markDrained = (db: Db, ids: string[], now: Date) =>
  db.update(outbox).set({ drainedAt: now }).where(inArray(outbox.id, ids))

export const markTried = (db: Db, ids: string[]) =>
  db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1` })
    .where(inArray(outbox.id, ids))

export const removeDrainedBefore = (db: Db, before: Date) => db.delete(outbox).where(lt(outbox.drainedAt, before))
