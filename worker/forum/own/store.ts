import { and, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsBefore } from '#db/keyset.ts'
import { type Places, prepared } from '#db/prepared.ts'
import { communities } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { moderationLog } from '#db/schema/moderation.ts'
import { among, putAwayWithin, rolesIn } from '#worker/communities/visible.ts'
import type { Member } from '#worker/core/actor.ts'
import type { Cursor } from '#worker/core/cursor.ts'
import { visibleThread, withdrawablePost } from '#worker/forum/visible.ts'

/** As many of one's own posts as one reads at once. */
export const OWN_PER_PAGE = 20

/** What is gone by one's own doing is not on the list. */
const LISTED = ['published', 'held', 'returned', 'hidden'] as const

/**
 * What a member wrote wherever they may still read or take back, newest first: a page and one more. In one thread
 * (`threadId`) or everywhere. The title and the way there are empty where the thread is not theirs to see any more.
 */
export const ownPosts = (db: Db, member: Member, threadId: string | null, before: Cursor | null) => {
  const seen = or(visibleThread(member), eq(threads.authorId, member.id))!
  const ifSeen = <T>(column: SQL, name: string) => sql<T | null>`case when ${seen} then ${column} end`.as(name)
  return db
    .select({
      id: posts.id,
      state: posts.state,
      level: posts.level,
      authorId: posts.authorId,
      opening: posts.opening,
      markdown: posts.markdown,
      html: posts.html,
      createdAt: posts.createdAt,
      threadId: posts.threadId,
      replyCount: threads.replyCount,
      threadState: named(threads.state, 'thread_state'),
      threadAuthorId: named(threads.authorId, 'thread_author_id'),
      threadLevel: named(threads.level, 'thread_level'),
      title: ifSeen<string>(sql`${threads.title}`, 'own_title'),
      communityId: posts.communityId,
      slug: communities.slug,
      place: communities.name,
      kind: communities.kind,
      archivedAt: communities.archivedAt,
      decisionId: named(moderationLog.id, 'decision_id'),
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .leftJoin(moderationLog, and(eq(moderationLog.subjectId, posts.id), eq(moderationLog.version, posts.version)))
    .where(
      and(
        eq(posts.authorId, member.id),
        inArray(posts.state, [...LISTED]),
        threadId === null
          ? undefined
          : and(
              sql`${posts.communityId} = (select t.community_id from threads t where t.id = ${threadId})`,
              eq(posts.threadId, threadId),
            ),
        withdrawablePost(member),
        rowsBefore(posts.createdAt, posts.id, before),
      ),
    )
    .orderBy(desc(posts.createdAt), desc(posts.id))
    .limit(OWN_PER_PAGE + 1)
}

/**
 * What may be said of a thread that a member does not see: its place was put away after they could read it, or its opening is
 * gone (`gone`) and words of theirs stand under it. Of a published thread nobody's words are looked for.
 */
export const missedThread = (db: Db, actor: Member, threadId: string) =>
  missed(db, { thread: threadId, member: actor.id, roles: rolesIn(actor) })
const missed = prepared((db, { thread, member, roles }: Places<'thread' | 'member' | 'roles'>) =>
  db
    .select({
      id: communities.id,
      archivedAt: communities.archivedAt,
      slug: communities.slug,
      gone: sql<boolean>`${threads.state} <> 'published'`.mapWith(Boolean).as('gone'),
    })
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .where(
      and(
        eq(threads.id, thread),
        or(
          and(eq(threads.state, 'published'), putAwayWithin(roles)),
          and(
            ne(threads.state, 'published'),
            or(eq(communities.kind, 'open'), among(communities.id, roles)),
            sql`exists (select 1 from posts p where p.thread_id = ${threads.id} and p.author_id = ${member}
              and not p.opening and p.state in ('published', 'held'))`,
          ),
        ),
      ),
    ),
)
