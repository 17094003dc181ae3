import type { Scope } from '#worker/core/scope.ts'
import type { SecondFactorView } from '../contract.ts'
import { AUTHENTICATOR_PURPOSE, ownFactors } from './own-factors.ts'
import { mayDropApp, mayEnrol } from './policy.ts'
import { enrolment } from './totp.ts'

/**
 * The page of the second factor: to show one, to choose one, or to see that it is on. The key of an app is only on it
 * while the app waits to be confirmed, and only for who may add a factor at all.
 */
export async function readSecondFactor(scope: Scope, token: string | null): Promise<SecondFactorView> {
  const { account, proven, authenticator, factors } = await ownFactors(scope, token)
  const enrolling = authenticator && !authenticator.confirmedAt && mayEnrol(proven, factors)
  const has = factors.app || factors.passkeys > 0
  return {
    state: proven ? 'shown' : has ? 'to_show' : 'to_choose',
    app: factors.app,
    passkeys: factors.passkeys,
    password: account.secretHash !== '',
    enrolment: enrolling
      ? enrolment(
          await scope.vault.open(AUTHENTICATOR_PURPOSE, authenticator.sealedSecret),
          scope.config.organisation,
          account.nickname,
        )
      : null,
    can: {
      beginApp: !factors.app && mayEnrol(proven, factors),
      dropApp: factors.app && proven && mayDropApp(true, factors),
    },
  }
}
