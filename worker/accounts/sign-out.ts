import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import { deleteSession } from './store.ts'

/** Ends the session of this cookie value. Does nothing for an unknown one. */
export async function signOut(scope: Scope, token: string | null): Promise<void> {
  if (token) await commit(scope, [deleteSession(scope.db, await sha256(token))])
}
