import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from '../braked.ts'
import type { PasskeyAnswer, PasskeyEntry } from '../contract.ts'
import { newSession } from '../session.ts'
import { relyingParty } from './relying-party.ts'
import { markPasskeyUsed, passkeyById, takeChallenge } from './store.ts'
import { credentialId, usedPasskey } from './webauthn.ts'

/** Signs in with a passkey, no nickname typed. It asked for a finger, face or PIN, so it is two factors at once. */
export async function signInWithPasskey(scope: Scope, input: PasskeyAnswer): Promise<PasskeyEntry> {
  const { db, now } = scope
  const party = relyingParty(scope.origin)
  if (!party) return { kind: 'refused', code: 'passkey_unavailable' }
  if (await braked(scope, 'entry')) return { kind: 'refused', code: 'too_many_tries' }
  const [[challenge], [passkey]] = await db.batch([
    takeChallenge(db, input.challenge, 'sign_in', now),
    passkeyById(db, credentialId(input.credential)),
  ])
  const used = challenge && passkey && (await usedPasskey(party, challenge.challenge, input.credential, passkey))
  if (!used) return { kind: 'refused', code: 'passkey_failed' }
  const session = await newSession(db, passkey.memberId, now, { device: scope.device, secondFactor: true })
  await commit(scope, [markPasskeyUsed(db, passkey.id, used.counter, now), session.statement])
  return { kind: 'done', token: session.token }
}
