import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { communityBySlug, idOfSlug, membershipInSlug, putAwayBySlug } from '#worker/communities/store.ts'
import { newId } from '#worker/core/ids.ts'
import { forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { checkReads } from './checks/store.ts'
import { type SubmitOutcome, type ThreadDraft, warningOf } from './contract.ts'
import { sameWordsBefore } from './drafts/store.ts'
import { canStart } from './policy.ts'
import { turnedAway } from './stopped.ts'
import { insertThread } from './store.ts'
import { submit } from './submit.ts'

/** Starts a thread with its opening post; the thread is visible exactly when that post is. */
export async function startThread(scope: Scope, slug: string, draft: ThreadDraft): Promise<SubmitOutcome> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const authorId = scope.actor.id
  const place = idOfSlug(scope.db, slug)
  const yesterday = dayBefore(scope.config.timeZone, scope.now)
  const [[community], [putAway], [standing], [sent], ...checks] = await scope.db.batch([
    communityBySlug(scope.db, scope.actor, slug),
    putAwayBySlug(scope.db, scope.actor, slug),
    membershipInSlug(scope.db, authorId, slug),
    sameWordsBefore(
      scope.db,
      authorId,
      place,
      { title: draft.title, body: draft.body, warning: warningOf(draft) },
      scope.now,
    ),
    ...checkReads(scope.db, authorId, place, { yesterday, now: scope.now }),
  ])
  if (!community) throw await turnedAway(scope, place, putAway ? forbiddenIn(putAway) : notFound())
  if (!canStart(scope.actor, community)) throw await turnedAway(scope, place, forbiddenIn(community))
  const threadId = newId('thr', scope.now)
  return submit(scope, {
    authorId,
    threadId,
    opening: true,
    before: (state, level) => [
      insertThread(scope.db, {
        id: threadId,
        communityId: community.id,
        authorId,
        title: draft.title,
        kind: draft.kind ?? 'talk',
        state,
        level,
        createdAt: scope.now,
        lastPostAt: scope.now,
      }),
    ],
    community,
    standing,
    sent,
    checks,
    draft,
  })
}
