import { addStaffedMinutes, type ClosedDay, type OpeningHours } from '#worker/communities/staffed-hours.ts'

/** Minutes after which who was called about something red is called again while nobody opened it, at any hour. */
export const AGAIN_AFTER_MINUTES = [15, 60]
/** From then on: each time the team was there for so many hours. */
export const AGAIN_EVERY_STAFFED_HOURS = 2
/** Who did not come after this many does not come by one more. */
export const AGAIN_MAX = 8
/** From this call on a coordinator hears as well that it waits unopened. */
export const COORDINATOR_FROM = 2
/** Turns are kept for a week: what is older has had all its calls. */
export const AGAIN_DAYS = 6

const MINUTE = 60_000

interface Staffed {
  hours: OpeningHours[]
  closed: ClosedDay[]
  timeZone: string
}

/**
 * Which repeated call is due about something red that nobody opened since then; 0: none yet.
 *
 * | call  | due                                                       |
 * | ----- | --------------------------------------------------------- |
 * | 1     | 15 minutes after it came, at any hour                      |
 * | 2     | 60 minutes after it came, at any hour                      |
 * | 3 … 8 | each two hours more in which the team is there             |
 */
export function dueCall(since: Date, { hours, closed, timeZone }: Staffed, now: Date): number {
  if (now.getTime() - since.getTime() > AGAIN_DAYS * 1440 * MINUTE) return 0
  const early = AGAIN_AFTER_MINUTES.filter((minutes) => since.getTime() + minutes * MINUTE <= now.getTime()).length
  if (early < AGAIN_AFTER_MINUTES.length) return early
  const from = new Date(since.getTime() + AGAIN_AFTER_MINUTES.at(-1)! * MINUTE)
  let call = early
  while (
    call < AGAIN_MAX &&
    addStaffedMinutes(hours, closed, timeZone, from, (call + 1 - early) * AGAIN_EVERY_STAFFED_HOURS * 60) <= now
  )
    call++
  return call
}
