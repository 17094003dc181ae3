import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { mutedBy } from './store.ts'

/** Whom somebody does not want to hear from. */
export async function readMuted(scope: Scope) {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [people] = await scope.db.batch([mutedBy(scope.db, scope.actor.id)])
  return { people }
}
