import { eq, inArray, or, type SQL } from 'drizzle-orm'
import { communities } from '#db/schema/communities.ts'
import type { Actor } from '#worker/core/actor.ts'

/** SQL twin of `canRead`: goes with every query that touches a community. */
export const visibleCommunity = (actor: Actor): SQL =>
  or(
    eq(communities.kind, 'open'),
    actor.kind === 'member' ? inArray(communities.id, [...actor.roles.keys()]) : undefined,
  )!
