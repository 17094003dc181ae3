import { Refusal } from '#worker/core/refusal.ts'
import type { Brake, Scope } from '#worker/core/scope.ts'

/**
 * Whether somebody goes too fast. An answer and not a refusal, so that the form comes back with what was typed.
 *
 * Three brakes. `entry` on signing up and in, per address, and wide: a whole class comes in behind one. `guess` on the password of one
 * nickname from one address, and `proof` on recovery codes, per address only: who knows a nickname must not be able to keep its
 * owner out, and a recovery code has 100 bits, which nobody tries. On second factors and passwords
 * asked again `proof` counts per account too, so that many addresses together try no more than one. The code of an
 * authenticator app has 20 bits, so its failures are counted in the record besides (`factors/authenticator.ts`).
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
