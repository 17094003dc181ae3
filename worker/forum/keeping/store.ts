import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { communities } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { caseItems, cases, moderationLog, reports } from '#db/schema/moderation.ts'
import type { Actor } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import { PINNED_MAX } from '#worker/forum/contract.ts'
import { visibleThread } from '#worker/forum/visible.ts'

/** The next place in the log about a thread; two acts at once want the same one, and the second is refused. */
export const nextLogVersion = (db: Db, threadId: string) =>
  db
    .select({ version: sql<number>`coalesce(max(${moderationLog.version}), 0) + 1`.as('next_version') })
    .from(moderationLog)
    .where(eq(moderationLog.subjectId, threadId))

/** The pinned threads of the community that a thread stands in, as many as count. */
export const pinnedBeside = (db: Db, threadId: string) =>
  db
    .select({ id: threads.id })
    .from(threads)
    .where(
      and(
        sql`${threads.communityId} = (select t.community_id from threads t where t.id = ${threadId})`,
        isNotNull(threads.pinnedAt),
        eq(threads.state, 'published'),
      ),
    )
    .limit(PINNED_MAX)

export const setPinned = (db: Db, threadId: string, pinnedAt: Date | null) =>
  db.update(threads).set({ pinnedAt }).where(eq(threads.id, threadId))

export const setLocked = (db: Db, threadId: string, lockedAt: Date | null) =>
  db.update(threads).set({ lockedAt }).where(eq(threads.id, threadId))

export const setFeature = (
  db: Db,
  threadId: string,
  set: { featureAskedAt: Date | null; featureAgreedAt: Date | null; featuredAt: Date | null },
) => db.update(threads).set(set).where(eq(threads.id, threadId))

const NOT_SHOWN_FIRST = { featureAskedAt: null, featureAgreedAt: null, featuredAt: null }

/**
 * Ends that stories of somebody are shown first, and that they were asked: they agreed as one of that place, and who is out of
 * it can no longer take that back. `communityId` null: everywhere.
 */
export const endFeaturing = (db: Db, of: { memberId: string; communityId: string | null }) =>
  db
    .update(threads)
    .set(NOT_SHOWN_FIRST)
    .where(
      and(
        eq(threads.authorId, of.memberId),
        of.communityId === null ? undefined : eq(threads.communityId, of.communityId),
        or(isNotNull(threads.featureAskedAt), isNotNull(threads.featuredAt)),
      ),
    )

/** The same for everybody in a place but its team. */
export const endFeaturingOfPeers = (db: Db, communityId: string) =>
  db
    .update(threads)
    .set(NOT_SHOWN_FIRST)
    .where(
      and(
        eq(threads.communityId, communityId),
        isNotNull(threads.featuredAt),
        sql`${threads.authorId} not in (select m.member_id from memberships m
          where m.community_id = ${communityId} and m.role <> 'peer')`,
      ),
    )

/** Open forums in order, from which the policy takes those one may move a thread to. */
export const openForums = (db: Db) =>
  db
    .select({ id: communities.id, slug: communities.slug, name: communities.name, kind: communities.kind })
    .from(communities)
    .where(and(eq(communities.kind, 'open'), isNull(communities.archivedAt)))
    .orderBy(communities.position, communities.id)
    .limit(100)

/** A thread this actor may see, with where it stands; for the page on which it is moved or locked. */
export const threadToKeep = (db: Db, actor: Actor, threadId: string) =>
  db
    .select({
      id: threads.id,
      title: threads.title,
      state: threads.state,
      authorId: threads.authorId,
      level: threads.level,
      lockedAt: threads.lockedAt,
      communityId: threads.communityId,
      name: communities.name,
      kind: communities.kind,
      archivedAt: communities.archivedAt,
    })
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .where(and(eq(threads.id, threadId), visibleThread(actor)))

export const communityById = (db: Db, id: string) =>
  db
    .select({ id: communities.id, kind: communities.kind, slug: named(communities.slug, 'to_slug') })
    .from(communities)
    .where(and(eq(communities.id, id), isNull(communities.archivedAt)))

/**
 * A thread with all that hangs on it goes to another community: posts, what waits about them with its cases, reports,
 * and the counters of both sides. Decisions stay in the log of where they were taken; and there the author agreed to be
 * shown first, which holds for no other place.
 */
export function moveThread(db: Db, threadId: string, from: string, to: string): Statement[] {
  const lastIn = (communityId: string) => sql`(select max(t.last_post_at) from threads t
    where t.community_id = ${communityId} and t.state = 'published')`
  return [
    db
      .update(threads)
      .set({ communityId: to, pinnedAt: null, ...NOT_SHOWN_FIRST })
      .where(eq(threads.id, threadId)),
    db.update(posts).set({ communityId: to }).where(eq(posts.threadId, threadId)),
    db
      .insert(cases)
      .select(
        sql`select 'cas_' || lower(hex(randomblob(10))), ${to}, i.person_id, min(i.opened_at) from case_items i
          where i.thread_id = ${threadId} group by i.person_id`,
      )
      .onConflictDoNothing(),
    db.update(caseItems).set({ communityId: to }).where(eq(caseItems.threadId, threadId)),
    db
      .update(reports)
      .set({ communityId: to })
      .where(sql`${reports.itemId} in (select i.id from case_items i where i.thread_id = ${threadId})`),
    db
      .update(communities)
      .set({ threadCount: sql`max(0, ${communities.threadCount} - 1)`, lastPostAt: lastIn(from) })
      .where(eq(communities.id, from)),
    db
      .update(communities)
      .set({ threadCount: sql`${communities.threadCount} + 1`, lastPostAt: lastIn(to) })
      .where(eq(communities.id, to)),
  ]
}
