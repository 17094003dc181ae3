import { and, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { posts, postVersions, reactions, threads } from '#db/schema/forum.ts'
import type { Actor } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import { type Level, type Reaction, WITHDRAWN_TITLE } from '#worker/forum/contract.ts'
import { visiblePost } from '#worker/forum/visible.ts'

/** A post that this actor may see (or reach for an act of its own: `within`), with what every act on it needs to know. */
export const postById = (db: Db, actor: Actor, postId: string, within: SQL = visiblePost(actor)) =>
  db
    .select({
      id: posts.id,
      state: posts.state,
      level: posts.level,
      authorId: posts.authorId,
      opening: posts.opening,
      version: posts.version,
      markdown: posts.markdown,
      html: posts.html,
      warning: posts.warning,
      createdAt: posts.createdAt,
      publishedAt: posts.publishedAt,
      replyCount: threads.replyCount,
      threadId: posts.threadId,
      communityId: posts.communityId,
      kind: communities.kind,
      archivedAt: communities.archivedAt,
      community: communities.name,
      slug: communities.slug,
      review: communities.review,
      promiseHours: communities.promiseHours,
      title: threads.title,
      lockedAt: threads.lockedAt,
      threadState: named(threads.state, 'thread_state'),
      threadAuthorId: named(threads.authorId, 'thread_author_id'),
      threadLevel: named(threads.level, 'thread_level'),
      nickname: members.nickname,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(and(eq(posts.id, postId), within))

/** The writer's own standing where a post is; no row means a peer who never wrote there. */
export const standingAtPost = (db: Db, memberId: string, postId: string) =>
  db
    .select({ role: memberships.role, approvedPosts: memberships.approvedPosts })
    .from(posts)
    .innerJoin(memberships, and(eq(memberships.communityId, posts.communityId), eq(memberships.memberId, memberId)))
    .where(eq(posts.id, postId))

/** Whether somebody else wrote in the thread of an opening what everybody reads. */
export const othersUnder = (db: Db, postId: string, authorId: string) =>
  db
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        sql`${posts.threadId} = (select o.thread_id from posts o where o.id = ${postId} and o.opening)`,
        eq(posts.state, 'published'),
        ne(posts.authorId, authorId),
      ),
    )
    .limit(1)

/** What a post said before each change, newest first. */
export const versionsOfPost = (db: Db, actor: Actor, postId: string) =>
  db
    .select({
      version: named(postVersions.version, 'old_version'),
      title: named(postVersions.title, 'old_title'),
      markdown: named(postVersions.markdown, 'old_markdown'),
      html: named(postVersions.html, 'old_html'),
      warning: named(postVersions.warning, 'old_warning'),
      replacedAt: postVersions.replacedAt,
    })
    .from(postVersions)
    .innerJoin(posts, eq(posts.id, postVersions.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .where(and(eq(postVersions.postId, postId), gt(postVersions.version, 0), visiblePost(actor)))
    .orderBy(desc(postVersions.version))
    .limit(20)

/**
 * Stands first in a batch that changes what a post says or where it stands: nothing when the post is still at `version`,
 * a broken unique constraint (the same row twice) when somebody was quicker, so that the whole batch is rolled back.
 */
export const guardVersion = (db: Db, postId: string, version: number) =>
  db.insert(postVersions).select(
    sql`select ${posts.id}, -1, null, '', '', null, 0 from ${posts}, (select 1 union all select 2)
      where ${posts.id} = ${postId} and ${posts.version} <> ${version}`,
  )

/** Keeps what a post says now, before it is changed. */
export const keepVersion = (db: Db, post: typeof postVersions.$inferInsert) => db.insert(postVersions).values(post)

/** New words; `set.state` only where they are to be read first. */
export const setWords = (
  db: Db,
  postId: string,
  set: {
    markdown: string
    html: string
    warning: string | null
    version: number
    level: Level
    editedAt?: Date
    state?: 'held'
  },
) => db.update(posts).set(set).where(eq(posts.id, postId))

export const setTitle = (db: Db, threadId: string, title: string) =>
  db.update(threads).set({ title }).where(eq(threads.id, threadId))

/** Words that are read again count for their author's standing only once they are approved. */
export const uncountApproval = (db: Db, post: { authorId: string; communityId: string }) =>
  db
    .update(memberships)
    .set({ approvedPosts: sql`max(0, ${memberships.approvedPosts} - 1)` })
    .where(and(eq(memberships.memberId, post.authorId), eq(memberships.communityId, post.communityId)))

export const setWithdrawn = (db: Db, postId: string, version: number) =>
  db.update(posts).set({ state: 'withdrawn', version }).where(eq(posts.id, postId))

export const setThreadWithdrawn = (db: Db, threadId: string) =>
  db.update(threads).set({ state: 'withdrawn' }).where(eq(threads.id, threadId))

/** The thread stays for the sake of what others wrote, under words that say nothing of what was taken back. */
export const keepForOthers = (
  db: Db,
  post: { threadId: string; communityId: string },
  wasHeld: boolean,
): Statement[] => [
  db
    .update(threads)
    .set({ state: 'published', title: WITHDRAWN_TITLE, featureAskedAt: null, featureAgreedAt: null, featuredAt: null })
    .where(eq(threads.id, post.threadId)),
  ...(wasHeld
    ? [
        db
          .update(communities)
          .set({
            threadCount: sql`${communities.threadCount} + 1`,
            lastPostAt: sql`(select max(t.last_post_at) from threads t
              where t.community_id = ${post.communityId} and t.state = 'published')`,
          })
          .where(eq(communities.id, post.communityId)),
      ]
    : []),
]

export const setWarning = (db: Db, postId: string, warning: string, version: number) =>
  db.update(posts).set({ warning, version }).where(eq(posts.id, postId))

/** A gesture given or taken back, and the kept counters as they then are: two statements of one batch. */
export const setReaction = (
  db: Db,
  row: { postId: string; memberId: string; kind: Reaction; createdAt: Date },
  given: boolean,
): Statement[] => [
  given
    ? db.insert(reactions).values(row).onConflictDoNothing()
    : db
        .delete(reactions)
        .where(
          and(eq(reactions.postId, row.postId), eq(reactions.memberId, row.memberId), eq(reactions.kind, row.kind)),
        ),
  db
    .update(posts)
    .set({
      reactions: sql`(select json_group_object(kind, n) from (
        select r.kind, count(*) as n from reactions r where r.post_id = ${row.postId} group by r.kind
      ))`,
    })
    .where(eq(posts.id, row.postId)),
]
