import { LRUCache } from 'lru-cache'
import type { Meter } from '#db/client.ts'
import { guestRevision } from '#worker/forum/guest-revision.ts'
import type { Asked } from './asked.ts'
import { OneTrip } from './one-trip.ts'

interface Kept {
  body: Uint8Array<ArrayBuffer>
  headers: [string, string][]
  revision: string
  asked: Asked[]
  keptAt: number
}

/** An isolate has 128 MB; a page of twenty posts is about 30 kB. */
const KEPT_BYTES = 16_000_000
/** Opening hours and "five minutes ago" go by the clock, which no revision knows. */
const KEPT_MS = 60_000
/** The only parts of an address that choose what a kept page shows. */
const CHOOSING = new Set(['after', 'before'])

const pages = new LRUCache<string, Kept>({
  maxSize: KEPT_BYTES,
  sizeCalculation: (kept) => kept.body.byteLength + JSON.stringify(kept.asked).length,
})

/** A guest's page, on its way: what is known of it before it is rendered. */
export interface GuestPage {
  key: string
  trip: OneTrip
}

/** `null` unless this is a page that every guest sees alike; `variant` is whatever else makes two guests' pages differ. */
export function guestPage(request: Request, url: URL, d1: D1Database, meter: Meter, variant: string): GuestPage | null {
  if (request.method !== 'GET') return null
  for (const name of url.searchParams.keys()) if (!CHOOSING.has(name)) return null
  const question = guestRevision(url.pathname)
  return question && { key: `${variant} ${url.pathname}${url.search}`, trip: new OneTrip(d1, question, meter) }
}

/** The page as it was rendered before, if nothing that it shows has changed since; asks the database in every case. */
export async function keptPage(page: GuestPage, now: Date): Promise<Response | null> {
  const kept = pages.get(page.key)
  if (!kept) return null
  if (now.getTime() - kept.keptAt > KEPT_MS) {
    pages.delete(page.key)
    return null
  }
  return (await page.trip.holds(kept.revision, kept.asked)) ? new Response(kept.body, { headers: kept.headers }) : null
}

/** Keeps a rendered page under the revision that was read with it, and answers it. */
export async function keepPage(page: GuestPage, response: Response, now: Date): Promise<Response> {
  const { revision, asked } = page.trip
  if (response.status !== 200 || response.headers.has('Set-Cookie') || revision === null) return response
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = [...response.headers]
  pages.set(page.key, { body, headers, revision, asked, keptAt: now.getTime() })
  return new Response(body, { headers })
}
