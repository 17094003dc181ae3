import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { notifications } from '#db/schema/notifications.ts'
import { ids, rowId } from '../telling/store.ts'

/**
 * Tells who wrote in threads that are no longer there, and did not begin them, so: once for each `subjectId` (the decision), else
 * once for each thread. Not the team, which sees what became of it. In threads that are there still it tells nobody.
 */
export const tellThreadsGone = (db: Db, threadIds: string[], subjectId: string | null, now: Date) =>
  db
    .insert(notifications)
    .select(
      sql`select ${rowId(now)}, w.author_id, 'thread_gone', coalesce(${subjectId}, t.id), t.community_id, t.id, null, null,
          ${now.getTime()}, null
        from threads t
        join communities c on c.id = t.community_id
        join (select distinct p.thread_id, p.author_id from posts p
          where p.thread_id in ${ids(threadIds)} and p.state in ('published', 'held')) w on w.thread_id = t.id
        left join memberships s on s.member_id = w.author_id and s.community_id = t.community_id
        where t.state in ('returned', 'hidden', 'withdrawn') and w.author_id <> t.author_id
          and s.left_at is null and s.blocked_at is null and coalesce(s.role, 'peer') = 'peer'
          and (c.kind = 'open' or s.member_id is not null)`,
    )
    .onConflictDoNothing()
    .returning({ memberId: notifications.memberId })

/**
 * Tells who began a thread and who follows it that it stands somewhere else, as far as they may read there. Not who moved it.
 * `subjectId`: this move and no other.
 */
export const tellThreadMoved = (db: Db, move: { threadId: string; subjectId: string; by: string }, now: Date) =>
  db
    .insert(notifications)
    .select(
      sql`select ${rowId(now)}, m.id, 'thread_moved', ${move.subjectId}, t.community_id, t.id, null, null, ${now.getTime()}, null
        from threads t
        join communities c on c.id = t.community_id
        join (select f.member_id as id from follows f where f.thread_id = ${move.threadId} and f.state = 'on'
          union select o.author_id from threads o where o.id = ${move.threadId}) m
        left join memberships s on s.member_id = m.id and s.community_id = t.community_id
        where t.id = ${move.threadId} and t.state = 'published' and m.id <> ${move.by}
          and s.left_at is null and s.blocked_at is null
          and (c.kind = 'open' or s.member_id is not null)`,
    )
    .onConflictDoNothing()
    .returning({ memberId: notifications.memberId })
