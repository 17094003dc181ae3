import { Refusal, Stopped } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type silenceIn, silenceReads } from '#worker/moderation/people/store.ts'
import { silencedBy } from '#worker/moderation/policy.ts'

/** A statement that finds the community. */
type Place = Parameters<typeof silenceIn>[2]

type Silence = Awaited<ReturnType<typeof silenceIn>>[number]

/** The refusal of who is paused or sent out there, or who has a second factor to show first; else as `otherwise` has it. */
export function turnedAwayBy(scope: Scope, silence: Silence | undefined, otherwise: Refusal): Refusal {
  const silenced = silencedBy(silence, scope.now)
  if (silenced) return new Stopped(silenced.until, silenced.decisionId)
  const unproven = scope.actor.kind === 'member' && scope.actor.awaitsSecondFactor
  return unproven && otherwise.kind === 'forbidden' ? new Refusal('second_factor') : otherwise
}

/**
 * Why words were turned away, as their writer is to know it: paused or sent out there, perhaps since they began, with until
 * when and the decision that says why; else as `otherwise` has it. Looked up only then. A closed community that they were
 * sent out of is one they know.
 */
export async function turnedAway(scope: Scope, communityId: Place, otherwise: Refusal): Promise<Refusal> {
  const reads = silenceReads(scope.db, scope.actor, communityId)
  if (!reads.length) return turnedAwayBy(scope, undefined, otherwise)
  const [[silence]] = await scope.db.batch(reads)
  return turnedAwayBy(scope, silence, otherwise)
}
