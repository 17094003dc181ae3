import { createRequestHandler, data, RouterContextProvider, redirect, type ServerBuild } from 'react-router'
import { cookiesContext, reportBugContext, servicesContext, viewerContext } from '#app/context.ts'
import { type Meter, newMeter } from '#db/client.ts'
import { relyingParty } from '#worker/accounts/factors/relying-party.ts'
import { SESSION_MOST_DAYS } from '#worker/accounts/session.ts'
import { isStaff } from '#worker/core/actor.ts'
import { type Env, readConfig, requireSecret } from '#worker/core/config.ts'
import { hmac, newToken } from '#worker/core/digest.ts'
import { randomCode } from '#worker/core/ids.ts'
import { GoneThread, PutAway, REFUSAL_STATUS, Refusal, Stopped, TakenOver } from '#worker/core/refusal.ts'
import { reportBug } from '#worker/core/report-bug.ts'
import { createServices, type Services } from '#worker/services.ts'
import { guestPage, keepPage, keptPage } from './guest-pages.ts'
import { pageHeaders } from './headers.ts'
import { KnownAsker } from './known-asker.ts'
import { plainPage } from './plain-page.ts'
import { knownWord, routesOfWord } from './routes-of-word.ts'
import { openScope } from './scope.ts'
import { readCookie, resolveLanguage, resolveTimeZone, SESSION_COOKIE, writeCookie } from './session.ts'

type Handler = ReturnType<typeof createRequestHandler>

/** Made once each: given a function instead of the build, the router would take the build apart anew for every request. */
const handlers = new Map<string, Handler>()

async function routed(pathname: string): Promise<Handler> {
  const build = (await import('virtual:react-router/server-build')) as ServerBuild
  const word = knownWord(build, pathname)
  const handler = handlers.get(word) ?? createRequestHandler(routesOfWord(build, word), import.meta.env.MODE)
  handlers.set(word, handler)
  return handler
}

/** How often a page is read by the rights of a moment ago before they are asked first; they seldom change once. */
const GUESSES = 2

/** Answers a page or a form: builds the request's scope and services, and hands over to the router. */
export async function pages(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
  const url = new URL(request.url)
  const config = readConfig(env)
  const meter = newMeter()
  const language = resolveLanguage(request)
  const asks = request.method === 'GET' || request.method === 'HEAD'
  if (!asks && request.method !== 'POST')
    return finished(plainPage(405, language), { nonce: null, personal: true, meter })
  if (!asks && !sameOrigin(request, url))
    return finished(plainPage(403, language), { nonce: null, personal: true, meter })
  if (!asks && !isForm(request)) return finished(plainPage(415, language), { nonce: null, personal: true, meter })
  const timeZone = resolveTimeZone(request, config.timeZone)
  const signedIn = readCookie(request, SESSION_COOKIE) !== null
  const kept = !signedIn ? guestPage(request, url, env.DB, meter, `${language} ${timeZone}`) : null
  const before = kept && (await keptPage(kept, new Date()))
  if (kept && before) return finished(before, { nonce: null, personal: false, meter })
  const made = await madeByTrueRights()
  if (kept) return finished(await keepPage(kept, made.answer, made.now), { nonce: null, personal: false, meter })
  return finished(made.answer, {
    nonce: made.nonce,
    // What somebody just wrote may stand in the answer to it.
    personal:
      made.member ||
      !asks ||
      url.pathname === '/search' ||
      url.pathname.startsWith('/room/') ||
      made.answer.headers.has('Set-Cookie'),
    meter,
  })

  /** A page is read by the rights that its reader had last time, and made again where those are no longer theirs. */
  async function madeByTrueRights() {
    if (signedIn && asks)
      for (let time = 0; time < GUESSES; time++) {
        const known = new KnownAsker(env.DB, meter)
        const page = await make(known.database())
        if (await known.holds()) return page
      }
    return make(kept?.trip.database())
  }

  async function make(d1: D1Database | undefined) {
    const { scope, unread, waiting, care } = await openScope(env, request, (work) => context.waitUntil(work), {
      meter,
      d1,
    })
    const { actor } = scope
    const nonce = newToken().slice(0, 22)
    const requestId = randomCode(10)
    const draftKey = actor.kind === 'member' ? await hmac(requireSecret(env), `drafts:${actor.id}`) : ''
    const provider = new RouterContextProvider()
    provider.set(servicesContext, translated(createServices(scope)))
    provider.set(cookiesContext, {
      read: (name) => readCookie(request, name),
      // The record says when a session ends; its cookie lasts as long as one may.
      write: (name, value, days = name === 'session' ? SESSION_MOST_DAYS : undefined) =>
        writeCookie(request, name, value, days),
    })
    provider.set(viewerContext, {
      language,
      country: config.country,
      timeZone,
      organisation: config.organisation,
      member:
        actor.kind === 'member'
          ? {
              id: actor.id,
              nickname: actor.nickname,
              draftKey,
              mark: draftKey.slice(0, 8),
              figure: actor.avatar ?? actor.nickname,
              staffFunction: actor.staffFunction,
              staff: isStaff(actor),
              coordinator: actor.coordinator,
              awaitsSecondFactor: actor.awaitsSecondFactor,
              glass: actor.glass.size > 0,
              unread: unread.count,
              waiting,
              care,
              unreadHere: unread.places.find((place) => url.pathname.includes(place)) ?? null,
            }
          : null,
      passkeys: relyingParty(url.origin) !== null,
      nonce,
      demo: __DEMO__,
      now: scope.now,
      requestId,
    })
    provider.set(reportBugContext, (where, error) => reportBug(requestId, where, error))
    const routedTo = await (await routed(url.pathname))(request, provider)
    const answer = asks && refusedWithoutPage(routedTo, url) ? plainPage(404, language) : routedTo
    return { answer, nonce, now: scope.now, member: actor.kind === 'member' }
  }

  function finished(page: Response, about: { nonce: string | null; personal: boolean; meter: Meter }): Response {
    pageHeaders(page.headers, { env, path: url.pathname, development: config.development, ...about })
    return page
  }
}

/** An address without a page of its own (a feed) that is not there: the router answers a code, for nobody to read. */
const refusedWithoutPage = (answer: Response, url: URL): boolean =>
  answer.status === 404 &&
  !url.pathname.endsWith('.data') &&
  (answer.headers.get('Content-Type') ?? '').startsWith('application/json')

/** All that our own pages ever send. Files are not among it. */
const isForm = (request: Request) =>
  /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('Content-Type') ?? '')

/** A write must come from one of our own pages. Browsers always send `Origin` with one. */
function sameOrigin(request: Request, url: URL): boolean {
  const origin = request.headers.get('Origin')
  return origin !== null && origin === url.origin
}

/** A refusal becomes what the router's error page understands: a status and a code. A page uses few verbs of the many. */
function translated(services: Services): Services {
  return new Proxy(services, {
    get: (slices, slice: keyof Services) =>
      new Proxy(slices[slice], {
        get: (verbs, name) => understood(Reflect.get(verbs, name) as (...input: unknown[]) => Promise<unknown>),
      }),
  })
}

const understood =
  (verb: (...input: unknown[]) => Promise<unknown>) =>
  async (...input: unknown[]) => {
    try {
      return await verb(...input)
    } catch (error) {
      if (error instanceof Stopped)
        throw data(
          { code: error.kind, until: error.until, decisionId: error.decisionId, ...error.heard },
          { status: 403 },
        )
      if (error instanceof GoneThread) throw redirect(`/account/posts?thread=${error.threadId}`)
      if (error instanceof PutAway) throw data({ code: error.kind, slug: error.slug, ...error.heard }, { status: 403 })
      if (error instanceof TakenOver) throw data({ code: 'taken_over', ...error.heard }, { status: 404 })
      if (error instanceof Refusal)
        throw data({ code: error.kind, ...error.heard }, { status: REFUSAL_STATUS[error.kind] })
      throw error
    }
  }
