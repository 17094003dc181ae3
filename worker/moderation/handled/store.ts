import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsBefore } from '#db/keyset.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, joinRequests, memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { messages } from '#db/schema/messages.ts'
import { caseItems, ITEM_KINDS, moderationLog, objections } from '#db/schema/moderation.ts'
import { among } from '#worker/communities/visible.ts'
import { type Actor, communitiesWhere, glassCommunities } from '#worker/core/actor.ts'
import { ACTS_OF_KIND } from '../contract.ts'
import { itemColumns, levelsInReach } from '../queue/store.ts'
import type { HandledFilter } from '../views.ts'
import { visibleDecision, visibleItem } from '../visible.ts'

/** How much of both lists is looked at for one page. What closed by a decision stands there once, so a page holds about 25. */
export const HANDLED_PER_PAGE = 40
const LOOKED_AT = HANDLED_PER_PAGE + 1
/** A team is never larger; more to choose from is no choice. */
const TEAM_MAX = 100

type Before = { at: Date; id: string } | null

const inReach = (actor: Actor) => [
  ...new Set([...communitiesWhere(actor, 'volunteer', 'professional'), ...glassCommunities(actor)]),
]
const ofPlace = (communityId: SQL, filter: HandledFilter) =>
  filter.community
    ? sql`${communityId} = (select c.id from communities c where c.slug = ${filter.community})`
    : sql`true`

const log = alias(moderationLog, 'log')
const about = alias(caseItems, 'about')
const decider = alias(members, 'decider')
const light = sql.raw(`('green', 'amber')`)

/**
 * A volunteer sees nothing of a topic that was taken out of sight at a level above theirs, as in `visibleItem`; nobody what was
 * decided about themselves.
 */
const inOwnList = (actor: Actor) =>
  and(
    visibleDecision(actor, log),
    sql`${log.personId} is not ${actor.kind === 'member' ? actor.id : ''}`,
    or(
      among(log.communityId, [...communitiesWhere(actor, 'professional'), ...glassCommunities(actor)]),
      sql`not exists (select 1 from threads t where t.state <> 'published' and t.level not in ${light} and t.id in (${log.subjectId},
        (select p.thread_id from posts p where p.id = ${log.subjectId}), (select i.thread_id from case_items i where i.id = ${log.subjectId})))`,
    ),
  )

/** The newest item of this reader's that a decision is about: itself, its words, or for a step the person. */
const itemOfDecision = (actor: Actor) => {
  const kinds = sql.raw(ITEM_KINDS.map((kind) => `'${kind}'`).join(', '))
  const { subjectId, communityId, personId } = moderationLog
  return sql`(select ${about.id} from ${caseItems} ${sql.identifier('about')} where ${about.id} in (
      select ${subjectId}
      union all select s.id from case_items s where s.kind in (${kinds}) and s.subject_id = ${subjectId}
      union all select w.id from case_items w where w.post_id = ${subjectId}
      union all select h.id from case_items h where h.community_id = ${communityId} and h.person_id = ${personId}
        and ${communityId} || '.' || ${personId} = ${subjectId})
    and ${visibleItem(actor, about)} order by coalesce(${about.closedAt}, ${about.openedAt}) desc, ${about.id} limit 1)`
}

/**
 * What the team decided after `since`, as far as this moderator reads why, the last first: every act in the log, whether or not
 * anything waited for it. An index gives the head of each community, of each act of a kind, or of one person's decisions.
 */
export const decisionsTaken = (db: Db, actor: Actor, since: Date, filter: HandledFilter, before: Before) => {
  const places = JSON.stringify(inReach(actor))
  const acts = filter.kind ? ACTS_OF_KIND[filter.kind] : null
  const perAct = acts !== null && filter.by === null
  const part = and(
    filter.by ? eq(log.actorId, filter.by) : undefined,
    acts && !perAct ? inArray(log.act, acts) : undefined,
    perAct ? sql`${log.act} = a.value` : undefined,
  )
  return db
    .select({
      id: moderationLog.id,
      act: moderationLog.act,
      decidedAt: moderationLog.decidedAt,
      decider: named(decider.nickname, 'decider_nickname'),
      subjectId: named(moderationLog.subjectId, 'decided_subject'),
      communityId: named(moderationLog.communityId, 'decided_place'),
      community: communities.name,
      slug: communities.slug,
      personId: named(moderationLog.personId, 'decided_person'),
      nickname: members.nickname,
      role: memberships.role,
      itemId: named(caseItems.id, 'item_id'),
      kind: caseItems.kind,
      level: caseItems.level,
      subject: caseItems.subject,
      postId: named(posts.id, 'post_id'),
      threadId: named(threads.id, 'thread_id'),
      title: threads.title,
      messageId: named(messages.id, 'message_id'),
      requestId: named(joinRequests.id, 'request_id'),
      objectionId: named(objections.id, 'objection_id'),
      excerpt: sql<string>`substr(coalesce(${objections.text}, json_extract(${joinRequests.answers}, '$[0].answer'),
        ${messages.markdown}, ${posts.markdown}, ''), 1, 240)`.as('excerpt'),
    })
    .from(moderationLog)
    .innerJoin(communities, eq(communities.id, moderationLog.communityId))
    .innerJoin(decider, eq(decider.id, moderationLog.actorId))
    .leftJoin(members, eq(members.id, moderationLog.personId))
    .leftJoin(
      memberships,
      and(
        eq(memberships.memberId, moderationLog.personId),
        eq(memberships.communityId, moderationLog.communityId),
        isNull(memberships.leftAt),
      ),
    )
    .leftJoin(caseItems, sql`${caseItems.id} = ${itemOfDecision(actor)}`)
    .leftJoin(
      posts,
      sql`${posts.id} = coalesce((select i.post_id from case_items i where i.id = ${moderationLog.subjectId}), ${moderationLog.subjectId})`,
    )
    .leftJoin(threads, sql`${threads.id} = coalesce(${posts.threadId}, ${moderationLog.subjectId})`)
    .leftJoin(messages, eq(messages.id, moderationLog.subjectId))
    .leftJoin(joinRequests, eq(joinRequests.id, moderationLog.subjectId))
    .leftJoin(objections, eq(objections.logId, moderationLog.subjectId))
    .where(
      sql`${moderationLog.id} in (select l.id from json_each(${places}) p ${perAct ? sql`join json_each(${JSON.stringify(acts)}) a` : sql``}
        join moderation_log l on l.id in (select ${log.id} from ${moderationLog} ${sql.identifier('log')}
          where ${log.communityId} = p.value and ${log.decidedAt} >= ${since.getTime()} and ${part ?? sql`true`}
            and ${rowsBefore(log.decidedAt, log.id, before) ?? sql`true`} and (${inOwnList(actor)}) is true
          order by ${log.decidedAt} desc, ${log.id} desc limit ${LOOKED_AT})
        where ${ofPlace(sql`p.value`, filter)})`,
    )
    .orderBy(desc(moderationLog.decidedAt), desc(moderationLog.id))
    .limit(LOOKED_AT)
}

const closed = alias(caseItems, 'closed')

/**
 * What was closed after `since` and is this moderator's to see, the last first, and whether a decision did it. An index gives the
 * head of each level in each community.
 */
export const itemsClosed = (db: Db, actor: Actor, since: Date, filter: HandledFilter, before: Before) => {
  const own = sql`case when ${caseItems.subject} in ('post', 'thread') then ${caseItems.postId} else ${caseItems.subjectId} end`
  return db
    .select({
      ...itemColumns,
      closedAt: caseItems.closedAt,
      byDecision: sql<boolean>`exists (select 1 from moderation_log l where l.subject_id = ${own}
        and l.decided_at >= ${caseItems.openedAt})`
        .mapWith(Boolean)
        .as('by_decision'),
    })
    .from(caseItems)
    .innerJoin(communities, eq(communities.id, caseItems.communityId))
    .innerJoin(members, eq(members.id, caseItems.personId))
    .leftJoin(threads, eq(threads.id, caseItems.threadId))
    .leftJoin(posts, eq(posts.id, caseItems.postId))
    .leftJoin(messages, and(eq(caseItems.subject, 'message'), eq(messages.id, caseItems.subjectId)))
    .leftJoin(joinRequests, and(eq(caseItems.subject, 'join_request'), eq(joinRequests.id, caseItems.subjectId)))
    .leftJoin(objections, and(eq(caseItems.subject, 'decision'), eq(objections.logId, caseItems.subjectId)))
    .where(
      and(
        sql`${caseItems.id} in (select i.id from json_each(${levelsInReach(actor)}) p join case_items i on i.id in (
          select ${closed.id} from ${caseItems} ${sql.identifier('closed')}
          where ${closed.communityId} = json_extract(p.value, '$[0]') and ${closed.state} = 'closed'
            and ${closed.urgency} = json_extract(p.value, '$[1]') and ${closed.closedAt} >= ${since.getTime()}
            and ${rowsBefore(closed.closedAt, closed.id, before) ?? sql`true`} and (${visibleItem(actor, closed)}) is true
          order by ${closed.closedAt} desc, ${closed.id} desc limit ${LOOKED_AT})
          where ${ofPlace(sql`json_extract(p.value, '$[0]')`, filter)})`,
        visibleItem(actor),
      ),
    )
    .orderBy(desc(caseItems.closedAt), desc(caseItems.id))
    .limit(LOOKED_AT)
}

/** Who decides where this actor moderates, by nickname. */
export const deciders = (db: Db, actor: Actor) =>
  db
    .selectDistinct({ id: members.id, nickname: members.nickname })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(
        among(memberships.communityId, inReach(actor)),
        inArray(memberships.role, ['volunteer', 'professional']),
        isNull(memberships.leftAt),
      ),
    )
    .orderBy(asc(members.nickname), asc(members.id))
    .limit(TEAM_MAX)
