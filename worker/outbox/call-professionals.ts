import { CALL_EVERY_MINUTES, callByMail } from '#worker/accounts/email/call-by-mail.ts'
import { professionalsOf } from '#worker/communities/store.ts'
import { keptFromItem } from '#worker/moderation/store.ts'
import { notify } from '#worker/notifications/notify.ts'
import { waitsForNobody } from '#worker/organisation/care/decide-unattended.ts'
import { findUnattended } from '#worker/organisation/care/find-unattended.ts'
import type { Reach } from './effects.ts'

/**
 * Tells the professionals of a community that something urgent waits there: a line in their inbox, and at once a mail to
 * who has an address. Says nothing of whom. Not to whom the item is about, nor to who decided what is objected to: it is not
 * theirs to see. Where that leaves nobody, the coordinators hear that it waits for nobody.
 *
 * Each cry is a line, unless one of the last ten minutes is still unread; mail goes at most once in ten minutes.
 */
export async function callProfessionals(
  { communityId, itemId }: { communityId: string; itemId?: string },
  reach: Reach,
): Promise<void> {
  const { db } = reach
  const [team, [item]] = await db.batch([professionalsOf(db, communityId), keptFromItem(db, itemId ?? '')])
  const kept = item ?? { personId: '', deciderId: null }
  const ids = team.map((one) => one.memberId).filter((id) => !waitsForNobody(kept, [id]))
  if (ids.length === 0) return callCoordinators(communityId, reach)
  const now = reach.now()
  // The same row of the outbox is the same cry, however often it runs.
  const subjectId = `${communityId}.${reach.row ?? now.getTime()}`
  const lately = new Date(now.getTime() - CALL_EVERY_MINUTES * 60_000)
  await notify(reach, ids, { kind: 'urgent', subjectId, communityId }, lately)
  await callByMail(reach, ids)
}

/** As the minute's round tells them, without waiting for it. */
async function callCoordinators(communityId: string, reach: Reach): Promise<void> {
  const { coordinators, places } = await findUnattended(reach.db)
  for (const { newest } of places.filter((place) => place.communityId === communityId))
    await notify(reach, coordinators, { kind: 'unattended', subjectId: `${communityId}.${newest}`, communityId })
}
