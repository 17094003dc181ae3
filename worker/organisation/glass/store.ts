import { and, desc, eq, gt, isNull, lt, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { breakGlass, glassClosings, organisationLog } from '#db/schema/organisation.ts'
import { among } from '#worker/communities/visible.ts'
import { readsByGlass } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'

export const GLASS_PER_PAGE = 30

/** What both the coordinator and the team see of each time. */
const glassRow = {
  id: breakGlass.id,
  communityId: breakGlass.communityId,
  reason: breakGlass.reason,
  createdAt: breakGlass.createdAt,
  endsAt: breakGlass.endsAt,
  closedAt: glassClosings.closedAt,
  memberId: breakGlass.memberId,
  by: members.nickname,
  community: named(communities.name, 'community_name'),
  slug: communities.slug,
}

const glass = (db: Db) =>
  db
    .select(glassRow)
    .from(breakGlass)
    .innerJoin(members, eq(members.id, breakGlass.memberId))
    .innerJoin(communities, eq(communities.id, breakGlass.communityId))
    .leftJoin(glassClosings, eq(glassClosings.glassId, breakGlass.id))

/** What this coordinator has open now. */
export const openGlass = (db: Db, memberId: string, now: Date) =>
  glass(db)
    .where(and(eq(breakGlass.memberId, memberId), gt(breakGlass.endsAt, now), isNull(glassClosings.glassId)))
    .orderBy(desc(breakGlass.endsAt))
    .limit(GLASS_PER_PAGE)

/** Every time by every coordinator, newest first: ids begin with the time they were made at. */
export const allGlass = (db: Db, before: string | null) =>
  glass(db)
    .where(before ? lt(breakGlass.id, before) : undefined)
    .orderBy(desc(breakGlass.id))
    .limit(GLASS_PER_PAGE + 1)

/** The same for the teams of these communities. */
export const glassIn = (db: Db, communityIds: string[]) =>
  glass(db).where(among(breakGlass.communityId, communityIds)).orderBy(desc(breakGlass.createdAt)).limit(GLASS_PER_PAGE)

export const insertGlass = (db: Db, row: typeof breakGlass.$inferInsert) => db.insert(breakGlass).values(row)
export const insertClosings = (db: Db, glassIds: string[], closedAt: Date) =>
  db
    .insert(glassClosings)
    .values(glassIds.map((glassId) => ({ glassId, closedAt })))
    .onConflictDoNothing()

/** Who is to be told: the whole team of that community. */
export const teamOf = (db: Db, communityId: string) =>
  db
    .select({ memberId: memberships.memberId })
    .from(memberships)
    .where(
      and(
        eq(memberships.communityId, communityId),
        or(eq(memberships.role, 'volunteer'), eq(memberships.role, 'professional')),
        isNull(memberships.leftAt),
        isNull(memberships.blockedAt),
      ),
    )
    .limit(500)

/** What is read by a broken glass, one line each a glass: a conversation, a thread, an item, what a post said before, or a list. */
export const GLASS_THINGS = ['thread', 'history', 'item', 'conversation', 'queue', 'inbox'] as const
export type GlassThing = (typeof GLASS_THINGS)[number]

/**
 * Notes that this actor saw something of a community by a broken glass: nothing when they did not. Read again in the same hour
 * it stays one line, of the first time. The record itself says whether the glass is open: a page that is made by the rights of
 * last time, and again by the true ones, notes nothing that was not to be seen.
 */
export function noteGlassRead({ actor, now, note }: Scope, communityId: string, what: GlassThing, id = ''): void {
  if (actor.kind !== 'member' || !readsByGlass(actor, communityId)) return
  const seen = id ? `${what} ${id}` : what
  note((db) =>
    db
      .insert(organisationLog)
      .select(
        db
          .select({
            id: sql<string>`'olg_' || ${breakGlass.id} || ${`_${seen.replace(' ', '_')}`}`.as('line'),
            actorId: breakGlass.memberId,
            act: sql<'glass_read'>`'glass_read'`.as('line_act'),
            communityId: breakGlass.communityId,
            personId: sql<null>`null`.as('nobody'),
            detail: sql<string>`${seen}`.as('seen'),
            createdAt: sql<Date>`cast(${now.getTime()} as integer)`.as('at'),
          })
          .from(breakGlass)
          .leftJoin(glassClosings, eq(glassClosings.glassId, breakGlass.id))
          .where(
            and(
              eq(breakGlass.memberId, actor.id),
              eq(breakGlass.communityId, communityId),
              gt(breakGlass.endsAt, now),
              isNull(glassClosings.glassId),
            ),
          )
          .orderBy(breakGlass.createdAt)
          .limit(1),
      )
      .onConflictDoNothing(),
  )
}

/** What a card shows of one time; the rest is on pages of that time alone. */
export const GLASS_READS_SHOWN = 50
export const GLASS_READS_PER_PAGE = 100

/** The lines of one time: their ids begin with the glass's own. */
const linesOf = (glassId: SQLWrapper) =>
  and(
    gt(organisationLog.id, sql`'olg_' || ${glassId} || '_'`),
    lt(organisationLog.id, sql`'olg_' || ${glassId} || '~'`),
  )

/**
 * What was read in each of the times that `glassIn` shows, the latest first: of each as much as a card shows, with how much
 * there is of it. However much was read in one, it hides nothing of another.
 */
export const glassReadsIn = (db: Db, communityIds: string[]) => {
  const times = db
    .select({ id: breakGlass.id })
    .from(breakGlass)
    .where(among(breakGlass.communityId, communityIds))
    .orderBy(desc(breakGlass.createdAt))
    .limit(GLASS_PER_PAGE)
    .as('times')
  const lines = db
    .select({
      glassId: named(times.id, 'glass_id'),
      id: organisationLog.id,
      detail: organisationLog.detail,
      at: organisationLog.createdAt,
      place: sql<number>`row_number() over (partition by ${times.id}
        order by ${organisationLog.createdAt} desc, ${organisationLog.id} desc)`.as('place'),
      total: sql<number>`count(*) over (partition by ${times.id})`.as('total'),
    })
    .from(times)
    .innerJoin(organisationLog, linesOf(times.id))
    .as('lines')
  return db
    .select({ glassId: lines.glassId, id: lines.id, detail: lines.detail, at: lines.at, total: lines.total })
    .from(lines)
    .where(sql`${lines.place} <= ${GLASS_READS_SHOWN}`)
    .orderBy(desc(lines.at), desc(lines.id))
    .limit(GLASS_PER_PAGE * GLASS_READS_SHOWN)
}

/** One time, where it was in one of these communities. */
export const glassTime = (db: Db, communityIds: string[], id: string) =>
  glass(db).where(and(eq(breakGlass.id, id), among(breakGlass.communityId, communityIds)))

/** A line's own number: it says nothing of what was read, so it may stand in an address. */
const number = sql<number>`${organisationLog}.rowid`

/** A page of what was read in that one time, the latest first. */
export const glassReadsOf = (db: Db, communityIds: string[], id: string, before: { at: Date; number: number } | null) =>
  db
    .select({ number: number.as('number'), detail: organisationLog.detail, at: organisationLog.createdAt })
    .from(organisationLog)
    .innerJoin(
      breakGlass,
      and(
        eq(breakGlass.id, id),
        among(breakGlass.communityId, communityIds),
        eq(breakGlass.communityId, organisationLog.communityId),
      ),
    )
    .where(
      and(
        linesOf(sql`${id}`),
        before
          ? sql`(${organisationLog.createdAt}, ${number}) < (${before.at.getTime()}, ${before.number})`
          : undefined,
      ),
    )
    .orderBy(desc(organisationLog.createdAt), desc(number))
    .limit(GLASS_READS_PER_PAGE + 1)
