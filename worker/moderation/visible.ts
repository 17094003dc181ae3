import { and, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { communities, memberships } from '#db/schema/communities.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { among } from '#worker/communities/visible.ts'
import { type Actor, communitiesWhere, glassCommunities } from '#worker/core/actor.ts'

/** SQL twin of `canSeeItem`. */
export const visibleItem = (actor: Actor): SQL =>
  and(
    or(
      among(caseItems.communityId, communitiesWhere(actor, 'professional')),
      and(
        among(caseItems.communityId, communitiesWhere(actor, 'volunteer')),
        inArray(caseItems.level, ['green', 'amber']),
        // What waits under words that were taken out at a level above theirs shows what those were about.
        sql`not exists (select 1 from threads t where t.id = ${caseItems.threadId}
          and t.state <> 'published' and t.level not in ('green', 'amber'))`,
        sql`not exists (select 1 from posts p where p.id = ${caseItems.postId}
          and p.state <> 'published' and p.level not in ('green', 'amber'))`,
      ),
      among(caseItems.communityId, glassCommunities(actor)),
    ),
    // Who told the team about somebody is not told to that somebody, whoever they are.
    actor.kind === 'member' ? or(ne(caseItems.kind, 'report'), ne(caseItems.personId, actor.id)) : undefined,
  )!

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
