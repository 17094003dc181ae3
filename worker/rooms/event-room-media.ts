import type { Change, RoomState } from './event-room-state.ts'
import { AWAY_GRACE_MS, anyoneHere, awayFor, grantsFor, nextSeq, withHall, withQuietHall } from './event-room-steps.ts'

/** Product rule: retried every ten seconds while people are there. */
export const RETRY_MS = 10_000
/** A working server is asked now and then whether the room still exists; browsers tell sooner. */
export const CHECK_MS = 30_000
/** The gateway gives up within 3 s; an answer later than this will never come (the hub was evicted meanwhile). */
const ANSWER_MS = 5_000
/** A room that could not be deleted: its server is gone, and with it the room. */
const CLOSING_TRIES = 30

/** Asks the LiveKit server for the room, once at a time. The first host's arrival names it. */
export function askMedia(
  state: RoomState,
  { now, freshRoomName }: { now: number; freshRoomName: () => string },
): Change {
  const { media, phase } = state.hall
  if (!media.url || phase !== 'open') return { state, effects: [] }
  if (media.askedAt !== null && now - media.askedAt < ANSWER_MS) return { state, effects: [] }
  const room = media.room ?? freshRoomName()
  const asked = { ...media, room, askedAt: now, checkAt: now + ANSWER_MS }
  return {
    state:
      media.state === 'off'
        ? withHall(state, nextSeq(state, now), { media: { ...asked, state: 'starting' } })
        : withQuietHall(state, { media: asked }),
    effects: [{ kind: 'media.make', room }],
  }
}

/** The room exists: who is inside gets a token, unless they have one already. */
export function answered(state: RoomState, room: string, { now }: { now: number }): Change {
  const { media } = state.hall
  if (media.room !== room) return { state, effects: [] }
  const next = { ...media, state: 'on' as const, askedAt: null, checkAt: anyoneHere(state) ? now + CHECK_MS : null }
  if (media.state === 'on') return { state: withQuietHall(state, { media: next }), effects: [] }
  const on = withHall(state, nextSeq(state, now), { media: next })
  return { state: on, effects: grantsFor(on, on.seats.values()) }
}

/** No answer: the room goes on as text, says so, and asks again. */
export function silent(state: RoomState, room: string, { now }: { now: number }): Change {
  const { media } = state.hall
  if (media.room !== room) return { state, effects: [] }
  const next = {
    ...media,
    state: 'unavailable' as const,
    askedAt: null,
    checkAt: anyoneHere(state) ? now + RETRY_MS : null,
  }
  return {
    state:
      media.state === 'unavailable'
        ? withQuietHall(state, { media: next })
        : withHall(state, nextSeq(state, now), { media: next }),
    effects: [],
  }
}

/**
 * Whoever is in LiveKit's room without being let in here is put out again: a token is not a seat. So is somebody let in
 * whose line to the hub has been gone too long: no host would see them listen. A host may keep talking.
 */
export function seen(state: RoomState, room: string, identities: string[], { now }: { now: number }): Change {
  if (state.hall.media.room !== room) return { state, effects: [] }
  const inside = new Set(
    [...state.seats.values()]
      .filter((seat) => seat.standing === 'admitted')
      .filter((seat) => seat.role === 'host' || awayFor(seat, now) <= AWAY_GRACE_MS)
      .map((seat) => seat.identity),
  )
  const strangers = identities.filter((identity) => !inside.has(identity))
  return { state, effects: strangers.length ? [{ kind: 'media.remove', room, identities: strangers }] : [] }
}

/** The server answered about deleting the room of a session that ended. */
export function closed(state: RoomState, room: string, done: boolean, { now }: { now: number }): Change {
  const { closing } = state.hall
  if (closing?.room !== room) return { state, effects: [] }
  const tries = closing.tries + 1
  return {
    state: withQuietHall(state, {
      closing: done || tries >= CLOSING_TRIES ? null : { room, tries, at: now + RETRY_MS },
    }),
    effects: [],
  }
}
