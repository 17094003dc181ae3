import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { LATE_SOON_MINUTES } from '../policy.ts'

/** So many of one community are counted: more says "99+" and nothing else, and the rows read stay within bounds. */
const COUNTED_MAX = 100

/**
 * What waits on the desk of a community for the team member that a row of `memberships` is: items that they see (`visibleItem`)
 * and conversations that they may answer. Goes with the look-up of a session, so it needs no actor; of a peer it reads nothing.
 * Whether they are of that team now (not paused, not sent out, with a second factor) is the caller's to know.
 */
export const waitingForRow: SQL<number> = sql<number>`case when ${memberships.role} = 'peer' then 0 else (
    select count(*) from (select i.id from case_items i
      where i.community_id = ${memberships.communityId} and i.state = 'open'
        and i.urgency <= case ${memberships.role} when 'professional' then 3 else 1 end
        and (i.kind <> 'report' or i.person_id <> ${memberships.memberId})
        and (${memberships.role} = 'professional' or (
          not exists (select 1 from threads t where t.id = i.thread_id
            and t.state <> 'published' and t.level not in ('green', 'amber'))
          and not exists (select 1 from posts p where p.id = i.post_id
            and p.state <> 'published' and p.level not in ('green', 'amber'))))
      limit ${sql.raw(String(COUNTED_MAX))})
  ) + (
    select count(*) from (select v.id from conversations v
      where v.community_id = ${memberships.communityId} and v.waiting_since is not null and v.kind = 'team'
        and v.urgency <= case ${memberships.role} when 'professional' then 3 else 1 end
        and v.member_id <> ${memberships.memberId}
      limit ${sql.raw(String(COUNTED_MAX))})
  ) end`

/** The newest promise that ends before a moment, of items of one urgency in a community: one step in the index. */
const newestDue = (urgency: number, before: number, place: SQL, member: SQL) =>
  sql`coalesce((select q.due_at from case_items q where q.community_id = ${place} and q.state = 'open'
    and q.urgency = ${sql.raw(String(urgency))} and q.due_at <= ${before}
    and (q.kind <> 'report' or q.person_id <> ${member}) order by q.due_at desc limit 1), 0)`

/**
 * The professionals with something on their desk whose promise is over, or ends within the hour (what is urgent they were called
 * for already: only once it is over), and when the newest of those promises ends. Never by a report that is about themselves.
 */
export const lateFor = (db: Db, now: Date) => {
  const soon = now.getTime() + LATE_SOON_MINUTES * 60_000
  const place = sql`${memberships.communityId}`
  const member = sql`${memberships.memberId}`
  const items = [0, 1, 2, 3].map((urgency) => newestDue(urgency, urgency < 2 ? soon : now.getTime(), place, member))
  const asked = sql`coalesce((select max(w.due_at) from (select v.due_at, v.urgency from conversations v
    where v.community_id = ${place} and v.waiting_since is not null and v.kind = 'team' and v.member_id <> ${member}
    order by v.urgency desc, v.waiting_since limit ${sql.raw(String(COUNTED_MAX))}) w
    where w.due_at <= case when w.urgency < 2 then ${soon} else ${now.getTime()} end), 0)`
  const due = sql<number>`max(${sql.join([...items, asked], sql`, `)})`
  return db
    .select({ communityId: memberships.communityId, memberId: memberships.memberId, due: due.as('due') })
    .from(memberships)
    .innerJoin(communities, sql`${communities.id} = ${memberships.communityId}`)
    .where(
      sql`${memberships.role} = 'professional' and ${memberships.leftAt} is null and ${memberships.blockedAt} is null
        and (${memberships.pausedUntil} is null or ${memberships.pausedUntil} <= ${now.getTime()}) and ${due} > 0`,
    )
}

/** How many in each community wait longer than was promised, to a hundred; nothing of what it is. */
export const lateCounts = (db: Db, now: Date) => {
  const late = sql<number>`(select count(*) from (select q.id from case_items q where q.community_id = communities.id
      and q.state = 'open' and q.urgency in (0, 1, 2, 3) and q.due_at < ${now.getTime()} limit ${sql.raw(String(COUNTED_MAX))}))
    + (select count(*) from (select v.due_at from conversations v where v.community_id = communities.id
      and v.waiting_since is not null and v.kind = 'team' limit ${sql.raw(String(COUNTED_MAX))}) w
      where w.due_at < ${now.getTime()})`
  return db
    .select({ id: communities.id, name: communities.name, count: late.as('late') })
    .from(communities)
    .where(sql`${late} > 0`)
    .orderBy(communities.position)
}
