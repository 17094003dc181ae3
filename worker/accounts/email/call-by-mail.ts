import { allOf } from '#worker/core/all-of.ts'
import { mailsMembers } from '#worker/mail/templates/member.ts'
import { inTurn } from '#worker/outbox/turns.ts'
import { mailOne } from './mail-round.ts'
import type { Mailer } from './send-confirmation.ts'
import { deleteEmailOf, emailsToCall, takeToCall, updateMailed } from './store.ts'

/** A second cry within these minutes finds them called already. */
export const CALL_EVERY_MINUTES = 10

/**
 * Mails these members now, with the same words as ever, that something waits: for what cannot wait five minutes, nor for a
 * visit since the last mail. Who has no confirmed address is passed over. A mail about anything else keeps none of these
 * waiting. One that fails is tried again by the round, which is not to wait six hours for it (as if none had gone before), and
 * by the next cry.
 */
export async function callByMail(reach: Mailer & { row?: string }, memberIds: string[]): Promise<void> {
  const { db, config } = reach
  if (!mailsMembers(config) || memberIds.length === 0) return
  const now = reach.now()
  const [rows] = await db.batch([emailsToCall(db, memberIds)])
  await allOf(
    rows.map((row) =>
      inTurn(reach, [{ name: `call.${row.memberId}`, minutes: CALL_EVERY_MINUTES }], async () => {
        const [taken] = await db.batch([takeToCall(db, row.memberId, now)])
        if (taken.length === 0) return false
        const set = await mailOne(reach, { ...row, waitingSince: row.waitingSince ?? now, mailedAt: null }, now)
        await db.batch([set ? updateMailed(db, row.memberId, now, set) : deleteEmailOf(db, row.memberId)])
        // What went changes nothing but the count of failures.
        return set !== null && set.mailedAt === undefined
      }),
    ),
  )
}
