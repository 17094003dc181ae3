import type { Scope } from '#worker/core/scope.ts'
import type { SearchInput } from './contract.ts'
import { openKept } from './kept.ts'

/** What was looked for under this key, as this browser keeps it; null once it is gone, or was somebody else's. */
export async function keptSearch(scope: Scope, key: string, sealed: string | null): Promise<SearchInput | null> {
  const found = (await openKept(scope, sealed)).find((one) => one.key === key)
  return found ? { q: found.q, community: found.community, before: found.before } : null
}
