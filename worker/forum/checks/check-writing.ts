import { addStaffedMinutes } from '#worker/communities/staffed-hours.ts'
import { isSilencedIn, isStaffIn, roleIn } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type Level, NEWCOMER_POSTS } from '#worker/forum/contract.ts'
import { decideSubmission, heldMinutes, type Submission } from '#worker/forum/decide-submission.ts'
import { ANSWER_MINUTES, higherLevel } from '#worker/moderation/policy.ts'
import { wordsOr } from './default-words.ts'
import { readSignals } from './signals.ts'
import type { CheckRows } from './store.ts'

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

/** Whether words may appear, how urgent they are, and until when the team reads them if not. The same for a new post and a changed one. */
export function checkWriting(scope: Scope, writing: Writing): { decision: Submission; level: Level; dueAt: Date } {
  const { actor, now, config } = scope
  const { community, approvedPosts, was } = writing
  const [words, recent, hours, closed, lately] = writing.checks
  const read = isStaffIn(actor, community.id)
    ? { signals: [], level: 'green' as const }
    : readSignals(writing.texts, wordsOr(words), {
        newcomer: approvedPosts < NEWCOMER_POSTS,
        home: URL.parse(config.origin)?.host ?? '',
      })
  const level = was ? higherLevel(was.level, read.level) : read.level
  const minutes = heldMinutes(level, community.promiseHours, ANSWER_MINUTES)
  return {
    decision: decideSubmission({
      review: community.review,
      role: roleIn(actor, community.id) ?? 'peer',
      approvedPosts,
      signals: read.signals,
      recent: recent.filter((post) => post.id !== was?.id),
      lately: lately.filter((post) => post.id !== was?.id),
      threadId: writing.threadId,
      now,
      silenced: isSilencedIn(actor, community.id),
    }),
    level,
    dueAt: addStaffedMinutes(hours, closed, config.timeZone, now, minutes),
  }
}
