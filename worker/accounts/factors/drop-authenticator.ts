import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { ownFactors } from './own-factors.ts'
import { mayDropApp } from './policy.ts'
import { deleteAuthenticator } from './store.ts'

/** Turns the authenticator app off, for who showed a second factor and keeps another. */
export async function dropApp(scope: Scope, token: string | null): Promise<{ kind: 'done' | 'last_factor' }> {
  const { account, proven, factors } = await ownFactors(scope, token)
  if (!proven) throw new Refusal('second_factor')
  if (!mayDropApp(true, factors)) return { kind: 'last_factor' }
  await commit(scope, [deleteAuthenticator(scope.db, account.id)])
  return { kind: 'done' }
}
