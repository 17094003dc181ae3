import type { Change, Message, RoomState, Seat } from './event-room-state.ts'
import {
  hostsHere,
  nextSeq,
  WATCH_EVERY_MS,
  WATCH_MINUTES,
  withHall,
  withMessages,
  withQuietHall,
  withSeats,
} from './event-room-steps.ts'
import { CLOSE } from './protocol.ts'

/**
 * Somebody deleted their account: in no seat, by no name, with nothing they said, and out of LiveKit; also of a room that ended and
 * whose chat is still kept. Their seat stays as one that was sent out, so that a ticket of a minute ago opens nothing. A second time
 * changes nothing.
 */
export function gone(state: RoomState, memberId: string, name: string, now: number): Change {
  const theirs = [...state.seats.values()].filter((seat) => seat.memberId === memberId && seat.nickname !== name)
  if (!theirs.length) return { state, effects: [] }
  const ids = new Set(theirs.map((seat) => seat.id))
  const seq = nextSeq(state, now)
  const said = [...state.messages.values()]
    .filter((message) => ids.has(message.seatId))
    .map(({ figure, ...message }): Message => ({ ...message, state: 'removed', text: '', nickname: name }))
  let next = withSeats(
    state,
    seq,
    theirs.map(({ figure, ...seat }): Seat => {
      const awayAt = seat.here ? now : seat.awayAt
      return { ...seat, nickname: name, note: null, standing: 'removed', here: false, awayAt }
    }),
  )
  next = withMessages(next, seq, said)
  if (next.hall.hostHere && !hostsHere(next)) next = withHall(next, seq, { hostHere: false })
  const { room } = state.hall.media
  if (room) next = withQuietHall(next, { watch: { until: now + WATCH_MINUTES * 60_000, at: now + WATCH_EVERY_MS } })
  return {
    state: next,
    effects: [
      ...(room ? [{ kind: 'media.remove' as const, room, identities: theirs.map((seat) => seat.identity) }] : []),
      ...theirs.map((seat) => ({ kind: 'close' as const, seatId: seat.id, code: CLOSE.ended })),
    ],
  }
}
