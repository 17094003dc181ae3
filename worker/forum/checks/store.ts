import { and, desc, eq, isNull, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { communities } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { caseItems, watchedWords } from '#db/schema/moderation.ts'
import { attended, closedDaysFrom, hoursOf } from '#worker/communities/store.ts'
import { NEWCOMER_POSTS } from '#worker/forum/contract.ts'
import { FOR_CONDUCT, paceSince, RECENT_POSTS, reporterSince, TOO_FAST_POSTS } from '#worker/forum/decide-submission.ts'
import { promisedAt } from '#worker/forum/store.ts'
import { linesOf } from '#worker/help/store.ts'

/** More than anybody keeps by hand, and read with every post: two lists of a thousand. */
const WORDS_MAX = 2_000

/** The id of a thread's community, as part of a statement: for a batch that does not know it yet. */
export const communityOfThread = (db: Db, threadId: string) =>
  db.select({ id: threads.communityId }).from(threads).where(eq(threads.id, threadId))

/** The same, of a thread that everybody there could read: to whoever may no longer, of all others nothing is said. */
export const communityOfReadThread = (db: Db, threadId: string) =>
  db
    .select({ id: threads.communityId })
    .from(threads)
    .where(and(eq(threads.id, threadId), eq(threads.state, 'published')))

/** The id of a post's community, as part of a statement. */
export const communityOfPost = (db: Db, postId: string) =>
  db.select({ id: posts.communityId }).from(posts).where(eq(posts.id, postId))

/** The same, of a post that everybody there could read. */
export const communityOfReadPost = (db: Db, postId: string) =>
  db
    .select({ id: posts.communityId })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, postId), eq(posts.state, 'published'), eq(threads.state, 'published')))

/** The same, of a post of one's own. */
export const communityOfOwnPost = (db: Db, authorId: string, postId: string) =>
  db
    .select({ id: posts.communityId })
    .from(posts)
    .where(and(eq(posts.id, postId), eq(posts.authorId, authorId)))

/** Word lists of the installation and of one community (an id, or a query that selects one). */
export const watchedWordsFor = (db: Db, communityId: string | SQLWrapper) =>
  db
    .select({ kind: watchedWords.kind, phrase: watchedWords.phrase })
    .from(watchedWords)
    .where(or(isNull(watchedWords.communityId), eq(watchedWords.communityId, communityId)))
    .limit(WORDS_MAX)

/** Word lists of the installation alone. */
export const generalWords = (db: Db) =>
  db
    .select({ kind: watchedWords.kind, phrase: watchedWords.phrase })
    .from(watchedWords)
    .where(isNull(watchedWords.communityId))
    .limit(WORDS_MAX)

/**
 * Who reported a post for conduct, as far as they count for holding what its author writes next: no newcomer there (or of the
 * team), not paused, sent out or gone, with an account older than a week. Once the team let the words stand, reports of these
 * words count no more; of other words that its author put there since, they do.
 */
const reportersWhoCount = (now: Date) =>
  sql<string>`(select json_group_array(distinct r.reporter_id) from reports r
    join memberships w on w.member_id = r.reporter_id and w.community_id = ${posts.communityId}
    join members a on a.id = r.reporter_id
    where r.item_id = ${caseItems.id} and r.reason in (select value from json_each(${JSON.stringify(FOR_CONDUCT)}))
      and (w.role <> 'peer' or w.approved_posts >= ${NEWCOMER_POSTS}) and w.blocked_at is null and w.left_at is null
      and coalesce(w.paused_until, 0) <= ${now.getTime()} and a.created_at <= ${reporterSince(now).getTime()}
      and not exists (select 1 from moderation_log l where l.subject_id = ${posts.id} and l.act in ('keep', 'restore')
        and (l.decided_at >= coalesce(${posts.editedAt}, 0) or r.created_at < ${posts.editedAt})))`
    .mapWith((ids: string): readonly string[] => JSON.parse(ids))
    .as('reporters')

/** Somebody's newest posts in a community, each with what waits about it: whether the team is looking. */
export const recentPostsOf = (db: Db, authorId: string, communityId: string | SQLWrapper, now: Date) =>
  db
    .select({
      id: posts.id,
      threadId: posts.threadId,
      createdAt: posts.createdAt,
      kind: caseItems.kind,
      reasons: caseItems.reasons,
      reporters: reportersWhoCount(now),
    })
    .from(posts)
    .leftJoin(caseItems, and(eq(caseItems.postId, posts.id), eq(caseItems.state, 'open')))
    .where(and(eq(posts.authorId, authorId), eq(posts.communityId, communityId)))
    .orderBy(desc(posts.createdAt))
    .limit(RECENT_POSTS)

/**
 * What somebody wrote since then, wherever that was. Asked of each community, which its index answers without the posts
 * of before; of one no more are read than it takes to know that it is too fast, and the post that is changed.
 */
export const writtenSince = (db: Db, authorId: string, since: Date) =>
  db
    .select({ id: posts.id, createdAt: posts.createdAt })
    .from(communities)
    .innerJoin(
      posts,
      sql`${posts.id} in (select p.id from posts p where p.author_id = ${authorId}
        and p.community_id = ${communities.id} and p.created_at > ${since.getTime()} limit ${TOO_FAST_POSTS + 1})`,
    )
    .limit(RECENT_POSTS)

/** What every check of a new post reads, in the batch of whoever checks: words, open questions, opening hours, closed days, pace. */
export const checkReads = (
  db: Db,
  authorId: string,
  communityId: string | SQLWrapper,
  { yesterday, now }: { yesterday: string; now: Date },
) =>
  [
    watchedWordsFor(db, communityId),
    recentPostsOf(db, authorId, communityId, now),
    hoursOf(db, communityId),
    closedDaysFrom(db, communityId, yesterday),
    writtenSince(db, authorId, paceSince(now)),
  ] as const

type Rows<T> = { [K in keyof T]: T[K] extends { all(): Promise<infer R> } ? R : never }
export type CheckRows = Rows<ReturnType<typeof checkReads>>

/** How a post that its author just sent stands, wherever in the thread it is, with what the answer needs to show help lines. */
export const sentReads = (
  db: Db,
  sent: { authorId: string; postId: string; threadId: string },
  country: 'BE' | 'NL',
  yesterday: string,
) => {
  const place = communityOfThread(db, sent.threadId)
  return [
    db
      .select({
        id: posts.id,
        state: posts.state,
        level: posts.level,
        communityId: posts.communityId,
        markdown: posts.markdown,
        warning: posts.warning,
        title: sql<
          string | null
        >`case when ${posts.opening} then (select t.title from threads t where t.id = ${posts.threadId}) end`.as(
          'title',
        ),
        dueAt: promisedAt,
        attended: attended(posts.communityId, posts.authorId).as('attended'),
        reasons: caseItems.reasons,
      })
      .from(posts)
      .leftJoin(caseItems, and(eq(caseItems.postId, posts.id), eq(caseItems.kind, 'held_post')))
      .where(and(eq(posts.id, sent.postId), eq(posts.threadId, sent.threadId), eq(posts.authorId, sent.authorId))),
    hoursOf(db, place),
    closedDaysFrom(db, place, yesterday),
    linesOf(db, country),
  ] as const
}

export type SentRows = Rows<ReturnType<typeof sentReads>>
