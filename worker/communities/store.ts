import { and, asc, eq, gte, inArray, isNull, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { members } from '#db/schema/accounts.ts'
import { closedDays, communities, memberships, openingHours } from '#db/schema/communities.ts'
import type { Actor } from '#worker/core/actor.ts'
import {
  belongedPutAway,
  knownCommunity,
  leftWordsIn,
  putAwayCommunity,
  sentOutOf,
  tiedCommunity,
  visibleCommunity,
} from './visible.ts'

/** More communities than anybody finds their way in. */
const COMMUNITIES_MAX = 200
/** More people on a team than a page shows with sense. */
const TEAM_MAX = 30
/** More intervals than any team has in a week. */
const HOURS_MAX = 50
/** `staffed-hours.ts` looks a year ahead. */
const CLOSED_DAYS_MAX = 366

export const communitiesFor = (db: Db, actor: Actor) =>
  db
    .select()
    .from(communities)
    .where(visibleCommunity(actor))
    .orderBy(asc(communities.position), asc(communities.id))
    .limit(COMMUNITIES_MAX)

/** What everybody may know of, of those that are not read too; and those one belongs to that were put away. */
export const knownCommunities = (db: Db, actor: Actor) =>
  db
    .select()
    .from(communities)
    .where(or(knownCommunity(actor), belongedPutAway(actor)))
    .orderBy(asc(communities.position), asc(communities.id))
    .limit(COMMUNITIES_MAX)

export const communityBySlug = (db: Db, actor: Actor, slug: string) =>
  db
    .select()
    .from(communities)
    .where(and(eq(communities.slug, slug), visibleCommunity(actor)))

/** Also one that was put away, that they were sent out of, or in which they once wrote: one may always leave, and take one's words. */
export const belongedBySlug = (db: Db, actor: Actor, slug: string) =>
  db
    .select()
    .from(communities)
    .where(
      and(
        eq(communities.slug, slug),
        or(
          visibleCommunity(actor),
          putAwayCommunity(actor),
          sentOutOf(actor),
          tiedCommunity(actor),
          leftWordsIn(actor),
        ),
      ),
    )

/** Also one that this actor may only know of: what it says of itself, never what is said in it. */
export const knownBySlug = (db: Db, actor: Actor, slug: string) =>
  db
    .select()
    .from(communities)
    .where(and(eq(communities.slug, slug), or(knownCommunity(actor), tiedCommunity(actor))))

/** Where there is one, it was put away after this actor could read it. */
export const putAwayBySlug = (db: Db, actor: Actor, slug: string) =>
  db
    .select()
    .from(communities)
    .where(and(eq(communities.slug, slug), putAwayCommunity(actor)))

export const membershipInSlug = (db: Db, memberId: string, slug: string) =>
  db
    .select({ approvedPosts: memberships.approvedPosts, pausedUntil: memberships.pausedUntil })
    .from(memberships)
    .innerJoin(communities, eq(communities.id, memberships.communityId))
    .where(and(eq(memberships.memberId, memberId), eq(communities.slug, slug)))

/** A community's id by its slug, as part of a statement: for a batch that does not know the id yet. */
export const idOfSlug = (db: Db, slug: string | SQL) =>
  db.select({ id: communities.id }).from(communities).where(eq(communities.slug, slug))

/** What somebody is on the team of a community, for a badge: who left it or was sent out of it is of none any more. */
export const heldRole = sql<'peer' | 'volunteer' | 'professional' | null>`case when ${memberships.blockedAt} is null
    and ${memberships.leftAt} is null then ${memberships.role} end`.as('held_role')

/**
 * Whether somebody of the team can open the desk: who never set up a second step answers nobody. People of the demo come in
 * without. `memberId` names a column of the query.
 */
export const opensDesk = (memberId: SQLWrapper): SQL<boolean> =>
  sql<boolean>`exists (select 1 from members able where able.id = ${memberId} and (able.demo
    or exists (select 1 from passkeys k where k.member_id = able.id)
    or exists (select 1 from authenticators a where a.member_id = able.id and a.confirmed_at is not null)))`.mapWith(
    Boolean,
  )

/** Who of the team is there, those with most say first. `communityId` may be a query that selects one id. */
export const teamOf = (db: Db, communityId: string | SQLWrapper) =>
  db
    .select({
      nickname: members.nickname,
      avatar: members.avatar,
      staffFunction: members.staffFunction,
      role: memberships.role,
      opensDesk: opensDesk(memberships.memberId).as('opens_desk'),
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(
        eq(memberships.communityId, communityId),
        inArray(memberships.role, ['professional', 'volunteer']),
        isNull(memberships.leftAt),
        isNull(memberships.blockedAt),
      ),
    )
    .orderBy(asc(memberships.role), asc(members.nickname))
    .limit(TEAM_MAX)

/**
 * Whether a professional serves a community now. Without one nobody answers there, and nothing is promised: volunteers may
 * not close red, nor let anybody in. Nobody answers themselves: `but` does not count. SQL twin of `isAttended`.
 */
export const attended = (communityId: SQLWrapper, but: SQLWrapper | string = ''): SQL<boolean> =>
  sql<boolean>`exists (select 1 from memberships pro where pro.community_id = ${communityId} and pro.role = 'professional'
    and pro.left_at is null and pro.blocked_at is null and pro.member_id <> ${but}
    and ${opensDesk(sql`pro.member_id`)})`.mapWith(Boolean)

/** The same as a query of its own. `communityId` is a query that selects one id, as `but` may be. */
export const attendedRow = (db: Db, communityId: SQLWrapper, but: SQLWrapper | string = '') =>
  db
    .select({ attended: attended(communities.id, but).as('attended') })
    .from(communities)
    .where(eq(communities.id, communityId))

/** Opening hours for the functions of `staffed-hours.ts`. `communityId` may be a query that selects one id (`idOfSlug`). */
export const hoursOf = (db: Db, communityId: string | SQLWrapper) =>
  db
    .select({ weekday: openingHours.weekday, opensAt: openingHours.opensAt, closesAt: openingHours.closesAt })
    .from(openingHours)
    .where(eq(openingHours.communityId, communityId))
    .limit(HOURS_MAX)

/** Closed days of the community and of the whole installation from a day on; best from `dayBefore` on. */
export const closedDaysFrom = (db: Db, communityId: string | SQLWrapper, date: string) =>
  db
    .select({ date: closedDays.date, name: closedDays.name })
    .from(closedDays)
    .where(and(gte(closedDays.date, date), or(isNull(closedDays.communityId), eq(closedDays.communityId, communityId))))
    .orderBy(asc(closedDays.date))
    .limit(CLOSED_DAYS_MAX)

/** More than any community has. */
const PROFESSIONALS_MAX = 500

/** Who answers for all that waits in a community, whatever its level. */
export const professionalsOf = (db: Db, communityId: string) =>
  db
    .select({ memberId: memberships.memberId })
    .from(memberships)
    .where(
      and(
        eq(memberships.communityId, communityId),
        eq(memberships.role, 'professional'),
        isNull(memberships.leftAt),
        isNull(memberships.blockedAt),
        opensDesk(memberships.memberId),
      ),
    )
    .limit(PROFESSIONALS_MAX)
