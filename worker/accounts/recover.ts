import { commit } from '#worker/core/commit.ts'
import { equalText } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import { braked } from './braked.ts'
import type { RecoverInput } from './contract.ts'
import { deleteEmailOf } from './email/store.ts'
import { nicknameKey } from './nickname.ts'
import { hashRecoveryCode, newRecoveryCode, sealRecoveryCode } from './recovery-code.ts'
import { hashSecret } from './secret.ts'
import { newSession } from './session.ts'
import { skeletons } from './skeleton.ts'
import { deleteSessionsOf, recoveryByKey, refuseSpentCode, setRecoveryCode, updateMember } from './store.ts'

export type RecoverOutcome =
  /** `passkeys`: there are some, which still open the account; their owner is to look whether they know them. */
  | { kind: 'done'; token: string; recovery: string; passkeys: boolean }
  /** Unknown nickname, no code or a wrong one: one answer after the same work. */
  | { kind: 'wrong' }
  | { kind: 'too_many' }

/**
 * Gives an account back to who has its recovery code: a new password, a new code (the old one is spent), and nobody
 * else stays signed in or gets its mail: nobody can see whose address it was. A second factor stays what it was: for the team the code stands for the password only.
 */
export async function recover(scope: Scope, input: RecoverInput): Promise<RecoverOutcome> {
  const { db, now } = scope
  const key = nicknameKey(input.nickname)
  if (await braked(scope, 'proof')) return { kind: 'too_many' }
  const codeHash = await hashRecoveryCode(input.code)
  const [[account]] = await db.batch([recoveryByKey(db, { key, skeletons: skeletons(input.nickname) })])
  if (!equalText(codeHash, account?.codeHash ?? NO_HASH) || !account) return { kind: 'wrong' }
  const fresh = await newRecoveryCode()
  const session = await newSession(db, account.id, now, { device: scope.device })
  const result = await commit(
    scope,
    [
      refuseSpentCode(db, account.id, codeHash),
      updateMember(db, account.id, { secretHash: await hashSecret(input.newSecret) }),
      setRecoveryCode(db, account.id, fresh.codeHash, now),
      deleteSessionsOf(db, account.id),
      deleteEmailOf(db, account.id),
      session.statement,
    ],
    [{ kind: 'sessions.ended', memberId: account.id }],
  )
  if (!result.committed) return { kind: 'wrong' }
  const recovery = await sealRecoveryCode(scope, account.id, fresh.code)
  return { kind: 'done', token: session.token, recovery, passkeys: account.passkeys > 0 }
}

/** As long as a hash, and none. */
const NO_HASH = '-'.repeat(43)
