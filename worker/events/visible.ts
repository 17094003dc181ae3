import type { SQL } from 'drizzle-orm'
import { visibleCommunity } from '#worker/communities/visible.ts'
import type { Actor } from '#worker/core/actor.ts'

/** SQL twin of `canSeeEvent`; the query joins `communities`. */
export const visibleEvent = (actor: Actor): SQL => visibleCommunity(actor)
