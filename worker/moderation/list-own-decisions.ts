import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decisionsOn, OWN_DECISIONS_PER_PAGE } from './decisions/store.ts'
import type { OwnDecision } from './views.ts'

/** What the team decided about this member, in every community, newest first. */
export async function listOwnDecisions(
  scope: Scope,
  before: string | null,
): Promise<{ decisions: OwnDecision[]; next: string | null }> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [rows] = await scope.db.batch([decisionsOn(scope.db, scope.actor.id, readCursor(before))])
  const decisions = rows.slice(0, OWN_DECISIONS_PER_PAGE)
  const last = decisions.at(-1)
  return {
    decisions,
    next: rows.length > OWN_DECISIONS_PER_PAGE && last ? writeCursor(last.decidedAt, last.id) : null,
  }
}
