import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsBefore } from '#db/keyset.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { messages } from '#db/schema/messages.ts'
import { caseItems, moderationLog, objections, sanctions } from '#db/schema/moderation.ts'
import { type Reader, reachIn } from '#worker/communities/visible.ts'
import { TOLD_ACTS } from '../policy.ts'
import { visibleItem } from '../visible.ts'

/** Decisions about somebody on one page of their own list. */
export const OWN_DECISIONS_PER_PAGE = 25

/** The community in which a decision was taken, as part of a statement. */
export const communityOfDecision = (db: Db, logId: string) =>
  db.select({ id: moderationLog.communityId }).from(moderationLog).where(eq(moderationLog.id, logId))

/** A decision about this member that is theirs to read, with everything that it was about. */
export const decisionAbout = (db: Db, memberId: string, id: string) =>
  db
    .select({
      id: moderationLog.id,
      subjectId: moderationLog.subjectId,
      version: moderationLog.version,
      act: moderationLog.act,
      rule: named(moderationLog.rule, 'decision_rule'),
      reason: named(moderationLog.reason, 'decision_reason'),
      personId: moderationLog.personId,
      actorId: named(moderationLog.actorId, 'decider_id'),
      decidedAt: moderationLog.decidedAt,
      communityId: named(moderationLog.communityId, 'community_id'),
      community: communities.name,
      slug: communities.slug,
      kind: communities.kind,
      teamMessages: communities.teamMessages,
      archivedAt: communities.archivedAt,
      /** Of what waited about these words for their own sake; how urgent others found them who reported it is not its author's to know. */
      urgency:
        sql<number>`coalesce((select max(i.urgency) from case_items i where i.kind in ('held_post', 'join_request')
        and i.subject_id = ${moderationLog.subjectId}), 0)`.as('own_urgency'),
      staffFunction: members.staffFunction,
      deciderRole: named(memberships.role, 'decider_role'),
      until: sanctions.endsAt,
      liftedAt: sanctions.liftedAt,
      postId: named(posts.id, 'post_id'),
      postState: named(posts.state, 'post_state'),
      postLevel: named(posts.level, 'post_level'),
      postMarkdown: named(posts.markdown, 'post_markdown'),
      opening: posts.opening,
      threadId: named(threads.id, 'thread_id'),
      title: threads.title,
      threadState: named(threads.state, 'thread_state'),
      messageMarkdown: named(messages.markdown, 'message_markdown'),
      messageState: named(messages.state, 'message_state'),
      objectionText: objections.text,
      objectionState: objections.state,
      objectionWords: objections.words,
      objectionAt: named(objections.createdAt, 'objection_at'),
      objectionDecidedAt: named(objections.decidedAt, 'objection_decided_at'),
      /** Somebody of the team could answer an objection: a professional who is neither who decided nor who objects. */
      answerable:
        sql<boolean>`exists (select 1 from memberships pro where pro.community_id = ${moderationLog.communityId}
        and pro.role = 'professional' and pro.left_at is null and pro.blocked_at is null
        and pro.member_id not in (${moderationLog.actorId}, ${memberId}))`
          .mapWith(Boolean)
          .as('answerable'),
    })
    .from(moderationLog)
    .innerJoin(communities, eq(communities.id, moderationLog.communityId))
    .innerJoin(members, eq(members.id, moderationLog.actorId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, moderationLog.actorId), eq(memberships.communityId, moderationLog.communityId)),
    )
    .leftJoin(sanctions, eq(sanctions.id, sql`'san_' || substr(${moderationLog.id}, 5)`))
    .leftJoin(posts, eq(posts.id, moderationLog.subjectId))
    .leftJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(messages, eq(messages.id, moderationLog.subjectId))
    .leftJoin(objections, eq(objections.logId, moderationLog.id))
    .where(and(eq(moderationLog.id, id), eq(moderationLog.personId, memberId), inArray(moderationLog.act, TOLD_ACTS)))

/** What was decided about this member, in every community, newest first. */
export const decisionsOn = (db: Db, memberId: string, before: { at: Date; id: string } | null) =>
  db
    .select({
      id: moderationLog.id,
      act: moderationLog.act,
      decidedAt: moderationLog.decidedAt,
      community: communities.name,
      objection: objections.state,
    })
    .from(moderationLog)
    .innerJoin(communities, eq(communities.id, moderationLog.communityId))
    .leftJoin(objections, eq(objections.logId, moderationLog.id))
    .where(
      and(
        eq(moderationLog.personId, memberId),
        inArray(moderationLog.act, TOLD_ACTS),
        rowsBefore(moderationLog.decidedAt, moderationLog.id, before),
      ),
    )
    .orderBy(desc(moderationLog.decidedAt), desc(moderationLog.id))
    .limit(OWN_DECISIONS_PER_PAGE + 1)

const about = alias(caseItems, 'about_post')

/**
 * The newest item about words that were taken out of sight, as far as it is this reader's to see: where the decision is, and the
 * way back. Only what is hidden or returned is looked up.
 */
export const decidedItem = (reader: Reader) =>
  (reader.kind === 'guest'
    ? sql<string | null>`null`
    : sql<string | null>`case when ${posts.state} in ('hidden', 'returned')
        and ${posts.communityId} in (select value from json_each(${reachIn(reader).team})) then (
        select ${about.id} from ${caseItems} ${sql.identifier('about_post')}
        where ${about.postId} = ${posts.id} and ${about.kind} in ('held_post', 'report') and ${visibleItem(reader, about)}
        order by coalesce(${about.closedAt}, ${about.openedAt}) desc, ${about.id} limit 1) end`
  ).as('decided_item')
