import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'

export interface Visit {
  requests: number
  /** Kilobytes (1000 bytes) as they would travel: text compressed, fonts and pictures as they are. */
  kilobytes: number
  /** Each answer with its kilobytes, largest first; for when a budget is exceeded. */
  parts: string[]
}

/** Quiet for so long means that everything came. The browser's own word for it waits for requests that outlive a page. */
const QUIET_MS = 800
const GIVE_UP_MS = 20_000

/** Opens a page with whatever cache its browser has and counts everything that is fetched until the network is quiet. */
export async function firstVisit(page: Page, path: string): Promise<Visit> {
  const answers: Response[] = []
  let last = Date.now()
  const hear = (response: Response) => {
    // What the page sends when it is read outlives it, and no body of it can be had.
    if (response.request().method() !== 'GET') return
    answers.push(response)
    last = Date.now()
  }
  page.on('response', hear)
  await page.goto(path, { waitUntil: 'load' })
  for (const until = Date.now() + GIVE_UP_MS; Date.now() - last < QUIET_MS && Date.now() < until; )
    await page.waitForTimeout(100)
  page.off('response', hear)
  const parts = await Promise.all(answers.map(weigh))
  return {
    requests: parts.length,
    kilobytes: parts.reduce((sum, part) => sum + part.kilobytes, 0),
    parts: parts
      .toSorted((a, b) => b.kilobytes - a.kilobytes)
      .map(({ url, kilobytes }) => `${kilobytes.toFixed(1)} ${url}`),
  }
}

async function weigh(response: Response) {
  const body = await response.body().catch(() => Buffer.alloc(0))
  const text = /text|javascript|json|svg/.test(response.headers()['content-type'] ?? '')
  return { url: new URL(response.url()).pathname, kilobytes: (text ? gzipSync(body).length : body.length) / 1000 }
}
