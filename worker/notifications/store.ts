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

const ids = (list: string[]) => sql`(select value from json_each(${JSON.stringify(list)}))`

/** A fresh id for every row of an `insert … select`: as `newId` makes them, the chance by the database. */
const rowId = (now: Date) => sql`${newId('ntf', now).slice(0, 13)} || lower(hex(randomblob(6)))`

/** What something to tell is about; ids only. */
export interface Subject {
  kind: NotificationKind
  /** With member and kind it makes the notification once: the post, the decision's log row, the message… */
  subjectId: string
  communityId?: string | null
  threadId?: string | null
  postId?: string | null
  conversationId?: string | null
}

/**
 * Tells the named members; who was told before is not told again. With `unreadSince` neither is who has yet to read such a line
 * of that community from then on. Answers whom it told now.
 */
export const tellMembers = (db: Db, memberIds: string[], about: Subject, now: Date, unreadSince?: Date) =>
  db
    .insert(notifications)
    .select(
      sql`select ${rowId(now)}, m.id, ${about.kind}, ${about.subjectId}, ${about.communityId ?? null},
        ${about.threadId ?? null}, ${about.postId ?? null}, ${about.conversationId ?? null}, ${now.getTime()}, null
        from members m where m.id in ${ids(memberIds)}${
          unreadSince
            ? sql` and not exists (select 1 from notifications n where n.member_id = m.id and n.read_at is null
                and n.kind = ${about.kind} and n.community_id is ${about.communityId ?? null}
                and n.created_at > ${unreadSince.getTime()})`
            : sql``
        }`,
    )
    .onConflictDoNothing()
    .returning({ memberId: notifications.memberId })

/** A post, the people `who` selects as `m(id)`, and all that `toldOf` asks of them. */
const tellOfPost = (db: Db, kind: 'reply' | 'mention', postId: string, who: ReturnType<typeof sql>, now: Date) =>
  db
    .insert(notifications)
    .select(
      sql`select ${rowId(now)}, m.id, ${kind}, p.id, p.community_id, p.thread_id, p.id, null, ${now.getTime()}, null
        from posts p
        join threads t on t.id = p.thread_id
        join communities c on c.id = p.community_id
        join ${who} m
        left join memberships s on s.member_id = m.id and s.community_id = c.id
        where p.id = ${postId} and p.state = 'published'
          and (t.state = 'published' or t.author_id = m.id)
          and m.id <> p.author_id
          and s.left_at is null and s.blocked_at is null
          and (c.kind = 'open' or s.member_id is not null)
          and not exists (select 1 from mutes where mutes.member_id = m.id and mutes.muted_id = p.author_id)
          and not exists (select 1 from notifications n
            where n.member_id = m.id and n.kind = 'mention' and n.subject_id = p.id)`,
    )
    .onConflictDoNothing()
    .returning({ memberId: notifications.memberId })

/** Tells who follows the thread of a reply, and who began it unless they said no. One statement, however many they are. */
export const tellFollowers = (db: Db, post: { id: string; threadId: string }, now: Date) =>
  tellOfPost(
    db,
    'reply',
    post.id,
    sql`(select f.member_id as id from follows f where f.thread_id = ${post.threadId} and f.state = 'on'
      union select t.author_id from threads t where t.id = ${post.threadId} and not exists (
        select 1 from follows f where f.thread_id = t.id and f.member_id = t.author_id and f.state = 'off'))`,
    now,
  )

/** Tells the members whom a post names, as far as they may read it. Goes before `tellFollowers`: told once is enough. */
export const tellMentioned = (db: Db, postId: string, memberIds: string[], now: Date) =>
  tellOfPost(db, 'mention', postId, sql`(select value as id from json_each(${JSON.stringify(memberIds)}))`, now)

/** What an effect needs of a post to find out whom it names. Only of one that everybody may read. */
export const publishedPost = (db: Db, postId: string) =>
  db
    .select({ id: posts.id, threadId: posts.threadId, opening: posts.opening, markdown: posts.markdown })
    .from(posts)
    .where(and(eq(posts.id, postId), eq(posts.state, 'published')))

export const bearersOf = (db: Db, keys: string[]) =>
  db
    .select({ id: members.id, nicknameKey: members.nicknameKey })
    .from(members)
    .where(sql`${members.nicknameKey} in ${ids(keys)}`)

const rowColumns = {
  id: notifications.id,
  kind: notifications.kind,
  subjectId: notifications.subjectId,
  createdAt: notifications.createdAt,
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

/** What is marked as read: one, all that is unread about a place, or all that was there when the page was made. */
export type Which =
  | { id: string }
  | { threadId: string; kinds?: NotificationKind[]; writtenUntil?: Date }
  | { conversationId: string; writtenUntil?: Date }
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
