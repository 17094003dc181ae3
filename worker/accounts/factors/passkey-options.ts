import { commit } from '#worker/core/commit.ts'
import { newToken, sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from '../braked.ts'
import type { PasskeyOptionsInput, PasskeyOptionsOutcome } from '../contract.ts'
import { knownLines, knownPlaces } from '../names/store.ts'
import { checkNickname, tidyNickname } from '../nickname.ts'
import { nameAsked } from '../nickname-asked.ts'
import { houseNames } from '../official-names.ts'
import { takenSkeletons } from '../store.ts'
import { challengeOf } from './own-factors.ts'
import { relyingParty } from './relying-party.ts'
import { insertChallenge, passkeysOf } from './store.ts'
import { creationOptions, requestOptions } from './webauthn.ts'

/** As long as a person may need to find their key. */
const CHALLENGE_MINUTES = 5

/**
 * What the browser needs to make or use a passkey, with a challenge that is answered once and, for an account that is signed
 * in, in this very session. For a new account the
 * nickname is looked at first, so that nobody makes a passkey for a name they cannot have.
 */
export async function passkeyOptions(
  scope: Scope,
  token: string | null,
  input: PasskeyOptionsInput,
): Promise<PasskeyOptionsOutcome> {
  const { actor, db, now } = scope
  const party = relyingParty(scope.origin)
  if (!party) return { kind: 'refused', code: 'passkey_unavailable' }
  const own = input.purpose === 'register' || input.purpose === 'second_factor'
  if (own && actor.kind === 'guest') throw new Refusal('unauthenticated')
  if (await braked(scope, 'entry')) return { kind: 'refused', code: 'too_many_tries' }
  const options = await optionsFor(scope, input, party)
  if (!options) return { kind: 'refused', code: 'nickname_taken' }
  const id = newToken()
  const kept = own ? await challengeOf(id, await sha256(token ?? '')) : id
  const memberId = own && actor.kind === 'member' ? actor.id : null
  const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000)
  await commit(scope, [
    insertChallenge(db, { id: kept, challenge: options.challenge, memberId, purpose: input.purpose, expiresAt }),
  ])
  return { kind: 'options', challenge: id, options }
}

async function optionsFor(
  { actor, db, now, config }: Scope,
  { purpose, nickname, sure }: PasskeyOptionsInput,
  party: NonNullable<ReturnType<typeof relyingParty>>,
) {
  if (purpose === 'sign_in') return requestOptions(party)
  if (purpose === 'sign_up') {
    const asked = nameAsked(tidyNickname(nickname))
    if (checkNickname(nickname)) return null
    const [taken, places, lines] = await db.batch([
      takenSkeletons(db, asked.toLookUp, now),
      knownPlaces(db),
      knownLines(db),
    ])
    if (asked.judge(taken, { house: houseNames(config), places, lines }, sure).refused) return null
    return creationOptions(party, { organisation: config.organisation, nickname: tidyNickname(nickname), exclude: [] })
  }
  if (actor.kind === 'guest') return null
  const [passkeys] = await db.batch([passkeysOf(db, actor.id)])
  return purpose === 'second_factor'
    ? requestOptions(party, passkeys)
    : creationOptions(party, { organisation: config.organisation, nickname: actor.nickname, exclude: passkeys })
}
