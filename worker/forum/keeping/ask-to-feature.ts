import { commit } from '#worker/core/commit.ts'
import { localDay } from '#worker/core/local-day.ts'
import { forbiddenIn, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { FeatureInput } from '#worker/forum/contract.ts'
import { canAskToFeature } from '#worker/forum/policy.ts'
import { threadById } from '#worker/forum/store.ts'
import { setFeature } from './store.ts'

/** Asks the author of a story whether it may be shown first in its community, or takes that back. */
export async function askToFeature(scope: Scope, threadId: string, input: FeatureInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[thread]] = await db.batch([threadById(db, actor, threadId)])
  if (!thread) throw notFound()
  if (
    !canAskToFeature(actor, {
      ...thread,
      community: { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt },
    })
  )
    throw forbiddenIn(thread)
  const ask = input.feature === 'on'
  if (ask && thread.featureAskedAt) return
  await commit(
    scope,
    [setFeature(db, threadId, { featureAskedAt: ask ? now : null, featureAgreedAt: null, featuredAt: null })],
    [
      { kind: 'thread.changed', threadId },
      ...(ask
        ? [
            {
              kind: 'feature.asked' as const,
              threadId,
              communityId: thread.communityId,
              authorId: thread.authorId,
              day: localDay(scope),
            },
          ]
        : []),
    ],
  )
}
