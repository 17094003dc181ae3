import { renderToReadableStream, renderToString } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { dutchOf } from '#worker/i18n/dutch.ts'
import { en } from '#worker/i18n/en.ts'
import { reportBugContext, viewerContext } from './context.ts'
import { hydrates } from './hydrates.ts'
import { SpeechProvider } from './i18n/words.tsx'
import { RootContext, rootData } from './root-data.ts'

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
  const viewer = provider.get(viewerContext)
  const { language, country, timeZone, nonce } = viewer
  const words = language === 'en' ? en : dutchOf(country)
  const page = (
    <SpeechProvider value={{ language, country, timeZone, words }}>
      <RootContext value={rootData(viewer)}>
        <ServerRouter context={context} url={request.url} nonce={nonce} />
      </RootContext>
    </SpeechProvider>
  )
  if (!hydrates(context.staticHandlerContext.matches, context.staticHandlerContext.loaderData))
    return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers })
  const body = await renderToReadableStream(page, {
    nonce,
    signal: request.signal,
    onError(error) {
      status = 500
      provider.get(reportBugContext)('render', error)
    },
  })
  await body.allReady
  return new Response(await new Response(body).text(), { status, headers })
}

/** A refusal is an answer; only a bug is worth a line. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  if (request.signal.aborted || !(error instanceof Error)) return
  context.get(reportBugContext)(`${request.method} ${new URL(request.url).pathname}`, error)
}
