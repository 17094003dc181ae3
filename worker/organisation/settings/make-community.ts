import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { CommunityInput, CommunityOutcome } from '../contract.ts'
import { logged } from '../store.ts'
import { settingsRow } from './settings-row.ts'
import { insertCommunity, insertHours } from './store.ts'

/** Without hours people would be promised a reader day and night: a new community has those of an office, until its own are set. */
const OFFICE = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: 9 * 60, closesAt: 17 * 60 }))

/** Makes a community, with office hours to be changed. It has no team yet; the coordinator's own page says so until it has. */
export async function makeCommunity(scope: Scope, input: CommunityInput): Promise<CommunityOutcome> {
  const id = newId('com', scope.now)
  const result = await commit(scope, [
    insertCommunity(scope.db, { ...settingsRow(input), id, createdAt: scope.now }),
    ...OFFICE.map((row) => insertHours(scope.db, { id: newId('hrs', scope.now), communityId: id, ...row })),
    logged(scope, 'community_made', { communityId: id, detail: input.name }),
  ])
  return result.committed ? { kind: 'done', id } : { kind: 'slug_taken' }
}
