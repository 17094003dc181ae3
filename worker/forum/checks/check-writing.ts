import { addStaffedMinutes } from '#worker/communities/staffed-hours.ts'
import { isSilencedIn, roleIn } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type Level, NEWCOMER_POSTS } from '#worker/forum/contract.ts'
import { decideSubmission, heldMinutes, type Submission } from '#worker/forum/decide-submission.ts'
import { ANSWER_MINUTES, higherLevel } from '#worker/moderation/policy.ts'
import { isCry } from './decide-level.ts'
import { wordsOr } from './default-words.ts'
import { readSignals } from './signals.ts'
import type { CheckRows } from './store.ts'
import { readTeamWords } from './team-words.ts'

export interface Writing {
  community: { id: string; review: 'before' | 'newcomers' | 'after'; promiseHours: number }
  approvedPosts: number
  /** What `checkReads` found. */
  checks: CheckRows
  /** All parts of what was written: title, the words above a folded post, the post. */
  texts: (string | null | undefined)[]
  /** `null` for a new thread. */
  threadId: string | null
  /** A post that is changed: what waits about it is no reason, and it gets no less urgent than it was. */
  was?: { id: string; level: Level }
}

/**
 * Whether words may appear, how urgent they are, and until when the team reads them if not; and whether they are a cry that
 * appears all the same, of which the others of the team hear. The same for a new post and a changed one.
 */
export function checkWriting(
  scope: Scope,
  writing: Writing,
): { decision: Submission; level: Level; dueAt: Date; cries: boolean } {
  const { actor, now, config } = scope
  const { community, approvedPosts, was } = writing
  const [words, recent, hours, closed, lately] = writing.checks
  const role = roleIn(actor, community.id) ?? 'peer'
  const read =
    role === 'peer'
      ? readSignals(writing.texts, wordsOr(words), {
          newcomer: approvedPosts < NEWCOMER_POSTS,
          home: URL.parse(config.origin)?.host ?? '',
        })
      : readTeamWords(writing.texts, wordsOr(words), role)
  const level = was ? higherLevel(was.level, read.level) : read.level
  const minutes = heldMinutes(level, community.promiseHours, ANSWER_MINUTES)
  const decision = decideSubmission({
    review: community.review,
    role,
    approvedPosts,
    signals: read.signals,
    recent: recent.filter((post) => post.id !== was?.id),
    lately: lately.filter((post) => post.id !== was?.id),
    threadId: writing.threadId,
    now,
    silenced: isSilencedIn(actor, community.id),
  })
  return {
    decision,
    cries: decision.kind === 'publish' && isCry(read.level),
    level,
    dueAt: addStaffedMinutes(hours, closed, config.timeZone, now, minutes),
  }
}
