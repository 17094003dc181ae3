import { and, asc, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { entranceCounts, entrances } from '#db/schema/organisation.ts'

/** Codes that an organisation gives out in its life. */
const ENTRANCES_MAX = 300

export const allEntrances = (db: Db) =>
  db.select().from(entrances).orderBy(desc(entrances.createdAt), asc(entrances.id)).limit(ENTRANCES_MAX)

/** Sums a month (`YYYY-MM`) and entrance, from a day on. */
export const monthlyCounts = (db: Db, from: string) => {
  const month = sql<string>`substr(${entranceCounts.day}, 1, 7)`
  return db
    .select({
      entranceId: entranceCounts.entranceId,
      month: month.as('month'),
      visits: sql<number>`sum(${entranceCounts.visits})`.as('visits'),
      signUps: sql<number>`sum(${entranceCounts.signUps})`.as('sign_ups'),
    })
    .from(entrances)
    .innerJoin(entranceCounts, and(eq(entranceCounts.entranceId, entrances.id), gte(entranceCounts.day, from)))
    .groupBy(entranceCounts.entranceId, month)
    .orderBy(desc(month))
}

export const insertEntrance = (db: Db, row: typeof entrances.$inferInsert) => db.insert(entrances).values(row)
export const entranceById = (db: Db, id: string) => db.select().from(entrances).where(eq(entrances.id, id))
export const closeEntranceRow = (db: Db, id: string, now: Date) =>
  db
    .update(entrances)
    .set({ closedAt: now })
    .where(and(eq(entrances.id, id), isNull(entrances.closedAt)))

/** Adds to the day's count of an open entrance by its code; nothing when there is no such entrance. One statement, so that it can join a sign-up's batch. */
export const countEntrance = (db: Db, code: string, day: string, given: { visits?: number; signUps?: number }) => {
  const { visits = 0, signUps = 0 } = given
  return db
    .insert(entranceCounts)
    .select(
      sql`select e.id, ${day}, ${visits}, ${signUps} from entrances e where e.code = ${code} and e.closed_at is null`,
    )
    .onConflictDoUpdate({
      target: [entranceCounts.entranceId, entranceCounts.day],
      set: {
        visits: sql`${entranceCounts.visits} + ${visits}`,
        signUps: sql`${entranceCounts.signUps} + ${signUps}`,
      },
    })
}
