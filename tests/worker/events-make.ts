import { env } from 'cloudflare:workers'
import { createDb, newMeter } from '#db/client.ts'
import { members } from '#db/schema/accounts.ts'
import { communities, memberships } from '#db/schema/communities.ts'
import { eventHosts, eventSessions, events } from '#db/schema/events.ts'
import { TEST_VAULT } from '#tests/support/fakes.ts'
import { nicknameKey } from '#worker/accounts/nickname.ts'
import { type Actor, GUEST, type Role } from '#worker/core/actor.ts'
import { newId } from '#worker/core/ids.ts'
import type { Scope } from '#worker/core/scope.ts'

export const NOW = new Date('2026-11-22T20:00:00Z')
export const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

const { DB } = env as unknown as { DB: D1Database }

/** A scope for one request of `actor`, with the meter of what it costs in the database. */
export function scopeOf(actor: Actor = GUEST, now = NOW) {
  const meter = newMeter()
  const scope: Scope = {
    actor,
    db: createDb(DB, meter),
    now,
    config: {
      origin: 'https://kring.test',
      organisation: 'De Linde',
      appName: 'Kring',
      country: 'BE',
      timeZone: 'Europe/Brussels',
      development: true,
      deskMail: '',
      mailFrom: '',
    },
    vault: TEST_VAULT,
    origin: 'https://kring.test',
    device: null,
    entrance: null,
    brake: async () => {},
    note: () => {},
    send: () => {},
  }
  return { scope, meter }
}

const { scope } = scopeOf()

export async function makeMember(nickname: string, roles: [string, Role][] = []) {
  const id = newId('mem', NOW)
  const key = nicknameKey(nickname)
  await scope.db.insert(members).values({ id, nickname, nicknameKey: key, secretHash: '-', createdAt: NOW })
  for (const [communityId, role] of roles)
    await scope.db.insert(memberships).values({ memberId: id, communityId, role, joinedAt: NOW })
  const actor: Actor = {
    kind: 'member',
    id,
    nickname,
    staffFunction: null,
    coordinator: false,
    awaitsSecondFactor: false,
    silenced: new Set(),
    glass: new Set(),
    roles: new Map(roles),
  }
  return actor
}

export async function makeCommunity(kind: 'open' | 'closed') {
  const id = newId('com', NOW)
  await scope.db
    .insert(communities)
    .values({ id, slug: id, name: id, about: '', kind, review: 'after', createdAt: NOW })
  return id
}

export async function makeEvent(
  options: {
    communityId?: string
    capacity?: number
    state?: 'planned' | 'cancelled'
    startsAt?: Date
    endsAt?: Date
    endedAt?: Date | null
    hosts?: string[]
  } = {},
) {
  const id = newId('evt', NOW)
  const sessionId = newId('ses', NOW)
  await scope.db.insert(events).values({
    id,
    slug: id,
    kind: 'webinar',
    title: `Webinar ${id}`,
    about: 'Over slapen.',
    communityId: options.communityId ?? (await makeCommunity('open')),
    capacity: options.capacity ?? 10,
    state: options.state ?? 'planned',
    createdAt: NOW,
  })
  await scope.db.insert(eventSessions).values({
    id: sessionId,
    eventId: id,
    startsAt: options.startsAt ?? minutes(-10),
    endsAt: options.endsAt ?? minutes(80),
    endedAt: options.endedAt ?? null,
  })
  for (const memberId of options.hosts ?? []) await scope.db.insert(eventHosts).values({ eventId: id, memberId })
  return { id, slug: id, sessionId }
}

export const seatRows = async (sessionId: string) =>
  (await DB.prepare('select * from seats where session_id = ? order by place').bind(sessionId).all()).results

export const seatCount = async (sessionId: string) =>
  (
    await DB.prepare('select seat_count from event_sessions where id = ?')
      .bind(sessionId)
      .first<{ seat_count: number }>()
  )?.seat_count
