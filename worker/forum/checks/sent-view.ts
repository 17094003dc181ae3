import { isStaffed } from '#worker/communities/staffed-hours.ts'
import { isStaffIn } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { HoldReason, SentView } from '#worker/forum/contract.ts'
import { lineView } from '#worker/help/store.ts'
import { decideLevel, isCry } from './decide-level.ts'
import { readSignals, type Signal, showsHelpLines } from './signals.ts'
import type { SentRows } from './store.ts'
import { ownWords } from './team-words.ts'

/**
 * Of the reasons that a post waits for, those its author is told: what they took out of their words since is not held against
 * them. The team's item keeps it.
 */
function standing(
  scope: Scope,
  { title, warning, markdown }: { title: string | null; warning: string | null; markdown: string },
  reasons: HoldReason[],
): HoldReason[] {
  if (!reasons.some(inWords)) return reasons
  const home = URL.parse(scope.config.origin)?.host ?? ''
  const { signals } = readSignals([title, warning, markdown], [], { newcomer: true, home })
  return reasons.filter((reason) => !inWords(reason) || signals.includes(reason))
}

const inWords = (reason: HoldReason): reason is HoldReason & Signal => reason === 'contact_data' || reason === 'link'

/** What `sentReads` found, as the author's page tells it; `null` when that post is not theirs or not here. */
export function sentView(scope: Scope, rows: SentRows): SentView | null {
  const [[post], hours, closed, lines] = rows
  if (!post) return null
  const waits = post.state === 'held'
  // Of the team's words nobody knows for sure whose cry it is: the lines are there for whoever needs them.
  const speaksOfIt = isStaffIn(scope.actor, post.communityId) && isCry(decideLevel([ownWords(post.markdown)], []))
  const staffed = post.attended && isStaffed(hours, closed, scope.config.timeZone, scope.now)
  return {
    id: post.id,
    state: post.state,
    reasons: waits ? standing(scope, post, (post.reasons ?? []) as HoldReason[]) : [],
    dueAt: waits ? post.dueAt : null,
    unattended: !post.attended,
    urgent: post.level === 'red' || post.level === 'crisis',
    lines: showsHelpLines({ level: post.level, waits }, staffed) || speaksOfIt ? lines.map(lineView) : null,
  }
}
