import { renderToString } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { dutchOf } from '#worker/i18n/dutch.ts'
import { en } from '#worker/i18n/en.ts'
import { reportBugContext, viewerContext } from './context.ts'
import { hydrates } from './hydrates.ts'
import { SpeechProvider } from './i18n/words.tsx'
import { RootContext, rootData } from './root-data.ts'

/**
 * Renders a page in one of two weights: a guest's page is HTML and one small script, a page that hydrates also brings
 * the router's data. Both are rendered in one go: nothing of ours comes later, and React's stream encodes each
 * attribute by itself, which cost a third of a member's page (decision 0020).
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  provider: RouterContextProvider,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const viewer = provider.get(viewerContext)
  const { language, country, timeZone, nonce } = viewer
  const words = language === 'en' ? en : dutchOf(country)
  const html = renderToString(
    <SpeechProvider value={{ language, country, timeZone, words }}>
      <RootContext value={rootData(viewer)}>
        <ServerRouter
          context={{ ...context, manifest: ofThisPage(context), serverHandoffStream: undefined }}
          url={request.url}
          nonce={nonce}
        />
      </RootContext>
    </SpeechProvider>,
  )
  const hydrating = hydrates(context.staticHandlerContext.matches, context.staticHandlerContext.loaderData)
  const data = hydrating && context.serverHandoffStream ? await handoff(context.serverHandoffStream, nonce) : ''
  // As bytes: a text with one sign beyond Latin-1 in it is turned into bytes sign by sign when it is given as a text.
  return new Response(encoder.encode(`<!DOCTYPE html>${html}${data}`), { status, headers })
}

const encoder = new TextEncoder()

/**
 * The list of routes, of which only those of this page are listed: the router makes components of all that are listed, for
 * each page anew. The others are found by their names all the same.
 */
function ofThisPage({ manifest, staticHandlerContext }: EntryContext): EntryContext['manifest'] {
  const routes: EntryContext['manifest']['routes'] = Object.create(manifest.routes)
  for (const { route } of staticHandlerContext.matches) routes[route.id] = manifest.routes[route.id]
  return { ...manifest, routes }
}

/**
 * The loaders' answers for the app in the browser, as the scripts that react-router's own streamed rendering writes:
 * `<Scripts>` of the root opened the stream that they fill.
 */
async function handoff(stream: ReadableStream<Uint8Array>, nonce: string): Promise<string> {
  const value = JSON.stringify(await textOf(stream)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const handed = 'window.__reactRouterContext.streamController'
  return `<script nonce="${nonce}">${handed}.enqueue(${value});${handed}.close();</script>`
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read())
    text += decoder.decode(part.value, { stream: true })
  return text + decoder.decode()
}

/** A refusal is an answer; only a bug is worth a line. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  if (request.signal.aborted || !(error instanceof Error)) return
  context.get(reportBugContext)(`${request.method} ${new URL(request.url).pathname}`, error)
}
