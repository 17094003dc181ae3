import { Temporal } from 'temporal-polyfill'
import type { Presence } from './contract.ts'

/**
 * When somebody of the team is there. Minutes since midnight on the installation's clock; weekday 1 is Monday.
 *
 * - `closesAt` at or before `opensAt` runs into the next day (22.00–2.00; 0.00–0.00 is the whole day), and so does one
 *   past 1440. An interval belongs to the day it begins on.
 * - Intervals that overlap or touch are one.
 * - A closed day takes away what begins on it, and cuts what runs into it: a promise is rather too late than too soon.
 * - A time that a change of the clock skips is that much later, one that comes twice is the first (as RFC 5545 has it); an
 *   interval of which nothing is left falls away. In between, real minutes count: a night may have an hour more or less.
 * - Without any hours the clock simply runs, day and night, closed days or not.
 */
export interface OpeningHours {
  weekday: number
  opensAt: number
  closesAt: number
}

/** A day on which the team is away, `YYYY-MM-DD`. */
export interface ClosedDay {
  date: string
}

type Hours = readonly OpeningHours[]
type Closed = readonly ClosedDay[]

interface Stretch {
  start: number
  end: number
}

const MINUTES_A_DAY = 1440
const MINUTE = 60_000
/** Nobody waits longer than this for an answer, and no search runs on for ever over days that are all closed. */
const HORIZON_DAYS = 366

/** The date on the installation's clock, `YYYY-MM-DD`. */
export const localDate = (zone: string, at: Date): string => dateOf(zone, at).toString()

/** The day before, from which on closed days are to be read: one that runs past midnight begins there. */
export const dayBefore = (zone: string, at: Date): string => dateOf(zone, at).subtract({ days: 1 }).toString()

/** Whether somebody of the team is there at that moment. */
export const isStaffed = (hours: Hours, closed: Closed, zone: string, at: Date): boolean =>
  nextOpening(hours, closed, zone, at)?.getTime() === at.getTime()

/**
 * Until when somebody is there, for who asks while they are; `null` when nobody is, when there are no hours at all, and
 * when it goes on for more than a week.
 */
export function staffedUntil(hours: Hours, closed: Closed, zone: string, at: Date): Date | null {
  let until = at.getTime()
  for (const { start, end } of stretches(hours, closed, zone, at)) {
    if (start > until) break
    until = end
    if (until > at.getTime() + 7 * MINUTES_A_DAY * MINUTE) return null
  }
  return hours.length && until > at.getTime() ? new Date(until) : null
}

/** The first moment from `at` on at which somebody is there: `at` itself when they are, `null` when not within a year. */
export function nextOpening(hours: Hours, closed: Closed, zone: string, at: Date): Date | null {
  if (!hours.length) return at
  const [first] = stretches(hours, closed, zone, at)
  return first ? new Date(first.start) : null
}

/**
 * When so many minutes will have passed with somebody there, counted from `from`. Never later than a year from then: a team
 * that is away so long has its desk seen to by others.
 */
export function addStaffedMinutes(hours: Hours, closed: Closed, zone: string, from: Date, minutes: number): Date {
  let left = Math.max(0, minutes) * MINUTE
  if (!hours.length || left === 0) return new Date(from.getTime() + left)
  for (const { start, end } of stretches(hours, closed, zone, from)) {
    if (left <= end - start) return new Date(start + left)
    left -= end - start
  }
  return new Date(from.getTime() + HORIZON_DAYS * MINUTES_A_DAY * MINUTE)
}

/**
 * Until when somebody has an answer, or their post is read, were they to write now: what the community promises, in hours with
 * somebody there. Null where nobody is to give one, and where nobody will be there within a year.
 */
export const answerBy = (
  promiseHours: number,
  { hours, closed, attended }: { hours: Hours; closed: Closed; attended: boolean },
  { config, now }: { config: { timeZone: string }; now: Date },
): Date | null =>
  attended && nextOpening(hours, closed, config.timeZone, now)
    ? addStaffedMinutes(hours, closed, config.timeZone, now, promiseHours * 60)
    : null

/** What a page says of it. `always`: no hours are set; `away`: nobody within a year. */
export function presenceAt(hours: Hours, closed: Closed, zone: string, at: Date): Presence {
  if (!hours.length) return { kind: 'always' }
  const from = nextOpening(hours, closed, zone, at)
  if (!from) return { kind: 'away' }
  if (from > at) return { kind: 'later', from }
  return { kind: 'now', until: staffedUntil(hours, closed, zone, at) }
}

/** Hours as a page shows them: days in a row with the same hours together, each with its times in order. */
export interface HoursLine {
  /** 1 (Monday) to 7. */
  from: number
  to: number
  times: { opensAt: number; closesAt: number }[]
}

/** Days without hours are left out. Times are as given, overlapping ones as one; `closesAt` may be past midnight. */
export function describeHours(hours: Hours): HoursLine[] {
  const lines: HoursLine[] = []
  for (let weekday = 1; weekday <= 7; weekday++) {
    const times = joined(
      hours
        .filter((one) => one.weekday === weekday)
        .map((one) => ({ start: one.opensAt, end: endsAt(one) }))
        .sort((a, b) => a.start - b.start),
    ).map(({ start, end }) => ({ opensAt: start, closesAt: end }))
    if (!times.length) continue
    const above = lines.at(-1)
    if (above && above.to === weekday - 1 && JSON.stringify(above.times) === JSON.stringify(times)) above.to = weekday
    else lines.push({ from: weekday, to: weekday, times })
  }
  return lines
}

const endsAt = ({ opensAt, closesAt }: OpeningHours) => (closesAt > opensAt ? closesAt : closesAt + MINUTES_A_DAY)

const dateOf = (zone: string, at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate()

/** Stretches of real time with somebody there, in order, that end after `from`; two may touch, none overlap. */
function* stretches(hours: Hours, closed: Closed, zone: string, from: Date): Generator<Stretch> {
  const away = new Set(closed.map((day) => day.date))
  const today = dateOf(zone, from)
  let told = from.getTime()
  // One that began the day before yesterday may end past yesterday's midnight, when written with more than 1440 minutes.
  for (let day = -2; day <= HORIZON_DAYS; day++)
    for (const { start, end } of stretchesOf(today.add({ days: day }), hours, away, zone)) {
      if (end <= told) continue
      yield { start: Math.max(start, told), end }
      told = end
    }
}

function stretchesOf(date: Temporal.PlainDate, hours: Hours, away: Set<string>, zone: string): Stretch[] {
  if (away.has(date.toString())) return []
  return hours
    .filter((one) => one.weekday === date.dayOfWeek)
    .map((one) => {
      const start = moment(date, one.opensAt, zone)
      const end = endsAt(one)
      const nextDay = date.add({ days: 1 })
      const cut = end > MINUTES_A_DAY && away.has(nextDay.toString())
      return { start, end: cut ? moment(nextDay, 0, zone) : moment(date, end, zone) }
    })
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start)
}

/** So many minutes by the clock on the wall after midnight of that day, past 1440 on the day after. */
function moment(date: Temporal.PlainDate, minutes: number, zone: string): number {
  const day = date.add({ days: Math.floor(minutes / MINUTES_A_DAY) })
  const rest = minutes % MINUTES_A_DAY
  const plainTime = new Temporal.PlainTime(Math.floor(rest / 60), rest % 60)
  return day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}

function joined(sorted: Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const next of sorted) {
    const last = result.at(-1)
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end)
    else result.push({ ...next })
  }
  return result
}
