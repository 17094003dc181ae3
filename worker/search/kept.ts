import type { Actor } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { SearchInput } from './contract.ts'

export const PURPOSE = 'searches'

/** On a device that is shared, only who looked for it gets it back. */
export const whose = (actor: Actor): string => (actor.kind === 'guest' ? '' : actor.id)

/** The searches that a browser keeps for who asks, the newest first; none when it was sealed for somebody else, or not by us. */
export async function openKept(
  { vault, actor }: Scope,
  sealed: string | null,
): Promise<(SearchInput & { key: string })[]> {
  if (!sealed) return []
  const text = await vault.open(PURPOSE, sealed).catch(() => null)
  const kept = text && (JSON.parse(text) as { whose: string; all: (SearchInput & { key: string })[] })
  return kept && kept.whose === whose(actor) ? kept.all : []
}
