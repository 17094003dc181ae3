import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { fillDemo } from '#db/demo/fill.ts'
import { launchOptions } from '#run/chromium.ts'
import { startWorker } from '#run/worker.ts'
import { firstVisit } from '#tests/support/first-visit.ts'
import type { Figure } from './figure.ts'

const SAMPLES = 15
/** An old phone: four times as slow as this machine. */
const SLOWER = 4
/** A page is quiet when nothing long happened for this many milliseconds after it loaded. */
const SETTLED_MS = 1_000

/**
 * First paint, largest paint and total blocking time of a thread page, each time in a fresh browser profile at a
 * quarter of the CPU; and what the visit weighs. Blocking time is what tasks take beyond 50 ms (web.dev, TBT).
 */
export const figure: Figure = {
  name: 'A first visit to a thread, CPU four times slower',
  unit: 'ms; kB and requests where it says so',
  async measure() {
    const state = mkdtempSync(path.join(os.tmpdir(), 'kring-bench-'))
    const worker = await startWorker({ build: 'demo', state, cron: false, limits: 1_000_000 })
    const browser = await chromium.launch(launchOptions())
    const samples: Record<string, number[]> = {}
    const note = (line: string, value: number) => {
      samples[line] ??= []
      samples[line].push(value)
    }
    try {
      await fillDemo(worker.d1, new Date())
      const thread = await worker.d1
        .prepare(
          `select t.id from threads t join communities c on c.id = t.community_id
           where c.kind = 'open' and t.state = 'published' order by t.reply_count desc limit 1`,
        )
        .first<string>('id')
      for (const who of ['guest', 'member'] as const)
        for (let at = 0; at < SAMPLES; at++) {
          const context = await browser.newContext({ baseURL: worker.url, viewport: { width: 360, height: 740 } })
          if (who === 'member')
            await context.request.post('/demo', { form: { nickname: 'Zeester' }, headers: { Origin: worker.url } })
          const paints = await visit(context, `/t/${thread}`)
          for (const [name, value] of Object.entries(paints)) note(`${who}: ${name}`, value)
          await context.close()
        }
      return samples
    } finally {
      await browser.close()
      await worker.dispose()
      rmSync(state, { recursive: true, force: true })
    }
  },
}

async function visit(context: BrowserContext, address: string): Promise<Record<string, number>> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(() => {
    const seen = { fcp: 0, lcp: 0, tbt: 0 }
    Object.assign(globalThis, { seen })
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
    watch('paint', (entry) => {
      if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime
    })
    watch('largest-contentful-paint', (entry) => {
      seen.lcp = entry.startTime
    })
    watch('longtask', (entry) => {
      seen.tbt += Math.max(0, entry.duration - 50)
    })
  })
  const { requests, kilobytes } = await firstVisit(page, address)
  await page.waitForTimeout(SETTLED_MS)
  const { fcp, lcp, tbt } = await page.evaluate(
    () => (globalThis as unknown as { seen: { fcp: number; lcp: number; tbt: number } }).seen,
  )
  return { 'first paint': fcp, 'largest paint': lcp, 'blocking time': tbt, kB: kilobytes, requests }
}
