import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { endFeaturingOfPeers } from '#worker/forum/keeping/store.ts'
import type { CommunityInput, CommunityOutcome } from '../contract.ts'
import { mayBecome } from '../policy.ts'
import { logged } from '../store.ts'
import { settingsRow } from './settings-row.ts'
import { anyThread, putPeersOut, settingsOf, updateCommunity } from './store.ts'

/**
 * Changes the settings of a community. What was written behind a closed door stays there: a closed community with anything
 * in it does not become an open forum. Of an open forum that becomes a closed group only the team stays: a human lets in who
 * asks, as everybody, and who wrote there may still take that back (`canTakeBack`).
 */
export async function changeCommunity(scope: Scope, id: string, input: CommunityInput): Promise<CommunityOutcome> {
  const { db, now } = scope
  const [[before], threads] = await db.batch([settingsOf(db, id), anyThread(db, id)])
  if (!before) throw notFound()
  if (!mayBecome({ kind: before.kind, hasContent: threads.length > 0 }, input.kind)) return { kind: 'has_content' }
  const row = settingsRow(input)
  const changed = (Object.keys(row) as (keyof typeof row)[]).filter(
    (key) => JSON.stringify(row[key]) !== JSON.stringify(before[key]),
  )
  if (!changed.length) return { kind: 'done', id }
  const result = await commit(scope, [
    updateCommunity(db, id, row),
    ...(before.kind === 'open' && row.kind === 'closed' ? [putPeersOut(db, id, now), endFeaturingOfPeers(db, id)] : []),
    logged(scope, 'community_changed', { communityId: id, detail: changed.join(', ') }),
  ])
  return result.committed ? { kind: 'done', id } : { kind: 'slug_taken' }
}
