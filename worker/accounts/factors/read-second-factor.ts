import type { Scope } from '#worker/core/scope.ts'
import type { SecondFactorView } from '../contract.ts'
import { keyFor, ownFactors } from './own-factors.ts'
import { mayDropApp, mayEnrol } from './policy.ts'
import { enrolment } from './totp.ts'

/**
 * The page of the second factor: to show one, to choose one, or to see that it is on. The key of an app is only on it
 * while the app waits to be confirmed, in the session that began it, and only for who may add a factor at all.
 */
export async function readSecondFactor(scope: Scope, token: string | null): Promise<SecondFactorView> {
  const { account, proven, authenticator, factors } = await ownFactors(scope, token)
  const key = !factors.app && mayEnrol(proven, factors) ? await keyFor(scope, authenticator, account.tokenHash) : null
  const has = factors.app || factors.passkeys > 0
  return {
    state: proven ? 'shown' : has ? 'to_show' : 'to_choose',
    app: factors.app,
    passkeys: factors.passkeys,
    password: account.secretHash !== '',
    enrolment: key === null ? null : enrolment(key, scope.config.organisation, account.nickname),
    can: {
      beginApp: !factors.app && mayEnrol(proven, factors),
      dropApp: factors.app && proven && mayDropApp(true, factors),
    },
  }
}
