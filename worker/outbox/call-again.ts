import { callByMail } from '#worker/accounts/email/call-by-mail.ts'
import { dayBefore } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf } from '#worker/communities/store.ts'
import { allOf } from '#worker/core/all-of.ts'
import { deskMail } from '#worker/mail/templates/desk.ts'
import { COORDINATOR_FROM, dueCall } from '#worker/moderation/looking/decide-call-again.ts'
import { unopenedConversations, unopenedItems } from '#worker/moderation/looking/store.ts'
import { notify } from '#worker/notifications/notify.ts'
import { coordinatorRows } from '#worker/organisation/team/store.ts'
import { callProfessionals } from './call-professionals.ts'
import type { Reach } from './effects.ts'
import { inTurn } from './turns.ts'

/**
 * Calls again about what is red or crisis and no professional has before them: after a quarter of an hour, after an hour, then each two
 * hours in which the team is there, some times and no more (`decide-call-again.ts`). From the second call on the coordinators
 * hear that something urgent waits unopened, where; never of whom. Each call goes once, however often the minute's round runs.
 */
export async function callAgain(reach: Reach): Promise<void> {
  const { db, config } = reach
  const now = reach.now()
  const [items, conversations] = await db.batch([unopenedItems(db, now), unopenedConversations(db, now)])
  const waiting = [...items.map((one) => ({ ...one, itemId: one.id })), ...conversations]
  const places = [...new Set(waiting.map((one) => one.communityId))]
  for (const communityId of places) {
    const [hours, closed] = await db.batch([
      hoursOf(db, communityId),
      closedDaysFrom(db, communityId, dayBefore(config.timeZone, now)),
    ])
    for (const one of waiting.filter((row) => row.communityId === communityId)) {
      const call = dueCall(one.since, { hours, closed, timeZone: config.timeZone }, now)
      if (call === 0) continue
      const name = `again.${one.id}.${one.since.getTime()}.${call}`
      await inTurn(reach, [{ name }], () => callOnce({ ...reach, row: name }, one, call))
    }
  }
}

async function callOnce(reach: Reach, one: { id: string; communityId: string; itemId?: string }, call: number) {
  const { communityId } = one
  await allOf([
    inTurn(reach, [{ name: `desk.${reach.row}` }], () => reach.mail.send(deskMail(reach.config))),
    callProfessionals(one, reach),
    call >= COORDINATOR_FROM ? callCoordinators(reach, communityId) : undefined,
  ])
}

/** One line for each thing that waits unopened, and a mail at once to who has an address. */
async function callCoordinators(reach: Reach, communityId: string) {
  const [coordinators] = await reach.db.batch([coordinatorRows(reach.db)])
  const ids = coordinators.map((one) => one.id)
  // Without the number of the call: one line, however often is called.
  const about = reach.row!.slice(0, reach.row!.lastIndexOf('.'))
  await notify(reach, ids, { kind: 'unopened', subjectId: `${communityId}.${about}`, communityId })
  await callByMail(reach, ids)
}
