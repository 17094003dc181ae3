import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { replyTemplates } from '#db/schema/moderation.ts'
import { among } from '#worker/communities/visible.ts'
import { type Actor, communitiesWhere, glassCommunities } from '#worker/core/actor.ts'
import type { Cursor } from '#worker/core/cursor.ts'
import { lookColumns } from '#worker/moderation/looking/store.ts'
import { CONVERSATIONS_PER_PAGE } from '../contract.ts'
import { answersForSql, takenOverFromSql, visibleConversation, visibleToTeam } from '../visible.ts'

/** Longer inboxes are worked from the top; more on one screen helps nobody. */
export const WAITING_MAX = 100
const TEMPLATES_MAX = 50

const assigned = alias(members, 'assigned')

const row = {
  id: conversations.id,
  subject: conversations.subject,
  state: conversations.state,
  level: conversations.level,
  waitingSince: conversations.waitingSince,
  dueAt: conversations.dueAt,
  lastMessageAt: conversations.lastMessageAt,
  assignedId: conversations.assignedTo,
  communityId: conversations.communityId,
  nickname: members.nickname,
  community: communities.name,
  assignedTo: named(assigned.nickname, 'assigned_nickname'),
}

const rows = (db: Db) =>
  db
    .select(row)
    .from(conversations)
    .innerJoin(communities, eq(communities.id, conversations.communityId))
    .innerJoin(members, eq(members.id, conversations.memberId))
    .leftJoin(assigned, eq(assigned.id, conversations.assignedTo))

/**
 * What waits, of what a rule lets see. The communities stand once more by themselves and the rule `is true`, so that the
 * index of what waits is used, and not the one of everything that was ever written to them.
 */
const waits = (actor: Actor, rule: SQL) =>
  and(
    isNotNull(conversations.waitingSince),
    among(conversations.communityId, [
      ...communitiesWhere(actor, 'volunteer', 'professional'),
      ...glassCommunities(actor),
    ]),
    sql`(${rule}) is true`,
  )

/** Who waits for an answer: most urgent first, then who waits longest. */
export const waitingConversations = (db: Db, actor: Actor) =>
  rows(db)
    .where(waits(actor, visibleToTeam(actor)))
    .orderBy(desc(conversations.urgency), asc(conversations.waitingSince), asc(conversations.id))
    .limit(WAITING_MAX)

/** How many wait, for the menu of the desk; it stops counting at `WAITING_MAX`. */
export const waitingCount = (db: Db, actor: Actor) => {
  const some = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(waits(actor, answersForSql(actor)))
    .limit(WAITING_MAX)
    .as('some')
  return db.select({ count: sql<number>`count(*)`.as('count') }).from(some)
}

/**
 * Conversations that do not wait, the last word first, a page at a time. Of each community one page is read at most, so
 * that it costs the same however much was ever written.
 */
export const settledConversations = (db: Db, actor: Actor, state: 'open' | 'closed', cursor: Cursor | null) => {
  const limit = CONVERSATIONS_PER_PAGE + 1
  const whole = [...communitiesWhere(actor, 'professional'), ...glassCommunities(actor)]
  const places = JSON.stringify([...whole, ...communitiesWhere(actor, 'volunteer')])
  const earlier: SQL = cursor
    ? sql`and (y.last_message_at < ${cursor.at.getTime()} or (y.last_message_at = ${cursor.at.getTime()} and y.id < ${cursor.id}))`
    : sql``
  return rows(db)
    .where(
      and(
        sql`${conversations.id} in (
          select x.id from json_each(${places}) place join conversations x on x.id in (
            select y.id from conversations y
            where y.community_id = place.value and y.kind = 'team' and y.state = ${state} and y.waiting_since is null
              and (y.level in ('green', 'amber') or place.value in (select value from json_each(${JSON.stringify(whole)})))
              ${earlier}
            order by y.last_message_at desc, y.id desc limit ${limit}
          ))`,
        sql`(${visibleToTeam(actor)}) is true`,
      ),
    )
    .orderBy(desc(conversations.lastMessageAt), desc(conversations.id))
    .limit(limit)
}

/** One conversation as the team knows it. */
export const conversationForTeam = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      ...row,
      kind: conversations.kind,
      memberId: conversations.memberId,
      otherId: conversations.otherId,
      messageCount: conversations.messageCount,
      ...lookColumns(conversations),
      slug: communities.slug,
    })
    .from(conversations)
    .innerJoin(communities, eq(communities.id, conversations.communityId))
    .innerJoin(members, eq(members.id, conversations.memberId))
    .leftJoin(assigned, eq(assigned.id, conversations.assignedTo))
    .where(and(eq(conversations.id, id), visibleToTeam(actor)))

/** Whether it is no volunteer's any more, for who is one there. */
export const takenOver = (db: Db, actor: Actor, id: string) =>
  db
    .select({ taken: sql<number>`1`.as('taken') })
    .from(conversations)
    .where(and(eq(conversations.id, id), takenOverFromSql(actor)))

/** What the policies ask of a conversation, for whoever may see it at all. */
export const conversationFacts = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      id: conversations.id,
      communityId: conversations.communityId,
      kind: conversations.kind,
      memberId: conversations.memberId,
      otherId: conversations.otherId,
      level: conversations.level,
    })
    .from(conversations)
    .where(and(eq(conversations.id, id), visibleConversation(actor)))

/** Who may answer in a conversation, as `answersFor` has it; the person whose conversation it is never does. */
export const colleaguesFor = (db: Db, actor: Actor, id: string) =>
  db
    .select({ id: members.id, nickname: members.nickname, staffFunction: members.staffFunction })
    .from(conversations)
    .innerJoin(memberships, eq(memberships.communityId, conversations.communityId))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(
        eq(conversations.id, id),
        visibleToTeam(actor),
        or(
          eq(memberships.role, 'professional'),
          and(eq(memberships.role, 'volunteer'), inArray(conversations.level, ['green', 'amber'])),
        ),
        isNull(memberships.blockedAt),
        isNull(memberships.leftAt),
        sql`${memberships.memberId} <> ${conversations.memberId}`,
      ),
    )
    .orderBy(asc(members.nickname))
    .limit(TEMPLATES_MAX)

/** Words to start an answer from: of the community, and of all. */
export const templatesFor = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      id: replyTemplates.id,
      language: replyTemplates.language,
      title: replyTemplates.title,
      body: replyTemplates.body,
    })
    .from(conversations)
    .innerJoin(
      replyTemplates,
      or(eq(replyTemplates.communityId, conversations.communityId), isNull(replyTemplates.communityId)),
    )
    .where(and(eq(conversations.id, id), visibleToTeam(actor), eq(replyTemplates.use, 'message')))
    .orderBy(asc(replyTemplates.position), asc(replyTemplates.id))
    .limit(TEMPLATES_MAX)

/** The newest message that both sides see: whom a crossed answer names. */
export const lastMessage = (db: Db, actor: Actor, id: string) =>
  db
    .select({ nickname: members.nickname, createdAt: messages.createdAt })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(members, eq(members.id, messages.authorId))
    .where(and(eq(messages.conversationId, id), isNotNull(messages.number), visibleToTeam(actor)))
    .orderBy(desc(messages.number))
    .limit(1)

/** The team answered: nobody waits any more. Whoever answers takes it on, unless somebody had. */
export const teamWrote = (db: Db, id: string, by: string, state: 'open' | 'closed', now: Date) =>
  db
    .update(conversations)
    .set({
      messageCount: sql`${conversations.messageCount} + 1`,
      lastMessageAt: now,
      state,
      waitingSince: null,
      dueAt: null,
      assignedTo: sql`coalesce(${conversations.assignedTo}, ${by})`,
    })
    .where(eq(conversations.id, id))

/** Breaks the batch when another has the conversation by now than was on the screen: of two who take it at once, one does. */
export const refuseAssigned = (db: Db, id: string, was: string) =>
  db.insert(conversations).select(
    db
      .select()
      .from(conversations)
      .where(and(eq(conversations.id, id), sql`coalesce(${conversations.assignedTo}, '') <> ${was}`)),
  )

export const assignConversation = (db: Db, id: string, to: string | null) =>
  db.update(conversations).set({ assignedTo: to }).where(eq(conversations.id, id))
