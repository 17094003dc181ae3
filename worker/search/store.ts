import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { members } from '#db/schema/accounts.ts'
import { communities } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { visibleCommunity } from '#worker/communities/visible.ts'
import type { Actor } from '#worker/core/actor.ts'
import { visiblePost } from '#worker/forum/visible.ts'
import { WEIGHED_MAX } from './contract.ts'
import { HIT_END, HIT_START } from './policy.ts'

/** Words around a hit: about two lines on a phone. */
const SNIPPET_WORDS = 24

/** The communities of a search, as the index is asked for them. */
const placesOf = (actor: Actor, community: string) =>
  sql`(select coalesce(group_concat('"' || ${communities.id} || '"', ' OR '), '"nowhere"') from ${communities}
    where ${and(visibleCommunity(actor), community ? eq(communities.slug, community) : undefined)})`

const matches = (actor: Actor, given: { match: string; community: string }) =>
  sql`post_search match '{title body} : (' || ${given.match} || ') AND place : (' || ${placesOf(actor, given.community)} || ')'`

const highlighted = sql<string>`highlight(post_search, 0, ${HIT_START}, ${HIT_END})`
const excerpt = sql<string>`snippet(post_search, 1, ${HIT_START}, ${HIT_END}, '…', ${SNIPPET_WORDS})`

/** What a list shows of a post that was found. */
const FOUND = {
  postId: posts.id,
  threadId: posts.threadId,
  opening: posts.opening,
  warning: posts.warning,
  nickname: members.nickname,
  community: communities.name,
  createdAt: posts.createdAt,
  title: threads.title,
}

/**
 * Published posts in which `match` is found, newest first. The index is asked only for communities that the actor may
 * read, so that a search costs no rows of others; what it finds still goes through `visiblePost`.
 */
export function foundPosts(
  db: Db,
  actor: Actor,
  given: { match: string; community: string; before: number | null; limit: number },
) {
  const rank = sql<number>`post_search.rowid`
  return db
    .select({
      rank: rank.as('rank'),
      ...FOUND,
      markedTitle: highlighted.as('marked_title'),
      snippet: excerpt.as('snippet'),
    })
    .from(sql`post_search`)
    .innerJoin(sql`search_entries`, sql`search_entries.id = post_search.rowid`)
    .innerJoin(posts, sql`${posts.id} = search_entries.post_id`)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(
      and(
        matches(actor, given),
        given.before === null ? undefined : lt(rank, given.before),
        eq(posts.state, 'published'),
        visiblePost(actor),
      ),
    )
    .orderBy(desc(rank))
    .limit(given.limit)
}

/**
 * Of the newest posts in which some of `match` is found, those that hold most of it. No more than `WEIGHED_MAX` are weighed: an
 * order by weight alone would read every post that holds one of the words.
 */
export function nearPosts(db: Db, actor: Actor, given: { match: string; community: string; limit: number }) {
  const weighed = sql`(select * from (
    select post_search.rowid as rank, bm25(post_search, 4.0, 1.0, 0.0) as weight,
      ${highlighted} as marked_title, ${excerpt} as snippet
    from post_search where ${matches(actor, given)} order by post_search.rowid desc limit ${WEIGHED_MAX}
  ) order by weight limit ${given.limit}) weighed`
  return db
    .select({
      rank: sql<number>`weighed.rank`.as('rank'),
      ...FOUND,
      markedTitle: sql<string>`weighed.marked_title`.as('marked_title'),
      snippet: sql<string>`weighed.snippet`.as('snippet'),
    })
    .from(weighed)
    .innerJoin(sql`search_entries`, sql`search_entries.id = weighed.rank`)
    .innerJoin(posts, sql`${posts.id} = search_entries.post_id`)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(and(eq(posts.state, 'published'), visiblePost(actor)))
    .orderBy(sql`weighed.weight`)
    .limit(given.limit)
}
