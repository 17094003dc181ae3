import { commit } from '#worker/core/commit.ts'
import { forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { PINNED_MAX, type PinInput } from '#worker/forum/contract.ts'
import { canKeep } from '#worker/forum/policy.ts'
import { threadById } from '#worker/forum/store.ts'
import { logRow } from './log-row.ts'
import { nextLogVersion, pinnedBeside, setPinned } from './store.ts'

export type PinOutcome = { kind: 'done' } | { kind: 'full' }

/** Puts a thread above the list of its community, or back in it. At most `PINNED_MAX` stand there. */
export async function pinThread(scope: Scope, threadId: string, input: PinInput): Promise<PinOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[thread], [next], pinned] = await db.batch([
    threadById(db, actor, threadId),
    nextLogVersion(db, threadId),
    pinnedBeside(db, threadId),
  ])
  if (!thread) throw notFound()
  if (
    !canKeep(actor, {
      ...thread,
      community: { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt },
    })
  )
    throw forbiddenIn(thread)
  const pin = input.pinned === 'on'
  if (pin === (thread.pinnedAt !== null)) return { kind: 'done' }
  if (pin && pinned.length >= PINNED_MAX) return { kind: 'full' }
  const done = await commit(
    scope,
    [
      logRow(scope, {
        threadId,
        version: next?.version ?? 1,
        communityId: thread.communityId,
        actorId: actor.id,
        act: pin ? 'pin' : 'unpin',
      }),
      setPinned(db, threadId, pin ? now : null),
    ],
    [{ kind: 'thread.changed', threadId }],
  )
  if (!done.committed) throw new Refusal('conflict')
  return { kind: 'done' }
}
