import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { ArchiveInput } from '../contract.ts'
import { logged } from '../store.ts'
import { settingsOf, updateCommunity } from './store.ts'

/** Puts a community away, or brings it back. Nothing in it is lost. */
export async function archiveCommunity(scope: Scope, id: string, input: ArchiveInput): Promise<{ kind: 'done' }> {
  const [[community]] = await scope.db.batch([settingsOf(scope.db, id)])
  if (!community) throw notFound()
  const archive = input.archived === 'yes'
  if (archive === (community.archivedAt !== null)) return { kind: 'done' }
  await commit(scope, [
    updateCommunity(scope.db, id, { archivedAt: archive ? scope.now : null }),
    logged(scope, archive ? 'community_archived' : 'community_restored', { communityId: id }),
  ])
  return { kind: 'done' }
}
