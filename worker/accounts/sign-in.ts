import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from './braked.ts'
import type { SignInInput, SignInOutcome } from './contract.ts'
import { nicknameKey } from './nickname.ts'
import { matchesSecret } from './secret.ts'
import { newSession } from './session.ts'
import { skeletons } from './skeleton.ts'
import { memberSigningIn } from './store.ts'

/** Signs in with nickname and password. The answer and its time are equal for unknown nicknames and wrong passwords. */
export async function signIn(scope: Scope, input: SignInInput): Promise<SignInOutcome> {
  const key = nicknameKey(input.nickname)
  if ((await braked(scope, 'entry')) || (await braked(scope, 'guess', key))) return { kind: 'too_many' }
  const [[member]] = await scope.db.batch([memberSigningIn(scope.db, { key, skeletons: skeletons(input.nickname) })])
  if (!(await matchesSecret(input.secret, member?.secretHash)) || !member) return { kind: 'wrong' }
  const session = await newSession(scope.db, member.id, scope.now, { device: scope.device })
  await commit(scope, [session.statement])
  return { kind: 'done', token: session.token }
}
