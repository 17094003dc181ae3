import { belongsToTeam } from '#worker/core/actor.ts'
import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { mailsMembers } from '#worker/mail/templates/member.ts'
import { type AccountView, emailState, nicknameFreeAt } from './contract.ts'
import { emailOf } from './email/store.ts'
import { confirmedAuthenticator, passkeysOf } from './factors/store.ts'
import { recoveryOf, resetSince, sessionAccount, sessionsOf } from './store.ts'

/** Long enough for somebody who was away. */
const RESET_SHOWN_DAYS = 30

/** How the actor's account stands, for their own eyes: the table of contents of the settings, and what each page needs. */
export async function readAccount(scope: Scope, token: string | null): Promise<AccountView> {
  const { actor, config, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[account], devices, passkeys, [recovery], [authenticator], [reset], [email]] = await db.batch([
    sessionAccount(db, await sha256(token ?? ''), now),
    sessionsOf(db, actor.id, now),
    passkeysOf(db, actor.id),
    recoveryOf(db, actor.id),
    confirmedAuthenticator(db, actor.id),
    resetSince(db, actor.id, new Date(now.getTime() - RESET_SHOWN_DAYS * 86_400_000)),
    emailOf(db, actor.id, now),
  ])
  if (!account || account.id !== actor.id) throw new Refusal('unauthenticated')
  const from = nicknameFreeAt(account.nicknameChangedAt)
  const team = actor.awaitsSecondFactor || actor.coordinator || belongsToTeam(actor)
  return {
    nickname: account.nickname,
    figure: account.avatar ?? account.nickname,
    password: account.secretHash !== '',
    nicknameFrom: from && from > now ? from : null,
    devices: devices.length,
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
    recoveryMadeAt: recovery?.createdAt ?? null,
    factorReset: reset?.at ?? null,
    email: mailsMembers(config) ? emailState(email) : 'off',
    secondFactor: team ? { app: Boolean(authenticator), awaited: actor.awaitsSecondFactor } : null,
  }
}
