import { ITEM_KINDS } from '#worker/moderation/contract.ts'
import type { QueueFilter } from '#worker/moderation/views.ts'

/** The part of the queue that an address asks for; anything else in it is passed over. */
export function filterOf(request: Request): QueueFilter {
  const { searchParams } = new URL(request.url)
  return {
    community: /^[a-z0-9-]{1,64}$/.exec(searchParams.get('community') ?? '')?.[0] ?? null,
    kind: ITEM_KINDS.find((kind) => kind === searchParams.get('kind')) ?? null,
  }
}

/** The address of an item, or of the queue, within the same part of the queue. */
export function deskHref(filter: QueueFilter, itemId?: string, more: Record<string, string> = {}): string {
  const search = new URLSearchParams()
  if (filter.community) search.set('community', filter.community)
  if (filter.kind) search.set('kind', filter.kind)
  for (const [name, value] of Object.entries(more)) search.set(name, value)
  const query = search.size ? `?${search}` : ''
  return itemId ? `/desk/items/${itemId}${query}` : `/desk${query}`
}
