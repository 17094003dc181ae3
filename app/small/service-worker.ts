/**
 * What makes the installed app say something when the line is gone. It keeps four things and nothing else: the offline page, its
 * stylesheet, the small script, and the page the quick exit lands on. Never a page of the site: nothing anybody wrote or read
 * stays on the device through it. Everything else goes to the network as if it were not there.
 */
const worker = self as unknown as Worker

/** As much of a service worker's surroundings as is used here; the library of types for it does not go together with that of pages. */
interface Worker {
  location: Location
  registration: ServiceWorkerRegistration
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  request: Request
  preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}

const KEPT = 'kring-offline-1'
const OFFLINE = '/offline'
/** Neutral in every sense: who leaves in a hurry without a line must not land on a page that names where they were. */
const LEAVE = '/leave'
const FILES = [OFFLINE, LEAVE, '/offline.css', '/page.js']
/** Help lines may change: what is kept is fetched again after a day, when there is a line. */
const FRESH_MS = 86_400_000

/** As somebody without an account: no cookie goes along, so nothing of anybody comes back. */
async function keep() {
  const cache = await caches.open(KEPT)
  await Promise.all(
    FILES.map(async (path) => {
      const answer = await fetch(path, { credentials: 'omit', cache: 'reload' })
      if (!answer.ok || answer.redirected) throw new Error(`not kept: ${path}`)
      await cache.put(path, answer)
    }),
  )
}

async function keepFresh() {
  const kept = await caches.match(OFFLINE, { cacheName: KEPT })
  const age = Date.now() - Date.parse(kept?.headers.get('Date') ?? '')
  if (!(age < FRESH_MS)) await keep()
}

worker.addEventListener('install', (event) => {
  // It serves nothing a page was built with, so a new one may take over at once.
  event.waitUntil(keep().then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name)
      await worker.registration.navigationPreload?.enable()
      await worker.clients.claim()
    })(),
  )
})

const kept = async (path: string) => (await caches.match(path, { cacheName: KEPT })) ?? Response.error()

async function answerNavigation(event: Fetching, path: string): Promise<Response> {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request))
    event.waitUntil(keepFresh().catch(() => undefined))
    return answer
  } catch {
    return kept(path === LEAVE ? LEAVE : OFFLINE)
  }
}

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== worker.location.origin) return
  if (event.request.mode === 'navigate') event.respondWith(answerNavigation(event, url.pathname))
  // Only for the offline page itself: with a line these come from the network, as always.
  else if (event.request.method === 'GET' && FILES.includes(url.pathname))
    event.respondWith(fetch(event.request).catch(() => kept(url.pathname)))
})

export {}
