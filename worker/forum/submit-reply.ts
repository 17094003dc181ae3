import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { checkReads, communityOfReadThread, communityOfThread } from './checks/store.ts'
import { type ReplyDraft, type SubmitOutcome, warningOf } from './contract.ts'
import { sameWordsBefore } from './drafts/store.ts'
import { missedThread } from './own/store.ts'
import { canReply } from './policy.ts'
import { turnedAway } from './stopped.ts'
import { standingInThread, threadById } from './store.ts'
import { submit } from './submit.ts'

/** Adds a reply: there at once, or held for the team. Sending the same draft twice makes one reply. */
export async function submitReply(scope: Scope, threadId: string, draft: ReplyDraft): Promise<SubmitOutcome> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const authorId = scope.actor.id
  const place = communityOfThread(scope.db, threadId)
  const yesterday = dayBefore(scope.config.timeZone, scope.now)
  const [[thread], [missed], [standing], [sent], ...checks] = await scope.db.batch([
    threadById(scope.db, scope.actor, threadId),
    missedThread(scope.db, scope.actor, threadId),
    standingInThread(scope.db, authorId, threadId),
    sameWordsBefore(scope.db, authorId, place, { threadId, body: draft.body, warning: warningOf(draft) }, scope.now),
    ...checkReads(scope.db, authorId, place, { yesterday, now: scope.now }),
  ])
  if (!thread)
    throw await turnedAway(
      scope,
      communityOfReadThread(scope.db, threadId),
      missed && !missed.gone ? forbiddenIn(missed) : notFound(),
    )
  const community = { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt }
  const facts = { ...thread, community }
  // Closed while they were writing: what they wrote is theirs, and why it was closed stands in the thread.
  if (!canReply(scope.actor, facts) && canReply(scope.actor, { ...facts, lockedAt: null })) throw new Refusal('locked')
  if (!canReply(scope.actor, facts)) throw await turnedAway(scope, place, forbiddenIn(thread))
  return submit(scope, {
    authorId,
    threadId,
    opening: false,
    before: () => [],
    community: { ...community, review: thread.review, promiseHours: thread.promiseHours },
    standing,
    sent,
    checks,
    draft,
  })
}
