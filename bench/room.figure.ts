import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { fillDemo } from '#db/demo/fill.ts'
import { launchOptions } from '#run/chromium.ts'
import { planLiveKit, startLiveKit } from '#run/livekit.ts'
import { getLiveKit } from '#run/livekit-binary.ts'
import { webhookPath } from '#run/media.ts'
import { startWorker } from '#run/worker.ts'
import { Visitor } from '#tests/support/visitor.ts'
import type { Figure } from './figure.ts'

const SAMPLES = 24
/** A demo event that goes on while the demo is fresh, and its host. */
const SLUG = 'slapen'
const HOST = 'Noor'

/**
 * From pressing "Ga naar binnen" to the first frame of the presenter's picture that the browser composed: each time
 * somebody new with a fresh browser profile, the door open, host and viewer in one Chromium, everything on this machine.
 */
export const figure: Figure = {
  name: 'From click to picture in the room',
  unit: 'ms',
  async measure() {
    const binary = await getLiveKit(console.log)
    if (!binary) throw new Error('There is no livekit-server to measure with.')
    const state = mkdtempSync(path.join(os.tmpdir(), 'kring-bench-'))
    const media = await planLiveKit(state)
    const worker = await startWorker({ build: 'demo', state, cron: false, limits: 1_000_000, livekit: media })
    const livekit = await startLiveKit({ binary, state, plan: media, webhook: worker.url + webhookPath })
    const browser = await chromium.launch(launchOptions({ media: true }))
    try {
      await fillDemo(worker.d1, new Date())
      await openRoom(await (await browser.newContext({ baseURL: worker.url })).newPage(), worker.url)
      const samples: Record<string, number[]> = {
        'click → ticket': [],
        'click → let in': [],
        'click → connected': [],
        'click → first frame': [],
        'page at the door, all of it (kB)': [],
        'the media client in it (kB)': [],
      }
      for (let at = 0; at < SAMPLES; at++) {
        const context = await browser.newContext({ baseURL: worker.url, viewport: { width: 360, height: 740 } })
        const page = await context.newPage()
        const {
          ticket,
          inside,
          connected,
          frame,
          page: whole,
          media: client,
        } = await enter(page, `Gast ${letters(at)}`)
        samples['click → ticket']!.push(ticket)
        samples['click → let in']!.push(inside)
        samples['click → connected']!.push(connected)
        samples['click → first frame']!.push(frame)
        samples['page at the door, all of it (kB)']!.push(whole)
        samples['the media client in it (kB)']!.push(client)
        await context.close()
      }
      return samples
    } finally {
      await browser.close()
      await livekit.stop()
      await worker.dispose()
      rmSync(state, { recursive: true, force: true })
    }
  },
}

/** The host goes in, shows a picture and opens the door. */
async function openRoom(host: Page, url: string) {
  const visitor = await new Visitor(url).enter(HOST)
  const [name, value] = visitor.cookies.split('=') as [string, string]
  await host.context().addCookies([{ name, value, url }])
  await host.goto(`/events/${SLUG}`)
  await host.locator('a[href^="/room/"]').click()
  await host.waitForURL('**/room/**')
  await pressEnter(host)
  await host.getByRole('button', { name: 'Camera' }).click()
  await host.locator('.stage video').waitFor()
  await host.locator('.room-tabs button').nth(2).click()
  await host.locator('#door-open').click()
}

async function enter(page: Page, nickname: string) {
  await page.goto(`/events/${SLUG}`)
  await page.locator('input[name="nickname"]').fill(nickname)
  await page.locator('form[action$="/seat"] button').click()
  await page.waitForURL('**/room/**')
  await page.waitForLoadState('networkidle')
  const weight = await page.evaluate(() => {
    const entries = performance.getEntries() as PerformanceResourceTiming[]
    const kilobytes = (some: PerformanceResourceTiming[]) =>
      some.reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0) / 1000
    return { page: kilobytes(entries), media: kilobytes(entries.filter(({ name }) => name.includes('livekit'))) }
  })
  await page.evaluate(() => {
    const marks: Record<string, number> = {}
    const note = (name: string) => {
      marks[name] ??= performance.now()
    }
    Object.assign(globalThis, { marks })
    addEventListener('click', () => note('click'), { capture: true, once: true })
    new MutationObserver(() => {
      if (document.querySelector('.stage')) note('inside')
      if (document.querySelector('.stage .tile')) note('connected')
      const video = document.querySelector('video')
      if (video && !marks.video) {
        note('video')
        video.requestVideoFrameCallback(() => note('frame'))
      }
    }).observe(document.body, { childList: true, subtree: true })
  })
  await pressEnter(page)
  await page.waitForFunction(() => 'frame' in (globalThis as unknown as { marks: object }).marks)
  return page.evaluate((weight) => {
    const { marks } = globalThis as unknown as { marks: Record<'click' | 'inside' | 'connected' | 'frame', number> }
    const asked = performance.getEntriesByType('resource').find((entry) => entry.name.endsWith('/ticket'))
    const since = (at: number) => at - marks.click
    return {
      ticket: since((asked as PerformanceResourceTiming).responseEnd),
      inside: since(marks.inside),
      connected: since(marks.connected),
      frame: since(marks.frame),
      ...weight,
    }
  }, weight)
}

/** The button works once the page's script has taken it over. */
async function pressEnter(page: Page) {
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__react')))
  await page.locator('.needs-script > .button').click()
}

const letters = (at: number) => String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26), 120)
