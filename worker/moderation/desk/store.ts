import { and, asc, desc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, joinRequests, memberships } from '#db/schema/communities.ts'
import { posts, postVersions, threads } from '#db/schema/forum.ts'
import { messages } from '#db/schema/messages.ts'
import { caseItems, moderationLog, objections, replyTemplates, reports, sanctions } from '#db/schema/moderation.ts'
import { figureColumn, ofTheTeam } from '#worker/accounts/store.ts'
import type { Actor } from '#worker/core/actor.ts'
import { visiblePost } from '#worker/forum/visible.ts'
import { lookColumns } from '../looking/store.ts'
import { itemColumns } from '../queue/store.ts'
import { seenOf } from '../store.ts'
import { visibleDecision, visibleItem } from '../visible.ts'

/** Posts shown around the one that is decided on. */
export const THREAD_CONTEXT_MAX = 30

const decider = alias(members, 'decider')
const objected = alias(moderationLog, 'objected')

/** One item with the state of whatever it is about, and with the standing of the person in this community. */
export const itemById = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      ...itemColumns,
      postState: named(posts.state, 'post_state'),
      postLevel: named(posts.level, 'post_level'),
      postVersion: named(posts.version, 'post_version'),
      postMarkdown: named(posts.markdown, 'post_markdown'),
      postHtml: named(posts.html, 'post_html'),
      postWarning: named(posts.warning, 'post_warning'),
      opening: posts.opening,
      authorId: named(posts.authorId, 'post_author_id'),
      threadState: named(threads.state, 'thread_state'),
      threadLevel: named(threads.level, 'thread_level'),
      lockedAt: threads.lockedAt,
      messageState: named(messages.state, 'message_state'),
      messageVersion: named(messages.version, 'message_version'),
      messageMarkdown: named(messages.markdown, 'message_markdown'),
      messageHtml: named(messages.html, 'message_html'),
      messageAt: named(messages.createdAt, 'message_at'),
      messageAuthorId: named(messages.authorId, 'message_author_id'),
      requestState: named(joinRequests.state, 'request_state'),
      requestVersion: named(joinRequests.version, 'request_version'),
      requestWords: named(joinRequests.words, 'request_words'),
      answers: joinRequests.answers,
      consentedAt: joinRequests.consentedAt,
      objectionState: named(objections.state, 'objection_state'),
      objectionVersion: named(objections.version, 'objection_version'),
      objectionWords: named(objections.words, 'objection_words'),
      objectionText: named(objections.text, 'objection_text'),
      objectedId: named(objected.id, 'objected_id'),
      objectedAct: named(objected.act, 'objected_act'),
      objectedRule: sql<string | null>`case when ${visibleDecision(actor, objected)} then ${objected.rule} end`.as(
        'objected_rule',
      ),
      objectedReason: sql<string | null>`case when ${visibleDecision(actor, objected)} then ${objected.reason} end`.as(
        'objected_reason',
      ),
      objectedAt: named(objected.decidedAt, 'objected_at'),
      objectedVersion: named(objected.version, 'objected_version'),
      objectedSubjectId: named(objected.subjectId, 'objected_subject_id'),
      deciderId: named(objected.actorId, 'decider_id'),
      deciderNickname: named(decider.nickname, 'decider_nickname'),
      seen: seenOf.as('seen'),
      ...lookColumns(caseItems),
      onCall: communities.onCall,
      role: memberships.role,
      approvedPosts: memberships.approvedPosts,
      joinedAt: memberships.joinedAt,
      pausedUntil: memberships.pausedUntil,
      blockedAt: memberships.blockedAt,
      leftAt: memberships.leftAt,
      ofTeam: sql<boolean>`${ofTheTeam}`.mapWith(Boolean).as('of_team'),
      accountSince: named(members.createdAt, 'account_since'),
      personVersion: sql<number>`(select coalesce(max(l.version), 1) from moderation_log l
        where l.subject_id = ${caseItems.communityId} || '.' || ${caseItems.personId})`.as('person_version'),
    })
    .from(caseItems)
    .innerJoin(communities, eq(communities.id, caseItems.communityId))
    .innerJoin(members, eq(members.id, caseItems.personId))
    .leftJoin(threads, eq(threads.id, caseItems.threadId))
    .leftJoin(posts, eq(posts.id, caseItems.postId))
    .leftJoin(messages, and(eq(caseItems.subject, 'message'), eq(messages.id, caseItems.subjectId)))
    .leftJoin(joinRequests, and(eq(caseItems.subject, 'join_request'), eq(joinRequests.id, caseItems.subjectId)))
    .leftJoin(objections, and(eq(caseItems.subject, 'decision'), eq(objections.logId, caseItems.subjectId)))
    .leftJoin(objected, eq(objected.id, objections.logId))
    .leftJoin(decider, eq(decider.id, objected.actorId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, caseItems.personId), eq(memberships.communityId, caseItems.communityId)),
    )
    .where(and(eq(caseItems.id, id), visibleItem(actor)))

/** The community of an item, as part of a statement. */
export const communityOfItem = (db: Db, id: string) =>
  db.select({ id: caseItems.communityId }).from(caseItems).where(eq(caseItems.id, id))

/** Whom an item is about, as part of a statement. */
export const personIdOfItem = (db: Db, id: string) =>
  db.select({ id: caseItems.personId }).from(caseItems).where(eq(caseItems.id, id))

/** The row of one item. */
export type ItemRow = Awaited<ReturnType<typeof itemById>>[number]

/**
 * The thread around the post of an item, oldest first, as this moderator may see it: the opening, the post, ten before
 * and five after.
 */
export const threadAround = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      id: posts.id,
      markdown: posts.markdown,
      html: posts.html,
      state: posts.state,
      createdAt: posts.createdAt,
      nickname: members.nickname,
      figure: figureColumn,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(communities, eq(communities.id, threads.communityId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .innerJoin(caseItems, eq(caseItems.id, id))
    .where(
      and(
        visibleItem(actor),
        visiblePost(actor),
        sql`${posts.id} in (
          with s as (select p.* from case_items i join posts p on p.id = i.post_id where i.id = ${id})
          select id from s
          union select id from (select p.id from s join posts p on p.thread_id = s.thread_id
            where p.opening order by p.created_at, p.id limit 1)
          union select id from (select p.id from s join posts p on p.thread_id = s.thread_id
            where p.created_at <= s.created_at order by p.created_at desc limit 10)
          union select id from (select p.id from s join posts p on p.thread_id = s.thread_id
            where p.created_at > s.created_at order by p.created_at limit 5)
        )`,
      ),
    )
    .orderBy(asc(posts.createdAt), asc(posts.id))
    .limit(THREAD_CONTEXT_MAX)

/** What the post of an item said before each edit, newest first. */
export const versionsOfPost = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      version: postVersions.version,
      title: postVersions.title,
      markdown: postVersions.markdown,
      replacedAt: postVersions.replacedAt,
    })
    .from(caseItems)
    .innerJoin(postVersions, eq(postVersions.postId, caseItems.postId))
    .where(and(eq(caseItems.id, id), visibleItem(actor), gt(postVersions.version, 0)))
    .orderBy(desc(postVersions.version))
    .limit(10)

/** More than the brakes let anybody fill an item with, so that no report pushes another off the page. */
export const REPORTS_SHOWN = 120

export const reportsOfItem = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      reason: reports.reason,
      explanation: reports.explanation,
      snapshot: reports.snapshotMarkdown,
      createdAt: reports.createdAt,
      from: members.nickname,
      // With words that were turned away: whom they were telling of, and where that stands.
      beside: sql<string | null>`case when ${reports.reason} = 'turned_away' then (select who.nickname from members who
        where who.id = coalesce((select p.author_id from posts p where p.id = ${reports.subjectId}),
          (select t.author_id from threads t where t.id = ${reports.subjectId}),
          (select w.author_id from messages w where w.id = ${reports.subjectId}))) end`.as('beside'),
      besideThread: sql<string | null>`coalesce((select p.thread_id from posts p where p.id = ${reports.subjectId}),
        (select t.id from threads t where t.id = ${reports.subjectId}))`.as('beside_thread'),
    })
    .from(reports)
    .innerJoin(caseItems, eq(caseItems.id, reports.itemId))
    .leftJoin(members, eq(members.id, reports.reporterId))
    .where(and(eq(reports.itemId, id), visibleItem(actor)))
    .orderBy(desc(reports.createdAt))
    .limit(REPORTS_SHOWN)

const decided = {
  act: moderationLog.act,
  rule: moderationLog.rule,
  reason: moderationLog.reason,
  decidedAt: moderationLog.decidedAt,
  nickname: members.nickname,
}

/** What was decided before about the person of an item, in this community only, as far as this moderator may read why. */
export const decisionsAboutPerson = (db: Db, actor: Actor, id: string) =>
  db
    .select(decided)
    .from(caseItems)
    .innerJoin(
      moderationLog,
      and(eq(moderationLog.communityId, caseItems.communityId), eq(moderationLog.personId, caseItems.personId)),
    )
    .innerJoin(members, eq(members.id, moderationLog.actorId))
    .where(and(eq(caseItems.id, id), visibleItem(actor), visibleDecision(actor)))
    .orderBy(desc(moderationLog.decidedAt))
    .limit(10)

/** What was put on the person of an item and until when; why stands with the decision, for who may read it. */
export const sanctionsOnPerson = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      id: named(sanctions.id, 'sanction_id'),
      kind: named(sanctions.kind, 'sanction_kind'),
      startsAt: sanctions.startsAt,
      endsAt: sanctions.endsAt,
      liftedAt: sanctions.liftedAt,
    })
    .from(caseItems)
    .innerJoin(
      sanctions,
      and(eq(sanctions.memberId, caseItems.personId), eq(sanctions.communityId, caseItems.communityId)),
    )
    .where(and(eq(caseItems.id, id), visibleItem(actor)))
    .orderBy(desc(sanctions.startsAt))
    .limit(20)

const about = alias(caseItems, 'about')

/** What else waits about the person of an item, in this community, as this moderator may see it. */
export const alsoWaiting = (db: Db, actor: Actor, id: string) =>
  db
    .select({ id: caseItems.id, kind: caseItems.kind, level: caseItems.level })
    .from(about)
    .innerJoin(
      caseItems,
      and(eq(caseItems.communityId, about.communityId), eq(caseItems.personId, about.personId), ne(caseItems.id, id)),
    )
    .where(and(eq(about.id, id), eq(caseItems.state, 'open'), visibleItem(actor)))
    .orderBy(desc(caseItems.urgency), asc(caseItems.dueAt))
    .limit(20)

/** The newest decision on what an item is about: whom a conflict names. */
export const lastDecision = (db: Db, actor: Actor, id: string) =>
  db
    .select({ ...decided, version: moderationLog.version })
    .from(caseItems)
    .innerJoin(
      moderationLog,
      eq(
        moderationLog.subjectId,
        sql`case when ${caseItems.subject} in ('post', 'thread') then ${caseItems.postId} else ${caseItems.subjectId} end`,
      ),
    )
    .innerJoin(members, eq(members.id, moderationLog.actorId))
    .where(and(eq(caseItems.id, id), visibleItem(actor), visibleDecision(actor)))
    .orderBy(desc(moderationLog.version))
    .limit(1)

/** The newest step on the person of an item, in this community, or the newest decision on what was told of them. */
export const lastStep = (db: Db, actor: Actor, id: string) =>
  db
    .select({ ...decided, version: moderationLog.version })
    .from(caseItems)
    .innerJoin(
      moderationLog,
      eq(moderationLog.subjectId, sql`${caseItems.communityId} || '.' || ${caseItems.personId}`),
    )
    .innerJoin(members, eq(members.id, moderationLog.actorId))
    .where(and(eq(caseItems.id, id), visibleItem(actor), visibleDecision(actor)))
    .orderBy(desc(moderationLog.version))
    .limit(1)

/** Words to start from: of this community and of the whole installation. */
export const templatesFor = (db: Db, actor: Actor, id: string) =>
  db
    .select({
      id: named(replyTemplates.id, 'template_id'),
      language: named(replyTemplates.language, 'template_language'),
      title: replyTemplates.title,
      body: replyTemplates.body,
    })
    .from(caseItems)
    .innerJoin(
      replyTemplates,
      and(
        or(isNull(replyTemplates.communityId), eq(replyTemplates.communityId, caseItems.communityId)),
        eq(replyTemplates.use, sql`case when ${caseItems.kind} = 'join_request' then 'join' else 'decision' end`),
      ),
    )
    .where(and(eq(caseItems.id, id), visibleItem(actor)))
    .orderBy(asc(replyTemplates.position), asc(replyTemplates.id))
    .limit(40)
