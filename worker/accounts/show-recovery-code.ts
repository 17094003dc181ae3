import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { openRecoveryCode } from './recovery-code.ts'
import { recoveryOf } from './store.ts'

export interface RecoveryCodeView {
  /** There until its owner says that it is written down, or half an hour passed. */
  code: string | null
  madeAt: Date | null
}

/** The actor's recovery code if it was made just now; else only when it was made. */
export async function showRecoveryCode(scope: Scope, sealed: string | null): Promise<RecoveryCodeView> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[row]] = await scope.db.batch([recoveryOf(scope.db, scope.actor.id)])
  return {
    code: sealed ? await openRecoveryCode(scope, scope.actor.id, sealed) : null,
    madeAt: row?.createdAt ?? null,
  }
}
