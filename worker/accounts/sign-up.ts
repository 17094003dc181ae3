import { commit } from '#worker/core/commit.ts'
import { newId, randomCode } from '#worker/core/ids.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { SignUpInput, SignUpOutcome } from './contract.ts'
import { NICKNAME_MAX, nicknameKey } from './nickname.ts'
import { hashSecret } from './secret.ts'
import { newSession } from './session.ts'
import { insertMember } from './store.ts'

/** Makes an account from a nickname and a password, and signs it in. A taken nickname comes back with a free one. */
export async function signUp(scope: Scope, input: SignUpInput): Promise<SignUpOutcome> {
  await scope.brake('entry')
  const id = newId('mem', scope.now)
  const session = await newSession(scope.db, id, scope.now)
  const result = await commit(scope, [
    insertMember(scope.db, {
      id,
      nickname: input.nickname,
      nicknameKey: nicknameKey(input.nickname),
      secretHash: await hashSecret(input.secret),
      createdAt: scope.now,
    }),
    session.statement,
  ])
  if (result.committed) return { kind: 'done', token: session.token }
  return { kind: 'taken', suggestion: suggest(input.nickname) }
}

/** The nickname with two letters behind it: 1,024 neighbours, so a clash is rare and then simply refused again. */
const suggest = (nickname: string) =>
  `${[...nickname]
    .slice(0, NICKNAME_MAX - 3)
    .join('')
    .trim()} ${randomCode(2)}`
