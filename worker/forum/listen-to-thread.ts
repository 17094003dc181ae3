import { isStaffIn } from '#worker/core/actor.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { threadById } from './store.ts'

/** What a member with this thread open may be told: everything there, or, for the team, also what is held; and when it last grew. */
export async function listenToThread(
  scope: Scope,
  threadId: string,
): Promise<{ memberId: string; team: boolean; lastPostAt: Date }> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[thread]] = await scope.db.batch([threadById(scope.db, scope.actor, threadId)])
  if (!thread) throw notFound()
  return { memberId: scope.actor.id, team: isStaffIn(scope.actor, thread.communityId), lastPostAt: thread.lastPostAt }
}
