import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { communities } from '#db/schema/communities.ts'
import { type Actor, communitiesWhere, glassCommunities } from '#worker/core/actor.ts'

/** SQL twin of `canRead`: goes with every query that touches a community. */
export const visibleCommunity = (actor: Actor): SQL =>
  actor.kind === 'guest'
    ? and(eq(communities.kind, 'open'), isNull(communities.archivedAt))!
    : and(
        or(eq(communities.kind, 'open'), among(communities.id, [...actor.roles.keys(), ...glassCommunities(actor)])),
        or(
          isNull(communities.archivedAt),
          among(communities.id, [...communitiesWhere(actor, 'volunteer', 'professional'), ...glassCommunities(actor)]),
        ),
      )!

/** SQL twin of `canKnow`: for what may be told of a community to who does not belong to it. Never goes with threads. */
export const knownCommunity = (actor: Actor): SQL =>
  or(
    visibleCommunity(actor),
    and(eq(communities.kind, 'closed'), eq(communities.listed, true), isNull(communities.archivedAt)),
  )!

/**
 * A community that was put away, to who could read it until then: they are told so. To anybody else it is not there. For
 * what one learns by asking for it, never for a list.
 */
export const putAwayCommunity = (actor: Actor): SQL =>
  and(
    isNotNull(communities.archivedAt),
    or(
      eq(communities.kind, 'open'),
      actor.kind === 'member' ? among(communities.id, [...actor.roles.keys()]) : undefined,
    ),
  )!

/** `column in (ids)` as one bound value: D1 takes a hundred of them in a statement, and a team may serve many communities. */
export const among = (column: AnySQLiteColumn, ids: string[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
