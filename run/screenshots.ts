import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { fillDemo } from '#db/demo/fill.ts'
import { ensureBuild } from './build.ts'
import { ensureChromium, launchOptions } from './chromium.ts'
import { endWith } from './ending.ts'
import { root } from './places.ts'
import { startWorker } from './worker.ts'

// `npm run screenshots`: takes the pictures of the README, of a demo of its own.

endWith(async () => {})
await ensureChromium()
await ensureBuild('demo')
const state = mkdtempSync(path.join(os.tmpdir(), 'kring-pictures-'))
const worker = await startWorker({ build: 'demo', state, cron: false })
await fillDemo(worker.d1, new Date())
const browser = await chromium.launch(launchOptions())
try {
  const at = (name: string) => path.join(root, 'docs', `${name}.png`)
  const phone = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'nl-BE', deviceScaleFactor: 2 })
  await phone.goto(`${worker.url}/c/slapen-eten`)
  await phone.getByRole('link', { name: /om drie uur/ }).click()
  await phone.getByRole('heading', { level: 1 }).waitFor()
  await phone.screenshot({ path: at('thread') })

  const desk = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'nl-BE' })
  await desk.goto(`${worker.url}/demo`)
  await desk.getByRole('button', { name: 'Meld aan als Noor', exact: true }).click()
  await desk.goto(`${worker.url}/desk`)
  await desk.getByRole('link', { name: /ziek zijn/ }).click()
  await desk.getByRole('button', { name: /Keur goed/ }).waitFor()
  await desk.screenshot({ path: at('desk') })
} finally {
  await browser.close()
  await worker.dispose()
  rmSync(state, { recursive: true, force: true })
}
