import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { posts, threads } from '#db/schema/forum.ts'
import { among, putAwayCommunity, type Reader, reachIn, visibleCommunity } from '#worker/communities/visible.ts'
import type { Member } from '#worker/core/actor.ts'

interface Columns {
  communityId: AnySQLiteColumn
  authorId: AnySQLiteColumn
  state: AnySQLiteColumn
  level: AnySQLiteColumn
}

function sees(reader: Reader, table: Columns): SQL {
  const published = eq(table.state, 'published')
  if (reader.kind === 'guest') return published
  const { member, whole, light } = reachIn(reader)
  return or(
    published,
    eq(table.authorId, member),
    among(table.communityId, whole),
    and(among(table.communityId, light), inArray(table.level, ['green', 'amber'])),
  )!
}

/** SQL twin of `canSeeThread`; the query joins `communities`. */
export const visibleThread = (reader: Reader): SQL => and(visibleCommunity(reader), sees(reader, threads))!

/** SQL twin of `canSeePost`; the query joins `threads` and `communities`. */
export const visiblePost = (reader: Reader): SQL => and(visibleThread(reader), sees(reader, posts))!

/**
 * SQL twin of what `canWithdraw` may reach: whatever one sees, and one's own words where the community was put away, or
 * under an opening that is gone, where nobody but its team reads them any more. The query joins `threads` and `communities`.
 */
export const withdrawablePost = (member: Member): SQL =>
  or(visiblePost(member), and(eq(posts.authorId, member.id), or(visibleCommunity(member), putAwayCommunity(member))))!
