import { and, eq, inArray, isNotNull, isNull, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { communities, memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { conversations } from '#db/schema/messages.ts'
import { notifications } from '#db/schema/notifications.ts'

/**
 * The community is open, or they belong to it, and it was not put away; the query joins `memberships` of the one who is
 * told.
 */
const belongs = and(
  isNull(communities.archivedAt),
  or(
    eq(communities.kind, 'open'),
    and(isNotNull(memberships.memberId), isNull(memberships.leftAt), isNull(memberships.blockedAt)),
  ),
)!

const threadShows = and(belongs, or(eq(threads.state, 'published'), eq(threads.authorId, notifications.memberId)))!

/** Of the team there still; of a conversation as `answersFor` has it. */
const ofTheTeam = and(
  inArray(memberships.role, ['volunteer', 'professional']),
  isNull(memberships.leftAt),
  isNull(memberships.blockedAt),
  or(
    isNull(notifications.conversationId),
    and(
      ne(conversations.memberId, notifications.memberId),
      or(eq(memberships.role, 'professional'), inArray(conversations.level, ['green', 'amber'])),
    ),
  ),
)!

/** The title above what they are told about; nothing where the thread is not theirs to see any more. */
export const visibleTitle = sql<string | null>`case when ${threadShows} then ${threads.title} end`.as('visible_title')

/** A message that was hidden, or that the team wrote among itself, is nobody's news. */
const messageShows = sql`exists (select 1 from messages m
  where m.id = ${notifications.subjectId} and m.state = 'sent' and not m.internal)`

/** What they would be told without being of any team; all that is shown before a second factor. */
export const asPeer: SQL = and(
  notInArray(notifications.kind, ['unattended', 'unopened', 'team_joined']),
  or(isNull(memberships.role), eq(memberships.role, 'peer')),
)!

/** The same where no membership is joined, for what is marked as read. */
export const asPeerAlone: SQL = sql`${notifications.kind} not in ('unattended', 'unopened', 'team_joined') and not exists (select 1 from memberships s
  where s.member_id = ${notifications.memberId} and s.community_id = ${notifications.communityId} and s.role <> 'peer')`

/**
 * What of their notifications somebody may still see. It needs no actor, only the record: it counts in the same trip
 * that finds out whose session it is. Never wider than `visiblePost` for a peer. The query joins all tables named here.
 *
 * | kind                                       | shown while                                                |
 * | ------------------------------------------ | ---------------------------------------------------------- |
 * | reply, mention, thread                     | the post is published, its thread too (or is their own)    |
 * | decision                                   | they may read the community; the post is their own         |
 * | feature_asked, team_note with a thread,    | they may read the community, the thread shows or is theirs |
 * | thread_moved                               |                                                            |
 * | message                                    | the conversation is theirs and the message still stands    |
 * | join_decided, sanction, objection_decided, | always: it is about themselves                             |
 * | second_factor_reset                        |                                                            |
 * | thread_gone                                | the thread is gone, and they may read the community        |
 * | team_note without a thread                 | they are of the team of that community, and may read the   |
 * |                                            | conversation that it is about, if it is about one          |
 * | unattended, unopened, team_joined          | they are a coordinator                                     |
 * | urgent, late, colleague_asked,             | they are a professional of that community                  |
 * | colleague_joined                           |                                                            |
 */
export const visibleNotification: SQL = or(
  and(inArray(notifications.kind, ['reply', 'mention', 'thread']), eq(posts.state, 'published'), threadShows),
  and(eq(notifications.kind, 'thread_gone'), ne(threads.state, 'published'), belongs),
  and(eq(notifications.kind, 'decision'), eq(posts.authorId, notifications.memberId), belongs),
  and(
    inArray(notifications.kind, ['feature_asked', 'team_note', 'thread_moved']),
    isNotNull(notifications.threadId),
    threadShows,
  ),
  and(eq(notifications.kind, 'team_note'), isNull(notifications.threadId), ofTheTeam),
  and(
    inArray(notifications.kind, ['unattended', 'unopened', 'team_joined']),
    sql`exists (select 1 from members who where who.id = ${notifications.memberId} and who.coordinator = 1)`,
  ),
  and(
    inArray(notifications.kind, ['urgent', 'late', 'colleague_asked', 'colleague_joined']),
    eq(memberships.role, 'professional'),
    isNull(memberships.leftAt),
    isNull(memberships.blockedAt),
  ),
  and(
    eq(notifications.kind, 'message'),
    or(eq(conversations.memberId, notifications.memberId), eq(conversations.otherId, notifications.memberId)),
    messageShows,
  ),
  inArray(notifications.kind, ['join_decided', 'sanction', 'objection_decided', 'second_factor_reset']),
)!
