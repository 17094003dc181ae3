import type { LoaderFunctionArgs } from 'react-router'
import { atomAnswer } from '#app/community/atom.ts'
import { servicesContext, viewerContext } from '#app/context.ts'

/** The newest talk of one open forum, for a reader of feeds; of a closed community there is none. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const feed = await context.get(servicesContext).communities.feed(params.slug!)
  return atomAnswer(feed, context.get(viewerContext).language, request)
}
