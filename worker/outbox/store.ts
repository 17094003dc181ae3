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

/**
 * Takes a turn that only one may have: the row is there, or was there already (then nothing comes back). It is drained from the
 * start, and cleared away with the others.
 */
export const takeTurn = (db: Db, turn: string, now: Date) =>
  db
    .insert(outbox)
    .values({ id: `out_turn_${turn}`, message: { kind: 'turn' }, createdAt: now, drainedAt: now })
    .onConflictDoNothing()
    .returning({ id: outbox.id })

export const giveBackTurns = (db: Db, turns: string[]) =>
  db.delete(outbox).where(
    inArray(
      outbox.id,
      turns.map((turn) => `out_turn_${turn}`),
    ),
  )

export const removeDrainedBefore = (db: Db, before: Date) => db.delete(outbox).where(lt(outbox.drainedAt, before))
