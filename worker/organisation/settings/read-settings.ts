import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { mayBecome } from '../policy.ts'
import { anyThread, settingsOf } from './store.ts'

/** The settings of one community, as its form shows them. */
export async function readSettings(scope: Scope, id: string) {
  const [[community], threads] = await scope.db.batch([settingsOf(scope.db, id), anyThread(scope.db, id)])
  if (!community) throw notFound()
  const { archivedAt, createdAt: _, lastPostAt: __, revision: ___, ...settings } = community
  return {
    ...settings,
    archived: archivedAt !== null,
    can: { open: mayBecome({ kind: community.kind, hasContent: threads.length > 0 }, 'open') },
  }
}
