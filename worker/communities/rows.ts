import type { communities } from '#db/schema/communities.ts'
import type { HoursView, TeamMember } from './contract.ts'
import { type ClosedDay, describeHours, localDate, type OpeningHours, presenceAt } from './staffed-hours.ts'

/** Days ahead of which a page says that the team is away. */
const CLOSED_AHEAD_MS = 28 * 86_400_000

/** What a community says of itself to everyone who may know of it. */
export const aboutView = (row: typeof communities.$inferSelect) => ({
  slug: row.slug,
  name: row.name,
  about: row.about,
  kind: row.kind,
  review: row.review,
  ageMin: row.ageMin,
  ageMax: row.ageMax,
  archived: row.archivedAt !== null,
})

/** The team with its drawn figures; peers in a list of the team are left out. */
export const teamView = (
  rows: { nickname: string; avatar: string | null; staffFunction: string | null; role: string }[],
): TeamMember[] =>
  rows.flatMap(({ nickname, avatar, staffFunction, role }) =>
    role === 'professional' || role === 'volunteer'
      ? [{ nickname, avatar: avatar ?? nickname, role, staffFunction }]
      : [],
  )

/** When somebody is there: now, each week, and the days ahead on which nobody is. */
export function hoursView(
  hours: OpeningHours[],
  closed: (ClosedDay & { name: string })[],
  zone: string,
  now: Date,
  attended: boolean,
): HoursView {
  // Hours that nobody keeps would promise somebody.
  if (!attended) return { timeZone: zone, presence: { kind: 'nobody' }, week: [], closed: [] }
  const until = localDate(zone, new Date(now.getTime() + CLOSED_AHEAD_MS))
  const today = localDate(zone, now)
  return {
    timeZone: zone,
    presence: presenceAt(hours, closed, zone, now),
    week: describeHours(hours),
    closed: hours.length ? closed.filter((day) => day.date >= today && day.date <= until) : [],
  }
}
