import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { MoveInput } from '#worker/forum/contract.ts'
import { canMoveFrom, canMoveTo } from '#worker/forum/policy.ts'
import { logRow } from './log-row.ts'
import { communityById, moveThread, nextLogVersion, threadToKeep } from './store.ts'

/** Moves a thread to another open forum of which one is the team as well; the reason goes in the log of both. */
export async function moveToForum(scope: Scope, threadId: string, input: MoveInput): Promise<void> {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[thread], [next], [place]] = await db.batch([
    threadToKeep(db, actor, threadId),
    nextLogVersion(db, threadId),
    communityById(db, input.to),
  ])
  if (!thread) throw notFound()
  const facts = { ...thread, community: { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt } }
  if (!canMoveFrom(actor, facts) || !place || !canMoveTo(actor, facts, place)) throw forbidden()
  const version = next?.version ?? 1
  const row = { threadId, actorId: actor.id, act: 'move', reason: input.reason } as const
  const done = await commit(
    scope,
    [
      logRow(scope, { ...row, version, communityId: thread.communityId, note: `to ${place.id}` }),
      logRow(scope, { ...row, version: version + 1, communityId: place.id, note: `from ${thread.communityId}` }),
      ...moveThread(db, threadId, thread.communityId, place.id),
    ],
    [
      {
        kind: 'thread.moved',
        threadId,
        from: thread.communityId,
        to: place.id,
        move: { id: `${threadId}.${version}`, by: actor.id },
      },
    ],
  )
  if (!done.committed) throw new Refusal('conflict')
}
