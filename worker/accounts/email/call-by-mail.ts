import { allOf } from '#worker/core/all-of.ts'
import { mailsMembers } from '#worker/mail/templates/member.ts'
import { mailOne } from './mail-round.ts'
import type { Mailer } from './send-confirmation.ts'
import { deleteEmailOf, emailsToCall, takeToCall, updateMailed } from './store.ts'

/** A second cry within these minutes finds them called already. */
export const CALL_EVERY_MINUTES = 10

/**
 * Mails these members now, with the same words as ever, that something waits: for what cannot wait five minutes, nor for a
 * visit since the last mail. Who has no confirmed address is passed over. A mail that fails is tried again by the
 * round, which is not to wait six hours for it: as if none had gone before.
 */
export async function callByMail(reach: Mailer, memberIds: string[]): Promise<void> {
  const { db, config } = reach
  if (!mailsMembers(config) || memberIds.length === 0) return
  const now = reach.now()
  const since = new Date(now.getTime() - CALL_EVERY_MINUTES * 60_000)
  const [rows] = await db.batch([emailsToCall(db, memberIds, since)])
  await allOf(
    rows.map(async (row) => {
      const [taken] = await db.batch([takeToCall(db, row.memberId, since, now)])
      if (taken.length === 0) return
      const set = await mailOne(reach, { ...row, waitingSince: row.waitingSince ?? now, mailedAt: null }, now)
      await db.batch([set ? updateMailed(db, row.memberId, now, set) : deleteEmailOf(db, row.memberId)])
    }),
  )
}
