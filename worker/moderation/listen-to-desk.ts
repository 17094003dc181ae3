import { communitiesWhere, glassCommunities } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'

/** Of which communities somebody with the desk open is told that something arrived. */
export async function listenToDesk(scope: Scope): Promise<{ communities: string[] }> {
  return {
    communities: [...communitiesWhere(scope.actor, 'volunteer', 'professional'), ...glassCommunities(scope.actor)],
  }
}
