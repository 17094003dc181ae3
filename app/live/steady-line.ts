/** Asking again what the line or the server did not give: quickly first, then every 20 s. A browser that knows it has no line waits for that. */
const AGAIN_MS = [1_000, 2_000, 5_000, 10_000, 20_000]

/** Said on `window` when a page's own question did not get through, and when one did again; `detail` is whether the line is gone. */
export const LINE_EVENT = 'kring:line'

/** What the rule below needs of a browser. */
export interface Surroundings {
  ask: typeof fetch
  /** The address of the page that is on the screen. */
  here(): string
  /** Comes back when asking again may help; rejects when `signal` gives up. */
  pause(tries: number, signal: AbortSignal | null | undefined): Promise<void>
  tell(lost: boolean): void
}

/**
 * `fetch` for the router, so that what is on the screen (and in it what somebody is writing) is never replaced because the line
 * or the server falters for a moment:
 *
 * | the router asks for            | no answer came              | 5xx or 429           |
 * | ------------------------------ | --------------------------- | -------------------- |
 * | the page on the screen again   | waits, asks again           | waits, asks again    |
 * | another page                   | waits, asks again           | that page's error    |
 * | to do something (a form)       | as if it had not been asked | that form's error    |
 *
 * A look at a page that was asked for before something was done, and is answered after, may show what was before: it is asked
 * for once more, so that what the page shows in the end is never the older of two answers.
 *
 * A form is not sent again by itself: who pressed may have thought better of it. Its page stands as it was, the notice about the
 * line says why, and pressing again does no harm (`draftKey`).
 */
export function steady({ ask, here, pause, tell }: Surroundings): typeof fetch {
  let done = 0
  return async (input, init) => {
    const url = input instanceof URL ? input : null
    const acts = (init?.method ?? 'GET') !== 'GET'
    if (!url?.pathname.endsWith('.data')) return acts ? ask(input, init).finally(() => (done += 1)) : ask(input, init)
    const shown = !acts && pageOf(url) === pageOf(new URL(here()))
    for (let tries = 0; ; tries += 1) {
      const doneBefore = done
      try {
        const answer = await whole(await ask(url, init))
        tell(false)
        if (acts) done += 1
        else if (done !== doneBefore) continue
        if (!shown || !(answer.status >= 500 || answer.status === 429)) return answer
      } catch (error) {
        if (!(error instanceof TypeError) || init?.signal?.aborted) throw error
        tell(true)
        if (acts) {
          done += 1
          return new Response(null, { status: 204 })
        }
      }
      await pause(tries, init?.signal)
    }
  }
}

/** With all of its text: a line that is cut half way through is found here, and not by whoever reads the answer. */
async function whole(answer: Response): Promise<Response> {
  if (!answer.body) return answer
  const { status, statusText, headers } = answer
  return new Response(await answer.arrayBuffer(), { status, statusText, headers })
}

/** The page whose data is asked for here, as the router makes the address of one from the other. */
function pageOf({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  for (const name of ['_routes', 'index']) query.delete(name)
  return `${pathname.replace(/\/_\.data$/, '/').replace(/\.data$/, '')}?${query}`
}

/** Puts it in the place of the browser's own `fetch`. The router offers no other seam. */
export function keepLineSteady(): void {
  let lost = false
  window.fetch = steady({
    ask: window.fetch.bind(window),
    here: () => location.href,
    pause,
    tell(now) {
      if (now === lost) return
      lost = now
      dispatchEvent(new CustomEvent(LINE_EVENT, { detail: lost }))
    },
  })
}

function pause(tries: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const wait = navigator.onLine ? AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)] : undefined
    const timer = wait === undefined ? undefined : setTimeout(done, wait)
    addEventListener('online', done)
    signal?.addEventListener('abort', done)
    function done() {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal?.removeEventListener('abort', done)
      if (signal?.aborted) reject(signal.reason)
      else resolve()
    }
  })
}
