import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addStaffedMinutes,
  describeHours,
  isStaffed,
  localDate,
  nextOpening,
  type OpeningHours,
  staffedUntil,
} from '#worker/communities/staffed-hours.ts'

const ZONE = 'Europe/Brussels'
const at = (iso: string) => new Date(iso)
const iso = (date: Date | null) => date?.toISOString().slice(0, 16) ?? null
const hour = (weekday: number, opensAt: number, closesAt: number): OpeningHours => ({
  weekday,
  opensAt: opensAt * 60,
  closesAt: closesAt * 60,
})
/** Monday to Friday, nine to five. */
const OFFICE = [1, 2, 3, 4, 5].map((weekday) => hour(weekday, 9, 17))
const CHRISTMAS = [{ date: '2026-12-25' }]

describe('office hours', () => {
  // Thursday 12 November 2026; Brussels is an hour ahead.
  test.each([
    ['2026-11-12T08:00', true, '2026-11-12T08:00', '2026-11-12T16:00'],
    ['2026-11-12T07:59', false, '2026-11-12T08:00', null],
    ['2026-11-12T15:59', true, '2026-11-12T15:59', '2026-11-12T16:00'],
    ['2026-11-12T16:00', false, '2026-11-13T08:00', null],
    ['2026-11-13T16:00', false, '2026-11-16T08:00', null],
    ['2026-11-15T12:00', false, '2026-11-16T08:00', null],
    // Friday 25 December is a closed day: from Thursday evening until Monday.
    ['2026-12-24T16:00', false, '2026-12-28T08:00', null],
    ['2026-12-25T10:00', false, '2026-12-28T08:00', null],
  ])('%s UTC: staffed %s, next %s, until %s', (moment, staffed, next, until) => {
    const then = at(`${moment}Z`)
    expect(isStaffed(OFFICE, CHRISTMAS, ZONE, then)).toBe(staffed)
    expect(iso(nextOpening(OFFICE, CHRISTMAS, ZONE, then))).toBe(next)
    expect(iso(staffedUntil(OFFICE, CHRISTMAS, ZONE, then))).toBe(until)
  })

  test.each([
    // from, minutes, when they are over
    ['2026-11-12T08:00', 60, '2026-11-12T09:00'],
    ['2026-11-12T08:00', 480, '2026-11-12T16:00'],
    ['2026-11-12T08:00', 481, '2026-11-13T08:01'],
    ['2026-11-12T20:00', 30, '2026-11-13T08:30'],
    ['2026-11-13T15:30', 60, '2026-11-16T08:30'],
    ['2026-11-14T10:00', 120, '2026-11-16T10:00'],
    ['2026-12-24T15:00', 120, '2026-12-28T09:00'],
    ['2026-11-12T20:00', 0, '2026-11-12T20:00'],
  ])('from %s UTC, %d minutes end at %s', (from, minutes, end) => {
    expect(iso(addStaffedMinutes(OFFICE, CHRISTMAS, ZONE, at(`${from}Z`), minutes))).toBe(end)
  })
})

describe('the nights on which the clock changes', () => {
  // 29 March 2026: 2.00 becomes 3.00, at 01:00 UTC. 25 October 2026: 3.00 becomes 2.00, at 01:00 UTC.
  const NIGHT = [hour(6, 22, 6)]

  test.each([
    ['an hour less in spring', '2026-03-28T21:00', '2026-03-29T04:00', 7 * 60],
    ['an hour more in autumn', '2026-10-24T20:00', '2026-10-25T05:00', 9 * 60],
  ])('a night shift has %s', (_, begins, ends, minutes) => {
    expect(isStaffed(NIGHT, [], ZONE, at(`${begins}Z`))).toBe(true)
    expect(iso(staffedUntil(NIGHT, [], ZONE, at(`${begins}Z`)))).toBe(ends)
    expect(iso(addStaffedMinutes(NIGHT, [], ZONE, at(`${begins}Z`), minutes))).toBe(ends)
    // One minute more waits for the next Saturday.
    expect(
      addStaffedMinutes(NIGHT, [], ZONE, at(`${begins}Z`), minutes + 1).getTime() - at(`${ends}Z`).getTime(),
    ).toBeGreaterThan(6 * 86_400_000)
  })

  test('nine in the morning stays nine in the morning', () => {
    expect(iso(nextOpening(OFFICE, [], ZONE, at('2026-03-27T17:00Z')))).toBe('2026-03-30T07:00')
    expect(iso(nextOpening(OFFICE, [], ZONE, at('2026-10-23T17:00Z')))).toBe('2026-10-26T08:00')
  })

  test.each([
    // minutes on the wall, when it opens and closes (UTC) on the Sunday of the change in spring
    ['2.30 to 4.00', 150, 240, '2026-03-29T01:30', '2026-03-29T02:00'],
    ['1.00 to 2.30', 60, 150, '2026-03-29T00:00', '2026-03-29T01:30'],
    ['2.30 to 3.15, which is not there', 150, 195, '2026-04-05T00:30', '2026-04-05T01:15'],
  ])('a time that is skipped: %s', (_, opensAt, closesAt, opens, closes) => {
    const hours = [{ weekday: 7, opensAt, closesAt }]
    const next = nextOpening(hours, [], ZONE, at('2026-03-28T12:00Z'))!
    expect(iso(next)).toBe(opens)
    expect(iso(staffedUntil(hours, [], ZONE, next))).toBe(closes)
  })

  test('a time that comes twice is the first of the two', () => {
    const hours = [{ weekday: 7, opensAt: 150, closesAt: 240 }]
    const next = nextOpening(hours, [], ZONE, at('2026-10-24T12:00Z'))!
    expect(iso(next)).toBe('2026-10-25T00:30')
    expect(iso(staffedUntil(hours, [], ZONE, next))).toBe('2026-10-25T03:00')
  })
})

describe('odd hours', () => {
  test('overlapping and touching ones are one', () => {
    const hours = [hour(4, 13, 17), hour(4, 9, 12), hour(4, 12, 13), hour(4, 10, 11)]
    expect(iso(staffedUntil(hours, [], ZONE, at('2026-11-12T08:00Z')))).toBe('2026-11-12T16:00')
    expect(iso(addStaffedMinutes(hours, [], ZONE, at('2026-11-12T08:00Z'), 480))).toBe('2026-11-12T16:00')
    expect(describeHours(hours)).toEqual([{ from: 4, to: 4, times: [{ opensAt: 540, closesAt: 1020 }] }])
  })

  test('one that runs past midnight belongs to its first day', () => {
    const hours = [hour(4, 22, 2)]
    expect(isStaffed(hours, [], ZONE, at('2026-11-13T00:59Z'))).toBe(true)
    expect(isStaffed(hours, [], ZONE, at('2026-11-13T01:00Z'))).toBe(false)
    // Closed on the Friday: until midnight. Closed on the Thursday: not at all, also not after midnight.
    const thursday = at('2026-11-12T20:00Z')
    expect(iso(addStaffedMinutes(hours, [{ date: '2026-11-13' }], ZONE, thursday, 120))).toBe('2026-11-12T23:00')
    expect(isStaffed(hours, [{ date: '2026-11-13' }], ZONE, at('2026-11-12T23:00Z'))).toBe(false)
    expect(iso(nextOpening(hours, [{ date: '2026-11-12' }], ZONE, thursday))).toBe('2026-11-19T21:00')
  })

  test('day and night is no stretch with an end, and costs no more minutes than pass', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => hour(weekday, 0, 24))
    const from = at('2026-11-12T12:34Z')
    expect(staffedUntil(hours, [], ZONE, from)).toBeNull()
    expect(isStaffed(hours, [], ZONE, from)).toBe(true)
    expect(iso(addStaffedMinutes(hours, [], ZONE, from, 3 * 1440))).toBe('2026-11-15T12:34')
    expect(describeHours(hours)).toEqual([{ from: 1, to: 7, times: [{ opensAt: 0, closesAt: 1440 }] }])
  })

  test('without any hours the clock runs, closed day or not', () => {
    const from = at('2026-12-24T23:00Z')
    expect(isStaffed([], CHRISTMAS, ZONE, from)).toBe(true)
    expect(nextOpening([], CHRISTMAS, ZONE, from)).toEqual(from)
    expect(staffedUntil([], CHRISTMAS, ZONE, from)).toBeNull()
    expect(iso(addStaffedMinutes([], CHRISTMAS, ZONE, from, 90))).toBe('2026-12-25T00:30')
    expect(describeHours([])).toEqual([])
  })

  test('a team that is away for good is waited for no longer than a year', () => {
    const from = at('2026-11-12T12:00Z')
    const closed = Array.from({ length: 400 }, (_, day) => ({
      date: new Date(from.getTime() + day * 86_400_000).toISOString().slice(0, 10),
    }))
    expect(nextOpening(OFFICE, closed, ZONE, from)).toBeNull()
    expect(isStaffed(OFFICE, closed, ZONE, from)).toBe(false)
    expect(iso(addStaffedMinutes(OFFICE, closed, ZONE, from, 60))).toBe('2027-11-13T12:00')
  })

  test('days in a row with the same hours are told together', () => {
    expect(describeHours([...OFFICE, hour(6, 10, 12), hour(3, 19, 21)])).toEqual([
      { from: 1, to: 2, times: [{ opensAt: 540, closesAt: 1020 }] },
      {
        from: 3,
        to: 3,
        times: [
          { opensAt: 540, closesAt: 1020 },
          { opensAt: 1140, closesAt: 1260 },
        ],
      },
      { from: 4, to: 5, times: [{ opensAt: 540, closesAt: 1020 }] },
      { from: 6, to: 6, times: [{ opensAt: 600, closesAt: 720 }] },
    ])
  })

  test('the day is that of the installation', () => {
    expect(localDate(ZONE, at('2026-12-24T22:59Z'))).toBe('2026-12-24')
    expect(localDate(ZONE, at('2026-12-24T23:00Z'))).toBe('2026-12-25')
  })
})

describe('whatever the hours', () => {
  const quarter = fc.integer({ min: 0, max: 96 }).map((count) => count * 15)
  const anyHours = fc.array(
    fc.record({ weekday: fc.integer({ min: 1, max: 7 }), opensAt: quarter, closesAt: quarter }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  // Around both changes of the clock, and a week without one.
  const anyTime = fc
    .tuple(
      fc.constantFrom(Date.UTC(2026, 2, 26), Date.UTC(2026, 9, 22), Date.UTC(2026, 10, 12)),
      fc.integer({ min: 0, max: 5 * 96 }),
    )
    .map(([day, quarters]) => new Date(day + quarters * 15 * 60_000))
  const anyClosed = fc.array(
    fc
      .integer({ min: 0, max: 10 })
      .map((day) => ({ date: new Date(Date.UTC(2026, 9, 22 + day)).toISOString().slice(0, 10) })),
    { maxLength: 3 },
  )
  const anyZone = fc.constantFrom('Europe/Brussels', 'America/Paramaribo', 'UTC', 'Asia/Kathmandu')

  test('so many minutes later, so many minutes were staffed, counted one by one', () => {
    fc.assert(
      fc.property(
        anyHours,
        anyClosed,
        anyZone,
        anyTime,
        fc.integer({ min: 1, max: 64 }),
        (hours, closed, zone, from, n) => {
          const end = addStaffedMinutes(hours, closed, zone, from, n * 15)
          const week = from.getTime() + 8 * 86_400_000
          let counted = 0
          for (let time = from.getTime(); time < Math.min(end.getTime(), week); time += 15 * 60_000)
            if (isStaffed(hours, closed, zone, new Date(time))) counted += 15
          if (end.getTime() <= week) {
            expect(counted).toBe(n * 15)
            expect(isStaffed(hours, closed, zone, new Date(end.getTime() - 1))).toBe(true)
          } else expect(counted).toBeLessThan(n * 15 + 1)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the next opening is staffed, and nothing before it is', () => {
    fc.assert(
      fc.property(anyHours, anyClosed, anyZone, anyTime, (hours, closed, zone, from) => {
        const next = nextOpening(hours, closed, zone, from)
        if (!next) return
        expect(isStaffed(hours, closed, zone, next)).toBe(true)
        if (next > from) expect(isStaffed(hours, closed, zone, new Date(next.getTime() - 1))).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  test('away from a change of the clock, staffed is what the clock on the wall says', () => {
    const wall = (zone: string, time: Date) => {
      const parts = Object.fromEntries(
        new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' })
          .formatToParts(time)
          .map((part) => [part.type, part.value]),
      )
      const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday!) + 1
      return { weekday, minutes: Number(parts.hour) * 60 + Number(parts.minute) }
    }
    fc.assert(
      fc.property(anyHours, anyZone, fc.integer({ min: 0, max: 7 * 1440 }), (hours, zone, minute) => {
        const time = new Date(Date.UTC(2026, 10, 9) + minute * 60_000)
        const { weekday, minutes } = wall(zone, time)
        const there = hours.some(({ weekday: day, opensAt, closesAt }) => {
          const since = ((weekday - day + 7) % 7) * 1440 + minutes
          const end = closesAt > opensAt ? closesAt : closesAt + 1440
          return (since >= opensAt && since < end) || (since + 7 * 1440 >= opensAt && since + 7 * 1440 < end)
        })
        expect(isStaffed(hours, [], zone, time)).toBe(there)
      }),
      { numRuns: 300 },
    )
  })
})
