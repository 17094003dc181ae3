import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsAfter, rowsBefore } from '#db/keyset.ts'
import { type Places, prepared } from '#db/prepared.ts'
import { members } from '#db/schema/accounts.ts'
import { communities } from '#db/schema/communities.ts'
import { follows, posts, threadReads, threads } from '#db/schema/forum.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { figureColumn } from '#worker/accounts/store.ts'
import { isUnopened, newSince, newThreadIds } from '#worker/communities/marks/store.ts'
import { type Actor, isStaff } from '#worker/core/actor.ts'
import { type Cursor, writeCursor } from '#worker/core/cursor.ts'
import {
  FEATURED_MAX,
  FOLLOWED_PER_PAGE,
  NEW_SHOWN_MAX,
  PINNED_MAX,
  THREADS_PER_PAGE,
  UNREAD_MAX,
  type Unread,
} from '#worker/forum/contract.ts'
import { firstOr } from '#worker/forum/store.ts'
import { visibleThread } from '#worker/forum/visible.ts'

/** How many of the newest posts are looked at for marks and for places of what was taken back. */
const LOOKED_AT = 3 * UNREAD_MAX

/**
 * Places on this stretch of a thread where a post was taken back that everybody could read: no words, no author. Only
 * so many rows are looked at, however long the thread is.
 */
const withdrawnFor = (db: Db, { thread, at, id }: Places<'thread' | 'at' | 'id'>, back: boolean) => {
  const stretch = db
    .select({ id: posts.id, createdAt: posts.createdAt, state: posts.state, publishedAt: posts.publishedAt })
    .from(posts)
    .where(and(eq(posts.threadId, thread), (back ? rowsBefore : rowsAfter)(posts.createdAt, posts.id, { at, id })))
    .orderBy(...(back ? [desc(posts.createdAt), desc(posts.id)] : [asc(posts.createdAt), asc(posts.id)]))
    .limit(LOOKED_AT)
    .as('stretch')
  return db
    .select({ id: stretch.id, createdAt: stretch.createdAt })
    .from(stretch)
    .where(and(eq(stretch.state, 'withdrawn'), isNotNull(stretch.publishedAt)))
}
const withdrawnAfter = prepared((db, value: Places<'thread' | 'at' | 'id'>) => withdrawnFor(db, value, false))
const withdrawnBefore = prepared((db, value: Places<'thread' | 'at' | 'id'>) => withdrawnFor(db, value, true))
export const withdrawnPlaces = (db: Db, threadId: string, from: Cursor | null, back: boolean) =>
  (back ? withdrawnBefore : withdrawnAfter)(db, { thread: threadId, ...firstOr(from) })

/** Open items about posts of this thread; for the team only. */
const openItems = prepared((db, { thread }: Places<'thread'>) =>
  db
    .select({ id: caseItems.id, postId: caseItems.postId, level: caseItems.level })
    .from(caseItems)
    .where(and(eq(caseItems.threadId, thread), eq(caseItems.state, 'open'))),
)
export const openItemsOfThread = (db: Db, threadId: string) => openItems(db, { thread: threadId })

/** Whether a member hears of a thread, and until when they read it. One row, or none. */
const reading = prepared((db, { member, thread }: Places<'member' | 'thread'>) =>
  db
    .select({ follows: follows.state, readUntil: threadReads.readUntil })
    .from(threads)
    .leftJoin(follows, and(eq(follows.threadId, threads.id), eq(follows.memberId, member)))
    .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, member)))
    .where(eq(threads.id, thread)),
)
export const readingOf = (db: Db, memberId: string, threadId: string) =>
  reading(db, { member: memberId, thread: threadId })

const NOTHING_NEW: Unread = { count: 0, after: null }

/** `count.created_at of the first of them.read_until`, as the query below writes it. */
function readUnread(value: unknown): Unread {
  const [count, first, until] = String(value).split('.').map(Number)
  if (!count) return NOTHING_NEW
  // With more than were looked at the first of them is further back: right behind what was read.
  return {
    count,
    after: count > UNREAD_MAX ? writeCursor(new Date(until!), 'z') : writeCursor(new Date(first! - 1), 'pst'),
  }
}

/** New replies since this member last looked, and where they begin; of threads they never opened there are none. */
function unreadFor(actor: Actor): SQL.Aliased<Unread> {
  if (actor.kind === 'guest') return sql`'0'`.mapWith(readUnread).as('unread')
  const readUntil = sql`(select max(tr.read_until, coalesce((select k.seen_until from community_marks k
      where k.member_id = ${actor.id} and k.community_id = ${threads.communityId}), 0)) from thread_reads tr
    where tr.member_id = ${actor.id} and tr.thread_id = ${threads.id})`
  return sql`(case when coalesce(${readUntil}, ${threads.lastPostAt}) >= ${threads.lastPostAt} then '0' else (
    select coalesce(count(*) || '.' || min(newest.created_at) || '.' || min(newest.read_until), '0') from (
      select p.state, p.published_at, p.author_id, p.created_at, ${readUntil} as read_until from posts p
      where p.thread_id = ${threads.id} order by p.created_at desc, p.id desc limit ${UNREAD_MAX + 1}
    ) newest where newest.state = 'published' and newest.author_id <> ${actor.id}
      and newest.published_at > newest.read_until
  ) end)`
    .mapWith(readUnread)
    .as('unread')
}

/** New to this reader from its first word on. Twin, for the count on a card: `newCounts`. */
const unopenedFor = (actor: Actor, now: Date): SQL<boolean> =>
  actor.kind === 'guest'
    ? sql<boolean>`0`
    : sql<boolean>`${isUnopened(actor.id, sql`threads`, newSince(actor.id, sql`${threads.communityId}`, now))}`

/** What a list shows of a thread; the query joins `members`. */
export const threadRow = (actor: Actor, now: Date) => ({
  id: threads.id,
  title: threads.title,
  kind: named(threads.kind, 'thread_kind'),
  state: threads.state,
  replyCount: threads.replyCount,
  lastPostAt: named(threads.lastPostAt, 'thread_last_post_at'),
  pinned: sql<boolean>`${threads.pinnedAt} is not null`.mapWith(Boolean).as('pinned'),
  locked: sql<boolean>`${threads.lockedAt} is not null`.mapWith(Boolean).as('locked'),
  hard: sql<boolean>`(select p.warning is not null and p.state = ${threads.state} from posts p
    where p.thread_id = ${threads.id} and p.opening order by p.created_at limit 1)`
    .mapWith(Boolean)
    .as('hard'),
  unread: unreadFor(actor),
  unopened: sql<boolean>`${unopenedFor(actor, now)}`.mapWith(Boolean).as('unopened'),
  nickname: members.nickname,
  figure: figureColumn,
})

const listed = (db: Db, actor: Actor, now: Date, where: SQL | undefined) =>
  db
    .select(threadRow(actor, now))
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .innerJoin(members, eq(members.id, threads.authorId))
    .where(and(visibleThread(actor), where))

/** The same as `state = 'published'`, but not by the index of it: the few that are pinned or featured have their own. */
const alsoPublished = sql`+${threads.state} = 'published'`

const NOT_PUBLISHED = ['held', 'returned', 'hidden', 'withdrawn'] as const

/** In the words of `threads_unanswered`: by others SQLite would not use that index. */
const unanswered = sql`${threads.state} = 'published' and ${threads.replyCount} = 0 and ${threads.lockedAt} is null`

/**
 * The threads that everybody reads, newest talk first; pinned ones stand above the list. With `only` those that nobody replied to
 * yet and one may reply to, pinned ones among them.
 */
export const publishedThreads = (
  db: Db,
  actor: Actor,
  now: Date,
  slug: string,
  before: Cursor | null,
  only: 'unanswered' | null,
) =>
  listed(
    db,
    actor,
    now,
    and(
      eq(communities.slug, slug),
      only ? unanswered : and(eq(threads.state, 'published'), isNull(threads.pinnedAt)),
      rowsBefore(threads.lastPostAt, threads.id, before),
    ),
  )
    .orderBy(desc(threads.lastPostAt), desc(threads.id))
    .limit(THREADS_PER_PAGE + 1)

export const pinnedThreads = (db: Db, actor: Actor, now: Date, slug: string) =>
  listed(db, actor, now, and(eq(communities.slug, slug), alsoPublished, isNotNull(threads.pinnedAt)))
    .orderBy(desc(threads.pinnedAt))
    .limit(PINNED_MAX)

/** Stories whose authors agreed that they are shown first. */
export const featuredThreads = (db: Db, actor: Actor, now: Date, slug: string) =>
  listed(db, actor, now, and(eq(communities.slug, slug), alsoPublished, isNotNull(threads.featuredAt)))
    .orderBy(desc(threads.featuredAt))
    .limit(FEATURED_MAX)

/**
 * Threads that not everyone sees and this actor does: own ones, and for the team those that wait. Each half of the
 * condition is an index of its own, so that neither years of published threads nor of hidden ones are read.
 */
export const unpublishedThreads = (db: Db, actor: Actor, now: Date, slug: string) => {
  const own = actor.kind === 'member' && and(eq(threads.authorId, actor.id), inArray(threads.state, NOT_PUBLISHED))
  const waits = isStaff(actor) && eq(threads.state, 'held')
  const mine = db
    .select({ id: threads.id })
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .where(and(eq(communities.slug, slug), own || sql`false`))
    .limit(THREADS_PER_PAGE)
  const waiting = db
    .select({ id: threads.id })
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .where(and(eq(communities.slug, slug), waits || sql`false`))
    .orderBy(desc(threads.lastPostAt))
    .limit(THREADS_PER_PAGE)
  return listed(db, actor, now, sql`${threads.id} in (select id from (${mine}) union select id from (${waiting}))`)
    .orderBy(desc(threads.lastPostAt))
    .limit(THREADS_PER_PAGE)
}

/**
 * What a member follows and may still read, in the order in which they began to. `followedAt` is the page's cursor.
 */
export const followedThreads = (db: Db, actor: Actor, memberId: string, now: Date, before: Cursor | null) =>
  db
    .select({
      ...threadRow(actor, now),
      followedAt: named(follows.createdAt, 'followed_at'),
      place: named(communities.name, 'place'),
    })
    .from(follows)
    .innerJoin(threads, eq(threads.id, follows.threadId))
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .innerJoin(members, eq(members.id, threads.authorId))
    .where(
      and(
        eq(follows.memberId, memberId),
        eq(follows.state, 'on'),
        eq(threads.state, 'published'),
        visibleThread(actor),
        rowsBefore(follows.createdAt, follows.threadId, before),
      ),
    )
    .orderBy(desc(follows.createdAt), desc(follows.threadId))
    .limit(FOLLOWED_PER_PAGE + 1)

/** The threads with something new to a member in all communities that they belong to or follow, newest talk first. */
export const newThreads = (db: Db, actor: Actor, now: Date) =>
  db
    .select({ ...threadRow(actor, now), place: named(communities.name, 'place') })
    .from(threads)
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .innerJoin(members, eq(members.id, threads.authorId))
    .where(and(sql`${threads.id} in ${newThreadIds(actor, now)}`, eq(threads.state, 'published'), visibleThread(actor)))
    .orderBy(desc(threads.lastPostAt), desc(threads.id))
    .limit(NEW_SHOWN_MAX)

/** One row a member and thread: saying it twice changes nothing more. */
export const setFollow = (db: Db, row: typeof follows.$inferInsert) =>
  db
    .insert(follows)
    .values(row)
    .onConflictDoUpdate({ target: [follows.threadId, follows.memberId], set: { state: row.state } })

/** Reading goes forward only: an old page that is shown again makes nothing new. */
export const markRead = (db: Db, row: typeof threadReads.$inferInsert) =>
  db
    .insert(threadReads)
    .values(row)
    .onConflictDoUpdate({
      target: [threadReads.memberId, threadReads.threadId],
      set: { readUntil: sql`max(${threadReads.readUntil}, excluded.read_until)` },
    })
