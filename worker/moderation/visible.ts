import { and, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { communities, memberships } from '#db/schema/communities.ts'
import { caseItems, ITEM_KINDS, moderationLog } from '#db/schema/moderation.ts'
import { among, type Reader, reachIn } from '#worker/communities/visible.ts'
import { type Actor, communitiesWhere, glassCommunities } from '#worker/core/actor.ts'

/** As much of an item as its visibility hangs on: `case_items` itself, or it under another name. */
type ItemColumns = Record<'communityId' | 'level' | 'threadId' | 'postId' | 'kind' | 'personId', AnySQLiteColumn>

/** SQL twin of `canSeeItem`. */
export const visibleItem = (reader: Reader, item: ItemColumns = caseItems): SQL => {
  if (reader.kind === 'guest') return sql`1 = 0`
  const { member, whole, light } = reachIn(reader)
  return and(
    or(
      among(item.communityId, whole),
      and(
        among(item.communityId, light),
        inArray(item.level, ['green', 'amber']),
        // What waits under words that were taken out at a level above theirs shows what those were about.
        sql`not exists (select 1 from threads t where t.id = ${item.threadId}
          and t.state <> 'published' and t.level not in ('green', 'amber'))`,
        sql`not exists (select 1 from posts p where p.id = ${item.postId}
          and p.state <> 'published' and p.level not in ('green', 'amber'))`,
      ),
    ),
    // Who told the team about somebody is not told to that somebody, whoever they are.
    or(ne(item.kind, 'report'), sql`${item.personId} <> ${member}`),
  )!
}

/** SQL twin of `canSeeMember`; the query joins `communities`. */
export const visibleMember = (actor: Actor): SQL =>
  and(
    isNull(memberships.leftAt),
    or(
      among(communities.id, communitiesWhere(actor, 'professional')),
      and(
        among(communities.id, communitiesWhere(actor, 'volunteer')),
        or(eq(communities.kind, 'closed'), ne(memberships.role, 'peer'), gt(memberships.approvedPosts, 0)),
      ),
    ),
  )!

/**
 * SQL twin of `canReadDecision`, about a row of the log: what a professional wrote to somebody in danger stands in the reason. A
 * decision is about its subject and the items that name it; an answer to an objection, about what was objected to as well; a
 * step on a person may have been taken from anything that waited about them. Each is a look-up in an index.
 */
export const visibleDecision = (
  actor: Actor,
  log: Record<'communityId' | 'subjectId' | 'personId', AnySQLiteColumn> = moderationLog,
): SQL => {
  const about = sql`(${log.subjectId}, (select o.subject_id from moderation_log o where o.id = ${log.subjectId}))`
  const kinds = sql.raw(ITEM_KINDS.map((kind) => `'${kind}'`).join(', '))
  return or(
    among(log.communityId, [...communitiesWhere(actor, 'professional'), ...glassCommunities(actor)]),
    and(
      among(log.communityId, communitiesWhere(actor, 'volunteer')),
      sql`not exists (select 1 from case_items i where i.kind in (${kinds}) and i.subject_id in ${about}
        and i.level not in ('green', 'amber'))`,
      sql`not exists (select 1 from case_items i where i.post_id in ${about} and i.level not in ('green', 'amber'))`,
      sql`not exists (select 1 from case_items i where i.id = ${log.subjectId} and i.level not in ('green', 'amber'))`,
      sql`not exists (select 1 from posts p where p.id in ${about} and p.level not in ('green', 'amber'))`,
      sql`not exists (select 1 from case_items i where i.community_id = ${log.communityId} and i.person_id = ${log.personId}
        and i.community_id || '.' || i.person_id in ${about} and i.level not in ('green', 'amber'))`,
    ),
  )!
}
