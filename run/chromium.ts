import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { finish } from './children.ts'
import { onPath } from './livekit-binary.ts'
import { binFolder } from './places.ts'

/** How Chromium is started for tests and measurements: headless, and calling nobody by itself. */
export const launchArguments = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** For pages with live video: a made-up camera and microphone, no questions, and media over loopback. */
export const mediaArguments = [
  ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  ...['--autoplay-policy=no-user-gesture-required', '--allow-loopback-in-peer-connection'],
]

/** What `chromium.launch()` of playwright-core is given. */
export function launchOptions(options: { media?: boolean } = {}) {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium; `npm test` gets one.')
  return {
    executablePath,
    args: [...launchArguments, ...(options.media ? mediaArguments : [])],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
}

/** A Chromium or Chrome that is on this machine: CHROME_PATH, an installed one, or Playwright's own. */
export function findChromium(): string | undefined {
  if (process.env.CHROME_PATH) {
    if (existsSync(process.env.CHROME_PATH)) return process.env.CHROME_PATH
    throw new Error(`CHROME_PATH names ${process.env.CHROME_PATH}, which is not there.`)
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const places = [
    '/usr/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    chromium.executablePath(),
  ]
  return [...names.map(onPath), ...places].find((place) => place && existsSync(place))
}

/** Finds Chromium or gets it: Playwright's download, else, as root where there is apt, the system's package. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium()
  if (found) return found
  console.log('Getting Chromium for the browser tests (once) …')
  await finish(path.join(binFolder, 'playwright-core'), ['install', '--no-shell', 'chromium'])
  if (!findChromium() && process.getuid?.() === 0 && onPath('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await finish('apt-get', ['update'], { env })
    await finish('apt-get', ['install', '-y', 'chromium'], { env })
  }
  const gotten = findChromium()
  if (!gotten)
    throw new Error('No Chromium could be found or installed. Install Chrome or Chromium, or set CHROME_PATH to one.')
  return gotten
}
