import type { Actor } from '#worker/core/actor.ts'
import type { Level, PostState } from '#worker/forum/contract.ts'
import { moderatesLevel } from '#worker/forum/policy.ts'
import type { Act, ItemKind, ReportReason } from './contract.ts'

/** Twin of `visibleItem`: the team of the community, volunteers up to amber. */
export const canSeeItem = (actor: Actor, item: { communityId: string; level: Level }): boolean =>
  moderatesLevel(actor, item.communityId, item.level)

/**
 * What may be done with an open item, from the state of its post. Nothing else is accepted.
 *
 * | item \ post | held            | published  | returned, hidden |
 * | ----------- | --------------- | ---------- | ---------------- |
 * | held_post   | approve, return | –          | –                |
 * | report      | approve, return | keep, hide | keep             |
 */
export function actsFor(
  actor: Actor,
  item: { communityId: string; level: Level; kind: ItemKind; state: 'open' | 'closed' },
  post: { state: PostState; level: Level; authorId: string },
): Act[] {
  if (item.state === 'closed') return []
  if (!canSeeItem(actor, item) || !moderatesLevel(actor, item.communityId, post.level)) return []
  // Nobody decides about their own words.
  if (actor.kind === 'member' && actor.id === post.authorId) return []
  if (post.state === 'held') return ['approve', 'return']
  if (item.kind !== 'report') return []
  return post.state === 'published' ? ['keep', 'hide'] : ['keep']
}

/** How urgent a report is by what it is about. A worry about somebody never waits behind a quarrel. */
export const REPORT_LEVEL: Record<ReportReason, Level> = {
  worried: 'red',
  harmful: 'red',
  privacy: 'amber',
  unkind: 'amber',
  other: 'green',
}

/** Minutes until somebody has answered (`moderation.md`, levels and clocks). */
export const ANSWER_MINUTES: Record<Level, number> = { crisis: 15, red: 30, amber: 120, green: 720 }

export const URGENCY: Record<Level, number> = { green: 0, amber: 1, red: 2, crisis: 3 }

/** An item is never less urgent than the post it is about: who may not see the one may not see the other. */
export const higherLevel = (a: Level, b: Level): Level => (URGENCY[a] >= URGENCY[b] ? a : b)
