import { communitiesWhere } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'

/**
 * Of which communities somebody with the desk open is told that something arrived: where they are of the team. Who reads
 * along by a broken glass looks by themself, so that no open page hears of a community when the hour is over.
 */
export async function listenToDesk(scope: Scope): Promise<{ communities: string[] }> {
  return { communities: communitiesWhere(scope.actor, 'volunteer', 'professional') }
}
