import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from '../braked.ts'
import type { AddPasskeyInput, PasskeyAdded } from '../contract.ts'
import { provenBy } from '../own-proof.ts'
import { sessionAccount } from '../store.ts'
import { challengeOf, isTeam } from './own-factors.ts'
import { mayEnrol } from './policy.ts'
import { relyingParty } from './relying-party.ts'
import {
  confirmedAuthenticator,
  insertPasskey,
  PASSKEYS_MAX,
  passkeysOf,
  proveSession,
  refuseEnrolled,
  takeChallenge,
} from './store.ts'
import { madePasskey } from './webauthn.ts'

/**
 * A passkey more for the actor, who says their password again. For the team it is a second factor too, so that one may
 * only be added by who showed one, or has none yet; it then opens the team's pages at once.
 */
export async function addPasskey(scope: Scope, token: string | null, input: AddPasskeyInput): Promise<PasskeyAdded> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const party = relyingParty(scope.origin)
  if (!party) return { kind: 'refused', code: 'passkey_unavailable' }
  if (await braked(scope, 'proof', actor.id)) return { kind: 'refused', code: 'too_many_tries' }
  const tokenHash = await sha256(token ?? '')
  const [[account], passkeys, [app], [challenge]] = await db.batch([
    sessionAccount(db, tokenHash, now),
    passkeysOf(db, actor.id),
    confirmedAuthenticator(db, actor.id),
    takeChallenge(db, await challengeOf(input.challenge, tokenHash), 'register', now),
  ])
  if (account?.id !== actor.id) throw new Refusal('unauthenticated')
  const proven = account.secondFactorAt !== null
  if (isTeam(actor) && !mayEnrol(proven, { app: Boolean(app), passkeys: passkeys.length }))
    throw new Refusal('second_factor')
  const wrong = await provenBy(scope, account, input.secret)
  if (wrong) return wrong
  if (passkeys.length >= PASSKEYS_MAX) return { kind: 'refused', code: 'passkey_many' }
  if (!input.credential) return { kind: 'refused', code: 'passkey_needed' }
  const own = challenge?.memberId === actor.id
  const passkey = own && (await madePasskey(party, challenge.challenge, input.credential))
  if (!passkey) return { kind: 'refused', code: 'passkey_failed' }
  const result = await commit(scope, [
    ...(isTeam(actor) && !proven ? [refuseEnrolled(db, actor.id)] : []),
    insertPasskey(db, { ...passkey, memberId: actor.id, name: input.name, createdAt: now }),
    ...(isTeam(actor) ? [proveSession(db, actor.id, tokenHash, now)] : []),
  ])
  return result.committed ? { kind: 'done' } : { kind: 'refused', code: 'passkey_failed' }
}
