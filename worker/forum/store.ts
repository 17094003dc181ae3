import { and, asc, desc, eq, exists, type Placeholder, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsAfter, rowsBefore } from '#db/keyset.ts'
import { type Places, prepared } from '#db/prepared.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { follows, posts, threads } from '#db/schema/forum.ts'
import { caseItems, moderationLog } from '#db/schema/moderation.ts'
import { figureColumn } from '#worker/accounts/store.ts'
import { attended, heldRole } from '#worker/communities/store.ts'
import { type ReachPlaces, type Reader, reachIn, reachOf } from '#worker/communities/visible.ts'
import { type Actor, GUEST } from '#worker/core/actor.ts'
import type { Statement } from '#worker/core/commit.ts'
import type { Cursor } from '#worker/core/cursor.ts'
import { decidedItem } from '#worker/moderation/decisions/store.ts'
import { type Level, POSTS_PER_PAGE } from './contract.ts'
import { visiblePost, visibleThread } from './visible.ts'

const threadFor = (db: Db, reader: Reader, threadId: Placeholder) =>
  db
    .select({
      id: threads.id,
      title: threads.title,
      state: threads.state,
      authorId: threads.authorId,
      level: threads.level,
      threadKind: named(threads.kind, 'thread_kind'),
      pinnedAt: threads.pinnedAt,
      lockedAt: threads.lockedAt,
      /** Why it was locked, as everybody may read it. */
      lockReason: sql<string | null>`(select l.reason from moderation_log l
        where l.subject_id = ${threads.id} and l.act = 'lock' order by l.version desc limit 1)`.as('lock_reason'),
      featureAskedAt: threads.featureAskedAt,
      featureAgreedAt: threads.featureAgreedAt,
      featuredAt: threads.featuredAt,
      lastPostAt: named(threads.lastPostAt, 'thread_last_post_at'),
      communityId: threads.communityId,
      slug: communities.slug,
      name: communities.name,
      kind: communities.kind,
      review: communities.review,
      promiseHours: communities.promiseHours,
      privateMessages: communities.privateMessages,
      teamMessages: communities.teamMessages,
      ageMin: communities.ageMin,
      archivedAt: communities.archivedAt,
    })
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .where(and(eq(threads.id, threadId), visibleThread(reader)))

const threadForGuest = prepared((db, { thread }: Places<'thread'>) => threadFor(db, GUEST, thread))
const threadForMember = prepared((db, value: Places<'thread'> & ReachPlaces) =>
  threadFor(db, { kind: 'reach', reach: value }, value.thread),
)
export const threadById = (db: Db, actor: Actor, threadId: string) =>
  actor.kind === 'guest'
    ? threadForGuest(db, { thread: threadId })
    : threadForMember(db, { thread: threadId, ...reachOf(actor) })

/** The writer's own standing where the thread is; no row means a peer who never wrote there. */
const standing = prepared((db, { member, thread }: Places<'member' | 'thread'>) =>
  db
    .select({ approvedPosts: memberships.approvedPosts, pausedUntil: memberships.pausedUntil })
    .from(memberships)
    .innerJoin(threads, eq(threads.communityId, memberships.communityId))
    .where(and(eq(threads.id, thread), eq(memberships.memberId, member))),
)
export const standingInThread = (db: Db, memberId: string, threadId: string) =>
  standing(db, { member: memberId, thread: threadId })

/** The kinds of reaction this reader gave to a post, joined by commas. */
const givenBy = (reader: Reader) =>
  (reader.kind === 'guest'
    ? sql<string | null>`null`
    : sql<string | null>`(select group_concat(r.kind) from reactions r
        where r.post_id = ${posts.id} and r.member_id = ${reachIn(reader).member})`
  ).as('mine')

/** What a post that is not for everybody says, where a volunteer may be the one who reads it. */
const waitingWords = (reader: Reader) =>
  (reader.kind === 'guest'
    ? sql<string | null>`null`
    : sql<
        string | null
      >`case when ${reachIn(reader).light} <> '[]' and ${posts.state} <> 'published' then ${posts.markdown} end`
  ).as('waiting_words')

/** Until when somebody of the team promised to read what is held: nothing where nobody is there to. Only what is held is looked up. */
export const promisedAt = sql<Date | null>`case when ${caseItems.dueAt} is not null and ${posts.state} = 'held'
    and ${attended(posts.communityId)} then ${caseItems.dueAt} end`
  .mapWith(caseItems.dueAt)
  .as('promised_at')

type Stretch = Places<'thread' | 'at' | 'id'>

const postsFor = (db: Db, reader: Reader, { thread, at, id }: Stretch, back: boolean) =>
  db
    .select({
      id: posts.id,
      opening: posts.opening,
      markdown: waitingWords(reader),
      html: posts.html,
      warning: posts.warning,
      state: posts.state,
      level: posts.level,
      version: posts.version,
      reactions: posts.reactions,
      mine: givenBy(reader),
      authorId: posts.authorId,
      createdAt: posts.createdAt,
      publishedAt: posts.publishedAt,
      editedAt: posts.editedAt,
      nickname: members.nickname,
      figure: figureColumn,
      staffFunction: members.staffFunction,
      role: heldRole,
      authorPausedUntil: named(memberships.pausedUntil, 'author_paused_until'),
      dueAt: promisedAt,
      decidedItem: decidedItem(reader),
      decisionId: named(moderationLog.id, 'decision_id'),
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
        eq(posts.threadId, thread),
        visiblePost(reader),
        (back ? rowsBefore : rowsAfter)(posts.createdAt, posts.id, { at, id }),
      ),
    )
    .orderBy(...(back ? [desc(posts.createdAt), desc(posts.id)] : [asc(posts.createdAt), asc(posts.id)]))
    // One more than a page tells whether there is another.
    .limit(POSTS_PER_PAGE + 1)
const stretch = (back: boolean) => ({
  guest: prepared((db, value: Stretch) => postsFor(db, GUEST, value, back)),
  member: prepared((db, at: Stretch & ReachPlaces) => postsFor(db, { kind: 'reach', reach: at }, at, back)),
})
const [onward, backward] = [stretch(false), stretch(true)]

/** A page of a thread and one post more, in the order they were written, from a cursor on; with `back` from it to the beginning, newest first. */
export const postsOfThread = (db: Db, actor: Actor, threadId: string, from: Cursor | null, back = false) => {
  const values = { thread: threadId, ...firstOr(from) }
  const { guest, member } = back ? backward : onward
  return actor.kind === 'guest' ? guest(db, values) : member(db, { ...values, ...reachOf(actor) })
}

/** Values of a cursor for a prepared query; nothing was written before the first place. */
export const firstOr = (after: Cursor | null) => ({ at: after ? after.at.getTime() : -1, id: after?.id ?? '' })

export const insertThread = (db: Db, row: typeof threads.$inferInsert) => db.insert(threads).values(row)
export const insertPost = (db: Db, row: typeof posts.$inferInsert) => db.insert(posts).values(row)

/** How urgent a thread is as long as its opening waits: who may not see the one may not see the other. */
export const setThreadLevel = (db: Db, threadId: string, level: Level) =>
  db.update(threads).set({ level }).where(eq(threads.id, threadId))

/**
 * Who left an open forum and writes there again belongs to it again. A post from before they left brings nobody back, and
 * into a closed community nothing does but a new request.
 */
const cameBack = (post: { communityId: string; authorId: string }) =>
  sql`case when exists (select 1 from posts p join communities c on c.id = p.community_id
    where p.author_id = ${post.authorId} and p.community_id = ${post.communityId} and c.kind = 'open'
      and p.created_at > ${memberships.leftAt}) then null else ${memberships.leftAt} end`

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
        set: { approvedPosts: sql`${memberships.approvedPosts} + 1`, leftAt: cameBack(post) },
      }),
    // Who writes in a thread hears of it, unless they said no.
    db
      .insert(follows)
      .values({ threadId: post.threadId, memberId: post.authorId, state: 'on', createdAt: now })
      .onConflictDoNothing(),
  ]
}

/** The times of the last post that can be seen. */
const lastSeen = (post: { threadId: string; communityId: string }) => ({
  lastInThread: sql`coalesce((select max(coalesce(p.published_at, p.created_at)) from posts p
    where p.thread_id = ${post.threadId} and p.state = 'published'), ${threads.createdAt})`,
  lastInCommunity: sql`(select max(t.last_post_at) from threads t
    where t.community_id = ${post.communityId} and t.state = 'published')`,
})

/**
 * The reverse of `publishedTail`, after the post itself was taken out of sight: counters go down, and the times of the
 * last post are those of what can still be seen. The author's standing stays.
 */
export function hiddenTail(
  db: Db,
  post: { threadId: string; communityId: string; opening: boolean },
  state: 'hidden' | 'held' | 'withdrawn' = 'hidden',
): Statement[] {
  const { lastInThread, lastInCommunity } = lastSeen(post)
  return [
    db
      .update(threads)
      .set(post.opening ? { state } : { replyCount: sql`max(0, ${threads.replyCount} - 1)`, lastPostAt: lastInThread })
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

/**
 * The reverse of `hiddenTail`, after the post itself is published again: counters go up, the times of the last post are
 * those of what can be seen, and nothing moves to the top as if it were new. The author's standing stays.
 */
export function restoredTail(db: Db, post: { threadId: string; communityId: string; opening: boolean }): Statement[] {
  const { lastInThread, lastInCommunity } = lastSeen(post)
  return [
    db
      .update(threads)
      .set(
        post.opening
          ? { state: 'published', lastPostAt: lastInThread }
          : { replyCount: sql`${threads.replyCount} + 1`, lastPostAt: lastInThread },
      )
      .where(eq(threads.id, post.threadId)),
    db
      .update(communities)
      .set({
        lastPostAt: lastInCommunity,
        ...(post.opening ? { threadCount: sql`${communities.threadCount} + 1` } : {}),
      })
      .where(eq(communities.id, post.communityId)),
  ]
}
