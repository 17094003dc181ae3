import { commit } from '#worker/core/commit.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { ownFactors, sealKey } from './own-factors.ts'
import { mayEnrol } from './policy.ts'
import { beginAuthenticator } from './store.ts'
import { newAuthenticatorSecret } from './totp.ts'

/** Makes the key for an authenticator app, for this session to see; it counts once a code of the app confirmed it here. */
export async function beginApp(scope: Scope, token: string | null): Promise<void> {
  const { account, proven, factors } = await ownFactors(scope, token)
  if (!mayEnrol(proven, factors)) throw new Refusal('second_factor')
  if (factors.app) throw notFound()
  const sealed = await sealKey(scope, newAuthenticatorSecret(), account.tokenHash)
  await commit(scope, [beginAuthenticator(scope.db, account.id, sealed)])
}
