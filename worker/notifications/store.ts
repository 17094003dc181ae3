import { and, desc, eq, gte, inArray, isNotNull, isNull, lte, or, type Placeholder, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsBefore } from '#db/keyset.ts'
import { prepared } from '#db/prepared.ts'
import { members, sessions } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { conversations } from '#db/schema/messages.ts'
import { moderationLog } from '#db/schema/moderation.ts'
import { notifications } from '#db/schema/notifications.ts'
import type { Member } from '#worker/core/actor.ts'
import { newId } from '#worker/core/ids.ts'
import { type NotificationKind, UNREAD_MAX } from './contract.ts'
import { asPeer, asPeerAlone, visibleNotification, visibleTitle } from './visible.ts'

/** Removed in one go by the minute's round; what is left waits for the next. */
const REMOVED_AT_ONCE = 500

const rowColumns = {
  id: notifications.id,
  kind: notifications.kind,
  subjectId: notifications.subjectId,
  createdAt: notifications.createdAt,
  communityId: notifications.communityId,
  threadId: notifications.threadId,
  postId: notifications.postId,
  conversationId: notifications.conversationId,
  title: visibleTitle,
  replyCount: threads.replyCount,
  nickname: members.nickname,
  slug: communities.slug,
  community: communities.name,
  state: posts.state,
  writtenAt: named(posts.createdAt, 'written_at'),
  conversationKind: named(conversations.kind, 'conversation_kind'),
  act: moderationLog.act,
  joinedAt: memberships.joinedAt,
  leftAt: memberships.leftAt,
  blockedAt: memberships.blockedAt,
}

/** With every table that `visibleNotification` speaks of. */
const inbox = (db: Db) =>
  db
    .select(rowColumns)
    .from(notifications)
    .leftJoin(posts, eq(posts.id, notifications.postId))
    .leftJoin(threads, eq(threads.id, notifications.threadId))
    .leftJoin(communities, eq(communities.id, notifications.communityId))
    .leftJoin(members, eq(members.id, posts.authorId))
    .leftJoin(conversations, eq(conversations.id, notifications.conversationId))
    .leftJoin(moderationLog, eq(moderationLog.id, notifications.subjectId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, notifications.memberId), eq(memberships.communityId, notifications.communityId)),
    )

/** Who is told: of what they hear as one of a team nothing before their second factor. */
type Told = Pick<Member, 'id' | 'awaitsSecondFactor'>

/** The newest unread of somebody, seen or not: at most so many are ever looked at. The partial index answers it. */
const newestUnread = (whose: ReturnType<typeof sql>) =>
  sql`${notifications.id} in (select n.id from notifications n
    where n.member_id = ${whose} and n.read_at is null order by n.rowid desc limit ${UNREAD_MAX})`

export const unreadOf = (db: Db, { id, awaitsSecondFactor }: Told) =>
  inbox(db)
    .where(and(newestUnread(sql`${id}`), visibleNotification, awaitsSecondFactor ? asPeer : undefined))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(UNREAD_MAX)

/** When the oldest came of what somebody may see and did not read, from a moment on; null: nothing waits. */
export const oldestUnread = (db: Db, memberId: string, since: Date) =>
  db
    .select({
      oldestAt: sql<Date | null>`min(${notifications.createdAt})`
        .mapWith((at: number | null) => at && new Date(at))
        .as('oldest_at'),
    })
    .from(notifications)
    .leftJoin(posts, eq(posts.id, notifications.postId))
    .leftJoin(threads, eq(threads.id, notifications.threadId))
    .leftJoin(communities, eq(communities.id, notifications.communityId))
    .leftJoin(conversations, eq(conversations.id, notifications.conversationId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, notifications.memberId), eq(memberships.communityId, notifications.communityId)),
    )
    .where(and(newestUnread(sql`${memberId}`), gte(notifications.createdAt, since), visibleNotification))

/** The same for whoever holds a session, as little as a count needs; goes in the trip that looks the session up. */
export const sessionUnread = prepared((db, { tokenHash, now }: Record<'tokenHash' | 'now', Placeholder>) =>
  db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      communityId: notifications.communityId,
      threadId: notifications.threadId,
      conversationId: notifications.conversationId,
    })
    .from(notifications)
    .leftJoin(posts, eq(posts.id, notifications.postId))
    .leftJoin(threads, eq(threads.id, notifications.threadId))
    .leftJoin(communities, eq(communities.id, notifications.communityId))
    .leftJoin(conversations, eq(conversations.id, notifications.conversationId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, notifications.memberId), eq(memberships.communityId, notifications.communityId)),
    )
    .where(
      and(
        newestUnread(
          sql`(select ${sessions.memberId} from ${sessions}
            where ${sessions.tokenHash} = ${tokenHash} and ${sessions.expiresAt} > ${now})`,
        ),
        visibleNotification,
        or(
          asPeer,
          sql`exists (select 1 from ${sessions}
            where ${sessions.tokenHash} = ${tokenHash} and ${sessions.secondFactorAt} is not null)`,
        ),
      ),
    )
    .limit(UNREAD_MAX),
)

/** What somebody read before, newest first, from a cursor on. */
export const readOf = (
  db: Db,
  { id, awaitsSecondFactor }: Told,
  before: { at: Date; id: string } | null,
  limit: number,
) =>
  inbox(db)
    .where(
      and(
        eq(notifications.memberId, id),
        awaitsSecondFactor ? asPeer : undefined,
        isNotNull(notifications.readAt),
        visibleNotification,
        rowsBefore(notifications.createdAt, notifications.id, before),
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(limit)

/** One of somebody's own, as far as they may still see it. */
export const ownNotification = (db: Db, told: Told, id: string) =>
  inbox(db)
    .where(
      and(
        eq(notifications.id, id),
        eq(notifications.memberId, told.id),
        visibleNotification,
        told.awaitsSecondFactor ? asPeer : undefined,
      ),
    )
    .limit(1)

/** Whether more than one of its kind waits unread of the community of a notification: they are one line. */
export const unreadWith = (db: Db, told: Told, id: string) =>
  db
    .select({ id: notifications.id })
    .from(notifications)
    .leftJoin(posts, eq(posts.id, notifications.postId))
    .leftJoin(threads, eq(threads.id, notifications.threadId))
    .leftJoin(communities, eq(communities.id, notifications.communityId))
    .leftJoin(conversations, eq(conversations.id, notifications.conversationId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, notifications.memberId), eq(memberships.communityId, notifications.communityId)),
    )
    .where(
      and(
        newestUnread(sql`${told.id}`),
        visibleNotification,
        sql`exists (select 1 from notifications one where one.id = ${id} and one.kind = ${notifications.kind}
          and one.community_id = ${notifications.communityId})`,
      ),
    )
    .limit(2)

/** What is marked as read: one, all that is unread about a place, or all that was there when the page was made. */
export type Which =
  | { id: string }
  | { threadId: string; kinds?: NotificationKind[]; writtenUntil?: Date }
  | { conversationId: string; writtenUntil?: Date }
  | { communityId: string; kinds: NotificationKind[]; until?: Date }
  | { until: Date }

/** What is not shown before a second factor is not marked as read before it. */
export const markRead = (db: Db, { id, awaitsSecondFactor }: Told, which: Which, now: Date) =>
  db
    .update(notifications)
    .set({ readAt: now })
    .where(
      and(
        eq(notifications.memberId, id),
        isNull(notifications.readAt),
        meant(which),
        awaitsSecondFactor ? asPeerAlone : undefined,
      ),
    )

function meant(which: Which) {
  if ('id' in which) return eq(notifications.id, which.id)
  if ('communityId' in which)
    return and(
      eq(notifications.communityId, which.communityId),
      inArray(notifications.kind, which.kinds),
      which.until && lte(notifications.createdAt, which.until),
    )
  if ('until' in which) return lte(notifications.createdAt, which.until)
  const until = which.writtenUntil?.getTime()
  if ('threadId' in which)
    return and(
      eq(notifications.threadId, which.threadId),
      which.kinds && inArray(notifications.kind, which.kinds),
      until === undefined
        ? undefined
        : sql`exists (select 1 from posts p where p.id = ${notifications.postId} and p.created_at <= ${until})`,
    )
  return and(
    eq(notifications.conversationId, which.conversationId),
    until === undefined
      ? undefined
      : sql`exists (select 1 from messages m where m.id = ${notifications.subjectId} and m.created_at <= ${until})`,
  )
}

/** Takes away what is older, the oldest first: an id begins with its time, so the primary key finds them. */
export const removeBefore = (db: Db, before: Date) =>
  db
    .delete(notifications)
    .where(
      inArray(
        notifications.id,
        sql`(select id from notifications where id < ${newId('ntf', before).slice(0, 13)} order by id limit ${REMOVED_AT_ONCE})`,
      ),
    )

/** What waits for somebody of what this person wrote in a forum no longer waits. */
export const setLinesRead = (db: Db, memberId: string, authorId: string, now: Date) =>
  db
    .update(notifications)
    .set({ readAt: now })
    .where(
      and(
        eq(notifications.memberId, memberId),
        isNull(notifications.readAt),
        inArray(notifications.kind, ['reply', 'mention', 'thread']),
        sql`exists (select 1 from posts p where p.id = ${notifications.postId} and p.author_id = ${authorId})`,
      ),
    )
