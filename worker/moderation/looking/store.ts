import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { communities } from '#db/schema/communities.ts'
import { conversations } from '#db/schema/messages.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { URGENCY } from '../policy.ts'
import { GLANCE_MINUTES, TAKEN_MINUTES } from './decide-look.ts'

const MINUTE = 60_000

/** So many of one community are looked at in a round, what is to be answered first before the rest. */
const UNOPENED_MAX = 20

/** When something new came to an item: that it opened, somebody told more, it was raised, or its words changed. */
const newest = sql`max(q.opened_at,
  coalesce((select max(r.created_at) from reports r where r.item_id = q.id), 0),
  coalesce((select max(l.decided_at) from moderation_log l where l.subject_id = q.id and l.act = 'raise'), 0),
  coalesce((select p.edited_at from posts p where p.id = q.post_id), 0))`

/** Nobody has it before them: not lately since `since`, and nobody is busy with it. SQL twin of `lookOf`. */
const unseen = (since: SQL, now: Date): SQL => {
  const glance = sql`case when q.urgency >= ${URGENCY.crisis} then ${GLANCE_MINUTES.crisis * MINUTE} else ${GLANCE_MINUTES.red * MINUTE} end`
  return sql`not (q.looked_at is not null and q.looked_at >= ${since} and q.looked_at + ${glance} > ${now.getTime()})
    and not (q.taken_at is not null and q.taken_at >= ${since} and q.taken_at + ${TAKEN_MINUTES * MINUTE} > ${now.getTime()})`
}

/** What is red or crisis, waits, and has no professional looking at it. `since`: when something new came to it. */
export const unopenedItems = (db: Db, now: Date) =>
  db
    .select({
      id: caseItems.id,
      communityId: caseItems.communityId,
      since: sql<Date>`(select ${newest} from case_items q where q.id = ${caseItems.id})`
        .mapWith((at: number) => new Date(at))
        .as('unopened_since'),
    })
    .from(caseItems)
    .where(
      sql`${caseItems.id} in (select x.id from ${communities} c join case_items x on x.id in (
        select q.id from case_items q where q.community_id = c.id and q.state = 'open' and q.urgency >= ${URGENCY.red}
          and ${unseen(newest, now)} order by q.urgency desc, q.due_at limit ${UNOPENED_MAX}))`,
    )

/** The same of conversations with a team. */
export const unopenedConversations = (db: Db, now: Date) =>
  db
    .select({
      id: conversations.id,
      communityId: conversations.communityId,
      since: conversations.lastMessageAt,
    })
    .from(conversations)
    .where(
      sql`${conversations.id} in (select x.id from ${communities} c join conversations x on x.id in (
        select q.id from conversations q where q.community_id = c.id and q.waiting_since is not null
          and q.urgency >= ${URGENCY.red} and ${unseen(sql`q.last_message_at`, now)}
        order by q.urgency desc, q.waiting_since limit ${UNOPENED_MAX}))`,
    )

/** A professional has it before them; with `taken` they say that they are busy with it. */
interface Look {
  by: string
  now: Date
  taken: boolean
}
const looked = ({ by, now, taken }: Look) => ({
  ...{ lookedAt: now, lookedBy: by },
  ...(taken ? { takenAt: now, takenBy: by } : {}),
})

export const setItemLooked = (db: Db, id: string, look: Look) =>
  db.update(caseItems).set(looked(look)).where(eq(caseItems.id, id))

export const setConversationLooked = (db: Db, id: string, look: Look) =>
  db
    .update(conversations)
    .set(looked(look))
    .where(and(eq(conversations.id, id), eq(conversations.kind, 'team')))

/** Who looked, and who is busy with it, by name; the query reads from `table`. */
export const lookColumns = (table: typeof caseItems | typeof conversations) => ({
  lookedAt: table.lookedAt,
  lookedBy: sql<string | null>`(select m.nickname from members m where m.id = ${table.lookedBy})`.as('looked_by_name'),
  takenAt: table.takenAt,
  takenBy: sql<string | null>`(select m.nickname from members m where m.id = ${table.takenBy})`.as('taken_by_name'),
})
