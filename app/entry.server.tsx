import { renderToReadableStream, renderToString } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { en } from '#worker/i18n/en.ts'
import { nl } from '#worker/i18n/nl.ts'
import { viewerContext } from './context.ts'
import { hydrates } from './hydrates.ts'
import { SpeechProvider } from './i18n/words.tsx'

const CATALOGUE = { nl, en }

/**
 * Renders a page in one of two weights. A guest's page is HTML and one small script: rendered in one go, without the
 * router's data. A page that hydrates is rendered whole before it is sent, which costs less than streaming it.
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
  const { language, timeZone, nonce } = provider.get(viewerContext)
  const page = (
    <SpeechProvider value={{ language, timeZone, words: CATALOGUE[language] }}>
      <ServerRouter context={context} url={request.url} nonce={nonce} />
    </SpeechProvider>
  )
  if (!hydrates(context.staticHandlerContext.matches, context.staticHandlerContext.loaderData))
    return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers })
  const body = await renderToReadableStream(page, {
    nonce,
    signal: request.signal,
    onError(error) {
      status = 500
      console.error('render', error instanceof Error ? error.message : 'unknown')
    },
  })
  await body.allReady
  return new Response(await new Response(body).text(), { status, headers })
}

/** A refusal is an answer; only a bug is worth a line, and never with what somebody wrote. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || !(error instanceof Error)) return
  console.error('page', request.method, new URL(request.url).pathname, error.stack ?? error.message)
}
