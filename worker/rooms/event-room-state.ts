import type { SeatClaims } from '#worker/events/contract.ts'
import type { ChatMode, MediaState, RoomCommand, RoomRefusal, Standing } from './protocol.ts'

export type Phase = 'waiting' | 'open' | 'ended'

/** Everything of the room that is not a seat or a message. Times are ms since 1970 UTC. */
export interface Hall {
  sessionId: string
  /** Grows with each change; follows the clock, so that its jumps tell nobody how many people came. */
  seq: number
  /** `seq` of the last change to what everybody sees of the hall itself. */
  changedSeq: number
  phase: Phase
  endsAt: number
  endedAt: number | null
  chatMode: ChatMode
  doorOpen: boolean
  hostHere: boolean
  media: Media
  /** After somebody was sent out: until when LiveKit's room is watched, and when it is looked at next. */
  watch: { until: number; at: number } | null
  /** When LiveKit's room is looked at next for somebody let in who left here but not there. */
  lookAt: number | null
  /** The LiveKit room of a session that ended, until the server says that it is gone. */
  closing: { room: string; at: number; tries: number } | null
}

export interface Media {
  /** Of the LiveKit server; null when none is set up. */
  url: string | null
  state: MediaState
  /** LiveKit's name for this session's room: new at each start, so that an old token leads nowhere. */
  room: string | null
  /** When the server is asked again; null while nobody is there, or while an answer is awaited. */
  checkAt: number | null
  /** Since when an answer is awaited. */
  askedAt: number | null
}

export interface Seat {
  id: string
  role: 'host' | 'attendee'
  nickname: string
  /** The seed of their drawn figure, where it is another than the nickname's. */
  figure?: string
  memberId: string | null
  /** In LiveKit: a pseudonym of this session only. */
  identity: string
  standing: Standing
  note: string | null
  here: boolean
  /** Since when no socket is open; null while here. */
  awayAt: number | null
  /** `seq` at which this seat was let in: all chat before it is new to it. */
  admittedSeq: number
  changedSeq: number
}

export interface Message {
  id: string
  key: string
  seatId: string
  nickname: string
  figure?: string
  presenter: boolean
  /** Erased when removed. */
  text: string
  at: number
  state: 'pending' | 'shown' | 'removed'
  changedSeq: number
}

export interface RoomState {
  hall: Hall
  seats: ReadonlyMap<string, Seat>
  messages: ReadonlyMap<string, Message>
}

/** Who sent something, from the socket's own stamp. */
export interface Stamp {
  seatId: string
  role: 'host' | 'attendee'
}

export type RoomAction =
  | { kind: 'arrive'; claims: SeatClaims; identity: string }
  | { kind: 'leave'; seatId: string }
  | { kind: 'command'; by: Stamp; command: RoomCommand }
  | { kind: 'media.answered'; room: string }
  | { kind: 'media.silent'; room: string }
  /** Somebody is in LiveKit's room: told by a webhook, or found by looking. */
  | { kind: 'media.seen'; room: string; identities: string[] }
  | { kind: 'media.closed'; room: string; done: boolean }
  /** A member deleted their account; `name` is what stands instead of theirs. */
  | { kind: 'gone'; memberId: string; name: string }
  | { kind: 'tick' }

/** What the shell must do after it stored and sent the change. */
export type Effect =
  | { kind: 'refuse'; seatId: string; code: RoomRefusal; key?: string }
  | { kind: 'close'; seatId: string; code: number }
  /** Mint a token for each and send it down its own socket. */
  | { kind: 'grant'; seatIds: string[] }
  /** Make the LiveKit room, or make sure that it is still there: one idempotent call. */
  | { kind: 'media.make'; room: string }
  | { kind: 'media.look'; room: string }
  | { kind: 'media.remove'; room: string; identities: string[] }
  | { kind: 'media.delete'; room: string }
  | { kind: 'record.ended'; at: number }
  | { kind: 'forget' }

export interface Change {
  state: RoomState
  effects: Effect[]
}

/** A hall nobody has entered yet. Webinars start with chat read first, and with the door on the latch. */
export const emptyRoom = (sessionId: string, endsAt: number, url: string | null): RoomState => ({
  hall: {
    sessionId,
    seq: 0,
    changedSeq: 0,
    phase: 'waiting',
    endsAt,
    endedAt: null,
    chatMode: 'reviewed',
    doorOpen: false,
    hostHere: false,
    media: { url, state: 'off', room: null, checkAt: null, askedAt: null },
    watch: null,
    lookAt: null,
    closing: null,
  },
  seats: new Map(),
  messages: new Map(),
})
