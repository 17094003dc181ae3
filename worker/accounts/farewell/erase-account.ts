import type { MessageOf } from '#worker/outbox/catalog.ts'
import type { Reach } from '#worker/outbox/effects.ts'
import { eraseHandled, eraseMessages, eraseWords, lookAgain, waitsForDesk, wordsLeft } from './words/store.ts'

/** Batches in one run of the effect; the outbox runs it again for what is left. */
const BATCHES_A_RUN = 10
/** How long words that the team was still looking at may outlive that look. */
const LOOK_AGAIN_HOURS = 1

/**
 * Erases the words of somebody who deleted their account, so far as nobody reads them any more; where they took their posts away,
 * also what they wrote to other members; and what they could not place, objected or answered, once the team handled it. What the
 * team still has to look at stays until it did: then this runs again.
 */
export async function eraseAccount({ db, now }: Reach, m: MessageOf<'account.deleted'>): Promise<void> {
  const messages = m.withdrawnUntil !== null
  await db.batch([...eraseHandled(db, m.memberId), ...(messages ? eraseMessages(db, m.memberId) : [])])
  for (let batch = 0; ; batch++) {
    const [first, ...others] = eraseWords(db, m.memberId)
    await db.batch([first!, ...others])
    const [left, waits] = await db.batch([wordsLeft(db, m.memberId), waitsForDesk(db, m.memberId, { messages })])
    if (left.length && batch < BATCHES_A_RUN) continue
    if (left.length) throw new Error('there are more words to erase')
    if (waits.length) await db.batch([lookAgain(db, m, new Date(now().getTime() + LOOK_AGAIN_HOURS * 3_600_000))])
    return
  }
}
