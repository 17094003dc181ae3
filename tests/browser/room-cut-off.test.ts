import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RoomServiceClient } from 'livekit-server-sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PHONE } from '#tests/support/people.ts'
import { startServer, type TestServer, useServer } from '#tests/support/server.ts'
import { claimsOf, useLive } from './room-live.ts'
import { admit, frames, goIn, makeWebinar, tab, useRoomPeople, write } from './room-people.ts'

/** For how long the server itself counted somebody in, while `trying` lasted; asked again and again. */
async function presence(service: RoomServiceClient, room: string, identity: string, trying: Promise<unknown>) {
  let since: number | undefined
  let longest = 0
  let over = false
  void trying.finally(() => {
    over = true
  })
  while (!over) {
    const inside = (await service.listParticipants(room)).some((one) => one.identity === identity)
    const now = performance.now()
    if (inside) since ??= now
    else since = undefined
    if (since !== undefined) longest = Math.max(longest, now - since)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return Math.round(longest)
}

describe.each([
  ['with webhooks', true],
  ['with all webhooks lost', false],
])('sent out, %s', (_, webhooks) => {
  const live = useLive({ webhooks })
  const people = useRoomPeople(live.server)

  it('who tries again, with the same token or with a refreshed one, is gone within a second', async () => {
    const { slug, sessionId } = await makeWebinar(live.server)
    const host = await people.host(sessionId)
    const guest = await people.seated(slug, 'Mosmuis')
    await goIn(guest)
    await admit(host, 'Mosmuis')
    await guest.locator('.tile').waitFor()
    const grant = guest.grants.at(-1)!
    await guest.goto('/help')
    const stranger = await people.stranger()
    const refreshed = await stranger.evaluate(async ({ url, token }) => {
      LivekitClient.setLogLevel('silent')
      const room = new LivekitClient.Room()
      await room.connect(url, token)
      Object.assign(globalThis, { room })
      const { engine } = room as unknown as { engine: { token: string } }
      for (let tries = 0; tries < 50 && engine.token === token; tries++)
        await new Promise((resolve) => setTimeout(resolve, 100))
      return engine.token
    }, grant)
    expect(refreshed).not.toBe(grant.token)

    const gone = stranger.evaluate(
      () =>
        new Promise<number>((resolve) => {
          room.on('disconnected', () => resolve(performance.timeOrigin + performance.now()))
        }),
    )
    await tab(host, 'Mensen')
    const row = host.locator('.person', { hasText: 'Mosmuis' })
    await host.locator('summary', { hasText: 'Even weg' }).click()
    await row.getByRole('button', { name: 'Zet buiten' }).click()
    const pressedAt = Date.now()
    await row.getByRole('button', { name: 'Ja, doe dit' }).click()
    const first = Math.round((await gone) - pressedAt)

    const identity = String(claimsOf(grant.token).sub)
    const stays: number[] = []
    for (const token of [grant.token, refreshed, grant.token, refreshed]) {
      const trying = stranger.evaluate(
        async ({ url, token }) => {
          const room = new LivekitClient.Room()
          const connecting = room.connect(url, token).catch(() => {})
          await Promise.race([connecting, new Promise((resolve) => setTimeout(resolve, 2000))])
          await new Promise((resolve) => setTimeout(resolve, 1000))
          const { state } = room
          void room.disconnect()
          return state
        },
        { url: grant.url, token },
      )
      const stay = await presence(live.service(), grant.room, identity, trying)
      stays.push(stay)
      expect(stay).toBeLessThan(1000)
      expect(await trying).not.toBe('connected')
    }
    console.log(
      `${webhooks ? 'webhooks' : 'no webhooks'}: pressed → gone ${first} ms; tried again, in the room for ${stays.join(', ')} ms`,
    )
    expect(first).toBeLessThan(1000)

    await guest.goto(`/room/${sessionId}`)
    await guest.getByRole('heading', { name: 'Je bent uit de zaal gezet' }).waitFor()
    await guest.goto(`/events/${slug}`)
    expect(await guest.getByLabel('Schuilnaam voor deze keer').count(), 'no second seat').toBe(0)
  })
})

describe('without live video', () => {
  /** What the browser itself says of a server that is not there. */
  const expected = /WebSocket connection to|ERR_CONNECTION_(REFUSED|RESET)/

  describe('LiveKit dies in the middle', () => {
    const live = useLive()
    const people = useRoomPeople(live.server, expected)

    it('text goes on with a clear notice, and video comes back without a reload', async () => {
      const { slug, sessionId } = await makeWebinar(live.server)
      const host = await people.host(sessionId)
      const guest = await people.seated(slug, 'Mosmuis')
      await goIn(guest)
      await admit(host, 'Mosmuis')
      await host.getByRole('button', { name: 'Camera' }).click()
      await frames(guest, 3)
      await live.livekit.stop('SIGKILL')
      const diedAt = Date.now()
      for (const page of [guest, host]) await page.getByText('Video is nu niet beschikbaar.').waitFor()
      console.log(`LiveKit dies → said plainly: ${Date.now() - diedAt} ms`)
      expect(Date.now() - diedAt).toBeLessThan(3000)
      await tab(host, 'Gesprek')
      await write(host, 'We gaan door in tekst.')
      await guest.getByText('We gaan door in tekst.').waitFor()
      await live.livekit.restart()
      const backAt = Date.now()
      await guest.locator('.tile').waitFor({ timeout: 20_000 })
      console.log(`LiveKit back → stage: ${Date.now() - backAt} ms`)
      await host.locator('.control[aria-pressed="true"]', { hasText: 'Camera' }).waitFor()
      expect(await frames(guest, 3), 'what was on comes back by itself').toBe(3)
    })
  })

  describe('LiveKit never there', () => {
    const live = useLive({ start: false })
    const people = useRoomPeople(live.server, expected)

    it('says so, and the room works as text', async () => {
      const { slug, sessionId } = await makeWebinar(live.server)
      const host = await people.host(sessionId)
      await host.getByText('Video is nu niet beschikbaar.').waitFor({ timeout: 4000 })
      const guest = await people.seated(slug, 'Mosmuis')
      await goIn(guest)
      await admit(host, 'Mosmuis')
      await guest.getByText('Video is nu niet beschikbaar.').waitFor()
      await write(guest, 'Dan lezen we.')
      await tab(host, 'Gesprek')
      await host.getByText('Dan lezen we.').waitFor()
      expect(await host.getByRole('button', { name: 'Camera' }).count()).toBe(0)
      expect(guest.grants).toEqual([])
    })
  })

  describe('LiveKit takes the call and says nothing', () => {
    const silent = createServer(() => {})
    let server: TestServer | undefined
    beforeAll(async () => {
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
      const { port } = silent.address() as AddressInfo
      const livekit = { url: `ws://127.0.0.1:${port}`, apiKey: 'key', apiSecret: 'a secret of thirty-two characters' }
      server = await startServer({ livekit })
    })
    afterAll(async () => {
      await server?.dispose()
      silent.closeAllConnections()
      silent.close()
    })
    const people = useRoomPeople(new Proxy({} as TestServer, { get: (_, key) => Reflect.get(server!, key) }), expected)

    it('is given three seconds, while text already goes', async () => {
      const { sessionId } = await makeWebinar(server!)
      const host = await people.host(sessionId)
      const startedAt = Date.now()
      await write(host, 'Ik ben er al.')
      await host.getByText('Ik ben er al.').waitFor()
      await host.getByText('Video is nu niet beschikbaar.').waitFor()
      console.log(`LiveKit silent → said plainly: ${Date.now() - startedAt} ms after going in`)
      expect(Date.now() - startedAt).toBeLessThan(3000)
    })
  })

  describe('no LiveKit set up', () => {
    const server = useServer()
    const people = useRoomPeople(server, /status of (400|422)/)

    it('says so, and the room works as text', async () => {
      const { slug, sessionId } = await makeWebinar(server)
      const host = await people.host(sessionId)
      await host.getByText('Video is hier niet beschikbaar.').waitFor()
      const guest = await people.seated(slug, 'Mosmuis')
      await goIn(guest)
      await admit(host, 'Mosmuis')
      await guest.getByText('Deze bijeenkomst gaat in tekst.').waitFor()
      await tab(host, 'Gesprek')
      await write(host, 'Welkom.')
      await guest.getByText('Welkom.').waitFor()
    })

    it('a seat is taken without JavaScript; the room says that it needs it', async () => {
      const { slug } = await makeWebinar(server, 1)
      const guest = await people.visitor({ javaScriptEnabled: false, viewport: PHONE })
      await guest.goto(`/events/${slug}`)
      await guest.getByLabel('Schuilnaam voor deze keer').fill('ab')
      await guest.getByRole('button', { name: 'Neem een plaats' }).click()
      expect(await guest.getByLabel('Schuilnaam voor deze keer').inputValue()).toBe('ab')
      await guest.getByLabel('Schuilnaam voor deze keer').fill('Noor')
      await guest.getByRole('button', { name: 'Neem een plaats' }).click()
      await guest.getByText('Iemand gebruikt deze schuilnaam al').first().waitFor()
      await guest.getByLabel('Schuilnaam voor deze keer').fill('Mosmuis')
      await guest.getByRole('button', { name: 'Neem een plaats' }).click()
      await guest.waitForURL('**/room/**')
      await guest.locator('noscript p', { hasText: 'JavaScript nodig' }).waitFor()
      const other = await people.visitor({ javaScriptEnabled: false })
      await other.goto(`/events/${slug}`)
      await other.getByText('Alle plaatsen zijn bezet.').waitFor()
    })
  })
})
