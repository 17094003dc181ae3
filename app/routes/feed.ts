import type { LoaderFunctionArgs } from 'react-router'
import { atomAnswer } from '#app/community/atom.ts'
import { servicesContext, viewerContext } from '#app/context.ts'

/** The newest talk of all open forums, for a reader of feeds (Atom, RFC 4287). */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const feed = await context.get(servicesContext).communities.feed(null)
  return atomAnswer(feed, context.get(viewerContext).language, request)
}
