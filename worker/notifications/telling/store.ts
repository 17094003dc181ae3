import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { members } from '#db/schema/accounts.ts'
import { posts } from '#db/schema/forum.ts'
import { notifications } from '#db/schema/notifications.ts'
import { newId } from '#worker/core/ids.ts'
import type { NotificationKind } from '../contract.ts'

export const ids = (list: string[]) => sql`(select value from json_each(${JSON.stringify(list)}))`

/** A fresh id for every row of an `insert … select`: as `newId` makes them, the chance by the database. */
export const rowId = (now: Date) => sql`${newId('ntf', now).slice(0, 13)} || lower(hex(randomblob(6)))`

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
const tellOfPost = (
  db: Db,
  kind: 'reply' | 'mention' | 'thread',
  postId: string,
  who: ReturnType<typeof sql>,
  now: Date,
) =>
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

/** Tells who follows the community of an opening. One statement, however many they are. */
export const tellOfThread = (db: Db, post: { id: string; communityId: string }, now: Date) =>
  tellOfPost(
    db,
    'thread',
    post.id,
    sql`(select k.member_id as id from community_marks k where k.community_id = ${post.communityId} and k.follows = 1)`,
    now,
  )

/** Tells the members whom a post names, as far as they may read it. Goes before `tellFollowers`: told once is enough. */
export const tellMentioned = (db: Db, postId: string, memberIds: string[], now: Date) =>
  tellOfPost(db, 'mention', postId, sql`(select value as id from json_each(${JSON.stringify(memberIds)}))`, now)

/** What an effect needs of a post to find out whom it names. Only of one that everybody may read. */
export const publishedPost = (db: Db, postId: string) =>
  db
    .select({
      id: posts.id,
      threadId: posts.threadId,
      communityId: posts.communityId,
      opening: posts.opening,
      markdown: posts.markdown,
    })
    .from(posts)
    .where(and(eq(posts.id, postId), eq(posts.state, 'published')))

export const bearersOf = (db: Db, keys: string[]) =>
  db
    .select({ id: members.id, nicknameKey: members.nicknameKey })
    .from(members)
    .where(sql`${members.nicknameKey} in ${ids(keys)}`)
