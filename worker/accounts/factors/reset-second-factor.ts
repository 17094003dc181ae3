import { commit } from '#worker/core/commit.ts'
import { forbidden, notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { logged } from '#worker/organisation/store.ts'
import { colleagueById, deleteSessionsOf } from '../store.ts'
import { deleteAuthenticator, deletePasskeysOf } from './store.ts'

/**
 * A coordinator clears the second factor of somebody who lost theirs: app and passkeys go, every session ends, and the
 * next sign-in chooses a new one, where they read that this was done. Who signed in with a passkey only gets in again with the recovery code. Nobody clears
 * their own: that would make a password alone enough.
 */
export async function resetSecondFactor(scope: Scope, memberId: string): Promise<void> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest' || !actor.coordinator) throw notFound()
  if (actor.id === memberId) throw forbidden()
  const [[member]] = await db.batch([colleagueById(db, memberId)])
  if (!member) throw notFound()
  await commit(
    scope,
    [
      deleteAuthenticator(db, memberId),
      deletePasskeysOf(db, memberId),
      deleteSessionsOf(db, memberId),
      logged(scope, 'second_factor_reset', { personId: memberId }),
    ],
    [
      { kind: 'sessions.ended', memberId },
      { kind: 'factor.reset', memberId, at: now.getTime() },
    ],
  )
}
