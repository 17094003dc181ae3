import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { posts, postVersions, threads } from '#db/schema/forum.ts'

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

/** From the first on; what somebody sent is the first. */
const VERSIONS_COMPARED = 20
