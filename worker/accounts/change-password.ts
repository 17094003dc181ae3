import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { ChangePasswordInput, ProofRefused } from './contract.ts'
import { nicknameKey } from './nickname.ts'
import { proveOwn } from './own-proof.ts'
import { hashSecret } from './secret.ts'
import { deleteSessionsOf, updateMember } from './store.ts'

export type PasswordOutcome = { kind: 'done' } | ProofRefused | { kind: 'secret_is_nickname' }

/** A new password for the actor, who says the old one; whoever else is signed in with it is signed out. */
export async function changePassword(
  scope: Scope,
  token: string | null,
  input: ChangePasswordInput,
): Promise<PasswordOutcome> {
  const proof = await proveOwn(scope, token, input.secret)
  if (proof.kind === 'refused') return proof
  const { account } = proof
  if (nicknameKey(input.newSecret) === nicknameKey(account.nickname)) return { kind: 'secret_is_nickname' }
  await commit(
    scope,
    [
      updateMember(scope.db, account.id, { secretHash: await hashSecret(input.newSecret) }),
      deleteSessionsOf(scope.db, account.id, account.tokenHash),
    ],
    [{ kind: 'sessions.ended', memberId: account.id }],
  )
  return { kind: 'done' }
}
