import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { RenamePasskeyInput } from '../contract.ts'
import { namePasskey } from './store.ts'

/** Another name for one of the actor's own passkeys. */
export async function renamePasskey(scope: Scope, id: string, input: RenamePasskeyInput): Promise<void> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  await commit(scope, [namePasskey(scope.db, scope.actor.id, id, input.name)])
}
