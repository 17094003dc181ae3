import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from '../braked.ts'
import type { PasskeyAnswer, PasskeyShown } from '../contract.ts'
import { challengeOf } from './own-factors.ts'
import { relyingParty } from './relying-party.ts'
import { markPasskeyUsed, passkeyById, proveSession, takeChallenge } from './store.ts'
import { credentialId, usedPasskey } from './webauthn.ts'

/** A passkey of the actor's own as second factor: opens the team's pages for this session. */
export async function showPasskey(scope: Scope, token: string | null, input: PasskeyAnswer): Promise<PasskeyShown> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const party = relyingParty(scope.origin)
  if (!party) return { kind: 'refused', code: 'passkey_unavailable' }
  if (await braked(scope, 'proof', actor.id)) return { kind: 'refused', code: 'too_many_tries' }
  const tokenHash = await sha256(token ?? '')
  const [[challenge], [passkey]] = await db.batch([
    takeChallenge(db, await challengeOf(input.challenge, tokenHash), 'second_factor', now),
    passkeyById(db, credentialId(input.credential)),
  ])
  const own = challenge?.memberId === actor.id && passkey?.memberId === actor.id
  const used = own && (await usedPasskey(party, challenge.challenge, input.credential, passkey))
  if (!used) return { kind: 'refused', code: 'passkey_failed' }
  await commit(scope, [markPasskeyUsed(db, passkey.id, used.counter, now), proveSession(db, actor.id, tokenHash, now)])
  return { kind: 'done' }
}
