import { sha256 } from '#worker/core/digest.ts'
import type { Scope } from '#worker/core/scope.ts'
import { emailToStop } from './store.ts'

/**
 * Whether there is still something to stop with a link at the foot of a mail: a mail program's own button may have been pressed
 * before. A link of an address that was removed, and one that is none of ours, answer alike.
 */
export async function readStopLink({ db }: Scope, token: string): Promise<{ stopped: boolean }> {
  const [[email]] = await db.batch([emailToStop(db, await sha256(token))])
  return { stopped: !email }
}
