import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { localDay } from '#worker/core/local-day.ts'
import type { Scope } from '#worker/core/scope.ts'
import { countEntrance } from '#worker/organisation/entrances/store.ts'
import { braked } from './braked.ts'
import type { SignUpInput, SignUpOutcome } from './contract.ts'
import { knownLines, knownPlaces } from './names/store.ts'
import { nicknameKey } from './nickname.ts'
import { nameAsked } from './nickname-asked.ts'
import { houseNames } from './official-names.ts'
import { newRecoveryCode, sealRecoveryCode } from './recovery-code.ts'
import { hashSecret } from './secret.ts'
import { newSession } from './session.ts'
import { dropKeptNames, insertMember, insertNames, setRecoveryCode, takenSkeletons } from './store.ts'

/** Makes an account from a nickname and a password, and signs it in. A taken nickname comes back with a free one. */
export async function signUp(scope: Scope, input: SignUpInput): Promise<SignUpOutcome> {
  if (await braked(scope, 'entry')) return { kind: 'too_many' }
  const asked = nameAsked(input.nickname)
  const [taken, places, lines] = await scope.db.batch([
    takenSkeletons(scope.db, asked.toLookUp, scope.now),
    knownPlaces(scope.db),
    knownLines(scope.db),
  ])
  const answer = asked.judge(taken, { house: houseNames(scope.config), places, lines }, input.sure)
  if (answer.refused) return { kind: 'taken', code: answer.refused, suggestion: answer.suggestion }
  const id = newId('mem', scope.now)
  const session = await newSession(scope.db, id, scope.now, { device: scope.device })
  const recovery = await newRecoveryCode()
  const result = await commit(scope, [
    insertMember(scope.db, {
      id,
      nickname: input.nickname,
      nicknameKey: nicknameKey(input.nickname),
      secretHash: await hashSecret(input.secret),
      createdAt: scope.now,
    }),
    dropKeptNames(scope.db, asked.skeletons, scope.now),
    insertNames(scope.db, id, asked.skeletons),
    setRecoveryCode(scope.db, id, recovery.codeHash, scope.now),
    session.statement,
    ...(scope.entrance ? [countEntrance(scope.db, scope.entrance, localDay(scope), { signUps: 1 })] : []),
  ])
  if (!result.committed) return { kind: 'taken', code: 'nickname_taken', suggestion: answer.suggestion }
  return { kind: 'done', token: session.token, recovery: await sealRecoveryCode(scope, id, recovery.code) }
}
