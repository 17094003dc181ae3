import type { Role } from '#worker/core/actor.ts'
import type { Signal } from './checks/signals.ts'
import { type HoldReason, type Level, NEWCOMER_POSTS } from './contract.ts'

export type Submission = { kind: 'publish' } | { kind: 'hold'; reasons: HoldReason[] } | { kind: 'refuse' }

/** Five posts in five minutes is a lively talk; a sixth is somebody beside themselves, or a machine. */
export const TOO_FAST_POSTS = 5
export const TOO_FAST_MINUTES = 5
/** As far back as open questions are looked at. */
export const RECENT_POSTS = 20
/** One angry reader does not put somebody's words on hold, nor do two who agreed on it; three of standing do. */
export const REPORTERS_TO_HOLD = 3
/** Accounts made to silence somebody are made today: a week of waiting is more than anger lasts. */
export const REPORTER_DAYS = 7
/** What a report says about how somebody behaves; a worry is none of it. */
export const FOR_CONDUCT = ['unkind', 'harmful', 'threatens', 'privacy'] as const

export interface RecentPost {
  id: string
  threadId: string
  createdAt: Date
  /** What waits about it, if anything. */
  kind: 'held_post' | 'report' | 'join_request' | 'objection' | null
  reasons: string[] | null
  /** Who reported it for conduct and counts: of standing there, and about words that the team did not let stand since. */
  reporters: readonly string[]
}

/**
 * Whether a new post appears at once, is read first, or can never be. All reasons that hold are named.
 *
 * | reason        | holds a post when                                                                                 |
 * | ------------- | ------------------------------------------------------------------------------------------------- |
 * | premoderated  | everything is read first here                                                                     |
 * | newcomer      | fewer than 2 approved posts here, where newcomers are read first                                  |
 * | crisis_words  | words of crisis: a person answers before others do; nobody is hidden by it, the author sees help lines |
 * | contact_data  | a number, address or account that is surely one; guesses are the coach's alone                    |
 * | watched_words | words the team watches                                                                            |
 * | link          | a link of a newcomer to an unknown place, of anybody to one that hides where it leads             |
 * | too_fast      | more than 5 posts within 5 minutes, in all communities together                                   |
 * | under_review  | what they wrote before in this thread waits for what it says, or three members of standing reported them as unkind, harmful or sharing data |
 *
 * A worry that somebody reported is no reason: it never silences whom it is about. Nor is a report by who is new, paused or gone
 * there, or about words that the team let stand (`reportersWhoCount`): else any two sign-ups silence anybody. A volunteer is held for what their own words say
 * (`readTeamWords`) and for nothing else; a professional never. Who
 * is paused or blocked is refused, the team included; their page of the thread says until when.
 */
export function decideSubmission(facts: {
  review: 'before' | 'newcomers' | 'after'
  role: Role
  approvedPosts: number
  signals: readonly Signal[]
  recent: readonly RecentPost[]
  /** What they wrote in the last minutes, wherever that was: who is beside themselves does not stay in one place. */
  lately: readonly { id: string; createdAt: Date }[]
  threadId: string | null
  now: Date
  /** Paused or blocked here now. */
  silenced: boolean
}): Submission {
  if (facts.silenced) return { kind: 'refuse' }
  if (facts.role === 'professional') return { kind: 'publish' }
  if (facts.role === 'volunteer')
    return facts.signals.length ? { kind: 'hold', reasons: [...facts.signals] } : { kind: 'publish' }
  const reasons: HoldReason[] = []
  if (facts.review === 'before') reasons.push('premoderated')
  if (facts.review === 'newcomers' && facts.approvedPosts < NEWCOMER_POSTS) reasons.push('newcomer')
  reasons.push(...facts.signals)
  if (isTooFast(facts.lately, facts.now)) reasons.push('too_fast')
  if (isUnderReview(facts.recent, facts.threadId)) reasons.push('under_review')
  return reasons.length ? { kind: 'hold', reasons } : { kind: 'publish' }
}

/** Until when an account was made whose report may hold what somebody else writes. */
export const reporterSince = (now: Date): Date => new Date(now.getTime() - REPORTER_DAYS * 86_400_000)

/** From when on posts count for how fast somebody writes. */
export const paceSince = (now: Date): Date => new Date(now.getTime() - TOO_FAST_MINUTES * 60_000)

function isTooFast(lately: readonly { id: string; createdAt: Date }[], now: Date): boolean {
  return new Set(lately.filter((post) => post.createdAt > paceSince(now)).map((post) => post.id)).size >= TOO_FAST_POSTS
}

/** Reasons for which the words themselves wait, not their author's standing or the rules of the place. */
const FOR_ITS_WORDS = new Set(['contact_data', 'crisis_words', 'watched_words', 'link'])

function isUnderReview(recent: readonly RecentPost[], threadId: string | null): boolean {
  const waits = recent.some(
    (post) =>
      post.kind === 'held_post' && post.threadId === threadId && post.reasons?.some((one) => FOR_ITS_WORDS.has(one)),
  )
  const reporters = new Set(recent.flatMap((post) => (post.kind === 'report' ? post.reporters : [])))
  return waits || reporters.size >= REPORTERS_TO_HOLD
}

/** Staffed minutes within which a held post is read: what the community promises, sooner from amber on. */
export const heldMinutes = (level: Level, promiseHours: number, answerMinutes: Record<Level, number>): number =>
  level === 'green' ? promiseHours * 60 : Math.min(answerMinutes[level], promiseHours * 60)
