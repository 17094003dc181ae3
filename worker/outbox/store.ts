import { and, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'

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
    .limit(100)

export const markDrained = (db: Db, ids: string[], now: Date) =>
  db.update(outbox).set({ drainedAt: now }).where(inArray(outbox.id, ids))

export const markTried = (db: Db, ids: string[]) =>
  db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1` })
    .where(inArray(outbox.id, ids))

export const removeDrainedBefore = (db: Db, before: Date) => db.delete(outbox).where(lt(outbox.drainedAt, before))
