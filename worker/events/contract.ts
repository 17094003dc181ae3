import { z } from 'zod'
import { checkNickname, tidyNickname } from '#worker/accounts/nickname.ts'

/** People come early to a first webinar; the host needs to be able to let them in. */
export const OPENS_BEFORE_MINUTES = 30
/** A host may try camera and microphone the day before. */
export const HOST_OPENS_BEFORE_HOURS = 24
/** Talks run late; after this the room closes by itself. */
export const CLOSES_AFTER_HOURS = 2
export const SESSIONS_PER_PAGE = 20

export const TakeSeatInput = z.object({
  nickname: z
    .string({ error: 'nickname_short' })
    .transform(tidyNickname)
    .superRefine((value, context) => {
      const code = checkNickname(value)
      if (code) context.addIssue({ code: 'custom', message: code })
    }),
})
export type TakeSeatInput = z.infer<typeof TakeSeatInput>

/** `token` is for the seat cookie of somebody without account; a member's seat needs none. */
export type TakeSeatOutcome =
  | { kind: 'done'; sessionId: string; token: string | null }
  | { kind: 'seated'; sessionId: string }
  | { kind: 'refused'; code: 'full' | 'nickname_taken' | 'nickname_reserved' | 'over' | 'cancelled' }

/** Whether somebody may go in now, and if not, why. */
export type Entry = 'enter' | 'too_early' | 'over' | 'cancelled'

export interface HostView {
  nickname: string
  /** The seed of their drawn figure. */
  figure: string
  staffFunction: string | null
}

export interface SessionView {
  slug: string
  title: string
  kind: 'webinar'
  language: 'nl' | 'en'
  startsAt: Date
  endsAt: Date
  live: boolean
  placesLeft: number
  community: { name: string; kind: 'open' | 'closed' }
}

export interface CalendarView {
  sessions: SessionView[]
  next: string | null
}

export interface EventView {
  slug: string
  title: string
  about: string
  kind: 'webinar'
  language: 'nl' | 'en'
  organisation: string
  community: { slug: string; name: string; kind: 'open' | 'closed' }
  session: { id: string; startsAt: Date; endsAt: Date; opensAt: Date; live: boolean }
  entry: Entry
  hosts: HostView[]
  capacity: number
  placesLeft: number
  /** What this reader has here already. */
  seat: { role: 'host' | 'attendee'; nickname: string } | null
  /** Fills the form: a member's own nickname. */
  nickname: string
  can: { takeSeat: boolean; enter: boolean }
}

export type RoomPageOutcome =
  | { kind: 'room'; room: RoomPageView }
  /** Nobody goes in without a seat: the event page is where one takes it. */
  | { kind: 'seatless'; slug: string }

export interface RoomPageView {
  sessionId: string
  slug: string
  title: string
  closed: boolean
  organisation: string
  startsAt: Date
  endsAt: Date
  opensAt: Date
  entry: Entry
  role: 'host' | 'attendee'
  nickname: string
  figure: string
  hosts: HostView[]
}

/** What a room's ticket says; signed by the http layer, read by the hub. */
export interface SeatClaims {
  sessionId: string
  seatId: string
  role: 'host' | 'attendee'
  nickname: string
  /** The seed of their drawn figure, where it is another than the nickname's. */
  figure?: string
  memberId: string | null
  /** Of the session, in ms: the hub closes itself some time after. */
  endsAt: number
}

export type TicketOutcome =
  | { kind: 'ticket'; claims: SeatClaims }
  | { kind: 'seatless'; slug: string }
  | { kind: 'refused'; code: Exclude<Entry, 'enter'> }

/** The cookie that holds a visitor's seats. */
export const SEATS_COOKIE = 'seats'
/** As long as anything is announced ahead, so that a seat taken early is still there on the day. */
export const SEATS_COOKIE_DAYS = 180
/** A visitor keeps the seats of the last few events; older ones fall off. */
const SEATS_KEPT = 8

/** The seat tokens in the cookie's value, newest first. Each seat has its own, so that nothing joins two events. */
export const readSeatTokens = (cookie: string | null): string[] =>
  (cookie ?? '')
    .split('.')
    .filter((token) => /^[A-Za-z0-9_-]{43}$/.test(token))
    .slice(0, SEATS_KEPT)

/** The cookie's value with one more seat in it. */
export const addSeatToken = (tokens: string[], added: string): string =>
  [added, ...tokens].slice(0, SEATS_KEPT).join('.')
