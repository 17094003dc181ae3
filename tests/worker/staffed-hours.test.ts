import { describe, expect, it } from 'vitest'
import { closedDays, openingHours } from '#db/schema/communities.ts'
import { db } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make } from '#tests/support/make.ts'
import { addStaffedMinutes, dayBefore } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf, idOfSlug } from '#worker/communities/store.ts'

describe('when somebody of the team is there', () => {
  it('is read in the same batch as the rest, by id or by slug, with the days of the whole installation', async () => {
    const [here, elsewhere] = [await make.community(), await make.community()]
    // The clock of the tests: Thursday 12 November, a quarter past one in Brussels.
    await db.batch([
      db.insert(openingHours).values([
        { id: 'hrs_1', communityId: here.id, weekday: 4, opensAt: 9 * 60, closesAt: 14 * 60 },
        { id: 'hrs_2', communityId: here.id, weekday: 5, opensAt: 9 * 60, closesAt: 17 * 60 },
        { id: 'hrs_3', communityId: elsewhere.id, weekday: 6, opensAt: 0, closesAt: 1440 },
      ]),
      db.insert(closedDays).values([
        { id: 'day_1', communityId: here.id, date: '2026-11-13', name: 'Away' },
        { id: 'day_2', communityId: null, date: '2026-11-19', name: 'Everywhere' },
        { id: 'day_3', communityId: elsewhere.id, date: '2026-11-20', name: 'Not here' },
        { id: 'day_4', communityId: here.id, date: '2026-11-01', name: 'Long ago' },
      ]),
    ])
    const today = dayBefore('Europe/Brussels', clock.now())
    const [hours, closed, sameHours] = await db.batch([
      hoursOf(db, here.id),
      closedDaysFrom(db, here.id, today),
      hoursOf(db, idOfSlug(db, here.slug)),
    ])
    expect(sameHours).toEqual(hours)
    expect(closed.map((day) => day.name)).toEqual(['Away', 'Everywhere'])
    // 45 minutes today; Friday and the next Thursday are closed, so the rest is on the Friday after.
    const end = addStaffedMinutes(hours, closed, 'Europe/Brussels', clock.now(), 60)
    expect(end.toISOString()).toBe('2026-11-20T08:15:00.000Z')
  })
})
