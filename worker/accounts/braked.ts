import { Refusal } from '#worker/core/refusal.ts'
import type { Brake, Scope } from '#worker/core/scope.ts'

/**
 * Whether somebody goes too fast. An answer and not a refusal, so that the form comes back with what was typed.
 *
 * Two brakes: `entry` on signing up and in, per address only (who knows a nickname must not be able to keep its owner
 * out), and `proof` on recovery codes, second factors and passwords asked again, per address and per account, so that
 * many addresses together try no more than one. A recovery code has 100 bits, which nobody tries; the code of an
 * authenticator app has 20, so its failures are counted in the record besides (`factors/authenticator.ts`).
 */
export async function braked(scope: Scope, kind: Brake, about?: string): Promise<boolean> {
  try {
    await scope.brake(kind, about)
    return false
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'too_many') return true
    throw error
  }
}
