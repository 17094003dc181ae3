import { describe, expect, test } from 'vitest'
import { steady } from '#app/live/steady-line.ts'

const HERE = 'https://kring.test/t/thr_1?after=x%20y#reply'
const PAGE = new URL('https://kring.test/t/thr_1.data?after=x+y&_routes=root,thread')
const OTHER = new URL('https://kring.test/groups.data')
const POST: RequestInit = { method: 'POST', body: 'x' }

/** Answers in turn what a line or a server gives: a status, or nothing at all. */
function line(...answers: (number | 'cut' | 'half')[]) {
  const told: boolean[] = []
  let asked = 0
  let pauses = 0
  const fetcher = steady({
    async ask() {
      const answer = answers[asked++]!
      if (answer === 'cut') throw new TypeError('Failed to fetch')
      if (answer === 'half') {
        const body = new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) })
        return new Response(body)
      }
      return new Response('words', { status: answer })
    },
    here: () => HERE,
    async pause(_, signal) {
      pauses += 1
      signal?.throwIfAborted()
    },
    tell: (lost) => told.push(lost),
  })
  return { fetcher, told, asked: () => asked, pauses: () => pauses }
}

describe('what the router asks for', () => {
  const rows: [string, URL, RequestInit | undefined, (number | 'cut' | 'half')[], number, number][] = [
    // what, address, with, the line gives, answered, asked
    ['the same page', PAGE, undefined, [200], 200, 1],
    ['the same page, twice no line', PAGE, undefined, ['cut', 'cut', 200], 200, 3],
    ['the same page, cut half way', PAGE, undefined, ['half', 200], 200, 2],
    ['the same page, a server that falters', PAGE, undefined, [503, 500, 429, 200], 200, 4],
    ['the same page, gone', PAGE, undefined, [404], 404, 1],
    ['the same page, no longer theirs', PAGE, undefined, [401], 401, 1],
    ['another page, no line', OTHER, undefined, ['cut', 200], 200, 2],
    ['another page, a server that falters', OTHER, undefined, [500], 500, 1],
    ['a form, no line', PAGE, POST, ['cut'], 204, 1],
    ['a form, answer lost', PAGE, POST, ['half'], 204, 1],
    ['a form, a server that falters', PAGE, POST, [500], 500, 1],
    ['a form', PAGE, POST, [200], 200, 1],
  ]
  test.each(rows)('%s', async (_, url, init, answers, status, asked) => {
    const { fetcher, ...seen } = line(...answers)
    expect((await fetcher(url, init)).status).toBe(status)
    expect(seen.asked()).toBe(asked)
  })

  test('says when the line is gone, and when it is back', async () => {
    const { fetcher, told } = line('cut', 503, 200)
    await (await fetcher(PAGE)).text()
    expect(told).toEqual([true, false, false])
  })

  test('looks once more when something was done meanwhile: the older answer is not shown last', async () => {
    for (const act of [new URL('https://kring.test/notifications/seen.data'), '/t/thr_1/read']) {
      const older = Promise.withResolvers<Response>()
      const looks = [older.promise, Promise.resolve(new Response('newer'))]
      const fetcher = steady({
        ask: async (_, init) => (init?.method === 'POST' ? new Response('done') : looks.shift()!),
        here: () => HERE,
        pause: async () => expect.unreachable(),
        tell: () => {},
      })
      const look = fetcher(PAGE)
      await fetcher(act, POST)
      older.resolve(new Response('older'))
      expect(await (await look).text()).toBe('newer')
      expect(looks).toEqual([])
    }
  })

  test('gives up when the router does', async () => {
    const { fetcher, asked } = line('cut', 200)
    const router = new AbortController()
    router.abort(new DOMException('moved on', 'AbortError'))
    await expect(fetcher(PAGE, { signal: router.signal })).rejects.toThrow()
    expect(asked()).toBe(1)
  })

  test('anything else is the browser’s own, errors and all', async () => {
    const { fetcher, asked } = line('cut')
    await expect(fetcher('/live/anything')).rejects.toThrow(TypeError)
    expect(asked()).toBe(1)
  })
})
