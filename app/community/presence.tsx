import { useSpeech } from '#app/i18n/words.tsx'
import { FullTime } from '#app/ui/time.tsx'
import { localTime, longDay } from '#app/ui/when.ts'
import type { HoursView, Presence } from '#worker/communities/contract.ts'

/** Whether somebody of the team is there now, and else when; nothing where no hours are kept. */
export function PresenceLine({ presence, now }: { presence: Presence; now: Date }) {
  const { words, timeZone } = useSpeech()
  const say = words.communities.presence
  const opening = useOpening(now)
  switch (presence.kind) {
    // Said in a notice of its own.
    case 'nobody':
    case 'always':
      return null
    case 'now':
      return <>{presence.until ? say.nowUntil(localTime(presence.until, timeZone).time) : say.now}</>
    case 'later':
      return <>{say.later(opening(presence.from))}</>
    case 'away':
      return <>{say.away}</>
  }
}

/** `vandaag vanaf 14:00`, `morgen vanaf 9:00`, else the day in full. */
function useOpening(now: Date): (from: Date) => string {
  const speech = useSpeech()
  const { laterToday, laterTomorrow, laterDay } = speech.words.communities.presence
  return (from) => {
    const { dayNumber, time } = localTime(from, speech.timeZone)
    const days = dayNumber - localTime(now, speech.timeZone).dayNumber
    if (days === 0) return laterToday(time)
    return days === 1 ? laterTomorrow(time) : laterDay(longDay(from, speech), time)
  }
}

/** `09:00` out of minutes since midnight; past 1440 it is the next night. */
const clockOf = (minutes: number) =>
  `${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** By how much the reader's clock is ahead of the organisation's at this moment, in minutes; behind is negative. */
export function zoneAhead(now: Date, theirs: string, own: string): number {
  const minutes = (zone: string) => {
    const { dayNumber, time } = localTime(now, zone)
    const [hour, minute] = time.split(':')
    return dayNumber * 1440 + Number(hour) * 60 + Number(minute)
  }
  return minutes(theirs) - minutes(own)
}

/** The hours of a week on the organisation's clock, what that is on the reader's, and the days ahead on which nobody is there. */
export function WeekHours({ hours, now }: { hours: HoursView; now: Date }) {
  const speech = useSpeech()
  const words = speech.words.communities.page
  const ahead = zoneAhead(now, speech.timeZone, hours.timeZone)
  const apart = words.zoneTime(Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60)
  if (!hours.week.length) return <p>{words.noHours}</p>
  return (
    <>
      <ul className="bullets">
        {hours.week.map(({ from, to, times }) => (
          <li key={from}>
            {from === to ? words.days[from - 1] : words.daysTo(words.days[from - 1]!, words.days[to - 1]!)}:{' '}
            {times.map(({ opensAt, closesAt }) => `${clockOf(opensAt)}–${clockOf(closesAt)}`).join(', ')}
          </li>
        ))}
      </ul>
      {ahead !== 0 && <p>{ahead > 0 ? words.zoneLater(apart) : words.zoneEarlier(apart)}</p>}
      <p>{words.outsideHours}</p>
      {hours.closed.length > 0 && (
        <>
          <p>{words.closedDays}:</p>
          <ul className="bullets">
            {hours.closed.map((day) => (
              <li key={`${day.date} ${day.name}`}>
                {/* Noon is the same day in every zone near the organisation's. */}
                <FullTime at={`${day.date}T12:00:00Z`} part="day" /> ({day.name})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
