import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { MarkAllInput } from './contract.ts'
import { markRead } from './store.ts'

/** Marks all as read that was there when the page was made; what came since still waits. */
export async function markAll(scope: Scope, input: MarkAllInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await commit(scope, [markRead(db, actor, { until: new Date(input.until) }, now)])
}
