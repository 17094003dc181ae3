import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { communities } from '#db/schema/communities.ts'
import { conversations } from '#db/schema/messages.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { URGENCY } from '../policy.ts'

/** So many of one community are looked at in a round, what is to be answered first before the rest. */
const UNOPENED_MAX = 20

/** When something new came to an item: that it opened, somebody told more, it was raised, or its words changed. */
const newest = sql`max(q.opened_at,
  coalesce((select max(r.created_at) from reports r where r.item_id = q.id), 0),
  coalesce((select max(l.decided_at) from moderation_log l where l.subject_id = q.id and l.act = 'raise'), 0),
  coalesce((select p.edited_at from posts p where p.id = q.post_id), 0))`

/** What is red or crisis, waits, and was not opened by a professional since something new came to it. */
export const unopenedItems = (db: Db) =>
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
          and coalesce(q.looked_at, 0) < ${newest} order by q.urgency desc, q.due_at limit ${UNOPENED_MAX}))`,
    )

/** The same of conversations with a team. */
export const unopenedConversations = (db: Db) =>
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
          and q.urgency >= ${URGENCY.red} and coalesce(q.looked_at, 0) < q.last_message_at
        order by q.urgency desc, q.waiting_since limit ${UNOPENED_MAX}))`,
    )

/** A professional has it before them. */
export const setItemLooked = (db: Db, id: string, now: Date) =>
  db.update(caseItems).set({ lookedAt: now }).where(eq(caseItems.id, id))

export const setConversationLooked = (db: Db, id: string, now: Date) =>
  db
    .update(conversations)
    .set({ lookedAt: now })
    .where(and(eq(conversations.id, id), eq(conversations.kind, 'team')))
