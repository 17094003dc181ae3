import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { helpLines } from '#db/schema/help.ts'
import { conversations } from '#db/schema/messages.ts'
import { caseItems, type ITEM_KINDS } from '#db/schema/moderation.ts'
import { opensDesk } from '#worker/communities/store.ts'

/** So many of one community are looked at: the count says "or more", and the rows read stay within bounds. */
export const UNATTENDED_MAX = 100
/** An objection keeps two people from it at most: who decided, and who objects. With a third professional it is seen. */
const KEPT_FROM_IT = 2

/** SQL twin of `isProfessionalNow`: the professionals of a community as they stand. */
const professionals = (communityId: SQL, except: SQL = sql``) =>
  sql`select 1 from ${memberships} pro where pro.community_id = ${communityId} and pro.role = 'professional'
    and pro.left_at is null and pro.blocked_at is null and ${opensDesk(sql`pro.member_id`)} ${except}`

const first = (what: SQL, where: SQL, order: SQL) =>
  sql`select x.id from ${communities} c join ${what} x on x.id in (
    select q.id from ${what} q where q.community_id = c.id and ${where} order by ${order} limit ${UNATTENDED_MAX})`

const OPEN = sql`q.state = 'open'`
const items = sql`case_items`
const few = (communityId: SQL) => sql`(select count(*) from (${professionals(communityId)} limit ${KEPT_FROM_IT + 1}))`

/**
 * SQL twin of `waitsForNobody`, for what waits on the desk. Only where it can be so is looked: everything in a community
 * without professionals, what is about a professional, and objections where there are few.
 */
const unattendedItem = sql`${caseItems.id} in (
    ${first(items, OPEN, sql`q.urgency desc, q.due_at`)} where not exists (${professionals(sql`c.id`)})
    union all select x.id from ${communities} c
      join ${memberships} m on m.community_id = c.id and m.role = 'professional'
      join case_items x on x.community_id = c.id and x.person_id = m.member_id where x.state = 'open'
    union all ${first(items, sql`${OPEN} and q.kind = 'objection'`, sql`q.urgency desc, q.due_at`)}
      where ${few(sql`c.id`)} <= ${KEPT_FROM_IT}
  ) and not exists (${professionals(
    sql`${caseItems.communityId}`,
    sql`and pro.member_id <> ${caseItems.personId} and (${caseItems.kind} <> 'objection' or pro.member_id is not
      (select l.actor_id from moderation_log l where l.id = ${caseItems.subjectId}))`,
  )})`

/** The same for conversations with the team. */
const unattendedConversation = sql`${conversations.id} in (
    ${first(sql`conversations`, sql`q.waiting_since is not null`, sql`q.urgency desc, q.waiting_since`)}
      where ${few(sql`c.id`)} <= 1
  ) and not exists (${professionals(
    sql`${conversations.communityId}`,
    sql`and pro.member_id <> ${conversations.memberId}`,
  )})`

/** What waits on desks and no professional can answer: how many of which kind, where, since when. Nothing of what it says. */
export const unattendedItems = (db: Db) =>
  db
    .select({
      communityId: caseItems.communityId,
      kind: caseItems.kind,
      count: sql<number>`count(*)`.as('count'),
      urgency: sql<number>`max(${caseItems.urgency})`.as('highest'),
      since: sql<number>`min(${caseItems.openedAt})`.as('since'),
      newest: sql<number>`max(${caseItems.openedAt})`.as('newest'),
    })
    .from(caseItems)
    .where(unattendedItem)
    .groupBy(caseItems.communityId, caseItems.kind)

export const unattendedConversations = (db: Db) =>
  db
    .select({
      communityId: conversations.communityId,
      count: sql<number>`count(*)`.as('count'),
      urgency: sql<number>`max(${conversations.urgency})`.as('highest'),
      since: sql<number>`min(${conversations.waitingSince})`.as('since'),
      newest: sql<number>`max(${conversations.waitingSince})`.as('newest'),
    })
    .from(conversations)
    .where(unattendedConversation)
    .groupBy(conversations.communityId)

export type UnattendedKind = (typeof ITEM_KINDS)[number] | 'conversation'

/** The two numbers in the menu of the coordinator: communities where something waits for nobody, and stale help lines. */
export const careCounts = (db: Db, country: 'BE' | 'NL', checkedBefore: Date) => {
  const places = sql`(select count(*) from (
    select ${caseItems.communityId} from ${caseItems} where ${unattendedItem}
    union select ${conversations.communityId} from ${conversations} where ${unattendedConversation}))`
  const stale = sql`(select count(*) from ${helpLines}
    where ${helpLines.country} = ${country} and ${helpLines.checkedAt} <= ${checkedBefore.getTime()})`
  return db
    .select({ unattended: sql<number>`${places}`.as('unattended'), stale: sql<number>`${stale}`.as('stale') })
    .from(sql`(select 1)`)
}
