import { commit } from '#worker/core/commit.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { Language } from '#worker/i18n/words.ts'
import { mailsMembers } from '#worker/mail/templates/member.ts'
import { EMAIL_CONFIRM_HOURS, EMAIL_TRIES_A_DAY, type EmailGiven, type EmailInput } from '../contract.ts'
import { proveOwn } from '../own-proof.ts'
import { sealAddress, tryKeys } from './address.ts'
import { countTry, putEmail, refuseManyTries } from './store.ts'

const HOUR = 3_600_000

/**
 * Keeps an address for notifications, in the place of any other, and asks by mail whether it is right; until then nothing
 * else goes there. Counted per account and per mailbox, so that nobody's mailbox can be filled from here.
 */
export async function giveEmail(
  scope: Scope,
  token: string | null,
  input: EmailInput,
  language: Language,
): Promise<EmailGiven> {
  if (scope.actor.kind === 'guest') throw new Refusal('unauthenticated')
  if (!mailsMembers(scope.config)) return { kind: 'refused', code: 'email_off' }
  const proof = await proveOwn(scope, token, input.secret)
  if (proof.kind === 'refused') return proof
  const { db, now, vault } = scope
  const memberId = proof.account.id
  const keys = await tryKeys(scope, memberId, input.email)
  const tomorrow = new Date(now.getTime() + 24 * HOUR)
  const kept = await commit(
    scope,
    [
      refuseManyTries(db, [keys.account, keys.mailbox], EMAIL_TRIES_A_DAY),
      countTry(db, keys.account, tomorrow),
      countTry(db, keys.mailbox, tomorrow),
      putEmail(db, {
        memberId,
        language,
        ...(await sealAddress(vault, memberId, input.email)),
        verifyExpiresAt: new Date(now.getTime() + EMAIL_CONFIRM_HOURS * HOUR),
      }),
    ],
    [{ kind: 'email.given', memberId }],
  )
  return kept.committed ? { kind: 'done' } : { kind: 'refused', code: 'email_many' }
}
