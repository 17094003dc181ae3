import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { SeenInput } from './contract.ts'
import { markRead } from './store.ts'

/** Marks as read what waited about a thread or a conversation that somebody has before them. */
export async function markSeen(scope: Scope, { place }: SeenInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const which = place.startsWith('thr_') ? { threadId: place } : { conversationId: place }
  await commit(scope, [markRead(db, actor, which, now)])
}
