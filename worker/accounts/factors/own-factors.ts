import { type Actor, belongsToTeam } from '#worker/core/actor.ts'
import { sha256 } from '#worker/core/digest.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { sessionAccount } from '../store.ts'
import { authenticatorOf, passkeysOf } from './store.ts'

/** Of the team by right, whether or not a second factor was shown in this session. */
export const isTeam = (actor: Actor): boolean =>
  actor.kind === 'member' && (actor.awaitsSecondFactor || actor.coordinator || belongsToTeam(actor))

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
const AUTHENTICATOR_PURPOSE = 'authenticator'

/** Seals the key of an app: with the session that began it, until a code of the app confirmed it. */
export const sealKey = (scope: Scope, key: string, begunBy: string | null): Promise<string> =>
  scope.vault.seal(AUTHENTICATOR_PURPOSE, begunBy ? `${key} ${begunBy}` : key)

/**
 * The key of somebody's app as this session may use it: once confirmed for all of theirs, before that only in the session that
 * began it. Who knows no more than the password does not see the key that its owner is setting up, and cannot confirm it.
 */
export async function keyFor(
  scope: Scope,
  authenticator: { sealedSecret: string; confirmedAt: Date | null } | undefined,
  tokenHash: string,
): Promise<string | null> {
  if (!authenticator) return null
  const [key = '', begunBy] = (await scope.vault.open(AUTHENTICATOR_PURPOSE, authenticator.sealedSecret)).split(' ')
  return authenticator.confirmedAt || begunBy === tokenHash ? key : null
}

/** Under which id a challenge is kept that only the session that asked for it may answer. */
export const challengeOf = (id: string, tokenHash: string): Promise<string> => sha256(`${id} ${tokenHash}`)
