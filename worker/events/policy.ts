import { canRead } from '#worker/communities/policy.ts'
import type { Actor } from '#worker/core/actor.ts'
import { CLOSES_AFTER_HOURS, type Entry, HOST_OPENS_BEFORE_HOURS, OPENS_BEFORE_MINUTES } from './contract.ts'

/** An event is seen by whoever may read the community that holds it, also when it is cancelled. Twin: `visible.ts`. */
export const canSeeEvent = (actor: Actor, event: { community: { id: string; kind: 'open' | 'closed' } }): boolean =>
  canRead(actor, event.community)

export interface SessionFacts {
  state: 'planned' | 'cancelled'
  startsAt: Date
  endsAt: Date
  endedAt: Date | null
}

/** When the room's door opens for this role. */
export const opensAt = (session: { startsAt: Date }, role: 'host' | 'attendee'): Date =>
  new Date(
    session.startsAt.getTime() -
      (role === 'host' ? HOST_OPENS_BEFORE_HOURS * 3_600_000 : OPENS_BEFORE_MINUTES * 60_000),
  )

/**
 * | state of the session                         | attendee  | host      |
 * | -------------------------------------------- | --------- | --------- |
 * | cancelled                                    | cancelled | cancelled |
 * | ended by a host, or closed by itself         | over      | over      |
 * | more than 2 h past its end                   | over      | over      |
 * | more than 24 h before its start              | too_early | too_early |
 * | 24 h to 30 min before its start              | too_early | enter     |
 * | from 30 min before its start                 | enter     | enter     |
 */
export function decideEntry(session: SessionFacts, role: 'host' | 'attendee', now: Date): Entry {
  if (session.state === 'cancelled') return 'cancelled'
  if (isOver(session, now)) return 'over'
  return now < opensAt(session, role) ? 'too_early' : 'enter'
}

export const isOver = (session: { endsAt: Date; endedAt: Date | null }, now: Date): boolean =>
  session.endedAt !== null || now.getTime() > session.endsAt.getTime() + CLOSES_AFTER_HOURS * 3_600_000

/** Started, and not over. */
export const isLive = (session: { startsAt: Date; endsAt: Date; endedAt: Date | null }, now: Date): boolean =>
  session.startsAt <= now && !isOver(session, now)

/** Of an event's sessions the one that people mean now: the first that is not over, else the last. Sorted by start. */
export const currentSession = <S extends { endsAt: Date; endedAt: Date | null }>(
  sessions: S[],
  now: Date,
): S | undefined => sessions.find((session) => !isOver(session, now)) ?? sessions.at(-1)

/** A host is who the event says; else the seat in hand decides, and without one nobody enters. */
export function roleOf(
  actor: Actor,
  hosts: { memberId: string }[],
  seat: { role: 'host' | 'attendee' } | undefined,
): 'host' | 'attendee' | null {
  if (actor.kind === 'member' && hosts.some((host) => host.memberId === actor.id)) return 'host'
  return seat ? 'attendee' : null
}

/**
 * The seed of the figure beside a name in a room. A member may sit there under another name than their own: then the
 * figure follows that name, for the one they chose would tie the two together.
 */
export const figureIn = (actor: Actor, nickname: string): string =>
  actor.kind === 'member' && actor.nickname === nickname ? (actor.avatar ?? nickname) : nickname
