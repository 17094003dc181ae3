import { commit } from '#worker/core/commit.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { ProofInput, ProofRefused } from './contract.ts'
import { proveOwn } from './own-proof.ts'
import { newRecoveryCode, sealRecoveryCode } from './recovery-code.ts'
import { setRecoveryCode } from './store.ts'

export type RenewOutcome = { kind: 'done'; recovery: string } | ProofRefused

/** A new recovery code; the old one works no more. `recovery` is the code, sealed for the page that shows it once. */
export async function renewRecoveryCode(scope: Scope, token: string | null, input: ProofInput): Promise<RenewOutcome> {
  const proof = await proveOwn(scope, token, input.secret)
  if (proof.kind === 'refused') return proof
  const { code, codeHash } = await newRecoveryCode()
  await commit(scope, [setRecoveryCode(scope.db, proof.account.id, codeHash, scope.now)])
  return { kind: 'done', recovery: await sealRecoveryCode(scope, proof.account.id, code) }
}
