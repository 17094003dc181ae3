import type { Speech } from '#app/i18n/words.tsx'

/** A moment in time: a `Date`, milliseconds since 1970, or ISO text. */
export type Moment = Date | number | string

// Month names come from our own catalogue and only the time zone from Intl, so that server and browser, whose Intl data
// differ, write the same text.
const clocks = new Map<string, Intl.DateTimeFormat>()

interface Local {
  year: number
  month: number
  day: number
  /** 0 is Sunday. */
  weekday: number
  /** Days since 1970 on the local calendar. */
  dayNumber: number
  /** `14:05` */
  time: string
}

/** Minutes that were asked for lately: a page asks for the same few again and again, and Intl is slow. */
const known = new Map<string, Local>()
const KNOWN_MAX = 2_000

/** What the calendar and the clock on the wall of that zone show at that moment. */
export function localTime(at: Moment, timeZone: string): Local {
  const minute = `${timeZone} ${Math.floor(new Date(at).getTime() / 60_000)}`
  const before = known.get(minute)
  if (before) return before
  const local = readClock(at, timeZone)
  if (known.size >= KNOWN_MAX) known.clear()
  known.set(minute, local)
  return local
}

function readClock(at: Moment, timeZone: string): Local {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    clocks.set(timeZone, clock)
  }
  const part: Record<string, string> = {}
  for (const { type, value } of clock.formatToParts(new Date(at))) part[type] = value
  const year = Number(part.year)
  const month = Number(part.month)
  const day = Number(part.day)
  const midnight = Date.UTC(year, month - 1, day)
  return {
    year,
    month,
    day,
    weekday: new Date(midnight).getUTCDay(),
    dayNumber: midnight / 86_400_000,
    time: `${part.hour}:${part.minute}`,
  }
}

/** `vandaag 14:05`, `gisteren 09:12`, `morgen 20:00`, else `12 nov. 2026`. */
export function shortWhen(at: Moment, now: Moment, { words, timeZone }: Speech): string {
  const then = localTime(at, timeZone)
  const days = then.dayNumber - localTime(now, timeZone).dayNumber
  if (days === 0) return words.ui.today(then.time)
  if (days === -1) return words.ui.yesterday(then.time)
  if (days === 1) return words.ui.tomorrow(then.time)
  return `${then.day} ${words.ui.monthsShort[then.month - 1]} ${then.year}`
}

/** `donderdag 12 november 2026` */
export function longDay(at: Moment, { words, timeZone }: Speech): string {
  const then = localTime(at, timeZone)
  return `${words.ui.weekdays[then.weekday]} ${then.day} ${words.ui.months[then.month - 1]} ${then.year}`
}

/** `donderdag 12 november 2026 om 20:00 uur` */
export const longWhen = (at: Moment, speech: Speech): string =>
  speech.words.ui.dayAndTime(longDay(at, speech), localTime(at, speech.timeZone).time)
