import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { FeatureInput } from '#worker/forum/contract.ts'
import { canAnswerFeature } from '#worker/forum/policy.ts'
import { threadById } from '#worker/forum/store.ts'
import { setFeature } from './store.ts'

/**
 * The author's answer to being shown first. Yes shows the story at once; no, and a yes that is taken back, end it at
 * once, and the team may ask again.
 */
export async function answerFeature(scope: Scope, threadId: string, input: FeatureInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[thread]] = await db.batch([threadById(db, actor, threadId)])
  if (!thread) throw notFound()
  if (
    !canAnswerFeature(actor, {
      ...thread,
      community: { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt },
    })
  )
    throw forbidden()
  const yes = input.feature === 'on'
  await commit(
    scope,
    [
      setFeature(
        db,
        threadId,
        yes
          ? { featureAskedAt: thread.featureAskedAt, featureAgreedAt: now, featuredAt: now }
          : { featureAskedAt: null, featureAgreedAt: null, featuredAt: null },
      ),
    ],
    [{ kind: 'thread.changed', threadId }],
  )
}
