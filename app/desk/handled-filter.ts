import { DECIDED_KINDS } from '#worker/moderation/contract.ts'
import type { HandledFilter } from '#worker/moderation/views.ts'

/** The part of what was decided that an address asks for; anything else in it is passed over. */
export function handledFilterOf(request: Request): HandledFilter {
  const { searchParams } = new URL(request.url)
  return {
    community: /^[a-z0-9-]{1,64}$/.exec(searchParams.get('community') ?? '')?.[0] ?? null,
    kind: DECIDED_KINDS.find((kind) => kind === searchParams.get('kind')) ?? null,
    by: /^mem_[a-z0-9]{1,60}$/.exec(searchParams.get('by') ?? '')?.[0] ?? null,
  }
}
