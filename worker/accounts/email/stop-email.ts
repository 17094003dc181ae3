import { commit } from '#worker/core/commit.ts'
import { sha256 } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { EmailLinkUsed } from '../contract.ts'
import { deleteEmailBy, emailToStop } from './store.ts'

/** Whoever holds the link at the foot of a mail gets none any more: the address is removed. `gone`: it was already. */
export async function stopEmail(scope: Scope, token: string): Promise<EmailLinkUsed> {
  const { db } = scope
  const hash = await sha256(token)
  const [[email]] = await db.batch([emailToStop(db, hash)])
  if (!email) return { kind: 'gone' }
  await commit(scope, [deleteEmailBy(db, hash)])
  return { kind: 'done' }
}
