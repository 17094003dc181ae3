import { useCallback, useEffect } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import type { RoomPageView } from '#worker/events/contract.ts'
import { AfterCare, type Ending } from './after-care.tsx'
import { Arrive } from './arrive.tsx'
import { Inside } from './inside.tsx'
import { Lobby, Opening } from './lobby.tsx'
import { useMedia } from './use-media.ts'
import { type Place, useRoom } from './use-room.ts'

/** LiveKit's token comes by itself; when it did not, it is asked for. A line that broke gets a moment to mend itself. */
const ASK_AFTER_MS = { off: 1_500, lost: 3_000 }
const ASK_EVERY_MS = 5_000

/** Remembers in this tab that one had gone in, so that a reload leads back inside. */
const ENTERED = 'kring:room'

/** The room, from the door to the after-care. */
export function RoomPage({ room: about }: { room: RoomPageView }) {
  const { line, view: media } = useMedia()
  const { state, place, enter, leave, send, say, hushed } = useRoom(
    about.sessionId,
    (grant) => void line.connect(grant),
  )
  const { room, you } = state
  const admitted = you?.standing === 'admitted'
  const final = endingOf(place)

  const goIn = useCallback(() => {
    sessionStorage.setItem(ENTERED, about.sessionId)
    enter()
  }, [about.sessionId, enter])

  useEffect(() => {
    if (about.entry === 'enter' && sessionStorage.getItem(ENTERED) === about.sessionId) enter()
  }, [about, enter])

  useEffect(() => {
    if (!final) return
    line.stop()
    sessionStorage.removeItem(ENTERED)
  }, [final, line])

  useEffect(() => {
    addEventListener('kring:leave', leave)
    return () => removeEventListener('kring:leave', leave)
  }, [leave])

  const mediaUrl = room?.media.url
  useEffect(() => {
    if (mediaUrl) void line.prepare(mediaUrl)
  }, [mediaUrl, line])

  useEffect(() => {
    line.onLost = () => send({ kind: 'media.lost' })
  }, [line, send])

  const { line: connection } = media
  const unavailable = room?.media.state === 'unavailable'
  useEffect(() => {
    if (unavailable && connection === 'lost') line.rest()
  }, [unavailable, connection, line])

  const wanting = place === 'inside' && admitted && room?.hostHere && room.media.state === 'on'
  useEffect(() => {
    if (!wanting || (connection !== 'off' && connection !== 'lost')) return
    let timer: ReturnType<typeof setTimeout>
    const ask = () => {
      send({ kind: 'media.ask' })
      timer = setTimeout(ask, ASK_EVERY_MS)
    }
    timer = setTimeout(ask, ASK_AFTER_MS[connection])
    return () => clearTimeout(timer)
  }, [wanting, connection, send])

  const words = useWords().room
  const inside = admitted && room !== null && (place === 'inside' || place === 'lost')
  const waiting = !inside && !final && you !== null && about.role !== 'host'
  const name = about.closed ? words.neutralTitle : about.title
  useEffect(() => {
    document.title = inside ? words.inside.title(name) : waiting ? words.lobby.pageTitle(name) : name
  }, [inside, waiting, name, words])

  const page = () => {
    if (final) return <AfterCare ending={final} about={about} note={you?.note ?? null} again={goIn} />
    if (place === 'outside') return <Arrive about={about} enter={goIn} />
    if (admitted && room && you)
      return (
        <Inside
          about={about}
          state={state}
          room={room}
          you={you}
          place={place}
          media={media}
          line={line}
          act={{ send, say, hushed, leave }}
        />
      )
    if (you && about.role !== 'host') return <Lobby about={about} room={room} lost={place === 'lost'} leave={leave} />
    return <Opening about={about} lost={place === 'lost'} leave={leave} />
  }
  return (
    <>
      <p className="hush" role="status">
        {inside && words.inside.said}
      </p>
      {page()}
    </>
  )
}

const ENDINGS: Partial<Record<Place, Ending>> = {
  left: 'left',
  ended: 'ended',
  closed: 'ended',
  removed: 'removed',
  declined: 'declined',
  moved: 'moved',
  flood: 'flood',
}

const endingOf = (place: Place): Ending | undefined => ENDINGS[place]
