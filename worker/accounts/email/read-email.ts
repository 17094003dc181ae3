import { sha256 } from '#worker/core/digest.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { mailsMembers } from '#worker/mail/templates/member.ts'
import { type EmailView, emailState } from '../contract.ts'
import { sessionAccount } from '../store.ts'
import { emailOf } from './store.ts'

/** Whether the actor gets mail, and what such a mail shows of us. Never the address: nobody sees it again. */
export async function readEmail(scope: Scope, token: string | null): Promise<EmailView> {
  const { actor, config, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[account], [email]] = await db.batch([
    sessionAccount(db, await sha256(token ?? ''), now),
    emailOf(db, actor.id, now),
  ])
  if (!account || account.id !== actor.id) throw new Refusal('unauthenticated')
  return {
    state: mailsMembers(config) ? emailState(email) : 'off',
    since: email?.verifiedAt ?? null,
    kept: Boolean(email),
    sender: config.appName,
    host: URL.parse(config.origin)?.host ?? '',
    password: account.secretHash !== '',
  }
}
