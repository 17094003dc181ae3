import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { EmailLinkUsed } from '../contract.ts'
import { openNever } from './address.ts'
import { deleteEmailBy, keepNever } from './store.ts'

/**
 * Whoever holds the link of a mail that asks whether an address is right says that nothing of the kind may come there again:
 * without an account, and long after the mail. Of the mailbox only its fingerprint is kept; where mail went to it already, that
 * stops too. Who gives such an address hears the same as ever, and no mail goes. `gone` for a link that is none of ours.
 */
export async function neverMail(scope: Scope, token: string): Promise<EmailLinkUsed> {
  const never = await openNever(scope.vault, token)
  if (!never) return { kind: 'gone' }
  await commit(scope, [keepNever(scope.db, never.mailbox), deleteEmailBy(scope.db, await sha256(never.stop))])
  return { kind: 'done' }
}
