import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canKeep, canMoveFrom, canMoveTo } from '#worker/forum/policy.ts'
import { openForums, threadToKeep } from './store.ts'

/** What the team needs to lock or move a thread: its title, and the forums it could go to. */
export async function readKeeping(scope: Scope, threadId: string) {
  const { actor, db } = scope
  const [[thread], forums] = await db.batch([threadToKeep(db, actor, threadId), openForums(db)])
  if (!thread) throw notFound()
  const facts = { ...thread, community: { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt } }
  if (!canKeep(actor, facts)) throw notFound()
  return {
    threadId: thread.id,
    title: thread.title,
    community: { name: thread.name, kind: thread.kind },
    locked: thread.lockedAt !== null,
    places: canMoveFrom(actor, facts)
      ? forums.filter((place) => canMoveTo(actor, facts, place)).map(({ id, name }) => ({ id, name }))
      : [],
  }
}
