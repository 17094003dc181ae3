import { useEffect } from 'react'
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { cookiesContext, servicesContext, viewerContext } from '#app/context.ts'
import { useWords } from '#app/i18n/words.tsx'
import { warmMedia } from '#app/room/media.ts'
import { RoomPage } from '#app/room/room-page.tsx'
import '#app/room/room-page.css'
import { readSeatTokens, SEATS_COOKIE } from '#worker/events/contract.ts'

export const handle = { hydrates: true, width: 'full', bare: true }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const tokens = readSeatTokens(context.get(cookiesContext).read(SEATS_COOKIE))
  const outcome = await context.get(servicesContext).events.room(params.sessionId!, tokens)
  switch (outcome.kind) {
    case 'seatless':
      throw redirect(`/events/${outcome.slug}`)
    case 'room':
      return { room: outcome.room, now: context.get(viewerContext).now }
  }
}

/** The page asks nothing again by itself: what is live comes over its own socket. */
export const shouldRevalidate = () => false

export default function EventRoom() {
  const { room } = useLoaderData<typeof loader>()
  const words = useWords().room
  // The media client comes while one reads and waits.
  useEffect(() => {
    if (room.entry === 'enter') warmMedia()
  }, [room.entry])
  return (
    <>
      <title>{room.closed ? words.neutralTitle : room.title}</title>
      <RoomPage room={room} key={room.sessionId} />
    </>
  )
}
