import { newId } from '#worker/core/ids.ts'
import type { Scope } from '#worker/core/scope.ts'
import { insertDecision } from '#worker/moderation/store.ts'

/** What the team did with a thread, in the log: the subject is the thread, and nobody is who it is about. */
export const logRow = (
  scope: Scope,
  row: {
    threadId: string
    version: number
    communityId: string
    actorId: string
    act: 'pin' | 'unpin' | 'lock' | 'unlock' | 'move'
    reason?: string
    note?: string
  },
) =>
  insertDecision(scope.db, {
    id: newId('log', scope.now),
    subjectId: row.threadId,
    version: row.version,
    communityId: row.communityId,
    actorId: row.actorId,
    act: row.act,
    reason: row.reason ?? null,
    note: row.note ?? null,
    decidedAt: scope.now,
  })
