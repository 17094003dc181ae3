import { type Actor, isStaff } from '#worker/core/actor.ts'
import { sha256 } from '#worker/core/digest.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { sessionAccount } from '../store.ts'
import { authenticatorOf, passkeysOf } from './store.ts'

/** Of the team by right, whether or not a second factor was shown in this session. */
export const isTeam = (actor: Actor): boolean =>
  actor.kind === 'member' && (actor.awaitsSecondFactor || actor.coordinator || isStaff(actor))

/** How somebody of the team stands with their second factor. For others there is none: they are not asked for it. */
export async function ownFactors(scope: Scope, token: string | null) {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  if (!isTeam(actor)) throw notFound()
  const tokenHash = await sha256(token ?? '')
  const [[account], passkeys, [authenticator]] = await db.batch([
    sessionAccount(db, tokenHash, now),
    passkeysOf(db, actor.id),
    authenticatorOf(db, actor.id),
  ])
  if (!account || account.id !== actor.id) throw new Refusal('unauthenticated')
  return {
    account: { ...account, tokenHash },
    proven: account.secondFactorAt !== null,
    authenticator,
    passkeys,
    factors: { app: Boolean(authenticator?.confirmedAt), passkeys: passkeys.length },
  }
}

/** What a sealed secret of an authenticator app was sealed for. */
export const AUTHENTICATOR_PURPOSE = 'authenticator'
