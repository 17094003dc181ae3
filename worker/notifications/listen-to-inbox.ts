import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'

/** Whose open pages listen: a member hears that something waits for themselves, and nothing of others. */
export async function listenToInbox(scope: Scope): Promise<{ memberId: string }> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  return { memberId: scope.actor.id }
}
