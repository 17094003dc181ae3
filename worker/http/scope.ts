import { createDb, type Meter, newMeter } from '#db/client.ts'
import { deviceName } from '#worker/accounts/device.ts'
import { noteVisit } from '#worker/accounts/session.ts'
import type { Actor } from '#worker/core/actor.ts'
import { type Env, readConfig, requireSecret } from '#worker/core/config.ts'
import { hmac } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Brake, Scope } from '#worker/core/scope.ts'
import { createVault } from '#worker/core/vault.ts'
import { HELP_LINE_STALE_DAYS } from '#worker/help/contract.ts'
import type { UnreadView } from '#worker/notifications/contract.ts'
import { type CareView, ENTRANCE_COOKIE, entranceCode } from '#worker/organisation/contract.ts'
import { networkOf } from './network.ts'
import { readCookie, resolveAsker } from './session.ts'

/**
 * One request's scope, and the meter of what it costs. The actor is looked up here and nowhere else. `d1` and `meter` are
 * given where a guest's page shares its one trip (`one-trip.ts`).
 */
export async function openScope(
  env: Env,
  request: Request,
  waitUntil: (work: Promise<unknown>) => void,
  { d1 = env.DB, meter = newMeter() }: { d1?: D1Database; meter?: Meter } = {},
): Promise<{ scope: Scope; meter: Meter; unread: UnreadView; waiting: number; care: CareView | null }> {
  const now = new Date()
  const db = createDb(d1, meter)
  // After the answer and on a meter of its own: once a day for the list of devices, and once after a mail.
  const { actor, unread, waiting, care } = await resolveAsker(
    request,
    db,
    now,
    (visit) => waitUntil(noteVisit(createDb(env.DB, newMeter()), visit, now)),
    careAsked(env, request, now),
  )
  return { scope: createScope(env, request, { actor, db, now, waitUntil }), meter, unread, waiting, care }
}

/** The pages of the coordinator show counts in their menu; they come along with who asks, so that no page pays a trip for them. */
const careAsked = (env: Env, request: Request, now: Date) =>
  /^\/manage(\/|$|\.)/.test(new URL(request.url).pathname)
    ? {
        country: readConfig(env).country,
        checkedBefore: new Date(now.getTime() - HELP_LINE_STALE_DAYS * 86_400_000),
      }
    : null

function createScope(
  env: Env,
  request: Request,
  parts: { actor: Actor; db: Scope['db']; now: Date; waitUntil: (work: Promise<unknown>) => void },
): Scope {
  return {
    actor: parts.actor,
    db: parts.db,
    now: parts.now,
    config: readConfig(env),
    vault: createVault(requireSecret(env)),
    entrance: entranceCode(readCookie(request, ENTRANCE_COOKIE)),
    origin: new URL(request.url).origin,
    device: deviceName(request.headers.get('User-Agent')),
    async brake(kind: Brake, about?: string) {
      const limiter = {
        write: env.WRITE_LIMIT,
        report: env.PROOF_LIMIT,
        entry: env.ENTRY_LIMIT,
        guess: env.PROOF_LIMIT,
        proof: env.PROOF_LIMIT,
        search: env.WRITE_LIMIT,
      }[kind]
      const address = await addressKey(env, request, parts.now)
      const keys = kind === 'guess' ? [await hmac(requireSecret(env), `guess:${address}:${about}`)] : [address]
      if (about && kind !== 'guess')
        keys.push(await hmac(requireSecret(env), `about:${parts.now.toISOString().slice(0, 10)}:${about}`))
      for (const key of keys) {
        const { success } = await limiter.limit({ key: `${kind}:${key}` })
        if (!success) throw new Refusal('too_many')
      }
    },
    note(statement) {
      const db = createDb(env.DB, newMeter())
      parts.waitUntil(db.batch([statement(db)]))
    },
    send: (ids) => parts.waitUntil(env.OUTBOX.send({ ids })),
  }
}

/** Stands for the network of an address for one day and leads back to none: salted with the installation's secret and the date. */
const addressKey = (env: Env, request: Request, now: Date) =>
  hmac(
    requireSecret(env),
    `address:${now.toISOString().slice(0, 10)}:${networkOf(request.headers.get('CF-Connecting-IP') ?? 'local')}`,
  )
