import type { DeskRoom } from '#worker/rooms/desk-room.ts'
import type { EventRoom } from '#worker/rooms/event-room.ts'
import type { MemberRoom } from '#worker/rooms/member-room.ts'
import type { ThreadRoom } from '#worker/rooms/thread-room.ts'

/** The bindings of `wrangler.toml`. Only the entry points (`index.ts`, `queue.ts`, `cron.ts`, `http/`,
 * `rooms/`), `services.ts` and this file may see them. */
export interface Env {
  DB: D1Database
  OUTBOX: Queue<{ ids: string[] }>
  EVENT_ROOM: DurableObjectNamespace<EventRoom>
  DESK_ROOM: DurableObjectNamespace<DeskRoom>
  THREAD_ROOM: DurableObjectNamespace<ThreadRoom>
  MEMBER_ROOM: DurableObjectNamespace<MemberRoom>
  WRITE_LIMIT: RateLimit
  ENTRY_LIMIT: RateLimit
  PROOF_LIMIT: RateLimit
  MAIL: SendEmail
  KRING_MODE: string
  KRING_SECRET: string
  ORIGIN: string
  ORGANISATION: string
  APP_NAME: string
  COUNTRY: string
  TIME_ZONE: string
  JURISDICTION: string
  LIVEKIT_URL: string
  LIVEKIT_API_KEY?: string
  LIVEKIT_API_SECRET?: string
  DESK_MAIL: string
  MAIL_FROM: string
}

/** What the domain may know of the installation. */
export interface Config {
  /** Where the installation lives (`https://…`, no slash at the end), for links in mail; empty where nobody said. */
  origin: string
  organisation: string
  /** The name on a home screen: says nothing of whom or what it is for. */
  appName: string
  country: 'BE' | 'NL'
  timeZone: string
  development: boolean
  deskMail: string
  mailFrom: string
}

export function readConfig(env: Env): Config {
  return {
    origin: (env.ORIGIN ?? '').replace(/\/+$/, ''),
    organisation: env.ORGANISATION,
    appName: env.APP_NAME || 'Kring',
    country: env.COUNTRY === 'NL' ? 'NL' : 'BE',
    timeZone: env.TIME_ZONE || 'Europe/Brussels',
    development: env.KRING_MODE === 'development',
    deskMail: env.DESK_MAIL ?? '',
    mailFrom: env.MAIL_FROM ?? '',
  }
}

/**
 * The installation's secret, from which tickets, rate-limit keys and room identities are derived.
 * A missing or short one stops everything: better no page than forgeable seats.
 */
export function requireSecret(env: Env): string {
  if (!env.KRING_SECRET || env.KRING_SECRET.length < 32)
    throw new Error('KRING_SECRET is missing or shorter than 32 characters: wrangler secret put KRING_SECRET')
  return env.KRING_SECRET
}

/**
 * The Durable Object of this name, in the jurisdiction that keeps what it holds there. The runtime of development knows
 * none; the same name is another object in each, so an installation that runs keeps the one it began with.
 */
export const objectNamed = <T extends Rpc.DurableObjectBranded | undefined>(
  env: Pick<Env, 'JURISDICTION'>,
  objects: DurableObjectNamespace<T>,
  name: string,
): DurableObjectStub<T> =>
  (env.JURISDICTION ? objects.jurisdiction(env.JURISDICTION as DurableObjectJurisdiction) : objects).getByName(name)
