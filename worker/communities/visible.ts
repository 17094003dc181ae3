import { eq, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { communities } from '#db/schema/communities.ts'
import { type Actor, glassCommunities } from '#worker/core/actor.ts'

/** SQL twin of `canRead`: goes with every query that touches a community. */
export const visibleCommunity = (actor: Actor): SQL =>
  or(
    eq(communities.kind, 'open'),
    actor.kind === 'member' ? among(communities.id, [...actor.roles.keys(), ...glassCommunities(actor)]) : undefined,
  )!

/** `column in (ids)` as one bound value: D1 takes a hundred of them in a statement, and a team may serve many communities. */
export const among = (column: AnySQLiteColumn, ids: string[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
