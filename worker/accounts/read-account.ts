import { isStaff } from '#worker/core/actor.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type AccountView, nicknameFreeAt } from './contract.ts'
import { confirmedAuthenticator, passkeysOf } from './factors/store.ts'
import { recoveryOf, sessionAccount, sessionsOf } from './store.ts'

/** How the actor's account stands, for their own eyes: the table of contents of the settings, and what each page needs. */
export async function readAccount(scope: Scope, token: string | null): Promise<AccountView> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[account], devices, passkeys, [recovery], [authenticator]] = await db.batch([
    sessionAccount(db, await sha256(token ?? ''), now),
    sessionsOf(db, actor.id, now),
    passkeysOf(db, actor.id),
    recoveryOf(db, actor.id),
    confirmedAuthenticator(db, actor.id),
  ])
  if (!account || account.id !== actor.id) throw new Refusal('unauthenticated')
  const from = nicknameFreeAt(account.nicknameChangedAt)
  const team = actor.awaitsSecondFactor || actor.coordinator || isStaff(actor)
  return {
    nickname: account.nickname,
    figure: account.avatar ?? account.nickname,
    password: account.secretHash !== '',
    nicknameFrom: from && from > now ? from : null,
    devices: devices.length,
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
    recoveryMadeAt: recovery?.createdAt ?? null,
    secondFactor: team ? { app: Boolean(authenticator), awaited: actor.awaitsSecondFactor } : null,
  }
}
