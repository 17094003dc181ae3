import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { memberEmails } from '#db/schema/accounts.ts'
import { closedDays, communities, infoPages, memberships, openingHours } from '#db/schema/communities.ts'
import { threads } from '#db/schema/forum.ts'
import { opensDesk } from '#worker/communities/store.ts'

/** An installation has tens of communities, not thousands; a list that is longer is cut here. */
export const COMMUNITIES_MAX = 200
/** Holidays of some years and own closed days. */
const DAYS_MAX = 300

/** Settings and kept counters of every community. What is written in them is not selected anywhere in this file. */
export const allCommunities = (db: Db) =>
  db
    .select({
      id: communities.id,
      slug: communities.slug,
      name: communities.name,
      kind: communities.kind,
      listed: communities.listed,
      review: communities.review,
      promiseHours: communities.promiseHours,
      ageMin: communities.ageMin,
      ageMax: communities.ageMax,
      position: communities.position,
      threadCount: communities.threadCount,
      archivedAt: communities.archivedAt,
    })
    .from(communities)
    .orderBy(asc(communities.position), asc(communities.id))
    .limit(COMMUNITIES_MAX)

/**
 * How many of the team each community has, by role, and how many of those a mail reaches. The left table leads, so that only
 * the team's rows are read.
 */
export const teamCounts = (db: Db) =>
  db
    .select({
      communityId: memberships.communityId,
      role: memberships.role,
      count: sql<number>`count(*)`,
      able: sql<number>`coalesce(sum(${opensDesk(memberships.memberId)}), 0)`,
      mailed: sql<number>`count(${memberEmails.verifiedAt})`,
    })
    .from(communities)
    .innerJoin(
      memberships,
      and(
        eq(memberships.communityId, communities.id),
        inArray(memberships.role, ['volunteer', 'professional']),
        isNull(memberships.leftAt),
        isNull(memberships.blockedAt),
      ),
    )
    .leftJoin(memberEmails, eq(memberEmails.memberId, memberships.memberId))
    .groupBy(memberships.communityId, memberships.role)

export const hoursCounts = (db: Db) =>
  db
    .select({ communityId: openingHours.communityId, count: sql<number>`count(*)` })
    .from(openingHours)
    .groupBy(openingHours.communityId)

export const settingsOf = (db: Db, id: string) => db.select().from(communities).where(eq(communities.id, id))

/** Whether anything was ever written there, in whatever state. */
export const anyThread = (db: Db, communityId: string) =>
  db.select({ id: threads.id }).from(threads).where(eq(threads.communityId, communityId)).limit(1)

export const insertCommunity = (db: Db, row: typeof communities.$inferInsert) => db.insert(communities).values(row)
export const updateCommunity = (db: Db, id: string, set: Partial<typeof communities.$inferInsert>) =>
  db.update(communities).set(set).where(eq(communities.id, id))

/**
 * An open forum becomes a closed group: nobody of its writers asked to belong to one, and nobody decided that they do. They
 * are out, also who was sent out and might be let back; the team stays.
 */
export const putPeersOut = (db: Db, communityId: string, now: Date) =>
  db
    .update(memberships)
    .set({ leftAt: now })
    .where(and(eq(memberships.communityId, communityId), eq(memberships.role, 'peer'), isNull(memberships.leftAt)))

export const hoursOf = (db: Db, communityId: string) =>
  db
    .select()
    .from(openingHours)
    .where(eq(openingHours.communityId, communityId))
    .orderBy(asc(openingHours.weekday), asc(openingHours.opensAt))
    .limit(100)
export const insertHours = (db: Db, row: typeof openingHours.$inferInsert) => db.insert(openingHours).values(row)
export const deleteHours = (db: Db, communityId: string, id: string) =>
  db.delete(openingHours).where(and(eq(openingHours.id, id), eq(openingHours.communityId, communityId)))

/** Closed days from a day on, of one community with those of all, or of every community. */
export const daysFrom = (db: Db, from: string) =>
  db
    .select({
      id: closedDays.id,
      date: closedDays.date,
      name: closedDays.name,
      communityId: closedDays.communityId,
      community: sql<string | null>`${communities.name}`.as('community'),
    })
    .from(closedDays)
    .leftJoin(communities, eq(communities.id, closedDays.communityId))
    .where(gte(closedDays.date, from))
    .orderBy(asc(closedDays.date), asc(closedDays.id))
    .limit(DAYS_MAX)

/** The same day twice would be one day off in two rows. */
export const sameDays = (db: Db, dates: string[], communityId: string | null) =>
  db
    .select({ date: closedDays.date })
    .from(closedDays)
    .where(
      and(
        inArray(closedDays.date, dates),
        communityId === null
          ? isNull(closedDays.communityId)
          : or(isNull(closedDays.communityId), eq(closedDays.communityId, communityId)),
      ),
    )

export const dayById = (db: Db, id: string) => db.select().from(closedDays).where(eq(closedDays.id, id))
export const insertDays = (db: Db, rows: (typeof closedDays.$inferInsert)[]) => db.insert(closedDays).values(rows)
export const deleteDay = (db: Db, id: string) => db.delete(closedDays).where(eq(closedDays.id, id))

/** Whether there are house rules for everywhere. */
export const rulesPage = (db: Db) =>
  db
    .select({ id: infoPages.id })
    .from(infoPages)
    .where(and(isNull(infoPages.communityId), eq(infoPages.kind, 'rules'), eq(infoPages.published, true)))
    .limit(1)
