import { callByMail } from '#worker/accounts/email/call-by-mail.ts'
import { professionalsOf } from '#worker/communities/store.ts'
import { notify } from '#worker/notifications/notify.ts'
import type { Reach } from './effects.ts'

/**
 * Tells the professionals of a community that something urgent waits there: a line in their inbox, and at once a mail to
 * who has an address. Ten minutes make one of each, so that a bad hour does not drown the next cry. Says nothing of whom.
 */
export async function callProfessionals({ communityId }: { communityId: string }, reach: Reach): Promise<void> {
  const [team] = await reach.db.batch([professionalsOf(reach.db, communityId)])
  const ids = team.map((one) => one.memberId)
  // Minutes but the last digit of an ISO moment: what the same ten minutes have in common.
  const tenMinutes = reach.now().toISOString().slice(0, 15)
  await notify(reach, ids, { kind: 'urgent', subjectId: `${communityId}.${tenMinutes}`, communityId })
  await callByMail(reach, ids)
}
