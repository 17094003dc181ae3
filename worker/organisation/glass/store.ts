import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { breakGlass, glassClosings } from '#db/schema/organisation.ts'
import { among } from '#worker/communities/visible.ts'

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
