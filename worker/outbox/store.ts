import { and, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
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

const turnId = (name: string) => `out_turn_${name}`
const ofTurns = (names: string[], by: string) =>
  and(inArray(outbox.id, names.map(turnId)), sql`json_extract(${outbox.message}, '$.by') = ${by}`)

/**
 * Takes a turn that only one may have (`by`), where nobody has it, or another took it before `freeSince`. It is a row that is drained
 * from the start, and cleared away with the others; `turnOf` says whose it is.
 */
export const takeTurn = (
  db: Db,
  name: string,
  { by, freeSince, now }: { by: string; freeSince: Date | null; now: Date },
) => {
  const row = { message: { kind: 'turn', by, sent: false }, createdAt: now, drainedAt: now }
  return db
    .insert(outbox)
    .values({ id: turnId(name), ...row })
    .onConflictDoUpdate({
      target: outbox.id,
      set: row,
      setWhere: freeSince
        ? and(lte(outbox.createdAt, freeSince), sql`json_extract(${outbox.message}, '$.by') <> ${by}`)
        : sql`false`,
    })
}

/** Whose a turn is, and whether what it was for went. */
export const turnOf = (db: Db, name: string) =>
  db
    .select({
      by: sql<string>`json_extract(${outbox.message}, '$.by')`.as('turn_by'),
      sent: sql<boolean>`json_extract(${outbox.message}, '$.sent')`.mapWith(Boolean).as('turn_sent'),
    })
    .from(outbox)
    .where(eq(outbox.id, turnId(name)))

/** What these turns were for went. */
export const markTurnsSent = (db: Db, names: string[], by: string) =>
  db
    .update(outbox)
    .set({ message: { kind: 'turn', by, sent: true } })
    .where(ofTurns(names, by))

export const giveBackTurns = (db: Db, names: string[], by: string) => db.delete(outbox).where(ofTurns(names, by))

export const removeDrainedBefore = (db: Db, before: Date) => db.delete(outbox).where(lt(outbox.drainedAt, before))
