import { lateFor } from '#worker/moderation/waiting/store.ts'
import { notify } from '#worker/notifications/notify.ts'
import { findUnattended } from '#worker/organisation/care/find-unattended.ts'
import type { Reach } from './effects.ts'

/** What an open desk does not say by itself: coordinators hear of what waits for nobody, professionals of what waits too long. */
export async function tellOfWaiting(reach: Reach): Promise<void> {
  const { coordinators, places } = await findUnattended(reach.db)
  for (const { communityId, newest } of places)
    await notify(reach, coordinators, { kind: 'unattended', subjectId: `${communityId}.${newest}`, communityId })
  await tellOfLate(reach)
}

/**
 * Tells professionals that somebody waits almost longer than was promised, or longer: one line a community for all promises that
 * end on one day (UTC), however long they lie. Says nothing of whom or what.
 */
export async function tellOfLate(reach: Pick<Reach, 'db' | 'now' | 'hintMember'>): Promise<void> {
  const [found] = await reach.db.batch([lateFor(reach.db, reach.now())])
  for (const [communityId, rows] of Map.groupBy(found, (row) => row.communityId))
    for (const [day, told] of Map.groupBy(rows, (row) => new Date(row.due).toISOString().slice(0, 10)))
      await notify(
        reach,
        told.map((row) => row.memberId),
        { kind: 'late', subjectId: `${communityId}.${day}`, communityId },
      )
}
