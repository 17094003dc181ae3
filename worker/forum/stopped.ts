import { type Refusal, Stopped } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { silenceIn } from '#worker/moderation/people/store.ts'

/** A statement that finds the community. */
type Place = Parameters<typeof silenceIn>[2]

/**
 * Why words were turned away, as their writer is to know it: paused or sent out there, perhaps since they began, with until
 * when and the decision that says why; else as `otherwise` has it. Looked up only then. A closed community that they were
 * sent out of is one they know.
 */
export async function turnedAway(scope: Scope, communityId: Place, otherwise: Refusal): Promise<Refusal> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest' || actor.silenced.size === 0) return otherwise
  const [[silence]] = await db.batch([silenceIn(db, actor.id, communityId)])
  const until = silence?.pausedUntil && silence.pausedUntil > now ? silence.pausedUntil : null
  return silence && (silence.blockedAt || until)
    ? new Stopped(silence.blockedAt ? null : until, silence.decisionId)
    : otherwise
}
