import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { PickInput } from '../contract.ts'
import { logged } from '../store.ts'
import { invitationById, withdraw } from './store.ts'

/** The link opens nothing any more. Used or withdrawn already is done too. */
export async function withdrawInvitation(scope: Scope, { id }: PickInput): Promise<{ kind: 'done' }> {
  const [[invitation]] = await scope.db.batch([invitationById(scope.db, id)])
  if (invitation && !invitation.usedAt && !invitation.withdrawnAt)
    await commit(scope, [withdraw(scope.db, id, scope.now), logged(scope, 'invitation_withdrawn')])
  return { kind: 'done' }
}
