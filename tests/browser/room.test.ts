import { createHash } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { AccessToken, DataPacket_Kind } from 'livekit-server-sdk'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { webhookPath } from '#run/media.ts'
import { PHONE } from '#tests/support/people.ts'
import { claimsOf, useLive } from './room-live.ts'
import { admit, frames, type Grant, goIn, loudness, makeWebinar, tab, useRoomPeople, write } from './room-people.ts'

const axe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)
}

describe('the room, with a real livekit-server', () => {
  const live = useLive()
  const people = useRoomPeople(live.server)

  it('from the calendar to the presenter’s real picture and sound, on a phone', async () => {
    const { slug, sessionId } = await makeWebinar(live.server)
    const guest = await people.visitor({ viewport: PHONE })
    await guest.goto('/calendar')
    expect(await guest.locator('script[src*="entry"]').count(), 'no framework bundle for a guest').toBe(0)
    await guest.locator(`a[href="/events/${slug}"]`).click()
    await guest.getByLabel('Schuilnaam voor deze keer').fill('Mosmuis')
    await guest.getByRole('button', { name: 'Neem een plaats' }).click()
    await guest.waitForURL('**/room/**')
    expect(await axe(guest)).toEqual([])
    await goIn(guest)
    await guest.getByText('De begeleider is er nog niet').waitFor()
    expect(await axe(guest)).toEqual([])

    const host = await people.host(sessionId)
    await guest.getByText('De begeleider laat je zo binnen').waitFor()
    await guest.reload()
    await guest.getByText('Je bent in de wachtkamer').waitFor()
    expect(guest.grants, 'no token in the lobby').toEqual([])
    const startedAt = performance.now()
    await admit(host, 'Mosmuis')
    await guest.locator('.tile').waitFor()
    console.log(`let in → stage: ${Math.round(performance.now() - startedAt)} ms`)

    for (const name of ['Camera', 'Microfoon']) {
      const control = host.getByRole('button', { name })
      expect(await control.getAttribute('aria-pressed'), 'off at arrival').toBe('false')
      await control.click()
    }
    expect(await frames(guest, 10)).toBeGreaterThanOrEqual(10)
    expect(await loudness(guest)).toBeGreaterThan(0.01)
    expect(await axe(guest)).toEqual([])
    for (const name of ['Mensen', 'Zaal', 'Gesprek'] as const) {
      await tab(host, name)
      expect(await axe(host)).toEqual([])
    }
    expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)

    await guest.getByRole('button', { name: 'Verlaat', exact: true }).click()
    await guest.getByRole('heading', { name: 'Je bent weg uit de zaal' }).waitFor()
    expect(await guest.locator('audio').count()).toBe(0)
  })

  it('an attendee is seen by nobody, and can neither publish nor send', async () => {
    const { slug, sessionId } = await makeWebinar(live.server)
    const host = await people.host(sessionId)
    const pages = [await people.seated(slug, 'Mosmuis'), await people.seated(slug, 'Kikker')]
    for (const page of pages) await goIn(page)
    await admit(host, 'Mosmuis')
    await admit(host, 'Kikker')
    for (const page of pages) await page.locator('.tile').waitFor()
    const grants = pages.map((page) => page.grants.at(-1)!) as [Grant, Grant]
    for (const grant of grants) {
      expect(claimsOf(grant.token)).not.toHaveProperty('name')
      expect(claimsOf(grant.token).video).toEqual({
        roomJoin: true,
        room: grant.room,
        hidden: true,
        canPublish: false,
        canPublishData: false,
        canSubscribe: true,
        canUpdateOwnMetadata: false,
      })
    }
    for (const page of pages) await page.goto('/help')

    const [watcher, intruder] = [await people.stranger(), await people.stranger()]
    const join = (page: Page, grant: Grant) =>
      page.evaluate(async ({ url, token }) => {
        LivekitClient.setLogLevel('silent')
        const heard: string[] = []
        const room = new LivekitClient.Room()
        for (const event of [
          'participantConnected',
          'dataReceived',
          'trackPublished',
          'participantMetadataChanged',
          'participantNameChanged',
        ] as const)
          room.on(event as 'participantConnected', () => void heard.push(event))
        await room.connect(url, token)
        Object.assign(globalThis, { room, heard })
        return [...room.remoteParticipants.values()].map((one) => one.name)
      }, grant)
    expect(await join(watcher, grants[0])).toEqual(['Noor'])
    expect(await join(intruder, grants[1])).toEqual(['Noor'])
    const tried = await intruder.evaluate(async () => {
      const attempt = (act: Promise<unknown>) =>
        Promise.race([
          act.then(
            () => 'went through',
            () => 'refused',
          ),
          new Promise<string>((resolve) => setTimeout(resolve, 4000, 'no answer')),
        ])
      const { localParticipant } = room
      return {
        picture: await attempt(
          localParticipant.publishTrack(document.createElement('canvas').captureStream(5).getVideoTracks()[0]!),
        ),
        sound: await attempt(
          localParticipant.publishTrack(new AudioContext().createMediaStreamDestination().stream.getAudioTracks()[0]!),
        ),
        name: await attempt(localParticipant.setName('Ik ben er ook')),
        metadata: await attempt(localParticipant.setMetadata('hier')),
        data: await attempt(localParticipant.publishData(new TextEncoder().encode('hoi'), { reliable: true })),
      }
    })
    console.log('attendee tried:', JSON.stringify(tried))
    for (const what of ['picture', 'sound', 'name', 'metadata'] as const) expect(tried[what]).not.toBe('went through')
    await new Promise((resolve) => setTimeout(resolve, 500))
    const heard = () => watcher.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
    expect(await heard()).toEqual([])
    // The watcher would have heard: what the server itself sends does arrive.
    await live.service().sendData(grants[0].room, new Uint8Array([1]), DataPacket_Kind.RELIABLE, {})
    await expect.poll(heard).toEqual(['dataReceived'])
    const seen = await live.service().listParticipants(grants[0].room)
    const hidden = seen.filter((one) => one.permission?.hidden)
    expect(hidden).toHaveLength(2)
    for (const one of hidden) expect([one.name, one.metadata, one.tracks.length]).toEqual(['', '', 0])
    expect(await host.locator('.tile').count()).toBe(1)
  })

  it('chat goes through the hub: read first, placed, taken away, closed', async () => {
    const { slug, sessionId } = await makeWebinar(live.server)
    const host = await people.host(sessionId)
    const [mosmuis, kikker] = [await people.seated(slug, 'Mosmuis'), await people.seated(slug, 'Kikker')]
    for (const [page, name] of [
      [mosmuis, 'Mosmuis'],
      [kikker, 'Kikker'],
    ] as const) {
      await goIn(page)
      await admit(host, name)
    }
    await tab(host, 'Gesprek')
    await write(mosmuis, 'Mijn kind wordt elk uur wakker.')
    await mosmuis.getByText('Een begeleider leest dit eerst').waitFor()
    const row = host.locator('.chat-line', { hasText: 'elk uur wakker' })
    await row.waitFor()
    expect(await kikker.getByText('elk uur wakker').count()).toBe(0)
    await row.getByRole('button', { name: 'Plaats' }).click()
    await kikker.getByText('elk uur wakker').waitFor()
    await write(host, 'Dank je, daar gaan we het over hebben.')
    await kikker.locator('.chat-line', { hasText: 'Dank je' }).getByText('spreker').waitFor()
    expect(await kikker.getByText('Mensen').count(), 'no list of people').toBe(0)

    await row.getByRole('button', { name: 'Verberg' }).click()
    await kikker.getByText('elk uur wakker').waitFor({ state: 'detached' })
    await mosmuis.getByText('Een begeleider verborg je bericht.').waitFor()
    await tab(host, 'Zaal')
    await host.getByLabel('Niemand').click()
    await kikker.getByText('Het gesprek is gesloten').waitFor()
    expect(await kikker.getByLabel('Schrijf een bericht').count()).toBe(0)

    await host.getByRole('button', { name: 'Beëindig voor iedereen' }).click()
    await host.getByRole('button', { name: 'Ja, doe dit' }).click()
    for (const page of [mosmuis, kikker, host])
      await page.getByRole('heading', { name: 'De bijeenkomst is voorbij' }).waitFor()
    await mosmuis.goto(`/events/${slug}`)
    await mosmuis.getByText('Dit webinar is voorbij.').waitFor()
    expect(await live.service().listRooms()).not.toContainEqual(
      expect.objectContaining({ name: expect.stringContaining(sessionId) }),
    )
  })

  it('one place at a time: the newer tab wins, the older one is told', async () => {
    const { slug, sessionId } = await makeWebinar(live.server)
    const host = await people.host(sessionId)
    const first = await people.seated(slug, 'Mosmuis')
    await goIn(first)
    await admit(host, 'Mosmuis')
    await first.locator('.tile').waitFor()
    const second = await first.context().newPage()
    await second.goto(`/room/${sessionId}`)
    await goIn(second)
    await second.locator('.tile').waitFor()
    await first.getByRole('heading', { name: 'Je ging verder in een ander venster' }).waitFor()
    await first.getByRole('button', { name: 'Ga hier verder' }).click()
    await first.locator('.tile').waitFor()
    await second.getByRole('heading', { name: 'Je ging verder in een ander venster' }).waitFor()
  })

  it('the quick exit stops camera, microphone and sound at once', async () => {
    const { sessionId } = await makeWebinar(live.server)
    const host = await people.host(sessionId)
    await host.evaluate(() => {
      const tracks: MediaStreamTrack[] = []
      const { getUserMedia } = navigator.mediaDevices
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await getUserMedia.call(navigator.mediaDevices, wanted)
        tracks.push(...stream.getTracks())
        return stream
      }
      Object.assign(globalThis, { tracks })
    })
    for (const name of ['Camera', 'Microfoon']) {
      await host.getByRole('button', { name }).click()
      await host.locator(`.control[aria-pressed="true"]`, { hasText: name }).waitFor()
    }
    await host.evaluate(() => {
      addEventListener('kring:leave', () =>
        sessionStorage.setItem(
          'states',
          (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState).join(),
        ),
      )
    })
    await host.getByRole('link', { name: 'Verlaat deze pagina' }).click()
    await host.waitForURL('**/leave')
    expect(await host.evaluate(() => sessionStorage.getItem('states'))).toBe('ended,ended')
  })

  it.each([
    ['NotAllowedError', 'Je browser mag je camera of microfoon niet gebruiken'],
    ['NotReadableError', 'Een ander programma gebruikt je camera of microfoon'],
    ['NotFoundError', 'We vinden geen camera of microfoon'],
  ])('%s is named with a remedy, and text goes on', async (name, words) => {
    const { sessionId } = await makeWebinar(live.server)
    const host = await people.host(sessionId)
    await host.getByRole('button', { name: 'Camera' }).waitFor()
    await host.evaluate((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error))
    }, name)
    await host.getByRole('button', { name: 'Camera' }).click()
    await host.getByText(words).waitFor()
    await host.getByRole('button', { name: 'Ga verder met tekst' }).click()
    await write(host, 'Ik schrijf mee.')
    await host.getByText('Ik schrijf mee.').waitFor()
  })

  it('webhooks: only LiveKit’s own are taken, and a repeated one does nothing more', async () => {
    const { sessionId } = await makeWebinar(live.server)
    const host = await people.host(sessionId)
    await host.getByRole('button', { name: 'Camera' }).waitFor()
    const { room, token } = host.grants.at(-1)!
    const { apiKey, apiSecret } = live.media()
    const post = (body: string, authorization?: string) =>
      fetch(live.server.url + webhookPath, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/webhook+json', ...(authorization && { Authorization: authorization }) },
      }).then((response) => response.status)
    const sign = (body: string, secret = apiSecret) => {
      const signature = new AccessToken(apiKey, secret, { ttl: 60 })
      signature.sha256 = createHash('sha256').update(body).digest('base64')
      return signature.toJwt()
    }
    const joined = (name: string) =>
      JSON.stringify({
        id: 'EV_test',
        event: 'participant_joined',
        room: { name },
        participant: { identity: claimsOf(token).sub },
      })
    expect(await post(joined(room))).toBe(401)
    expect(await post(joined(room), 'not.a.token')).toBe(401)
    expect(await post(joined(room), await sign(joined(room), 'somebody else’s secret of enough characters'))).toBe(401)
    expect(await post(joined(room), await sign(joined('another-room')))).toBe(401)
    expect(await post('x'.repeat(70_000), await sign('x'))).toBe(413)
    for (const name of [room, room, 'a-room-of-somebody-else', `${room}x`])
      expect(await post(joined(name), await sign(joined(name)))).toBe(204)
    await write(host, 'Ik ben er nog.')
    await host.getByText('Ik ben er nog.').waitFor()
    expect(await host.getByRole('button', { name: 'Camera' }).count(), 'who was let in stays').toBe(1)
  })
})
