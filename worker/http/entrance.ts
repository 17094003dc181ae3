import { Hono } from 'hono'
import type { Env } from '#worker/core/config.ts'
import { ENTRANCE_COOKIE, ENTRANCE_COOKIE_DAYS, entranceCode } from '#worker/organisation/contract.ts'
import { createServices } from '#worker/services.ts'
import { openScope } from './scope.ts'
import { readCookie, writeCookie } from './session.ts'

/** Whoever looks ahead or walks the web by machine does not come in by a poster. */
const MACHINE =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|headless|curl|wget|python|monitor/i

/**
 * `/in/:code`, the link that an organisation gives out: leads to the front page, and names the entrance in a cookie for a
 * day. The one address where a GET counts something: a number a day, after the answer, without anybody's identity; see
 * `docs/decisions/0014-entrances.md`.
 */
export const entrance = new Hono<{ Bindings: Env }>()

entrance.get('/in/:code', (c) => {
  const request = c.req.raw
  const headers = new Headers({ Location: '/', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
  const code = entranceCode(c.req.param('code'))
  if (code && request.method === 'GET' && isPerson(request)) {
    const before = readCookie(request, ENTRANCE_COOKIE)
    headers.append('Set-Cookie', writeCookie(request, ENTRANCE_COOKIE, code, ENTRANCE_COOKIE_DAYS))
    if (before !== code) c.executionCtx.waitUntil(count(c.env, request, code, (work) => c.executionCtx.waitUntil(work)))
  }
  return new Response(null, { status: 302, headers })
})

async function count(env: Env, request: Request, code: string, waitUntil: (work: Promise<unknown>) => void) {
  const { scope } = await openScope(env, request, waitUntil)
  await createServices(scope).organisation.visit(code)
}

/** A person's own navigation: not fetched ahead, and by a browser. */
function isPerson({ headers }: Request): boolean {
  const ahead = `${headers.get('Sec-Purpose') ?? ''} ${headers.get('Purpose') ?? ''} ${headers.get('X-Moz') ?? ''}`
  return !/prefetch|prerender|preview/i.test(ahead) && !MACHINE.test(headers.get('User-Agent') ?? 'bot')
}
