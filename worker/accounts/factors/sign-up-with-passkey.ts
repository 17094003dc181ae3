import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from '../braked.ts'
import type { PasskeySignUpInput, PasskeySignUpOutcome } from '../contract.ts'
import { knownLines, knownPlaces } from '../names/store.ts'
import { nicknameKey } from '../nickname.ts'
import { nameAsked } from '../nickname-asked.ts'
import { houseNames } from '../official-names.ts'
import { newRecoveryCode, sealRecoveryCode } from '../recovery-code.ts'
import { newSession } from '../session.ts'
import { dropKeptNames, insertMember, insertNames, setRecoveryCode, takenSkeletons } from '../store.ts'
import { relyingParty } from './relying-party.ts'
import { insertPasskey, takeChallenge } from './store.ts'
import { madePasskey } from './webauthn.ts'

/** Makes an account from a nickname and a passkey, without a password, and signs it in. */
export async function signUpWithPasskey(scope: Scope, input: PasskeySignUpInput): Promise<PasskeySignUpOutcome> {
  const { db, now } = scope
  const party = relyingParty(scope.origin)
  if (!party) return { kind: 'refused', code: 'passkey_unavailable' }
  if (await braked(scope, 'entry')) return { kind: 'refused', code: 'too_many_tries' }
  const asked = nameAsked(input.nickname)
  const [taken, places, lines, [challenge]] = await db.batch([
    takenSkeletons(db, asked.toLookUp, now),
    knownPlaces(db),
    knownLines(db),
    takeChallenge(db, input.challenge, 'sign_up', now),
  ])
  const answer = asked.judge(taken, { house: houseNames(scope.config), places, lines }, input.sure)
  if (answer.refused) return { kind: 'taken', code: answer.refused, suggestion: answer.suggestion }
  if (!input.credential) return { kind: 'refused', code: 'passkey_needed' }
  const passkey = challenge && (await madePasskey(party, challenge.challenge, input.credential))
  if (!passkey) return { kind: 'refused', code: 'passkey_failed' }
  const id = newId('mem', now)
  const session = await newSession(db, id, now, { device: scope.device, secondFactor: true })
  const recovery = await newRecoveryCode()
  const result = await commit(scope, [
    insertMember(db, {
      id,
      nickname: input.nickname,
      nicknameKey: nicknameKey(input.nickname),
      secretHash: '',
      createdAt: now,
    }),
    dropKeptNames(db, asked.skeletons, now),
    insertNames(db, id, asked.skeletons),
    insertPasskey(db, { ...passkey, memberId: id, name: input.name, createdAt: now, usedAt: now }),
    setRecoveryCode(db, id, recovery.codeHash, now),
    session.statement,
  ])
  if (!result.committed) return { kind: 'taken', code: 'nickname_taken', suggestion: answer.suggestion }
  return { kind: 'done', token: session.token, recovery: await sealRecoveryCode(scope, id, recovery.code) }
}
