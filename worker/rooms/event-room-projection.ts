import type { Message, RoomState, Seat } from './event-room-state.ts'
import type { GoneView, MessageView, PersonView, RoomUpdate, RoomView } from './protocol.ts'

/** Somebody who comes late reads back this far. */
export const HISTORY_MAX = 300

/** What changed after `since`, the same for all receivers: collected once, then projected for each. */
export interface Delta {
  since: number
  seq: number
  hall: boolean
  seats: Seat[]
  messages: Message[]
}

export const deltaSince = (state: RoomState, since: number): Delta => ({
  since,
  seq: state.hall.seq,
  hall: state.hall.changedSeq > since || since === 0,
  seats: [...state.seats.values()].filter((seat) => seat.changedSeq > since),
  messages: [...state.messages.values()].filter((message) => message.changedSeq > since),
})

/**
 * The only way out of the hub: what one receiver may know of a change, or null for nothing.
 *
 * | part                        | host | inside | waiting | declined, removed |
 * | --------------------------- | ---- | ------ | ------- | ----------------- |
 * | the hall (phase, media)     | yes  | yes    | yes     | yes               |
 * | whether the door is open    | yes  | no     | no      | no                |
 * | their own seat              | yes  | yes    | yes     | yes               |
 * | anybody else's seat         | yes  | no     | no      | no                |
 * | messages shown              | yes  | yes    | no      | no                |
 * | messages pending            | yes  | own    | no      | no                |
 * | whose seat a message is of  | yes  | no     | no      | no                |
 */
export function project(state: RoomState, receiver: Seat, delta: Delta): RoomUpdate | null {
  const host = receiver.role === 'host' && receiver.standing === 'admitted'
  const inside = receiver.standing === 'admitted'
  const full = delta.since === 0
  const update: RoomUpdate = { kind: 'update', seq: delta.seq, full }
  if (delta.hall) update.room = projectHall(state, host)
  if (full || delta.seats.some((seat) => seat.id === receiver.id)) {
    const { id, role, nickname, figure, standing, note } = receiver
    update.you = { seatId: id, role, nickname, ...(figure && { figure }), standing, note }
  }
  if (inside) {
    // Let in by this very change: all that was said before is new.
    const justIn = receiver.admittedSeq > delta.since
    const messages = (justIn ? [...state.messages.values()] : delta.messages)
      .map((message) => projectMessage(message, receiver, host))
      .filter((view) => view !== null)
      .filter((view) => !justIn || !('gone' in view))
    const recent = justIn ? messages.slice(-HISTORY_MAX) : messages
    if (recent.length || full) update.messages = recent
  }
  if (host && (full || delta.seats.length)) update.people = delta.seats.map(projectPerson)
  return update.room || update.you || update.messages || update.people ? update : null
}

function projectHall({ hall }: RoomState, host: boolean): RoomView {
  return {
    phase: hall.phase,
    hostHere: hall.hostHere,
    chatMode: hall.chatMode,
    media: { state: hall.media.state, url: hall.media.url },
    ...(host && { doorOpen: hall.doorOpen }),
  }
}

function projectMessage(message: Message, receiver: Seat, host: boolean): MessageView | GoneView | null {
  const own = message.seatId === receiver.id
  if (message.state === 'removed') return { id: message.id, gone: true, own }
  if (message.state === 'pending' && !own && !host) return null
  return {
    id: message.id,
    at: message.at,
    nickname: message.nickname,
    ...(message.figure && { figure: message.figure }),
    presenter: message.presenter,
    text: message.text,
    state: message.state,
    own,
    ...(own && { key: message.key }),
    ...(host && { seatId: message.seatId }),
  }
}

const projectPerson = ({ id, nickname, figure, role, standing, here }: Seat): PersonView => ({
  seatId: id,
  nickname,
  ...(figure && { figure }),
  role,
  standing,
  here,
})

/** Receivers with the same answer share one text; null for somebody whom the change concerns personally. */
export const audienceOf = (receiver: Seat, delta: Delta): string | null =>
  delta.seats.some((seat) => seat.id === receiver.id) || delta.messages.some((m) => m.seatId === receiver.id)
    ? null
    : `${receiver.role}.${receiver.standing}`
