import { and, inArray, ne, or, type SQL } from 'drizzle-orm'
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
      ),
      among(caseItems.communityId, glassCommunities(actor)),
    ),
    // Who told the team about somebody is not told to that somebody, whoever they are.
    actor.kind === 'member' ? or(ne(caseItems.kind, 'report'), ne(caseItems.personId, actor.id)) : undefined,
  )!
