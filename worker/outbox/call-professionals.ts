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
  const ids = await whoMayAnswer({ communityId, itemId }, reach)
  if (ids.length === 0) return callCoordinators(communityId, reach)
  const now = reach.now()
  // The same row of the outbox is the same cry, however often it runs.
  const subjectId = `${communityId}.${reach.row ?? now.getTime()}`
  const lately = new Date(now.getTime() - CALL_EVERY_MINUTES * 60_000)
  await notify(reach, ids, { kind: 'urgent', subjectId, communityId }, lately)
  await callByMail(reach, ids)
}

/** The professionals of a community, without whom an item is kept from. */
async function whoMayAnswer({ communityId, itemId }: { communityId: string; itemId?: string }, { db }: Reach) {
  const [team, [item]] = await db.batch([professionalsOf(db, communityId), keptFromItem(db, itemId ?? '')])
  const kept = item ?? { personId: '', deciderId: null }
  return team.map((one) => one.memberId).filter((id) => !waitsForNobody(kept, [id]))
}

/** Each question of a volunteer is a line of its own, for the professionals who may read what it is about. */
export async function tellAsked(
  { communityId, itemId, askId }: { communityId: string; itemId: string; askId: string },
  reach: Reach,
): Promise<void> {
  const ids = await whoMayAnswer({ communityId, itemId }, reach)
  await notify(reach, ids, { kind: 'colleague_asked', subjectId: `${itemId}.${askId}`, communityId })
}

/** As the minute's round tells them, without waiting for it. */
async function callCoordinators(communityId: string, reach: Reach): Promise<void> {
  const { coordinators, places } = await findUnattended(reach.db)
  for (const { newest } of places.filter((place) => place.communityId === communityId))
    await notify(reach, coordinators, { kind: 'unattended', subjectId: `${communityId}.${newest}`, communityId })
}
