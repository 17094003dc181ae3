import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'
import { members } from './accounts.ts'
import { communities } from './communities.ts'

/** Something in the calendar. An event has one or more sessions; each session has its own room. */
export const events = sqliteTable(
  'events',
  {
    id: id(),
    slug: text().notNull(),
    kind: text({ enum: ['webinar'] }).notNull(),
    title: text().notNull(),
    about: text().notNull(),
    /** Whose team hosts it. */
    communityId: text()
      .notNull()
      .references(() => communities.id),
    language: text({ enum: ['nl', 'en'] })
      .notNull()
      .default('nl'),
    capacity: integer().notNull(),
    state: text({ enum: ['planned', 'cancelled'] }).notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [uniqueIndex('events_slug').on(t.slug)],
)

export const eventSessions = sqliteTable(
  'event_sessions',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    /** When a host ended it, or the room closed itself: nobody takes a seat or enters after that. */
    endedAt: moment(),
    /** Attendees' seats given out and not given back; kept by the same batch that writes the seat. */
    seatCount: integer().notNull().default(0),
  },
  (t) => [index('event_sessions_event').on(t.eventId, t.startsAt), index('event_sessions_starts').on(t.startsAt)],
)

/** Who may open the room and present. */
export const eventHosts = sqliteTable(
  'event_hosts',
  {
    eventId: text()
      .notNull()
      .references(() => events.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.memberId] }), index('event_hosts_member').on(t.memberId)],
)

/** A place in one session, under a nickname for this event; a visitor without account may have one. */
export const seats = sqliteTable(
  'seats',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => eventSessions.id),
    memberId: text().references(() => members.id),
    /** SHA-256 of the seat cookie of somebody without account. */
    tokenHash: text(),
    nickname: text().notNull(),
    nicknameKey: text().notNull(),
    role: text({ enum: ['host', 'attendee'] }).notNull(),
    /**
     * 1 up to the event's capacity, unique in a session; a host has none. The insert takes the lowest free place and
     * never one above capacity, so that a full session breaks the constraint (see `insertSeat`).
     */
    place: integer(),
    createdAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex('seats_place').on(t.sessionId, t.place),
    uniqueIndex('seats_member').on(t.sessionId, t.memberId),
    uniqueIndex('seats_token').on(t.tokenHash),
    uniqueIndex('seats_nickname').on(t.sessionId, t.nicknameKey),
  ],
)
