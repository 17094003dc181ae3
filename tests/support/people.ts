import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchOptions } from '#run/chromium.ts'

export const PHONE = { width: 360, height: 740 }
export const DESKTOP = { width: 1280, height: 800 }

export interface People {
  /** Somebody with a browser of their own. */
  visitor(options?: BrowserContextOptions): Promise<Page>
  /** A demo person, signed in with a click. */
  enter(nickname: string, options?: BrowserContextOptions): Promise<Page>
}

/** A console line that a test expects: a refused page is logged by the browser itself. */
const EXPECTED = /the server responded with a status of (400|401|404|409|422|429)/

/** For files that end a session or cut the line under an open page: the browser logs what it could not reach then. */
export const LINE_CUT = new RegExp(
  `${EXPECTED.source}|status of 503|/live/[\\w/?=]+' failed: HTTP Authentication failed|net::ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)`,
)

/** Opens browsers for the tests of one file. A console error or an exception on any page fails the test it happened in. */
export function usePeople(server: { url: string }, options: { media?: boolean; expected?: RegExp } = {}): People {
  let browser: Browser
  let wrong: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions(options))
  })
  afterEach(async () => {
    const found = wrong
    wrong = []
    for (const context of browser.contexts()) await context.close()
    expect(found, 'errors in the browser').toEqual([])
  })
  afterAll(() => browser?.close())

  async function visitor(settings: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      viewport: DESKTOP,
      locale: 'nl-BE',
      baseURL: server.url,
      reducedMotion: 'reduce',
      ...settings,
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !(options.expected ?? EXPECTED).test(message.text())) wrong.push(message.text())
    })
    return page
  }
  return {
    visitor,
    async enter(nickname, settings) {
      const page = await visitor(settings)
      const answer = await page.request.post('/demo', {
        form: { nickname },
        headers: { Origin: server.url },
        maxRedirects: 0,
      })
      const status = answer.status()
      if (status !== 302) throw new Error(`could not enter as ${nickname}: ${status}`)
      return page
    },
  }
}

/** The hydrated app has taken the page over: forms and links are its own now. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('kring:alive').length > 0)
}

/** Whether all of it is on the screen as it stands, under nothing. */
export const inSight = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return false
    return [top + 2, bottom - 2].every((y) => element.contains(document.elementFromPoint((left + right) / 2, y)))
  })
