import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members, nicknames } from '#db/schema/accounts.ts'
import { posts, postVersions } from '#db/schema/forum.ts'
import { QUOTE_MARKS } from '#worker/accounts/farewell/decide-quotes.ts'
import type { Statement } from '#worker/core/commit.ts'

/** The number under which a post is kept with all its quotations: no change has it, so that no page lists it. */
export const WITH_QUOTES = 0
/** Longer than any thread that people still read as one; what stands further on is left as it is. */
const POSTS_MAX = 2_000

const quotes = (column: SQL) =>
  sql.join(
    QUOTE_MARKS.map((mark) => sql`instr(${column}, ${mark}) > 0`),
    sql` or `,
  )

/** Whether a post holds a quotation. */
export const quotesIn = (db: Db, postId: string) =>
  db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, postId), sql`(${quotes(sql`${posts.markdown}`)})`))

/** Whether anything in a thread is quoted. */
export const quotesInThread = (db: Db, threadId: string) =>
  db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), sql`(${quotes(sql`${posts.markdown}`)})`))
    .limit(1)

/** What was written in a thread, whatever became of it, in the order of writing. */
export const writtenIn = (db: Db, threadId: string) =>
  db
    .select({
      id: posts.id,
      authorId: posts.authorId,
      nickname: members.nickname,
      state: posts.state,
      markdown: posts.markdown,
    })
    .from(posts)
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(eq(posts.threadId, threadId))
    .orderBy(asc(posts.createdAt), asc(posts.id))
    .limit(POSTS_MAX)

/** What posts of a thread said before they were changed, and with the quotations that were taken out of them. */
export const saidBefore = (db: Db, threadId: string) =>
  db
    .select({ postId: postVersions.postId, version: postVersions.version, markdown: postVersions.markdown })
    .from(postVersions)
    .where(
      and(
        sql`${postVersions.postId} in (select p.id from posts p where p.thread_id = ${threadId})`,
        sql`${postVersions.version} >= ${WITH_QUOTES}`,
      ),
    )
    .limit(POSTS_MAX)

/** Under which names who wrote in a thread may be quoted: those they bear, and those that are kept for them. */
export const namesIn = (db: Db, threadId: string) =>
  db
    .select({ memberId: nicknames.memberId, skeleton: named(nicknames.skeleton, 'quoted_name') })
    .from(nicknames)
    .where(sql`${nicknames.memberId} in (select distinct p.author_id from posts p where p.thread_id = ${threadId})`)
    .limit(POSTS_MAX)

/** A post with its quotations as they are now, where nobody changed it meanwhile; and kept as it was, for when they come back. */
export const settleQuote = (
  db: Db,
  post: { id: string; markdown: string },
  to: { markdown: string; html: string },
  original: { markdown: string; html: string } | null,
  now: Date,
): Statement[] => [
  db
    .update(posts)
    .set(to)
    .where(and(eq(posts.id, post.id), eq(posts.markdown, post.markdown))),
  original
    ? db
        .insert(postVersions)
        .values({ postId: post.id, version: WITH_QUOTES, ...original, replacedAt: now })
        .onConflictDoUpdate({ target: [postVersions.postId, postVersions.version], set: original })
    : db.delete(postVersions).where(and(eq(postVersions.postId, post.id), eq(postVersions.version, WITH_QUOTES))),
]

/** Threads looked at in one go. */
export const THREADS_AT_ONCE = 200

/** Threads in which words of somebody were taken back and something is quoted, after `last`. */
export const quotedThreadsOf = (db: Db, whose: { memberId: string; communityId: string }, last: string) =>
  db
    .selectDistinct({ threadId: posts.threadId })
    .from(posts)
    .where(
      and(
        eq(posts.authorId, whose.memberId),
        eq(posts.communityId, whose.communityId),
        eq(posts.state, 'withdrawn'),
        sql`${posts.threadId} > ${last}`,
        sql`exists (select 1 from posts q where q.thread_id = ${posts.threadId} and (${quotes(sql`q.markdown`)}))`,
      ),
    )
    .orderBy(asc(posts.threadId))
    .limit(THREADS_AT_ONCE)
