import { env } from 'cloudflare:workers'
import { createDb, type Db, type Meter, newMeter } from '#db/client.ts'
import { type Actor, GUEST } from '#worker/core/actor.ts'
import { Refusal, type RefusalKind } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { resolveAsker, SESSION_COOKIE } from '#worker/http/session.ts'
import { createServices, type Services } from '#worker/services.ts'
import { clock } from './clock.ts'
import { CONFIG, openBrake, TEST_VAULT } from './fakes.ts'

// What Vite writes into a build: tests compose the demo's services too.
;(globalThis as { __DEMO__?: boolean }).__DEMO__ ??= true

const d1 = (env as unknown as { DB: D1Database }).DB

/** The tests' own way to the record, apart from any request. */
export const db: Db = createDb(d1, newMeter())

/** Outbox ids in the order in which commits handed them to the queue, since `sent` was last emptied. */
export const sent: string[] = []

const noted: Promise<unknown>[] = []

/** What is remembered after an answer has been written by now. */
export const allNoted = async (): Promise<void> => void (await Promise.all(noted.splice(0)))

export function testScope(actor: Actor, parts: Partial<Scope> = {}): Scope {
  return {
    actor,
    db,
    config: CONFIG,
    now: clock.now(),
    vault: TEST_VAULT,
    entrance: null,
    origin: CONFIG.origin,
    device: null,
    brake: openBrake().brake,
    note: (statement) => void noted.push(Promise.resolve(db.batch([statement(db)]))),
    send: (ids) => sent.push(...ids),
    ...parts,
  }
}

/** The services as this person has them, at the clock's time: `as(noor).moderation.decide(…)`. */
export const as = (actor: Actor, parts: Partial<Scope> = {}): Services => createServices(testScope(actor, parts))

export const guest = (parts: Partial<Scope> = {}): Services => as(GUEST, parts)

/** A request as the http layer opens it, its session looked up on the same meter; for what a page costs. */
export async function request(token: string | null): Promise<{ services: Services; meter: Meter; actor: Actor }> {
  const meter = newMeter()
  const metered = createDb(d1, meter)
  const headers: HeadersInit = token ? { Cookie: `kring_${SESSION_COOKIE}=${token}` } : {}
  const { actor } = await resolveAsker(new Request('http://kring.test/', { headers }), metered, clock.now())
  return { services: as(actor, { db: metered }), meter, actor }
}

/** Which refusal this ends in; anything else that is thrown is a bug and stays thrown. */
export async function refusal(work: Promise<unknown>): Promise<RefusalKind | 'done'> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.kind
    throw error
  }
}
