import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { EventView } from './contract.ts'
import { currentSession, decideEntry, isLive, opensAt, roleOf } from './policy.ts'
import { seatHashes } from './seat-hashes.ts'
import { eventBySlug, hostsBySlug, seatsHeldBySlug, sessionsBySlug } from './store.ts'

/** An event's page for whoever looks: a member, or a browser that holds a seat cookie (`seatTokens`). */
export async function readEvent(scope: Scope, slug: string, seatTokens: string[]): Promise<EventView> {
  const { actor, db, now } = scope
  const [[event], sessions, hosts, held] = await db.batch([
    eventBySlug(db, actor, slug),
    sessionsBySlug(db, slug),
    hostsBySlug(db, slug),
    seatsHeldBySlug(db, actor, slug, await seatHashes(seatTokens)),
  ])
  const session = currentSession(sessions, now)
  if (!event || !session) throw notFound()
  const own = held.find((seat) => seat.sessionId === session.id)
  const role = roleOf(actor, hosts, own)
  const entry = decideEntry({ ...session, state: event.state }, role ?? 'attendee', now)
  const placesLeft = Math.max(0, event.capacity - session.seatCount)
  const nickname = actor.kind === 'member' ? actor.nickname : ''
  return {
    slug: event.slug,
    title: event.title,
    about: event.about,
    kind: event.kind,
    language: event.language,
    organisation: scope.config.organisation,
    community: { slug: event.communitySlug, name: event.communityName, kind: event.communityKind },
    session: {
      id: session.id,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      opensAt: opensAt(session, role ?? 'attendee'),
      live: isLive(session, now),
    },
    entry,
    hosts: hosts.map(({ nickname, figure, staffFunction }) => ({ nickname, figure, staffFunction })),
    capacity: event.capacity,
    placesLeft,
    seat: role ? { role, nickname: own?.nickname ?? nickname } : null,
    nickname,
    can: {
      takeSeat: role === null && entry !== 'over' && entry !== 'cancelled' && placesLeft > 0,
      enter: role !== null && entry === 'enter',
    },
  }
}
