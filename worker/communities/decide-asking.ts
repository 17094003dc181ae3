import { type Actor, roleIn } from '#worker/core/actor.ts'
import { ASK_AGAIN_DAYS, ASKS_MAX, type Asking } from './contract.ts'

const DAY = 86_400_000

/**
 * What somebody may do about joining a community that they know of. The first row that fits holds.
 *
 * | situation                                   | answer         |
 * | ------------------------------------------- | -------------- |
 * | an open forum, or one that was put away     | not_asked_here |
 * | no account                                  | sign_in        |
 * | belongs to it                               | member         |
 * | was sent out                                | blocked        |
 * | a request of theirs is open                 | waiting        |
 * | declined less than `ASK_AGAIN_DAYS` ago     | too_soon       |
 * | asked `ASKS_MAX` times in those days        | too_soon       |
 * | anything else (never asked, withdrawn, left)| may            |
 */
export function decideAsking(
  actor: Actor,
  community: { id: string; kind: 'open' | 'closed'; archivedAt: Date | null },
  membership: { blockedAt: Date | null } | undefined,
  /** Theirs, the newest first. */
  requests: { id: string; state: string; createdAt: Date; decidedAt: Date | null }[],
  now: Date,
): Asking {
  if (community.kind === 'open' || community.archivedAt) return { kind: 'not_asked_here' }
  if (actor.kind === 'guest') return { kind: 'sign_in' }
  if (roleIn(actor, community.id)) return { kind: 'member' }
  if (membership?.blockedAt) return { kind: 'blocked' }
  const [last] = requests
  if (last?.state === 'open') return { kind: 'waiting', requestId: last.id, since: last.createdAt }
  if (last?.state === 'declined' && last.decidedAt) {
    const from = new Date(last.decidedAt.getTime() + ASK_AGAIN_DAYS * DAY)
    if (from > now) return { kind: 'too_soon', from }
  }
  const asked = requests[ASKS_MAX - 1]
  const from = asked && new Date(asked.createdAt.getTime() + ASK_AGAIN_DAYS * DAY)
  return from && from > now ? { kind: 'too_soon', from } : { kind: 'may' }
}
