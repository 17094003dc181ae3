import { and, asc, desc, eq, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { named } from '#db/columns.ts'
import { rowsAfter } from '#db/keyset.ts'
import { members } from '#db/schema/accounts.ts'
import { communities } from '#db/schema/communities.ts'
import { eventHosts, eventSessions, events, seats } from '#db/schema/events.ts'
import { figureColumn } from '#worker/accounts/store.ts'
import type { Actor } from '#worker/core/actor.ts'
import { SESSIONS_PER_PAGE } from './contract.ts'
import { visibleEvent } from './visible.ts'

/** No session lasts longer: bounds the part of the index that the calendar reads for what is going on now. */
const LONGEST_SESSION_HOURS = 24

/** Sessions not yet ended, earliest first: one more than a page shows. */
export const upcomingSessions = (db: Db, actor: Actor, now: Date, after: { at: Date; id: string } | null) =>
  db
    .select({
      id: eventSessions.id,
      slug: events.slug,
      title: events.title,
      kind: events.kind,
      language: events.language,
      capacity: events.capacity,
      startsAt: eventSessions.startsAt,
      endsAt: eventSessions.endsAt,
      endedAt: eventSessions.endedAt,
      seatCount: eventSessions.seatCount,
      communityName: named(communities.name, 'community_name'),
      communityKind: named(communities.kind, 'community_kind'),
    })
    .from(eventSessions)
    .innerJoin(events, eq(events.id, eventSessions.eventId))
    .innerJoin(communities, eq(communities.id, events.communityId))
    .where(
      and(
        visibleEvent(actor),
        eq(events.state, 'planned'),
        isNull(eventSessions.endedAt),
        gt(eventSessions.endsAt, now),
        gte(eventSessions.startsAt, new Date(now.getTime() - LONGEST_SESSION_HOURS * 3_600_000)),
        rowsAfter(eventSessions.startsAt, eventSessions.id, after),
      ),
    )
    .orderBy(asc(eventSessions.startsAt), asc(eventSessions.id))
    .limit(SESSIONS_PER_PAGE + 1)

const eventColumns = {
  id: events.id,
  slug: events.slug,
  kind: events.kind,
  title: events.title,
  about: events.about,
  language: events.language,
  capacity: events.capacity,
  state: events.state,
  communityId: events.communityId,
  communitySlug: named(communities.slug, 'community_slug'),
  communityName: named(communities.name, 'community_name'),
  communityKind: named(communities.kind, 'community_kind'),
}

export const eventBySlug = (db: Db, actor: Actor, slug: string) =>
  db
    .select(eventColumns)
    .from(events)
    .innerJoin(communities, eq(communities.id, events.communityId))
    .where(and(eq(events.slug, slug), visibleEvent(actor)))

/** The event a session belongs to. */
export const eventOfSession = (db: Db, actor: Actor, sessionId: string) =>
  db
    .select(eventColumns)
    .from(events)
    .innerJoin(communities, eq(communities.id, events.communityId))
    .where(and(inArray(events.id, eventIdOf(db, sessionId)), visibleEvent(actor)))

const eventIdOf = (db: Db, sessionId: string) =>
  db.select({ eventId: eventSessions.eventId }).from(eventSessions).where(eq(eventSessions.id, sessionId))

const eventIdBySlug = (db: Db, slug: string) => db.select({ id: events.id }).from(events).where(eq(events.slug, slug))

export const sessionsBySlug = (db: Db, slug: string) =>
  db
    .select()
    .from(eventSessions)
    .where(inArray(eventSessions.eventId, eventIdBySlug(db, slug)))
    .orderBy(asc(eventSessions.startsAt), asc(eventSessions.id))

export const sessionById = (db: Db, sessionId: string) =>
  db.select().from(eventSessions).where(eq(eventSessions.id, sessionId))

const hostColumns = {
  memberId: eventHosts.memberId,
  nickname: members.nickname,
  figure: figureColumn,
  staffFunction: members.staffFunction,
}

export const hostsBySlug = (db: Db, slug: string) =>
  db
    .select(hostColumns)
    .from(eventHosts)
    .innerJoin(members, eq(members.id, eventHosts.memberId))
    .where(inArray(eventHosts.eventId, eventIdBySlug(db, slug)))
    .orderBy(asc(members.nickname))

export const hostsOfSession = (db: Db, sessionId: string) =>
  db
    .select(hostColumns)
    .from(eventHosts)
    .innerJoin(members, eq(members.id, eventHosts.memberId))
    .where(inArray(eventHosts.eventId, eventIdOf(db, sessionId)))
    .orderBy(asc(members.nickname))

/** Seats that this actor, or this browser's seat cookie, holds in the event's sessions; a member's own come first. */
export const seatsHeldBySlug = (db: Db, actor: Actor, slug: string, tokenHashes: string[]) =>
  db
    .select()
    .from(seats)
    .where(and(inArray(seats.sessionId, sessionIdsBySlug(db, slug)), held(actor, tokenHashes)))
    .orderBy(desc(seats.memberId))

const sessionIdsBySlug = (db: Db, slug: string) =>
  db
    .select({ id: eventSessions.id })
    .from(eventSessions)
    .where(inArray(eventSessions.eventId, eventIdBySlug(db, slug)))

export const seatsHeldInSession = (db: Db, actor: Actor, sessionId: string, tokenHashes: string[]) =>
  db
    .select()
    .from(seats)
    .where(and(eq(seats.sessionId, sessionId), held(actor, tokenHashes)))
    .orderBy(desc(seats.memberId))

const held = (actor: Actor, tokenHashes: string[]) =>
  or(inArray(seats.tokenHash, tokenHashes), actor.kind === 'member' ? eq(seats.memberId, actor.id) : undefined)

type NewSeat = Pick<
  typeof seats.$inferInsert,
  'id' | 'sessionId' | 'memberId' | 'tokenHash' | 'nickname' | 'nicknameKey' | 'createdAt'
>

/**
 * An attendee's seat on the lowest free place of the session. When all are taken it asks for the last place again,
 * which breaks `seats_place`: capacity is a constraint, so parallel takers cannot pass it.
 */
export const takePlace = (db: Db, seat: NewSeat) => [
  db.insert(seats).values({
    ...seat,
    role: 'attendee',
    place: sql<number>`(
      select min(capacity, (
        select min(place) from (
          select 1 as place
          union all select place + 1 from seats where session_id = ${seat.sessionId} and place is not null
        ) as candidates
        where not exists (
          select 1 from seats as taken where taken.session_id = ${seat.sessionId} and taken.place = candidates.place
        )
      ))
      from events where id = (select event_id from event_sessions where id = ${seat.sessionId})
    )`,
  }),
  db
    .update(eventSessions)
    .set({ seatCount: sql`${eventSessions.seatCount} + 1` })
    .where(eq(eventSessions.id, seat.sessionId)),
]

/** What `commit` answers when a session is full. */
export const FULL_CONFLICT = 'seats.place'
export const NICKNAME_CONFLICT = 'seats.nickname_key'

/** A host's seat: outside capacity, and its nickname never stands in anybody's way. */
export const insertHostSeat = (db: Db, seat: NewSeat) => db.insert(seats).values({ ...seat, role: 'host' })

/** A host or the clock ended the session; the first moment stays. */
export const markEnded = (db: Db, sessionId: string, at: Date) =>
  db
    .update(eventSessions)
    .set({ endedAt: at })
    .where(and(eq(eventSessions.id, sessionId), isNull(eventSessions.endedAt)))
