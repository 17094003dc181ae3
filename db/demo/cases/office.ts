import * as schema from '#db/schema/index.ts'
import type { Statement } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { decideHolidays } from '#worker/organisation/decide-holidays.ts'
import { insertRows } from '../older.ts'
import { DAYS, type Scene } from './scene.ts'

const WORKDAYS = [1, 2, 3, 4, 5]
const clock = (hours: number) => hours * 60
/** Mornings and afternoons, and the evenings on which the forums are busiest. */
const OFFICE = WORKDAYS.flatMap((weekday) => [
  { weekday, opensAt: clock(9), closesAt: clock(12) },
  { weekday, opensAt: clock(13), closesAt: clock(17) },
])
const EVENINGS = [1, 3, 7].map((weekday) => ({ weekday, opensAt: clock(19), closesAt: clock(22) }))
/** After school, every day of the week, for the youngest. */
const AFTER_SCHOOL = [...WORKDAYS, 6, 7].map((weekday) => ({ weekday, opensAt: clock(16), closesAt: clock(20) }))

/** Demo data: when the team is there, and the holidays of the coming twelve months. */
export function hours(scene: Scene, communities: { slug: string; kind: 'open' | 'closed' }[]): Statement[] {
  const made = scene.ago(80 * DAYS)
  const rows = communities.flatMap(({ slug, kind }) => {
    const open = slug === 'mijn-ouder' ? AFTER_SCHOOL : kind === 'open' ? [...OFFICE, ...EVENINGS] : OFFICE
    return open.map((one) => ({ ...one, id: newId('hrs', made), communityId: scene.community(slug) }))
  })
  const day = (at: Date) => at.toISOString().slice(0, 10)
  const year = scene.now.getUTCFullYear()
  const holidays = [...decideHolidays('BE', year), ...decideHolidays('BE', year + 1)].filter(
    ({ date }) => date >= day(scene.now) && date <= day(scene.ago(-365 * DAYS)),
  )
  return [
    ...insertRows(scene.db, schema.openingHours, rows),
    ...insertRows(
      scene.db,
      schema.closedDays,
      holidays.map((holiday) => ({ ...holiday, id: newId('day', made), communityId: null })),
    ),
  ]
}

const ENTRANCES = [
  { code: 'wachtkamer', name: 'Affiche in de wachtkamer', region: 'Regio noord', visits: 7, signUps: 5 },
  { code: 'nieuwsbrief', name: 'Link in de nieuwsbrief van scholen', region: 'Regio zuid', visits: 4, signUps: 9 },
]
const COUNTED_DAYS = 130

/** Demo data: two ways in, with some months of counts; a new account every so many days. */
export function entrances(scene: Scene): Statement[] {
  const openedAt = scene.ago(COUNTED_DAYS * DAYS)
  return ENTRANCES.flatMap(({ visits, signUps, ...entrance }) => {
    const entranceId = newId('ent', openedAt)
    const counts = Array.from({ length: COUNTED_DAYS }, (_, daysAgo) => ({
      entranceId,
      day: scene
        .ago(daysAgo * DAYS)
        .toISOString()
        .slice(0, 10),
      visits: visits + ((daysAgo * 7) % 6) - 2,
      signUps: daysAgo % signUps === 0 ? 1 : 0,
    }))
    return [
      scene.db.insert(schema.entrances).values({ ...entrance, id: entranceId, createdAt: openedAt }),
      ...insertRows(scene.db, schema.entranceCounts, counts),
    ]
  })
}
