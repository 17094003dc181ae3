import {
  addStaffedMinutes,
  type ClosedDay,
  isStaffed,
  nextOpening,
  type OpeningHours,
} from '#worker/communities/staffed-hours.ts'
import type { Level } from '#worker/forum/contract.ts'
import { ANSWER_MINUTES, URGENCY } from './policy.ts'

/** When the team of a community is there. */
export interface TeamHours {
  hours: readonly OpeningHours[]
  closed: readonly ClosedDay[]
  timeZone: string
}

/** Until when the team promises to have answered: the clock of the level, in time with somebody there. */
export const decideAnswerBy = (level: Level, { hours, closed, timeZone }: TeamHours, now: Date): Date =>
  addStaffedMinutes(hours, closed, timeZone, now, ANSWER_MINUTES[level])

/** What somebody is told about when their words are read. */
export interface ReadsView {
  by: Date
  /** Somebody of the team is there, as far as its hours say so; of what is urgent: for as long as that takes. */
  now: boolean
  /** Nobody is there now: from when on somebody is; null while there is, where no hours are kept, and when nobody will be. */
  from: Date | null
  /** About somebody who may not be able to wait for that. */
  urgent: boolean
  /** The team has nobody who may answer: none of the above is promised. */
  nobody: boolean
}

/** The honest expectation of who told the team something of this level. */
export function decideReads(level: Level, team: TeamHours, now: Date, attended = true): ReadsView {
  const { hours, closed, timeZone } = team
  const there = attended && hours.length > 0 && isStaffed(hours, closed, timeZone, now)
  const by = decideAnswerBy(level, team, now)
  const urgent = URGENCY[level] >= URGENCY.red
  return {
    by,
    // Minutes before they close, "within half an hour" may be tomorrow: then that is what is said.
    now: there && (!urgent || by.getTime() - now.getTime() <= ANSWER_MINUTES.red * 60_000),
    from: attended && hours.length > 0 && !there ? nextOpening(hours, closed, timeZone, now) : null,
    urgent,
    nobody: !attended,
  }
}

/**
 * What the clock of the desk runs to. A promise counts time with somebody there; red and crisis do not stop being urgent
 * when the team goes home: whoever looks in sees how long they really wait.
 */
export const deskClock = (item: { level: Level; since: Date; dueAt: Date }): Date =>
  URGENCY[item.level] >= URGENCY.red
    ? new Date(Math.min(item.dueAt.getTime(), item.since.getTime() + ANSWER_MINUTES[item.level] * 60_000))
    : item.dueAt
