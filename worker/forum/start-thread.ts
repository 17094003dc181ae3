import { communityBySlug, membershipInSlug } from '#worker/communities/store.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { SubmitOutcome, ThreadDraft } from './contract.ts'
import { canStart } from './policy.ts'
import { insertThread } from './store.ts'
import { submit } from './submit.ts'

/** Starts a thread with its opening post; the thread is visible exactly when that post is. */
export async function startThread(scope: Scope, slug: string, draft: ThreadDraft): Promise<SubmitOutcome> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const authorId = scope.actor.id
  const [[community], [standing]] = await scope.db.batch([
    communityBySlug(scope.db, scope.actor, slug),
    membershipInSlug(scope.db, authorId, slug),
  ])
  if (!community) throw notFound()
  if (!canStart(scope.actor, community)) throw forbidden()
  const threadId = newId('thr', scope.now)
  return submit(scope, {
    authorId,
    threadId,
    opening: true,
    before: (state) => [
      insertThread(scope.db, {
        id: threadId,
        communityId: community.id,
        authorId,
        title: draft.title,
        kind: draft.kind ?? 'talk',
        state,
        createdAt: scope.now,
        lastPostAt: scope.now,
      }),
    ],
    community,
    standing,
    draft,
  })
}
