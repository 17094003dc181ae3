import { randomCode } from '#worker/core/ids.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { SearchInput } from './contract.ts'
import { openKept, PURPOSE, whose } from './kept.ts'

/** Browsers keep a cookie of 4096 bytes; this one goes along with every request. */
const SEALED_MAX = 2_000

/**
 * Seals what is looked for, for the browser to keep, under a key for the address of what was found: the words themselves stand in
 * no address and in no record. `before` is what that browser kept until now; of many searches the oldest go.
 */
export async function keepSearch(
  scope: Scope,
  input: SearchInput,
  before: string | null,
): Promise<{ key: string; sealed: string }> {
  const key = randomCode(12)
  const all = [{ key, ...input }, ...(await openKept(scope, before))]
  for (;;) {
    const sealed = await scope.vault.seal(PURPOSE, JSON.stringify({ whose: whose(scope.actor), all }))
    if (sealed.length <= SEALED_MAX || all.length === 1) return { key, sealed }
    all.pop()
  }
}
