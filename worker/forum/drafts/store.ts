import { and, desc, eq, gt, inArray, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { members } from '#db/schema/accounts.ts'
import { posts, postVersions, threads } from '#db/schema/forum.ts'
import { TOO_FAST_POSTS } from '#worker/forum/decide-submission.ts'
import { AGAIN_MINUTES } from '#worker/forum/limits.ts'

const ofDraft = (authorId: string, draftKey: string) => and(eq(posts.authorId, authorId), eq(posts.draftKey, draftKey))

/** What was sent under this key before. */
export const postByDraft = (db: Db, authorId: string, draftKey: string) =>
  db
    .select({
      id: posts.id,
      threadId: posts.threadId,
      title: threads.title,
      markdown: posts.markdown,
      warning: posts.warning,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(ofDraft(authorId, draftKey))

/** What that post said before each change: a resend may be of any of them. */
export const versionsByDraft = (db: Db, authorId: string, draftKey: string) =>
  db
    .select({ title: postVersions.title, markdown: postVersions.markdown, warning: postVersions.warning })
    .from(postVersions)
    .innerJoin(posts, eq(posts.id, postVersions.postId))
    .where(ofDraft(authorId, draftKey))
    .orderBy(postVersions.version)
    .limit(VERSIONS_COMPARED)

/**
 * The same words by the same writer in the same place, some minutes ago, whatever their key: the answer was lost, and the form
 * that came back had a new one. A thread is the same when its title is.
 */
export const sameWordsBefore = (
  db: Db,
  authorId: string,
  communityId: SQLWrapper,
  { threadId, title, body, warning }: { threadId?: string; title?: string; body: string; warning: string | null },
  now: Date,
) =>
  db
    .select({ id: posts.id, threadId: posts.threadId })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(posts.authorId, authorId),
        eq(posts.communityId, communityId),
        gt(posts.createdAt, new Date(now.getTime() - AGAIN_MINUTES * 60_000)),
        inArray(posts.state, ['held', 'published']),
        eq(posts.markdown, body),
        sql`${posts.warning} is ${warning}`,
        eq(posts.opening, threadId === undefined),
        threadId ? eq(posts.threadId, threadId) : eq(threads.title, title ?? ''),
      ),
    )
    .orderBy(desc(posts.createdAt))
    .limit(1)

/** From the first on; what somebody sent is the first. */
const VERSIONS_COMPARED = 20

/**
 * Breaks the batch, on the row of its author (`tooFast` knows it), when with the posts before it they wrote too fast by now: of
 * twelve that are sent at the same instant no more appear than of twelve in a row. Comes after the post.
 */
export const refuseTooFast = (db: Db, authorId: string, since: Date) =>
  db.insert(members).select(
    db
      .select()
      .from(members)
      .where(
        and(
          eq(members.id, authorId),
          sql`(select count(*) from communities c join posts p on p.id in (select w.id from posts w
            where w.author_id = ${authorId} and w.community_id = c.id and w.created_at > ${since.getTime()}
            limit ${TOO_FAST_POSTS + 1})) > ${TOO_FAST_POSTS}`,
        ),
      ),
  )

/** Whether a batch broke on `refuseTooFast`: no post is a member. */
export const tooFast = (conflict: string): boolean => conflict.startsWith('members.')
