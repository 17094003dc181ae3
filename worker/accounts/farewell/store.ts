import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  authenticators,
  challenges,
  invitations,
  members,
  nicknames,
  passkeys,
  recoveryCodes,
  sessions,
} from '#db/schema/accounts.ts'
import { communities, joinRequests, memberships } from '#db/schema/communities.ts'
import { eventHosts, eventSessions, seats } from '#db/schema/events.ts'
import { follows, posts, reactions, threadReads } from '#db/schema/forum.ts'
import { conversationReads, conversations, mutes } from '#db/schema/messages.ts'
import { reports } from '#db/schema/moderation.ts'
import { notifications } from '#db/schema/notifications.ts'
import { forgetMarks } from '#worker/communities/marks/store.ts'
import { POSTS_COUNTED } from '#worker/communities/membership/store.ts'
import type { Statement } from '#worker/core/commit.ts'
import { GONE_NAME } from '#worker/forum/contract.ts'
import { URGENCY } from '#worker/moderation/policy.ts'
import { closeRequestsUnlessUrgent } from '#worker/moderation/store.ts'
import { deleteEmailOf } from '../email/store.ts'

/** More places than anybody belongs to. */
const PLACES_MAX = 200

/** Bears the names of everybody who deleted their account, so that none of them leads to what its bearer wrote. */
const NOBODY = 'mem_nobody'

/** Where somebody belongs, and whether they are the only begeleider there. */
export const placesOf = (db: Db, memberId: string) =>
  db
    .select({
      id: communities.id,
      name: communities.name,
      role: memberships.role,
      lastProfessional: sql<number>`(${memberships.role} = 'professional' and ${communities.archivedAt} is null
        and ${memberships.leftAt} is null and ${memberships.blockedAt} is null and not exists (
        select 1 from memberships o where o.community_id = ${communities.id} and o.role = 'professional'
          and o.left_at is null and o.blocked_at is null and o.member_id <> ${memberId}))`.as('last_professional'),
    })
    .from(memberships)
    .innerJoin(communities, eq(communities.id, memberships.communityId))
    .where(eq(memberships.memberId, memberId))
    .limit(PLACES_MAX)

/** How much somebody wrote that others see or that waits, counted no further than `POSTS_COUNTED`. */
export const postCount = (db: Db, memberId: string) =>
  db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.authorId, memberId), sql`${posts.state} in ('published', 'held')`))
    .limit(POSTS_COUNTED + 1)

/** Breaks the batch when nobody else coordinates: also when the last two delete their accounts at the same moment. */
export const refuseLastCoordinator = (db: Db, memberId: string) =>
  db.insert(members).select(
    db
      .select()
      .from(members)
      .where(
        and(
          eq(members.id, memberId),
          sql`${members.coordinator} = 1`,
          sql`not exists (select 1 from members other where other.coordinator = 1 and other.id <> ${memberId})`,
        ),
      ),
  )

/** Everything with which somebody comes in, and that is kept for them alone. */
export const deleteOwn = (db: Db, memberId: string): Statement[] => [
  db.delete(sessions).where(eq(sessions.memberId, memberId)),
  db.delete(passkeys).where(eq(passkeys.memberId, memberId)),
  db.delete(authenticators).where(eq(authenticators.memberId, memberId)),
  db.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId)),
  db.delete(challenges).where(eq(challenges.memberId, memberId)),
  deleteEmailOf(db, memberId),
  db.delete(notifications).where(eq(notifications.memberId, memberId)),
  db.delete(follows).where(eq(follows.memberId, memberId)),
  db.delete(threadReads).where(eq(threadReads.memberId, memberId)),
  forgetMarks(db, memberId),
]

/** Gestures given: their kept counters are counted anew without them. */
export const deleteReactions = (db: Db, memberId: string): Statement[] => [
  db
    .update(posts)
    .set({
      reactions: sql`(select json_group_object(kind, n) from (select r.kind, count(*) as n from reactions r
        where r.post_id = ${posts.id} and r.member_id <> ${memberId} group by r.kind))`,
    })
    .where(
      inArray(posts.id, db.select({ id: reactions.postId }).from(reactions).where(eq(reactions.memberId, memberId))),
    ),
  db.delete(reactions).where(eq(reactions.memberId, memberId)),
]

/**
 * What was kept of a request to join that is not the team's own: what somebody answered. Those that wait are taken back; an urgent
 * one waits on, with the answers, until somebody of the team has seen it.
 */
export const withdrawRequests = (db: Db, memberId: string, now: Date): Statement[] => {
  const open = sql`(select r.id from join_requests r where r.member_id = ${memberId} and r.state = 'open')`
  const waits = sql`exists (select 1 from case_items i where i.kind = 'join_request' and i.subject_id = join_requests.id
    and i.state = 'open')`
  return [
    closeRequestsUnlessUrgent(db, open, now),
    db
      .update(joinRequests)
      .set({
        answers: sql`case when ${waits} then ${joinRequests.answers} else '[]' end`,
        version: sql`${joinRequests.version} + (${joinRequests.state} = 'open')`,
        state: sql`case when ${joinRequests.state} = 'open' then 'withdrawn' else ${joinRequests.state} end`,
      })
      .where(eq(joinRequests.memberId, memberId)),
  ]
}

/** Longer than the room of a gathering keeps its chat. */
const ROOM_KEPT_DAYS = 8

/** Gatherings of which the room may know somebody: those that did not end yet, or lately. */
export const roomsOf = (db: Db, memberId: string, now: Date) =>
  db
    .select({ sessionId: seats.sessionId })
    .from(seats)
    .where(
      and(
        sql`${seats.sessionId} in (select e.id from event_sessions e where e.ended_at is null
          or e.ended_at > ${now.getTime() - ROOM_KEPT_DAYS * 86_400_000})`,
        eq(seats.memberId, memberId),
      ),
    )
    .limit(PLACES_MAX)

/** Places at gatherings: those to come are free again, and no list of who was there names them. */
export const deleteSeats = (db: Db, memberId: string, now: Date): Statement[] => [
  db
    .update(eventSessions)
    .set({ seatCount: sql`max(0, ${eventSessions.seatCount} - 1)` })
    .where(
      and(
        isNull(eventSessions.endedAt),
        sql`${eventSessions.endsAt} > ${now.getTime()}`,
        sql`exists (select 1 from seats s where s.session_id = ${eventSessions.id} and s.member_id = ${memberId}
          and s.role = 'attendee')`,
      ),
    ),
  db
    .delete(seats)
    .where(
      and(
        inArray(seats.sessionId, db.select({ id: eventSessions.id }).from(eventSessions)),
        eq(seats.memberId, memberId),
      ),
    ),
  db.delete(eventHosts).where(eq(eventHosts.memberId, memberId)),
]

const ownConversations = (memberId: string): SQL =>
  sql`select c.id from conversations c where c.member_id = ${memberId}
    union all select c.id from conversations c where c.other_id = ${memberId}`

/**
 * Conversations stay with who they were written to. Nobody is promised an answer any more, unless the last words were
 * urgent: then the team still looks.
 */
export const leaveConversations = (db: Db, memberId: string): Statement[] => [
  db
    .update(conversations)
    .set({ state: 'closed', waitingSince: null, dueAt: null })
    .where(and(or(eq(conversations.memberId, memberId), eq(conversations.otherId, memberId)), notUrgent)),
  db.delete(mutes).where(eq(mutes.memberId, memberId)),
  db.delete(mutes).where(
    and(
      eq(mutes.mutedId, memberId),
      sql`${mutes.memberId} in (select c.other_id from conversations c where c.member_id = ${memberId}
        union all select c.member_id from conversations c where c.other_id = ${memberId})`,
    ),
  ),
  db.delete(conversationReads).where(
    and(
      eq(conversationReads.memberId, memberId),
      sql`${conversationReads.conversationId} in (${ownConversations(memberId)}
          union all select c.id from conversations c join memberships m on m.community_id = c.community_id
          where m.member_id = ${memberId} and m.role <> 'peer')`,
    ),
  ),
]
const notUrgent = or(ne(conversations.kind, 'team'), sql`${conversations.urgency} < ${URGENCY.red}`)

/** What was told to the team stays there, told by nobody. */
export const forgetReporter = (db: Db, memberId: string) =>
  db.update(reports).set({ reporterId: null }).where(eq(reports.reporterId, memberId))

/** Of somebody of the team: what they had taken on, and what a coordinator called them in their list of invitations. */
export const leaveTeam = (db: Db, memberId: string): Statement[] => [
  db
    .update(conversations)
    .set({ assignedTo: null })
    .where(
      and(
        sql`${conversations.communityId} in (select m.community_id from memberships m
          where m.member_id = ${memberId} and m.role <> 'peer')`,
        eq(conversations.assignedTo, memberId),
      ),
    ),
  db.update(invitations).set({ note: '' }).where(eq(invitations.usedBy, memberId)),
]

/**
 * What is left of an account: a row without a name, on which what stays hangs together. First the row, then where it
 * belonged: the pages of those places are made anew. The name is kept from others until then, by nobody.
 */
export const forgetMember = (db: Db, memberId: string, keptUntil: Date, now: Date): Statement[] => [
  db
    .insert(members)
    .values({ id: NOBODY, nickname: GONE_NAME, nicknameKey: '-', secretHash: '', createdAt: now })
    .onConflictDoNothing(),
  db.update(nicknames).set({ memberId: NOBODY, keptUntil }).where(eq(nicknames.memberId, memberId)),
  db
    .update(members)
    .set({
      nickname: GONE_NAME,
      // No nickname gives this key: nobody is found by it.
      nicknameKey: `-${memberId}`,
      nicknameChangedAt: null,
      secretHash: '',
      avatar: null,
      staffFunction: null,
      coordinator: false,
      demo: false,
    })
    .where(eq(members.id, memberId)),
  db.delete(memberships).where(eq(memberships.memberId, memberId)),
]
