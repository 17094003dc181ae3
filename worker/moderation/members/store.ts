import { and, asc, desc, eq, gte, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { caseItems, moderationLog, sanctions } from '#db/schema/moderation.ts'
import { figureColumn } from '#worker/accounts/store.ts'
import { among } from '#worker/communities/visible.ts'
import { type Actor, communitiesWhere } from '#worker/core/actor.ts'
import { visibleItem, visibleMember } from '../visible.ts'

/** As many people as one looks through at once; the list goes on after them. */
export const MEMBERS_PER_PAGE = 50
/** Names of the whole installation that are looked at for one beginning: who finds too many types a letter more. */
export const NAMES_LOOKED_AT = 300
/** More communities than anybody serves. */
const PLACES_MAX = 200

/** Of which team this actor is; a broken glass is none. */
const ownTeam = (actor: Actor): SQL => among(communities.id, communitiesWhere(actor, 'volunteer', 'professional'))

const placeColumns = {
  id: communities.id,
  slug: communities.slug,
  name: communities.name,
  kind: communities.kind,
  archivedAt: communities.archivedAt,
}

/** The communities of whose team this actor is. */
export const ownTeams = (db: Db, actor: Actor) =>
  db
    .select(placeColumns)
    .from(communities)
    .where(ownTeam(actor))
    .orderBy(asc(communities.position), asc(communities.id))
    .limit(PLACES_MAX)

/** One of them. */
export const ownTeamBySlug = (db: Db, actor: Actor, slug: string) =>
  db
    .select(placeColumns)
    .from(communities)
    .where(and(eq(communities.slug, slug), ownTeam(actor)))

/** One of them by its address, as part of a statement. */
const placeOf = (db: Db, actor: Actor, slug: string) =>
  db
    .select({ id: named(communities.id, 'place_id') })
    .from(communities)
    .where(and(eq(communities.slug, slug), ownTeam(actor)))

const standing = {
  role: memberships.role,
  joinedAt: memberships.joinedAt,
  pausedUntil: memberships.pausedUntil,
  blockedAt: memberships.blockedAt,
}
const person = {
  id: named(members.id, 'person_id'),
  nickname: members.nickname,
  figure: figureColumn,
  staffFunction: members.staffFunction,
}

/** The place of a row in the list: what somebody is, then when they came, as the index has it. */
export interface MemberPlace {
  role: string
  row: number
}
const row = sql<number>`memberships.rowid`.as('place_row')

/**
 * Who belongs to a community: its team first, then the others, who came last on top. A page of rows of the index, and one
 * more; a row that this actor may not see, or of who left, has no person in it. It is there for the place of the next page.
 */
export const membersHere = (db: Db, actor: Actor, slug: string, after: MemberPlace | null) =>
  db
    .select({ row, ...standing, ...person })
    .from(memberships)
    .innerJoin(communities, eq(communities.id, memberships.communityId))
    .leftJoin(members, and(eq(members.id, memberships.memberId), visibleMember(actor)))
    .where(
      and(
        eq(memberships.communityId, placeOf(db, actor, slug)),
        after ? sql`(${memberships.role}, memberships.rowid) < (${after.role}, ${after.row})` : undefined,
      ),
    )
    .orderBy(desc(memberships.role), sql`memberships.rowid desc`)
    .limit(MEMBERS_PER_PAGE + 1)

/**
 * The same by the beginning of a nickname, in the order of the alphabet. A row for each name that was looked at, the person
 * only where they belong here: what others are called elsewhere is not read out.
 */
export const membersNamed = (db: Db, actor: Actor, slug: string, beginning: string) => {
  const looked = db
    .select({ id: named(members.id, 'looked_id'), key: named(members.nicknameKey, 'looked_key') })
    .from(members)
    .where(and(gte(members.nicknameKey, beginning), lt(members.nicknameKey, `${beginning}\u{10ffff}`)))
    .orderBy(asc(members.nicknameKey))
    .limit(NAMES_LOOKED_AT + 1)
    .as('looked')
  const found = sql`${communities.id} is not null and (${visibleMember(actor)})`
  return db
    .select({ row, ...standing, ...person })
    .from(looked)
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, looked.id), eq(memberships.communityId, placeOf(db, actor, slug))),
    )
    .leftJoin(communities, eq(communities.id, memberships.communityId))
    .leftJoin(members, and(eq(members.id, memberships.memberId), found))
    .orderBy(asc(looked.key))
}

/** One person in a community, as a professional of its team looks at them. */
export const memberHere = (db: Db, actor: Actor, slug: string, memberId: string) =>
  db
    .select({
      communityId: communities.id,
      community: communities.name,
      kind: communities.kind,
      ...standing,
      ...person,
      approvedPosts: memberships.approvedPosts,
      accountSince: members.createdAt,
      version: sql<number>`(select coalesce(max(l.version), 1) from moderation_log l
        where l.subject_id = memberships.community_id || '.' || memberships.member_id)`.as('person_version'),
    })
    .from(memberships)
    .innerJoin(communities, eq(communities.id, memberships.communityId))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(
        eq(memberships.memberId, memberId),
        eq(memberships.communityId, placeOf(db, actor, slug)),
        visibleMember(actor),
        ne(memberships.role, 'professional'),
        among(communities.id, communitiesWhere(actor, 'professional')),
      ),
    )

/** What was decided before about somebody in this community, newest first. */
export const decisionsAbout = (db: Db, actor: Actor, slug: string, memberId: string) =>
  db
    .select({
      act: moderationLog.act,
      rule: moderationLog.rule,
      reason: moderationLog.reason,
      decidedAt: moderationLog.decidedAt,
      nickname: members.nickname,
    })
    .from(moderationLog)
    .innerJoin(members, eq(members.id, moderationLog.actorId))
    .where(and(eq(moderationLog.communityId, placeOf(db, actor, slug)), eq(moderationLog.personId, memberId)))
    .orderBy(desc(moderationLog.decidedAt))
    .limit(10)

export const sanctionsOn = (db: Db, actor: Actor, slug: string, memberId: string) =>
  db
    .select({
      id: sanctions.id,
      kind: sanctions.kind,
      rule: sanctions.rule,
      reason: sanctions.reason,
      startsAt: sanctions.startsAt,
      endsAt: sanctions.endsAt,
      liftedAt: sanctions.liftedAt,
    })
    .from(sanctions)
    .where(and(eq(sanctions.memberId, memberId), eq(sanctions.communityId, placeOf(db, actor, slug))))
    .orderBy(desc(sanctions.startsAt))
    .limit(20)

/** What waits about somebody in this community, as this moderator may see it. */
export const waitingAbout = (db: Db, actor: Actor, slug: string, memberId: string) =>
  db
    .select({ id: caseItems.id, kind: caseItems.kind, level: caseItems.level })
    .from(caseItems)
    .where(
      and(
        eq(caseItems.communityId, placeOf(db, actor, slug)),
        eq(caseItems.personId, memberId),
        eq(caseItems.state, 'open'),
        visibleItem(actor),
      ),
    )
    .orderBy(desc(caseItems.urgency), asc(caseItems.dueAt))
    .limit(20)
