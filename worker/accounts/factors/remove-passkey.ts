import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from '../braked.ts'
import type { PasskeyRemoved, ProofInput } from '../contract.ts'
import { provenBy } from '../own-proof.ts'
import { sessionAccount } from '../store.ts'
import { isTeam } from './own-factors.ts'
import { mayDropPasskey } from './policy.ts'
import { confirmedAuthenticator, deletePasskey, passkeysOf } from './store.ts'

/** Removes one of the actor's own passkeys, but never the last way in, nor the last second factor of the team. */
export async function removePasskey(
  scope: Scope,
  token: string | null,
  id: string,
  input: ProofInput,
): Promise<PasskeyRemoved> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  if (await braked(scope, 'proof', actor.id)) return { kind: 'refused', code: 'too_many_tries' }
  const [[account], passkeys, [app]] = await db.batch([
    sessionAccount(db, await sha256(token ?? ''), now),
    passkeysOf(db, actor.id),
    confirmedAuthenticator(db, actor.id),
  ])
  if (account?.id !== actor.id) throw new Refusal('unauthenticated')
  if (!passkeys.some((passkey) => passkey.id === id)) throw notFound()
  if (actor.awaitsSecondFactor) throw new Refusal('second_factor')
  const wrong = await provenBy(scope, account, input.secret)
  if (wrong) return wrong
  if (!account.secretHash && passkeys.length === 1) return { kind: 'refused', code: 'passkey_last' }
  if (!mayDropPasskey(isTeam(actor), { app: Boolean(app), passkeys: passkeys.length }))
    return { kind: 'refused', code: 'factor_last' }
  await commit(scope, [deletePasskey(db, actor.id, id)])
  return { kind: 'done' }
}
