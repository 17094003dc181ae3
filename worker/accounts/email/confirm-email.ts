import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { EmailLinkUsed } from '../contract.ts'
import { confirmEmailBy, emailToConfirm } from './store.ts'

/**
 * Whoever holds the link from the mail says that the address is theirs, signed in or not: mail is often read on another
 * device. `gone` for a link that is used, too old or none of ours, alike.
 */
export async function confirmEmail(scope: Scope, token: string): Promise<EmailLinkUsed> {
  const { db, now } = scope
  const hash = await sha256(token)
  const [[email]] = await db.batch([emailToConfirm(db, hash, now)])
  if (!email) return { kind: 'gone' }
  await commit(scope, [confirmEmailBy(db, hash, now)])
  return { kind: 'done' }
}
