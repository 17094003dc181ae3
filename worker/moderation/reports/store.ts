import { and, desc, eq, gt, isNotNull, isNull, lt, ne, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsBefore } from '#db/keyset.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { caseItems, reports } from '#db/schema/moderation.ts'
import { attended } from '#worker/communities/store.ts'
import { visibleCommunity } from '#worker/communities/visible.ts'
import type { Actor } from '#worker/core/actor.ts'
import { visiblePost } from '#worker/forum/visible.ts'
import { takesPartSql, visibleMessage } from '#worker/messages/visible.ts'
import type { SubjectKind } from '../contract.ts'
import { URGENCY } from '../policy.ts'
import { itemId } from '../store.ts'
import { GUEST_REPORTS_WAITING } from './decide-guest-report.ts'
import { REPORTS_A_DAY, URGENT_MORE } from './decide-report-now.ts'

/** What somebody sent on one page of their own list. */
export const OWN_REPORTS_PER_PAGE = 25

const visibleWords = (db: Db, actor: Actor, which: SQL, was: boolean) =>
  db
    .select({
      id: posts.id,
      state: posts.state,
      publishedAt: posts.publishedAt,
      slug: communities.slug,
      level: posts.level,
      authorId: posts.authorId,
      version: posts.version,
      markdown: posts.markdown,
      html: posts.html,
      threadId: posts.threadId,
      communityId: posts.communityId,
      kind: communities.kind,
      threadState: named(threads.state, 'thread_state'),
      threadAuthorId: named(threads.authorId, 'thread_author_id'),
      threadLevel: named(threads.level, 'thread_level'),
      title: threads.title,
      nickname: members.nickname,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, posts.communityId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(
      and(
        which,
        was
          ? or(
              visiblePost(actor),
              // Everybody there could see it: it was placed, in a topic that was.
              and(
                visibleCommunity(actor),
                isNotNull(posts.publishedAt),
                sql`exists (select 1 from posts o where o.thread_id = ${posts.threadId} and o.opening and o.published_at is not null)`,
              ),
            )
          : visiblePost(actor),
      ),
    )

/** A post that this actor may see, with what a report needs of it; with `was` also one that everybody there could see. */
export const postToReport = (db: Db, actor: Actor, postId: string, was = false) =>
  visibleWords(db, actor, eq(posts.id, postId), was)

/** The same of the opening of a thread. */
export const openingToReport = (db: Db, actor: Actor, threadId: string, was = false) =>
  visibleWords(
    db,
    actor,
    sql`${posts.id} = (select p.id from posts p where p.thread_id = ${threadId} and p.opening
      order by p.created_at, p.id limit 1)`,
    was,
  )

/** A message in a conversation that this actor takes part in, with what a report needs of it; with `was` also one that was hidden since. */
export const messageToReport = (db: Db, actor: Actor, messageId: string, was = false) =>
  db
    .select({
      id: messages.id,
      authorId: messages.authorId,
      internal: messages.internal,
      state: messages.state,
      markdown: messages.markdown,
      html: messages.html,
      version: messages.version,
      conversationId: messages.conversationId,
      communityId: conversations.communityId,
      conversationKind: conversations.kind,
      level: conversations.level,
      memberId: conversations.memberId,
      otherId: conversations.otherId,
      nickname: members.nickname,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(members, eq(members.id, messages.authorId))
    .where(
      and(eq(messages.id, messageId), takesPartSql(actor), was ? eq(messages.internal, false) : visibleMessage(actor)),
    )

/** The community in which a message was written, as part of a statement. */
export const communityOfMessage = (db: Db, messageId: string) =>
  db
    .select({ id: conversations.communityId })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(eq(messages.id, messageId))

/** Who wrote a post, began a thread, or wrote a message, as part of a statement. */
export const authorOfPost = (db: Db, id: string) =>
  db.select({ id: posts.authorId }).from(posts).where(eq(posts.id, id))
export const authorOfThread = (db: Db, id: string) =>
  db.select({ id: threads.authorId }).from(threads).where(eq(threads.id, id))
export const authorOfMessage = (db: Db, id: string) =>
  db.select({ id: messages.authorId }).from(messages).where(eq(messages.id, id))

/** What was told of a target without an account and waits still; `asked` is false where nobody needs to know. */
export const guestReportsOn = (db: Db, target: { subject: SubjectKind; id: string }, asked: boolean) =>
  db
    .select({ reason: reports.reason, explanation: reports.explanation })
    .from(reports)
    .where(
      and(
        eq(
          reports.itemId,
          target.subject === 'member'
            ? sql`(select ${itemId('report', '')} || p.community_id || '.' || p.author_id from posts p where p.id = ${target.id})`
            : itemId('report', target.id),
        ),
        isNull(reports.reporterId),
        isNull(reports.handledAt),
        asked ? undefined : sql`false`,
      ),
    )
    .orderBy(desc(reports.createdAt))
    .limit(GUEST_REPORTS_WAITING)

/** What a member reported since then, newest first. */
export const recentReports = (db: Db, memberId: string, since: Date) =>
  db
    .select({
      subject: reports.subject,
      subjectId: reports.subjectId,
      reason: reports.reason,
      explanation: reports.explanation,
      waits: sql<boolean>`${caseItems.state} = 'open'`.mapWith(Boolean).as('waits'),
    })
    .from(reports)
    .innerJoin(caseItems, eq(caseItems.id, reports.itemId))
    .where(and(eq(reports.reporterId, memberId), gt(reports.createdAt, since), ne(reports.reason, 'turned_away')))
    .orderBy(desc(reports.createdAt))
    .limit(REPORTS_A_DAY + URGENT_MORE)

/** What somebody wrote since then that was turned away and told to a team: no more of it than is looked at. */
export const turnedAwaySince = (db: Db, memberId: string, since: Date, max: number) =>
  db
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.reporterId, memberId), eq(reports.reason, 'turned_away'), gt(reports.createdAt, since)))
    .limit(max)

/**
 * The community where somebody's words were turned away, as far as its team is theirs to be heard by: one they may read, or
 * once belonged to, or asked to join: that team has their name already. With what they are there.
 */
export const placeToBeHeard = (db: Db, me: Actor, communityId: SQLWrapper) =>
  db
    .select({
      id: communities.id,
      /** Who was sent out of a team is of none any more. */
      role: sql<'peer' | 'volunteer' | 'professional' | null>`case when ${memberships.blockedAt} is null
        and ${memberships.leftAt} is null then ${memberships.role} else 'peer' end`.as('role_now'),
      attended: attended(communities.id, me.kind === 'member' ? me.id : '').as('attended'),
    })
    .from(communities)
    .leftJoin(
      memberships,
      and(eq(memberships.communityId, communities.id), eq(memberships.memberId, me.kind === 'member' ? me.id : '')),
    )
    .where(
      and(eq(communities.id, communityId), or(visibleCommunity(me), isNotNull(memberships.memberId), askedThere(me))),
    )

const askedThere = (me: Actor) =>
  sql`exists (select 1 from join_requests j where j.member_id = ${me.kind === 'member' ? me.id : ''}
    and j.community_id = ${communities.id} and j.state in ('open', 'declined'))`

/** What waits of somebody who asks to join is as urgent as what they cried meanwhile; never less than it was. */
export const raiseRequestOf = (
  db: Db,
  { memberId, communityId }: { memberId: string; communityId: string },
  level: keyof typeof URGENCY,
  dueAt: Date,
) =>
  db
    .update(caseItems)
    .set({ level, urgency: URGENCY[level], dueAt: sql`min(${caseItems.dueAt}, ${dueAt.getTime()})` })
    .where(
      and(
        eq(caseItems.kind, 'join_request'),
        eq(caseItems.state, 'open'),
        lt(caseItems.urgency, URGENCY[level]),
        sql`${caseItems.subjectId} in (select j.id from join_requests j
          where j.member_id = ${memberId} and j.community_id = ${communityId} and j.state = 'open')`,
      ),
    )

/** A report by the hash of its follow-up code, with when it was handled. */
export const reportByCode = (db: Db, followUpHash: string) =>
  db
    .select({ sentAt: reports.createdAt, handledAt: reports.handledAt })
    .from(reports)
    .where(eq(reports.followUpHash, followUpHash))

export const reportsBy = (db: Db, memberId: string, before: { at: Date; id: string } | null) =>
  db
    .select({
      id: reports.id,
      subject: reports.subject,
      reason: reports.reason,
      sentAt: reports.createdAt,
      handledAt: reports.handledAt,
    })
    .from(reports)
    .where(
      and(
        eq(reports.reporterId, memberId),
        ne(reports.reason, 'turned_away'),
        rowsBefore(reports.createdAt, reports.id, before),
      ),
    )
    .orderBy(desc(reports.createdAt), desc(reports.id))
    .limit(OWN_REPORTS_PER_PAGE + 1)
