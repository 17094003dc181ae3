import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { root } from '#run/places.ts'
import { hydrated, PHONE, usePeople } from '#tests/support/people.ts'
import type { TestServer } from '#tests/support/server.ts'
import type { RoomNews } from '#worker/rooms/protocol.ts'

export type Grant = Extract<RoomNews, { kind: 'grant' }>

/** A webinar of its own, going on now, with Noor as host. */
export async function makeWebinar(server: TestServer, capacity = 20) {
  const id = Math.random().toString(36).slice(2, 10)
  const slug = `webinar-${id}`
  const sessionId = `ses_${id.padEnd(21, '0')}`
  const now = Date.now()
  const one = async <T>(sql: string) => (await server.d1.prepare(sql).first<T>())!
  const { community } = await one<{ community: string }>(
    "select id as community from communities where kind = 'open' limit 1",
  )
  const { host } = await one<{ host: string }>("select id as host from members where nickname = 'Noor'")
  await server.d1.batch([
    server.d1
      .prepare(
        "insert into events (id, slug, kind, title, about, community_id, language, capacity, state, created_at) values (?, ?, 'webinar', 'Waarom slapen zo moeilijk kan zijn', 'Over slapen.', ?, 'nl', ?, 'planned', ?)",
      )
      .bind(`evt_${id}`, slug, community, capacity, now),
    server.d1
      .prepare('insert into event_sessions (id, event_id, starts_at, ends_at, seat_count) values (?, ?, ?, ?, 0)')
      .bind(sessionId, `evt_${id}`, now - 600_000, now + 3_600_000),
    server.d1.prepare('insert into event_hosts (event_id, member_id) values (?, ?)').bind(`evt_${id}`, host),
  ])
  return { slug, sessionId }
}

/** Browsers with a made-up camera and microphone. A console error that is not `expected` fails the test. */
export function useRoomPeople(server: TestServer, expected = /$^/) {
  const people = usePeople(server, { media: true, expected })
  const visitor = async (options: BrowserContextOptions = {}) => {
    const page = await people.visitor(options)
    return Object.assign(page, { grants: grantsOf(page) })
  }

  return {
    visitor,
    /** Somebody without account takes a seat and stands at the door. */
    async seated(slug: string, nickname: string, options: BrowserContextOptions = { viewport: PHONE }) {
      const page = await visitor(options)
      await page.goto(`/events/${slug}`)
      await page.getByLabel('Schuilnaam voor deze keer').fill(nickname)
      await page.getByRole('button', { name: 'Neem een plaats' }).click()
      await page.waitForURL('**/room/**')
      return page
    },
    /** The host, inside. */
    async host(sessionId: string, options: BrowserContextOptions = {}) {
      const entered = await people.enter('Noor', options)
      const page = Object.assign(entered, { grants: grantsOf(entered) })
      await page.goto(`/room/${sessionId}`)
      await goIn(page)
      await page.getByRole('button', { name: 'Mensen' }).waitFor()
      return page
    },
    /** A page that is not Kring's: any script runs and any server may be reached. */
    async stranger() {
      const page = await visitor({ bypassCSP: true })
      await page.goto('/help')
      const script = path.join(root, 'node_modules/livekit-client/dist/livekit-client.umd.js')
      await page.evaluate(readFileSync(script, 'utf8'))
      return page
    },
  }
}

/** Every token that the hub gave this page. */
function grantsOf(page: Page): Grant[] {
  const grants: Grant[] = []
  page.on('websocket', (socket) => {
    if (!socket.url().includes('/live/rooms/')) return
    socket.on('framereceived', ({ payload }) => {
      if (payload === 'pong') return
      const news = JSON.parse(String(payload)) as RoomNews
      if (news.kind === 'grant') grants.push(news)
    })
  })
  return grants
}

export async function goIn(page: Page) {
  await hydrated(page)
  await page.getByRole('button', { name: 'Ga naar binnen' }).click()
}

export const tab = (host: Page, name: 'Gesprek' | 'Mensen' | 'Zaal') =>
  host.getByRole('navigation', { name: 'Delen van het paneel' }).getByRole('button', { name }).click()

export async function admit(host: Page, nickname: string) {
  await tab(host, 'Mensen')
  await host.locator('.person', { hasText: nickname }).getByRole('button', { name: 'Laat binnen', exact: true }).click()
}

export async function write(page: Page, text: string) {
  await page.getByLabel('Schrijf een bericht').fill(text)
  await page.keyboard.press('Enter')
}

/** Waits until so many frames were really shown, each counted by the browser when it composed it. */
export const frames = (page: Page, count: number) =>
  page
    .locator('.stage video')
    .first()
    .evaluate(
      (video: HTMLVideoElement, wanted) =>
        new Promise<number>((resolve) => {
          let seen = 0
          const look = () => {
            seen += 1
            if (seen >= wanted) resolve(seen)
            else video.requestVideoFrameCallback(look)
          }
          video.requestVideoFrameCallback(look)
        }),
      count,
    )

/** The loudest sample of the sound that plays on the page, once there is any. */
export const loudness = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const context = new AudioContext()
        const analyser = context.createAnalyser()
        const samples = new Float32Array(analyser.fftSize)
        let source: MediaStreamAudioSourceNode | undefined
        const timer = setInterval(() => {
          const sound = document.querySelector('audio')
          if (!source && sound?.srcObject instanceof MediaStream && !sound.paused) {
            source = context.createMediaStreamSource(sound.srcObject)
            source.connect(analyser)
          }
          analyser.getFloatTimeDomainData(samples)
          const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
          if (loudest > 0.01) {
            clearInterval(timer)
            resolve(loudest)
          }
        }, 50)
      }),
  )
