import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { CommunityInput, CommunityOutcome } from '../contract.ts'
import { logged } from '../store.ts'
import { settingsRow } from './settings-row.ts'
import { insertCommunity } from './store.ts'

/** Makes a community. It has no team and no hours yet; the coordinator's own page says so until it has. */
export async function makeCommunity(scope: Scope, input: CommunityInput): Promise<CommunityOutcome> {
  const id = newId('com', scope.now)
  const result = await commit(scope, [
    insertCommunity(scope.db, { ...settingsRow(input), id, createdAt: scope.now }),
    logged(scope, 'community_made', { communityId: id, detail: input.name }),
  ])
  return result.committed ? { kind: 'done', id } : { kind: 'slug_taken' }
}
