import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from '../braked.ts'
import type { CodeInput, CodeOutcome } from '../contract.ts'
import { isTeam, keyFor, ownFactors, sealKey } from './own-factors.ts'
import { mayEnrol, triesAgainAt } from './policy.ts'
import { countFailure, proveSession, refuseEnrolled, refuseSpentStep, spendStep } from './store.ts'
import { stepOfCode } from './totp.ts'

/**
 * A code of the authenticator app: opens the team's pages for this session, and confirms an app that was just set up.
 * A code works once. Wrong ones are counted with the account, whatever the address: see `triesAgainAt`.
 */
export async function showCode(scope: Scope, token: string | null, input: CodeInput): Promise<CodeOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest' || !isTeam(actor)) throw new Refusal('not_found')
  if (await braked(scope, 'proof', actor.id)) return { kind: 'refused', code: 'too_many_tries' }
  const { account, proven, authenticator, factors } = await ownFactors(scope, token)
  if (!authenticator || (!authenticator.confirmedAt && !mayEnrol(proven, factors)))
    return { kind: 'refused', code: 'factor_code_wrong' }
  const from = triesAgainAt(authenticator)
  if (from && from > now) return { kind: 'refused', code: 'factor_wait' }
  const secret = await keyFor(scope, authenticator, account.tokenHash)
  if (secret === null) return { kind: 'refused', code: 'factor_code_wrong' }
  const step = stepOfCode(secret, input.code, now)
  if (step === null || step <= authenticator.lastStep) {
    await commit(scope, [countFailure(db, account.id, now)])
    return { kind: 'refused', code: 'factor_code_wrong' }
  }
  const result = await commit(scope, [
    ...(proven || authenticator.confirmedAt ? [] : [refuseEnrolled(db, account.id)]),
    refuseSpentStep(db, account.id, step),
    spendStep(
      db,
      account.id,
      authenticator.confirmedAt
        ? { lastStep: step }
        : // The key that was shown here, whatever another session began since.
          { lastStep: step, confirmedAt: now, sealedSecret: await sealKey(scope, secret, null) },
    ),
    proveSession(db, account.id, account.tokenHash, now),
  ])
  return result.committed ? { kind: 'done' } : { kind: 'refused', code: 'factor_code_wrong' }
}
