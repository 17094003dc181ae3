import type { Member } from '#worker/core/actor.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from './braked.ts'
import type { ProofRefused } from './contract.ts'
import { matchesSecret } from './secret.ts'
import { sessionAccount } from './store.ts'

/** Who has no password shows that it is them by having signed in just now. */
export const FRESH_MINUTES = 10

type Account = Awaited<ReturnType<typeof ownAccount>>

/** The account of the session behind this cookie value, which is the actor's own. */
export async function ownAccount(scope: Scope, token: string | null) {
  const tokenHash = await sha256(token ?? '')
  const [[account]] = await scope.db.batch([sessionAccount(scope.db, tokenHash, scope.now)])
  if (!account || scope.actor.kind === 'guest' || account.id !== scope.actor.id) throw new Refusal('unauthenticated')
  return { ...account, tokenHash }
}

/**
 * Before anything with which an account could be taken over: the password again, so that a phone left on the table is
 * not enough. Without a password (passkey only), a sign-in of the last minutes.
 */
export async function proveOwn(
  scope: Scope,
  token: string | null,
  secret: string,
): Promise<{ kind: 'proven'; account: Account } | ProofRefused> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  needsBothSteps(scope.actor)
  if (await braked(scope, 'proof', scope.actor.id)) return { kind: 'refused', code: 'too_many_tries' }
  const account = await ownAccount(scope, token)
  return (await provenBy(scope, account, secret)) ?? { kind: 'proven', account }
}

/** An account of the team is changed by who showed both steps: a password that leaked is not enough to take it over. */
export function needsBothSteps(actor: Member): void {
  if (actor.awaitsSecondFactor) throw new Refusal('second_factor')
}

/** The same for an account that was looked up already, braked by the caller: null when it is proven. */
export async function provenBy(
  scope: Scope,
  account: { secretHash: string; signedInAt: Date },
  secret: string,
): Promise<ProofRefused | null> {
  if (account.secretHash)
    return (await matchesSecret(secret, account.secretHash)) ? null : { kind: 'refused', code: 'secret_wrong' }
  const fresh = scope.now.getTime() - account.signedInAt.getTime() <= FRESH_MINUTES * 60_000
  return fresh ? null : { kind: 'refused', code: 'sign_in_again' }
}
