import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { posts, threads } from '#db/schema/forum.ts'
import { among, visibleCommunity } from '#worker/communities/visible.ts'
import { type Actor, communitiesWhere, glassCommunities } from '#worker/core/actor.ts'

interface Columns {
  communityId: AnySQLiteColumn
  authorId: AnySQLiteColumn
  state: AnySQLiteColumn
  level: AnySQLiteColumn
}

function sees(actor: Actor, table: Columns): SQL {
  const published = eq(table.state, 'published')
  if (actor.kind === 'guest') return published
  return or(
    published,
    eq(table.authorId, actor.id),
    among(table.communityId, [...communitiesWhere(actor, 'professional'), ...glassCommunities(actor)]),
    and(among(table.communityId, communitiesWhere(actor, 'volunteer')), inArray(table.level, ['green', 'amber'])),
  )!
}

/** SQL twin of `canSeeThread`; the query joins `communities`. */
export const visibleThread = (actor: Actor): SQL => and(visibleCommunity(actor), sees(actor, threads))!

/** SQL twin of `canSeePost`; the query joins `threads` and `communities`. */
export const visiblePost = (actor: Actor): SQL => and(visibleThread(actor), sees(actor, posts))!
