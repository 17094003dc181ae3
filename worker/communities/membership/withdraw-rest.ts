import type { Db } from '#db/client.ts'
import { stillShown, type Whose, withdrawPosts } from './store.ts'

/** Batches of `WITHDRAWN_AT_ONCE` in one run of an effect; the outbox runs it again for what is left. */
const BATCHES_A_RUN = 10

/** Withdraws what somebody who left, or who deleted their account, wrote before they did, until nothing of it is shown. Harmless when run again. */
export async function withdrawRest(reach: { db: Db; now(): Date }, whose: Whose): Promise<void> {
  for (let batch = 0; batch < BATCHES_A_RUN; batch++) {
    const [rest] = await reach.db.batch([stillShown(reach.db, whose)])
    if (!rest.length) return
    const [first, ...others] = withdrawPosts(reach.db, whose, reach.now())
    await reach.db.batch([first!, ...others])
  }
  throw new Error('there is more to withdraw')
}
