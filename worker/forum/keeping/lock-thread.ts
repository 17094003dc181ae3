import { commit } from '#worker/core/commit.ts'
import { forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { LockInput } from '#worker/forum/contract.ts'
import { canKeep } from '#worker/forum/policy.ts'
import { threadById } from '#worker/forum/store.ts'
import { logRow } from './log-row.ts'
import { nextLogVersion, setLocked } from './store.ts'

/** Ends the replies of peers in a thread, with a reason that everybody reads there; or lets them go on. */
export async function lockThread(scope: Scope, threadId: string, input: LockInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[thread], [next]] = await db.batch([threadById(db, actor, threadId), nextLogVersion(db, threadId)])
  if (!thread) throw notFound()
  if (
    !canKeep(actor, {
      ...thread,
      community: { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt },
    })
  )
    throw forbiddenIn(thread)
  const lock = input.locked === 'on'
  if (lock === (thread.lockedAt !== null)) return
  const done = await commit(
    scope,
    [
      logRow(scope, {
        threadId,
        version: next?.version ?? 1,
        communityId: thread.communityId,
        actorId: actor.id,
        act: lock ? 'lock' : 'unlock',
        reason: input.reason || undefined,
      }),
      setLocked(db, threadId, lock ? now : null),
    ],
    [{ kind: 'thread.changed', threadId }],
  )
  if (!done.committed) throw new Refusal('conflict')
}
