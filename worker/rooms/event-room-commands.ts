import { askMedia } from './event-room-media.ts'
import type { Change, Effect, Message, RoomState, Seat, Stamp } from './event-room-state.ts'
import {
  endRoom,
  grantsFor,
  mayHaveMedia,
  nextSeq,
  WATCH_EVERY_MS,
  WATCH_MINUTES,
  withHall,
  withMessages,
  withQuietHall,
  withSeats,
} from './event-room-steps.ts'
import { CLOSE, type RoomCommand, type RoomRefusal } from './protocol.ts'

/** A room's memory: enough for an evening's chat, bounded against a flood. The oldest fall off. */
export const MESSAGES_KEPT = 2000
/** Of one attendee: whoever writes more pushes out only their own. */
export const MESSAGES_KEPT_EACH = 200

type Around = { now: number; freshRoomName: () => string }

const HOST_ONLY: ReadonlySet<RoomCommand['kind']> = new Set([
  'chat.approve',
  'chat.remove',
  'chat.mode',
  'door.admit',
  'door.admit-all',
  'door.decline',
  'door.set',
  'seat.remove',
  'room.end',
])

/** Carries out what somebody asked, when their stamp and standing allow it. */
export function commanded(state: RoomState, by: Stamp, command: RoomCommand, around: Around): Change {
  const seat = state.seats.get(by.seatId)
  const refuse = (code: RoomRefusal, key?: string): Change => ({
    state,
    effects: [{ kind: 'refuse', seatId: by.seatId, code, key }],
  })
  if (!seat || state.hall.phase === 'ended' || seat.standing === 'removed') return refuse('not_allowed')
  if (HOST_ONLY.has(command.kind) && by.role !== 'host') return refuse('not_allowed')
  if (seat.standing !== 'admitted') return refuse('not_inside', command.kind === 'chat.say' ? command.key : undefined)

  switch (command.kind) {
    case 'chat.say':
      return say(state, seat, command, around.now, refuse)
    case 'chat.approve':
      return settle(state, command.messageId, 'shown', around.now)
    case 'chat.remove':
      return settle(state, command.messageId, 'removed', around.now)
    case 'chat.mode':
      return changed(withHall(state, nextSeq(state, around.now), { chatMode: command.mode }))
    case 'door.admit':
      return admit(
        state,
        (other) => other.id === command.seatId && other.standing === 'declined',
        around.now,
        command.seatId,
      )
    case 'door.admit-all':
      return admit(state, () => false, around.now)
    case 'door.set':
      return setDoor(state, command.open, around.now)
    case 'door.decline':
      return decline(state, command.seatId, command.note, around.now)
    case 'seat.remove':
      return sendOut(state, command.seatId, around.now)
    case 'room.end':
      return endRoom(state, around)
    case 'media.ask':
      return { state, effects: mayHaveMedia(state, seat) ? [{ kind: 'grant', seatIds: [seat.id] }] : [] }
    case 'media.lost':
      return state.hall.media.state === 'on' ? askMedia(state, around) : { state, effects: [] }
  }
}

const changed = (state: RoomState, effects: Effect[] = []): Change => ({ state, effects })

function say(
  state: RoomState,
  seat: Seat,
  { key, text }: { key: string; text: string },
  now: number,
  refuse: (code: RoomRefusal, key?: string) => Change,
): Change {
  const presenter = seat.role === 'host'
  if (state.hall.chatMode === 'off' && !presenter) return refuse('chat_off', key)
  for (const message of state.messages.values())
    if (message.seatId === seat.id && message.key === key) return changed(state)
  const seq = nextSeq(state, now)
  const message: Message = {
    id: `m${seq.toString(36)}`,
    key,
    seatId: seat.id,
    nickname: seat.nickname,
    ...(seat.figure && { figure: seat.figure }),
    presenter,
    text,
    at: now,
    state: presenter || state.hall.chatMode === 'open' ? 'shown' : 'pending',
    changedSeq: seq,
  }
  const said = withMessages(state, seq, [message])
  const tooOld = fallsOff(said, seat)
  if (!tooOld) return changed(said)
  const kept = new Map(said.messages)
  kept.delete(tooOld)
  return changed({ ...said, messages: kept })
}

/** The message that makes room for one just said: the attendee's own oldest, else the room's. */
function fallsOff({ messages }: RoomState, author: Seat): string | undefined {
  const own = [...messages.values()].filter((message) => message.seatId === author.id)
  if (author.role !== 'host' && own.length > MESSAGES_KEPT_EACH) return own[0]!.id
  return messages.size > MESSAGES_KEPT ? messages.keys().next().value : undefined
}

/**
 * Shows a pending message, as if said now so that readers find it below what they read already; or takes one away:
 * its words are erased here and vanish for everybody.
 */
function settle(state: RoomState, messageId: string, to: 'shown' | 'removed', now: number): Change {
  const message = state.messages.get(messageId)
  if (!message || message.state === 'removed' || message.state === to) return changed(state)
  return changed(
    withMessages(state, nextSeq(state, now), [
      to === 'removed' ? { ...message, state: to, text: '' } : { ...message, state: to, at: now },
    ]),
  )
}

/** Lets in one seat, or everybody who waits. Somebody declined by mistake can still be let in by name. */
function admit(state: RoomState, also: (seat: Seat) => boolean, now: number, only?: string): Change {
  const seq = nextSeq(state, now)
  const entering = [...state.seats.values()]
    .filter((seat) => (seat.standing === 'waiting' && (only === undefined || seat.id === only)) || also(seat))
    .map((seat): Seat => ({ ...seat, standing: 'admitted', note: null, admittedSeq: seq }))
  const next = withSeats(state, seq, entering)
  return changed(next, grantsFor(next, entering))
}

function setDoor(state: RoomState, open: boolean, now: number): Change {
  const set = withHall(state, nextSeq(state, now), { doorOpen: open })
  return open ? admit(set, () => false, now) : changed(set)
}

/** Not let in, with a friendly word. Their line stays open, so that being let in after all reaches them at once. */
function decline(state: RoomState, seatId: string, note: string, now: number): Change {
  const seat = state.seats.get(seatId)
  if (seat?.standing !== 'waiting') return changed(state)
  return changed(withSeats(state, nextSeq(state, now), [{ ...seat, standing: 'declined', note: note || null }]))
}

/**
 * Sends somebody out for good: hub and LiveKit at once, and LiveKit is watched for as long as a token could still
 * work. All that they said goes too, for everybody, and newcomers wait at the door again.
 */
function sendOut(state: RoomState, seatId: string, now: number): Change {
  const seat = state.seats.get(seatId)
  if (!seat || seat.role === 'host' || seat.standing === 'removed') return changed(state)
  const seq = nextSeq(state, now)
  const said = [...state.messages.values()]
    .filter((message) => message.seatId === seatId && message.state !== 'removed')
    .map((message): Message => ({ ...message, state: 'removed', text: '' }))
  let next = withSeats(state, seq, [{ ...seat, standing: 'removed', here: false, awayAt: now }])
  next = withMessages(next, seq, said)
  if (state.hall.doorOpen) next = withHall(next, seq, { doorOpen: false })
  const { room } = state.hall.media
  if (!room) return changed(next, [{ kind: 'close', seatId, code: CLOSE.removed }])
  next = withQuietHall(next, { watch: { until: now + WATCH_MINUTES * 60_000, at: now + WATCH_EVERY_MS } })
  return changed(next, [
    { kind: 'media.remove', room, identities: [seat.identity] },
    { kind: 'close', seatId, code: CLOSE.removed },
  ])
}
