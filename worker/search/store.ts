import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { members } from '#db/schema/accounts.ts'
import { communities } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { visibleCommunity } from '#worker/communities/visible.ts'
import type { Actor } from '#worker/core/actor.ts'
import { visiblePost } from '#worker/forum/visible.ts'
import { HIT_END, HIT_START } from './policy.ts'

/** Words around a hit: about two lines on a phone. */
const SNIPPET_WORDS = 24

/**
 * Published posts in which `match` is found, newest first. The index is asked only for communities that the actor may
 * read, so that a search costs no rows of others; what it finds still goes through `visiblePost`.
 */
export function foundPosts(
  db: Db,
  actor: Actor,
  given: { match: string; community: string; before: number | null; limit: number },
) {
  const places = sql`(select coalesce(group_concat('"' || ${communities.id} || '"', ' OR '), '"nowhere"') from ${communities}
    where ${and(visibleCommunity(actor), given.community ? eq(communities.slug, given.community) : undefined)})`
  const rank = sql<number>`post_search.rowid`
  return db
    .select({
      rank: rank.as('rank'),
      postId: posts.id,
      threadId: posts.threadId,
      opening: posts.opening,
      warning: posts.warning,
      nickname: members.nickname,
      community: communities.name,
      createdAt: posts.createdAt,
      title: threads.title,
      markedTitle: sql<string>`highlight(post_search, 0, ${HIT_START}, ${HIT_END})`.as('marked_title'),
      snippet: sql<string>`snippet(post_search, 1, ${HIT_START}, ${HIT_END}, '…', ${SNIPPET_WORDS})`.as('snippet'),
    })
    .from(sql`post_search`)
    .innerJoin(sql`search_entries`, sql`search_entries.id = post_search.rowid`)
    .innerJoin(posts, sql`${posts.id} = search_entries.post_id`)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(
      and(
        sql`post_search match '{title body} : (' || ${given.match} || ') AND place : (' || ${places} || ')'`,
        given.before === null ? undefined : lt(rank, given.before),
        eq(posts.state, 'published'),
        visiblePost(actor),
      ),
    )
    .orderBy(desc(rank))
    .limit(given.limit)
}
