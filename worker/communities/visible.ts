import { and, eq, isNotNull, isNull, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { communities } from '#db/schema/communities.ts'
import { type Actor, communitiesWhere, type Guest, glassCommunities, type Member } from '#worker/core/actor.ts'

const REACH = ['member', 'reads', 'team', 'whole', 'light'] as const
type ReachName = (typeof REACH)[number]

/**
 * How far a member sees, as the values of a statement: who they are, and as lists of community ids in JSON where they
 * read, where they are on the team (or look through a broken glass), where they see all levels and where the light ones only.
 */
export type ReachValues = Record<ReachName, string>
/** The same as placeholders, for a query that is compiled once. */
export type ReachPlaces = Record<ReachName, Placeholder>

/** Whose eyes a query looks with: somebody's, or those of whoever is filled in later. */
export type Reader = Guest | Member | { kind: 'reach'; reach: ReachPlaces }

export const reachOf = (member: Member): ReachValues => {
  const glass = glassCommunities(member)
  return {
    member: member.id,
    reads: JSON.stringify([...member.roles.keys(), ...glass]),
    team: JSON.stringify([...communitiesWhere(member, 'volunteer', 'professional'), ...glass]),
    whole: JSON.stringify([...communitiesWhere(member, 'professional'), ...glass]),
    light: JSON.stringify(communitiesWhere(member, 'volunteer')),
  }
}

export const reachIn = (reader: Exclude<Reader, Guest>): ReachValues | ReachPlaces =>
  reader.kind === 'reach' ? reader.reach : reachOf(reader)

/** SQL twin of `canRead`: goes with every query that touches a community. */
export const visibleCommunity = (reader: Reader): SQL => {
  if (reader.kind === 'guest') return and(eq(communities.kind, 'open'), isNull(communities.archivedAt))!
  const { reads, team } = reachIn(reader)
  return and(
    or(eq(communities.kind, 'open'), among(communities.id, reads)),
    or(isNull(communities.archivedAt), among(communities.id, team)),
  )!
}

/** SQL twin of `canKnow`: for what may be told of a community to who does not belong to it. Never goes with threads. */
export const knownCommunity = (actor: Actor): SQL =>
  or(
    visibleCommunity(actor),
    and(eq(communities.kind, 'closed'), eq(communities.listed, true), isNull(communities.archivedAt)),
  )!

/**
 * SQL twin of `knewPutAway`: a community that was put away, to who could read it until then. To anybody else it is not
 * there. For what one learns by asking for it; a list holds only those that somebody belongs to (`belongedPutAway`).
 */
export const putAwayCommunity = (actor: Actor): SQL => putAwayWithin(rolesIn(actor))

/** The same for who has roles in these communities: their ids as a list in JSON, or where that is filled in later. */
export const putAwayWithin = (roles: string | Placeholder): SQL =>
  and(isNotNull(communities.archivedAt), or(eq(communities.kind, 'open'), among(communities.id, roles)))!

/** Where somebody belongs, as a list in JSON; a broken glass is no membership. */
export const rolesIn = (actor: Actor): string => JSON.stringify(actor.kind === 'member' ? [...actor.roles.keys()] : [])

/** Of those the ones of which somebody is a member still: for their own list, from which they can leave. */
export const belongedPutAway = (actor: Actor): SQL =>
  actor.kind === 'member' ? and(isNotNull(communities.archivedAt), among(communities.id, rolesIn(actor)))! : sql`false`

/** One that somebody was sent out of and did not leave: to know the name of it again, and nothing that is said there. */
export const sentOutOf = (actor: Actor): SQL =>
  sql`exists (select 1 from memberships s where s.community_id = ${communities.id}
    and s.member_id = ${actor.kind === 'member' ? actor.id : ''} and s.blocked_at is not null and s.left_at is null)`

/** One that somebody is out of, where something that they wrote is shown still, or waits: theirs to take back. */
export const leftWordsIn = (actor: Actor): SQL =>
  sql`exists (select 1 from memberships m join posts p on p.author_id = m.member_id and p.community_id = m.community_id
    where m.member_id = ${actor.kind === 'member' ? actor.id : ''} and m.community_id = ${communities.id}
      and m.left_at is not null and p.state in ('published', 'held'))`

/**
 * A closed community that is not listed, to who has something there that is theirs: a request that waits or was declined,
 * what they wrote while it was an open forum, or let stand when they left. They see its door; to anybody else it is not there. For what one asks for
 * by name, never for a list.
 */
export const tiedCommunity = (actor: Actor): SQL =>
  actor.kind === 'guest'
    ? sql`1 = 0`
    : and(
        eq(communities.kind, 'closed'),
        isNull(communities.archivedAt),
        sql`(exists (select 1 from join_requests j where j.member_id = ${actor.id} and j.community_id = ${communities.id}
            and j.state in ('open', 'declined'))
          or exists (select 1 from memberships m join organisation_log o on o.created_at = m.left_at
            and o.act = 'community_changed' and o.community_id = m.community_id
            where m.member_id = ${actor.id} and m.community_id = ${communities.id})
          or (${leftWordsIn(actor)} and not exists (select 1 from memberships b where b.member_id = ${actor.id}
            and b.community_id = ${communities.id} and b.blocked_at is not null)))`,
      )!

/** `column in (ids)` as one bound value (a list, or one in JSON): D1 takes a hundred of them in a statement, and a team may serve many communities. */
export const among = (column: AnySQLiteColumn, ids: string[] | string | Placeholder): SQL =>
  sql`${column} in (select value from json_each(${Array.isArray(ids) ? JSON.stringify(ids) : ids}))`
