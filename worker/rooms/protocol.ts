/** One frame from a browser; a chat message of `CHAT_MAX` characters fits four times over. */
export const FRAME_MAX_BYTES = 4096
/** Longer belongs in the forum. */
export const CHAT_MAX = 1000
export const NOTE_MAX = 300
/** What the auto-response answers without waking the hub. */
export const PING = 'ping'
export const PONG = 'pong'

/** Close codes of the room's socket: what the page says next depends on them. */
export const CLOSE = {
  ticket: 4401,
  removed: 4403,
  moved: 4409,
  ended: 4410,
  flood: 4429,
  tooBig: 1009,
} as const

export const CHAT_MODES = ['open', 'reviewed', 'off'] as const
export type ChatMode = (typeof CHAT_MODES)[number]

export type { RoomCommand } from './event-commands.ts'

/** Why a command was not carried out; the words are in the catalogue. */
export type RoomRefusal = 'unreadable' | 'too_fast' | 'not_allowed' | 'chat_off' | 'not_inside'

/**
 * | state       | meaning                                                          |
 * | ----------- | ---------------------------------------------------------------- |
 * | off         | not wanted now: no host has come yet, the room is over, or no    |
 * |             | LiveKit server is set up (`url` null)                          |
 * | starting    | the room is being made on the LiveKit server                     |
 * | on          | tokens are given to who is inside                                |
 * | unavailable | the server did not answer; tried again while people are there    |
 */
export type MediaState = 'off' | 'starting' | 'on' | 'unavailable'

export type Standing = 'waiting' | 'admitted' | 'declined' | 'removed'

export interface RoomView {
  phase: 'waiting' | 'open' | 'ended'
  hostHere: boolean
  chatMode: ChatMode
  /** `url` of the LiveKit server, so that a browser can get ready; null when the room works as text. */
  media: { state: MediaState; url: string | null }
  /** For hosts: whether newcomers come in without being let in. */
  doorOpen?: boolean
}

export interface YouView {
  seatId: string
  role: 'host' | 'attendee'
  nickname: string
  /** The seed of their drawn figure, where it is another than the nickname's. */
  figure?: string
  standing: Standing
  /** From the host, when not let in. */
  note: string | null
}

export interface MessageView {
  id: string
  at: number
  nickname: string
  figure?: string
  presenter: boolean
  text: string
  state: 'pending' | 'shown'
  own: boolean
  /** For its author: which of the browser's drafts this was. */
  key?: string
  /** For hosts: whose seat it came from. */
  seatId?: string
}

/** `own` so that its author can be told. */
export interface GoneView {
  id: string
  gone: true
  own: boolean
}

export interface PersonView {
  seatId: string
  nickname: string
  figure?: string
  role: 'host' | 'attendee'
  standing: Standing
  here: boolean
}

/** What changed for this receiver up to `seq`; with `full` it replaces everything known before. */
export interface RoomUpdate {
  kind: 'update'
  seq: number
  full: boolean
  room?: RoomView
  you?: YouView
  messages?: (MessageView | GoneView)[]
  /** Hosts only. */
  people?: PersonView[]
}

export type RoomNews =
  | RoomUpdate
  /** A way into the LiveKit room, for this socket only. */
  | { kind: 'grant'; url: string; room: string; token: string }
  | { kind: 'refused'; code: RoomRefusal; key?: string }
  /** The last frame: the line closes with this code of `CLOSE`. */
  | { kind: 'closing'; code: number }
