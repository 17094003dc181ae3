import { CLOSES_AFTER_HOURS } from '#worker/events/contract.ts'
import { arrive, leave } from './event-room-arrivals.ts'
import { commanded } from './event-room-commands.ts'
import { gone } from './event-room-gone.ts'
import { answered, askMedia, closed, seen, silent } from './event-room-media.ts'
import type { Change, RoomAction, RoomState } from './event-room-state.ts'
import { anyoneHere, anyoneLatelyAway, endRoom, hostsHere, LOOK_EVERY_MS, WATCH_EVERY_MS } from './event-room-steps.ts'

/** Product rule: the chat of a webinar is kept for a week. */
export const KEEP_CHAT_DAYS = 7

export interface Surroundings {
  now: number
  /** A LiveKit room name nobody guesses. */
  freshRoomName: () => string
}

/** The room's one reducer: pure, so that an evicted hub continues exactly where it was. */
export function reduce(state: RoomState, action: RoomAction, around: Surroundings): Change {
  switch (action.kind) {
    case 'arrive':
      return arrive(state, action.claims, action.identity, around)
    case 'leave':
      return leave(state, action.seatId, around)
    case 'command':
      return commanded(state, action.by, action.command, around)
    case 'media.answered':
      return answered(state, action.room, around)
    case 'media.silent':
      return silent(state, action.room, around)
    case 'media.seen':
      return seen(state, action.room, action.identities, around)
    case 'media.closed':
      return closed(state, action.room, action.done, around)
    case 'gone':
      return gone(state, action.memberId, action.name, around.now)
    case 'tick':
      return tick(state, around)
  }
}

/** When the hub must wake by itself next; null for never. */
export function nextAlarm({ hall }: RoomState): number | null {
  const due = [hall.watch?.at, hall.lookAt, hall.media.checkAt, hall.closing?.at, forgetAt(hall.endedAt)]
  if (hall.phase !== 'ended') due.push(closesAt(hall.endsAt))
  const times = due.filter((at) => at !== null && at !== undefined)
  return times.length ? Math.min(...times) : null
}

const closesAt = (endsAt: number) => endsAt + CLOSES_AFTER_HOURS * 3_600_000
const forgetAt = (endedAt: number | null) => endedAt && endedAt + KEEP_CHAT_DAYS * 86_400_000
/** A host who is still talking is not cut off; the room asks again later. */
const OVERTIME_MS = 30 * 60_000

function tick(state: RoomState, around: Surroundings): Change {
  const { now } = around
  const { hall } = state
  const forget = forgetAt(hall.endedAt)
  if (forget !== null && forget <= now) return { state, effects: [{ kind: 'forget' }] }

  if (hall.phase !== 'ended' && closesAt(hall.endsAt) <= now) {
    if (!hostsHere(state)) return endRoom(state, around)
    return { state: { ...state, hall: { ...hall, endsAt: hall.endsAt + OVERTIME_MS } }, effects: [] }
  }

  const change: Change = { state, effects: [] }
  if (hall.watch && hall.watch.at <= now) {
    const over = hall.watch.until <= now
    change.state = {
      ...change.state,
      hall: { ...change.state.hall, watch: over ? null : { ...hall.watch, at: now + WATCH_EVERY_MS } },
    }
    if (!over && hall.media.room) change.effects.push({ kind: 'media.look', room: hall.media.room })
  }
  if (hall.lookAt && hall.lookAt <= now) {
    const lookAt = anyoneLatelyAway(state, now) ? now + LOOK_EVERY_MS : null
    change.state = { ...change.state, hall: { ...change.state.hall, lookAt } }
    const { state: line, room } = hall.media
    if (lookAt && line === 'on' && room && !change.effects.length) change.effects.push({ kind: 'media.look', room })
  }
  if (hall.closing && hall.closing.at <= now) {
    change.state = {
      ...change.state,
      hall: { ...change.state.hall, closing: { ...hall.closing, at: now + 10_000 } },
    }
    change.effects.push({ kind: 'media.delete', room: hall.closing.room })
  }
  if (hall.media.checkAt !== null && hall.media.checkAt <= now) {
    const asked = anyoneHere(state) ? askMedia(change.state, around) : quiet(change.state)
    return { state: asked.state, effects: [...change.effects, ...asked.effects] }
  }
  return change
}

/** Nobody is there: the server is asked again when somebody comes. */
const quiet = (state: RoomState): Change => ({
  state: { ...state, hall: { ...state.hall, media: { ...state.hall.media, checkAt: null } } },
  effects: [],
})
