import { and, asc, desc, eq, exists, gt, lt, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { caseItems, moderationLog } from '#db/schema/moderation.ts'
import type { Actor } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import { THREADS_PER_PAGE } from './contract.ts'
import { visiblePost, visibleThread } from './visible.ts'

/** A place in a list ordered by time, then id. */
export interface Cursor {
  at: Date
  id: string
}

export const threadById = (db: Db, actor: Actor, threadId: string) =>
  db
    .select({
      id: threads.id,
      title: threads.title,
      state: threads.state,
      authorId: threads.authorId,
      level: threads.level,
      communityId: threads.communityId,
      slug: communities.slug,
      name: communities.name,
      kind: communities.kind,
      review: communities.review,
      promiseHours: communities.promiseHours,
    })
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .where(and(eq(threads.id, threadId), visibleThread(actor)))

/** The writer's own standing where the thread is; no row means a peer who never wrote there. */
export const standingInThread = (db: Db, memberId: string, threadId: string) =>
  db
    .select({ role: memberships.role, approvedPosts: memberships.approvedPosts })
    .from(memberships)
    .innerJoin(threads, eq(threads.communityId, memberships.communityId))
    .where(and(eq(threads.id, threadId), eq(memberships.memberId, memberId)))

/** Posts of a thread in the order they were written, from a cursor on; one more than a page tells whether there is a next. */
export const postsOfThread = (db: Db, actor: Actor, threadId: string, after: Cursor | null, limit: number) =>
  db
    .select({
      id: posts.id,
      opening: posts.opening,
      html: posts.html,
      state: posts.state,
      level: posts.level,
      authorId: posts.authorId,
      createdAt: posts.createdAt,
      nickname: members.nickname,
      staffFunction: members.staffFunction,
      role: memberships.role,
      dueAt: caseItems.dueAt,
      rule: moderationLog.rule,
      reason: moderationLog.reason,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, posts.authorId), eq(memberships.communityId, posts.communityId)),
    )
    .leftJoin(caseItems, and(eq(caseItems.postId, posts.id), eq(caseItems.kind, 'held_post')))
    .leftJoin(moderationLog, and(eq(moderationLog.subjectId, posts.id), eq(moderationLog.version, posts.version)))
    .where(
      and(
        eq(posts.threadId, threadId),
        visiblePost(actor),
        after
          ? or(gt(posts.createdAt, after.at), and(eq(posts.createdAt, after.at), gt(posts.id, after.id)))
          : undefined,
      ),
    )
    .orderBy(asc(posts.createdAt), asc(posts.id))
    .limit(limit)

/** Open items about posts of this thread; for the team only. */
export const openItemsOfThread = (db: Db, threadId: string) =>
  db
    .select({ id: caseItems.id, postId: caseItems.postId, level: caseItems.level })
    .from(caseItems)
    .where(and(eq(caseItems.threadId, threadId), eq(caseItems.state, 'open')))

const threadRow = {
  id: threads.id,
  title: threads.title,
  state: threads.state,
  replyCount: threads.replyCount,
  lastPostAt: named(threads.lastPostAt, 'thread_last_post_at'),
  nickname: members.nickname,
}

export const publishedThreads = (db: Db, actor: Actor, slug: string, before: Cursor | null) =>
  db
    .select(threadRow)
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .innerJoin(members, eq(members.id, threads.authorId))
    .where(
      and(
        eq(communities.slug, slug),
        eq(threads.state, 'published'),
        visibleThread(actor),
        before
          ? or(lt(threads.lastPostAt, before.at), and(eq(threads.lastPostAt, before.at), lt(threads.id, before.id)))
          : undefined,
      ),
    )
    .orderBy(desc(threads.lastPostAt), desc(threads.id))
    .limit(THREADS_PER_PAGE + 1)

/** Threads that not everyone sees and this actor does: own ones, and for the team those that wait. */
export const unpublishedThreads = (db: Db, actor: Actor, slug: string) =>
  db
    .select(threadRow)
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .innerJoin(members, eq(members.id, threads.authorId))
    .where(and(eq(communities.slug, slug), ne(threads.state, 'published'), visibleThread(actor)))
    .orderBy(desc(threads.lastPostAt))
    .limit(THREADS_PER_PAGE)

export const insertThread = (db: Db, row: typeof threads.$inferInsert) => db.insert(threads).values(row)
export const insertPost = (db: Db, row: typeof posts.$inferInsert) => db.insert(posts).values(row)

export const postByDraft = (db: Db, authorId: string, draftKey: string) =>
  db
    .select({ id: posts.id, threadId: posts.threadId })
    .from(posts)
    .where(and(eq(posts.authorId, authorId), eq(posts.draftKey, draftKey)))

/** What a post that becomes visible changes around it, whichever way it got there. The post itself is the caller's. */
export function publishedTail(
  db: Db,
  post: { threadId: string; communityId: string; authorId: string; opening: boolean },
  now: Date,
): Statement[] {
  return [
    db
      .update(threads)
      .set(
        post.opening
          ? { state: 'published', lastPostAt: now }
          : { replyCount: sql`${threads.replyCount} + 1`, lastPostAt: now },
      )
      .where(eq(threads.id, post.threadId)),
    db
      .update(communities)
      .set({
        lastPostAt: now,
        ...(post.opening ? { threadCount: sql`${communities.threadCount} + 1` } : {}),
      })
      .where(
        and(
          eq(communities.id, post.communityId),
          // The team may write under a thread that waits; to everyone else that is no sign of life.
          exists(
            db
              .select({ id: threads.id })
              .from(threads)
              .where(and(eq(threads.id, post.threadId), eq(threads.state, 'published'))),
          ),
        ),
      ),
    db
      .insert(memberships)
      .values({ memberId: post.authorId, communityId: post.communityId, role: 'peer', approvedPosts: 1, joinedAt: now })
      .onConflictDoUpdate({
        target: [memberships.memberId, memberships.communityId],
        set: { approvedPosts: sql`${memberships.approvedPosts} + 1` },
      }),
  ]
}

/**
 * The reverse of `publishedTail`, after the post itself was hidden: counters go down, and the times of the last post are
 * those of what can still be seen. The author's standing stays.
 */
export function hiddenTail(db: Db, post: { threadId: string; communityId: string; opening: boolean }): Statement[] {
  const lastInThread = sql`coalesce((select max(coalesce(p.published_at, p.created_at)) from posts p
    where p.thread_id = ${post.threadId} and p.state = 'published'), ${threads.createdAt})`
  const lastInCommunity = sql`(select max(t.last_post_at) from threads t
    where t.community_id = ${post.communityId} and t.state = 'published')`
  return [
    db
      .update(threads)
      .set(
        post.opening
          ? { state: 'hidden' }
          : { replyCount: sql`max(0, ${threads.replyCount} - 1)`, lastPostAt: lastInThread },
      )
      .where(eq(threads.id, post.threadId)),
    db
      .update(communities)
      .set({
        lastPostAt: lastInCommunity,
        ...(post.opening ? { threadCount: sql`max(0, ${communities.threadCount} - 1)` } : {}),
      })
      .where(eq(communities.id, post.communityId)),
  ]
}
