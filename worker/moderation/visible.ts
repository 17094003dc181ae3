import { and, inArray, or, type SQL } from 'drizzle-orm'
import { caseItems } from '#db/schema/moderation.ts'
import { type Actor, communitiesWhere } from '#worker/core/actor.ts'

/** SQL twin of `canSeeItem`. */
export const visibleItem = (actor: Actor): SQL =>
  or(
    inArray(caseItems.communityId, communitiesWhere(actor, 'professional')),
    and(
      inArray(caseItems.communityId, communitiesWhere(actor, 'volunteer')),
      inArray(caseItems.level, ['green', 'amber']),
    ),
  )!
