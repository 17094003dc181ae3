import { addStaffedMinutes, type ClosedDay, type OpeningHours } from '#worker/communities/staffed-hours.ts'
import type { Level } from '#worker/forum/contract.ts'
import { ANSWER_MINUTES } from '#worker/moderation/policy.ts'

/**
 * Until when the team promises to answer, in hours with somebody there: what the community promised for an ordinary
 * message, and the clock of its level for one that cannot wait (`moderation.md`, levels and clocks).
 */
export function decidePromise(facts: {
  level: Level
  promiseHours: number
  hours: readonly OpeningHours[]
  closed: readonly ClosedDay[]
  timeZone: string
  now: Date
}): Date {
  const promised = facts.promiseHours * 60
  const minutes = facts.level === 'green' ? promised : Math.min(promised, ANSWER_MINUTES[facts.level])
  return addStaffedMinutes(facts.hours, facts.closed, facts.timeZone, facts.now, minutes)
}
