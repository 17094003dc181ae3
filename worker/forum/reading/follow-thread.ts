import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { FollowInput } from '#worker/forum/contract.ts'
import { canFollow } from '#worker/forum/policy.ts'
import { threadById } from '#worker/forum/store.ts'
import { setFollow } from './store.ts'

/** Hears of new replies in a thread, or no longer does; a "no" is remembered when one writes there again. */
export async function followThread(scope: Scope, threadId: string, input: FollowInput): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[thread]] = await db.batch([threadById(db, actor, threadId)])
  if (!thread) throw notFound()
  if (
    !canFollow(actor, {
      ...thread,
      community: { id: thread.communityId, kind: thread.kind, archivedAt: thread.archivedAt },
    })
  )
    throw forbidden()
  await commit(scope, [setFollow(db, { threadId, memberId: actor.id, state: input.follow, createdAt: now })])
}
