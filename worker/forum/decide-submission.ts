import type { Role } from '#worker/core/actor.ts'
import { type HoldReason, NEWCOMER_POSTS } from './contract.ts'

export type Submission = { kind: 'publish' } | { kind: 'hold'; reasons: HoldReason[] }

/**
 * Whether a new post appears at once or is read first.
 *
 * | review    | volunteer, professional | peer, fewer than 2 approved posts | other peers         |
 * | --------- | ----------------------- | --------------------------------- | ------------------- |
 * | before    | publish                 | hold (premoderated)               | hold (premoderated) |
 * | newcomers | publish                 | hold (newcomer)                   | publish             |
 * | after     | publish                 | publish                           | publish             |
 */
export function decideSubmission(facts: {
  review: 'before' | 'newcomers' | 'after'
  role: Role
  approvedPosts: number
}): Submission {
  if (facts.role !== 'peer') return { kind: 'publish' }
  const reasons: HoldReason[] = []
  if (facts.review === 'before') reasons.push('premoderated')
  if (facts.review === 'newcomers' && facts.approvedPosts < NEWCOMER_POSTS) reasons.push('newcomer')
  return reasons.length ? { kind: 'hold', reasons } : { kind: 'publish' }
}
