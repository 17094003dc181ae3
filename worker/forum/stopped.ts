import { type Refusal, Stopped } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { silenceIn } from '#worker/moderation/people/store.ts'

/** A statement that finds the community. */
type Place = Parameters<typeof silenceIn>[2]

type Silence = Awaited<ReturnType<typeof silenceIn>>[number]

/** What a batch reads besides to know it: nothing for who may write everywhere, so that they pay for nothing. */
export const silenceReads = ({ actor, db }: Scope, communityId: Place): [ReturnType<typeof silenceIn>] | [] =>
  actor.kind === 'member' && actor.silenced.size > 0 ? [silenceIn(db, actor.id, communityId)] : []

/** Until when somebody may not write there (null: no end) and the decision that says why; null for who may. */
export function silencedBy(
  { now }: Scope,
  silence: Silence | undefined,
): { until: Date | null; decisionId: string | null } | null {
  if (!silence) return null
  const until = silence.pausedUntil && silence.pausedUntil > now ? silence.pausedUntil : null
  return silence.blockedAt || until ? { until: silence.blockedAt ? null : until, decisionId: silence.decisionId } : null
}

/** The refusal of who is paused or sent out there; else as `otherwise` has it. */
export function turnedAwayBy(scope: Scope, silence: Silence | undefined, otherwise: Refusal): Refusal {
  const silenced = silencedBy(scope, silence)
  return silenced ? new Stopped(silenced.until, silenced.decisionId) : otherwise
}

/**
 * Why words were turned away, as their writer is to know it: paused or sent out there, perhaps since they began, with until
 * when and the decision that says why; else as `otherwise` has it. Looked up only then. A closed community that they were
 * sent out of is one they know.
 */
export async function turnedAway(scope: Scope, communityId: Place, otherwise: Refusal): Promise<Refusal> {
  const reads = silenceReads(scope, communityId)
  if (!reads.length) return otherwise
  const [[silence]] = await scope.db.batch(reads)
  return turnedAwayBy(scope, silence, otherwise)
}
