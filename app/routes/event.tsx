import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { cookiesContext, servicesContext } from '#app/context.ts'
import { EventPage } from '#app/room/event-page.tsx'
import { readSeatTokens, SEATS_COOKIE } from '#worker/events/contract.ts'

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  context
    .get(servicesContext)
    .events.event(params.slug!, readSeatTokens(context.get(cookiesContext).read(SEATS_COOKIE)))

export default function Event() {
  return <EventPage event={useLoaderData<typeof loader>()} />
}
