import { useSpeech } from '#app/i18n/words.tsx'
import { localTime, longDay, longWhen, type Moment, shortWhen } from './when.ts'

const iso = (at: Moment) => new Date(at).toISOString()

/** When something was written or done. `now` is the loader's, so that server and browser write the same. */
export function Time({ at, now }: { at: Moment; now: Moment }) {
  return <time dateTime={iso(at)}>{shortWhen(at, now, useSpeech())}</time>
}

/** When something will take place, in full: for events and appointments. `part` leaves out the clock or the day. */
export function FullTime({ at, part }: { at: Moment; part?: 'day' | 'clock' }) {
  const speech = useSpeech()
  const text =
    part === 'day' ? longDay(at, speech) : part === 'clock' ? localTime(at, speech.timeZone).time : longWhen(at, speech)
  return (
    <time dateTime={iso(at)} data-part={part ?? 'all'}>
      {text}
    </time>
  )
}

/** A day as a leaf of a calendar, beside an event. Decorative: write the full time next to it. */
export function DayLeaf({ at }: { at: Moment }) {
  const { words, timeZone } = useSpeech()
  const { day, month } = localTime(at, timeZone)
  return (
    <span className="day" aria-hidden="true">
      <b>{day}</b>
      {words.ui.monthsShort[month - 1]}
    </span>
  )
}
