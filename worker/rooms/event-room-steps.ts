import type { Change, Hall, Message, RoomState, Seat } from './event-room-state.ts'
import { CLOSE } from './protocol.ts'

/** Steps that more than one action takes. All pure. */

/** LiveKit's refreshed tokens live ten minutes; a minute on top for clocks that differ. */
export const WATCH_MINUTES = 11
/** Half of the second within which somebody sent out must be gone. */
export const WATCH_EVERY_MS = 500
/** A reload, a tunnel, a phone that slept: so long somebody let in may be in LiveKit without a line to the hub. */
export const AWAY_GRACE_MS = 30_000
export const LOOK_EVERY_MS = 10_000

export const hostsHere = (state: RoomState): boolean =>
  [...state.seats.values()].some((seat) => seat.role === 'host' && seat.here)

/** Anybody for whom media matters. */
export const anyoneHere = (state: RoomState): boolean =>
  [...state.seats.values()].some((seat) => seat.here && seat.standing !== 'declined')

/** How long somebody let in has been gone, in ms; 0 for who is here. */
export const awayFor = (seat: Seat, now: number): number => (seat.here ? 0 : now - (seat.awayAt ?? 0))

/** Somebody let in left so lately that a token of theirs may still work. A host is never looked for. */
export const anyoneLatelyAway = (state: RoomState, now: number): boolean =>
  [...state.seats.values()].some(
    (seat) =>
      seat.standing === 'admitted' &&
      seat.role !== 'host' &&
      !seat.here &&
      awayFor(seat, now) <= AWAY_GRACE_MS + WATCH_MINUTES * 60_000,
  )

/** Starts a change: the next `seq`, never behind the clock. */
export const nextSeq = (state: RoomState, now: number): number => Math.max(state.hall.seq + 1, now)

export const withHall = (state: RoomState, seq: number, change: Partial<Hall>): RoomState => ({
  ...state,
  hall: { ...state.hall, ...change, seq, changedSeq: seq },
})

/** A change to the hall that nobody is told of. */
export const withQuietHall = (state: RoomState, change: Partial<Hall>): RoomState => ({
  ...state,
  hall: { ...state.hall, ...change },
})

export function withSeats(state: RoomState, seq: number, seats: Seat[]): RoomState {
  if (!seats.length) return state
  const next = new Map(state.seats)
  for (const seat of seats) next.set(seat.id, { ...seat, changedSeq: seq })
  return { ...state, hall: { ...state.hall, seq }, seats: next }
}

export function withMessages(state: RoomState, seq: number, messages: Message[]): RoomState {
  if (!messages.length) return state
  const next = new Map(state.messages)
  for (const message of messages) next.set(message.id, { ...message, changedSeq: seq })
  return { ...state, hall: { ...state.hall, seq }, messages: next }
}

/** Tokens are for who was let in, while a host is there and the LiveKit room exists. */
export const mayHaveMedia = (state: RoomState, seat: Seat): boolean =>
  state.hall.phase === 'open' &&
  state.hall.hostHere &&
  state.hall.media.state === 'on' &&
  seat.standing === 'admitted' &&
  seat.here

export const grantsFor = (state: RoomState, seats: Iterable<Seat>): Change['effects'] => {
  const seatIds = [...seats].filter((seat) => mayHaveMedia(state, seat)).map((seat) => seat.id)
  return seatIds.length ? [{ kind: 'grant', seatIds }] : []
}

/** The end for all: sockets close, the LiveKit room goes, the record learns of it; chat stays until it is forgotten. */
export function endRoom(state: RoomState, { now }: { now: number }): Change {
  if (state.hall.phase === 'ended') return { state, effects: [] }
  const seq = nextSeq(state, now)
  const { room } = state.hall.media
  const ended = withHall(state, seq, {
    phase: 'ended',
    endedAt: now,
    watch: null,
    lookAt: null,
    media: { ...state.hall.media, state: 'off', room: null, checkAt: null, askedAt: null },
    closing: room ? { room, at: now + 10_000, tries: 0 } : null,
  })
  return {
    state: ended,
    effects: [
      { kind: 'record.ended', at: now },
      ...(room ? [{ kind: 'media.delete' as const, room }] : []),
      ...[...state.seats.values()]
        .filter((seat) => seat.here)
        .map((seat) => ({ kind: 'close' as const, seatId: seat.id, code: CLOSE.ended })),
    ],
  }
}
