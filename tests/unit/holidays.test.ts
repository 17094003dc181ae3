import { describe, expect, test } from 'vitest'
import { isYouthSpace } from '#worker/communities/policy.ts'
import { decideHolidays } from '#worker/organisation/decide-holidays.ts'
import { mayBecome, overlaps } from '#worker/organisation/policy.ts'

const dayOf = (country: 'BE' | 'NL', year: number, name: string) =>
  decideHolidays(country, year).find((day) => day.name === name)?.date

describe('public holidays', () => {
  /** Easter Sundays as the almanac has them, among them the earliest and latest of a long time and a leap day before. */
  test.each([
    [2008, '03-23', '03-24'],
    [2024, '03-31', '04-01'],
    [2025, '04-20', '04-21'],
    [2026, '04-05', '04-06'],
    [2027, '03-28', '03-29'],
    [2028, '04-16', '04-17'],
    [2035, '03-25', '03-26'],
    [2038, '04-25', '04-26'],
    [2049, '04-18', '04-19'],
    [2076, '04-19', '04-20'],
  ])('%i: Easter is on %s, the day after on %s', (year, _, monday) => {
    expect(dayOf('BE', year, 'Paasmaandag')).toBe(`${year}-${monday}`)
    expect(dayOf('NL', year, 'Tweede paasdag')).toBe(`${year}-${monday}`)
  })

  test('Belgium in 2027: the ten, in order', () => {
    expect(decideHolidays('BE', 2027)).toEqual([
      { date: '2027-01-01', name: 'Nieuwjaar' },
      { date: '2027-03-29', name: 'Paasmaandag' },
      { date: '2027-05-01', name: 'Dag van de Arbeid' },
      { date: '2027-05-06', name: 'Hemelvaart' },
      { date: '2027-05-17', name: 'Pinkstermaandag' },
      { date: '2027-07-21', name: 'Nationale feestdag' },
      { date: '2027-08-15', name: 'Maria-Hemelvaart' },
      { date: '2027-11-01', name: 'Allerheiligen' },
      { date: '2027-11-11', name: 'Wapenstilstand' },
      { date: '2027-12-25', name: 'Kerstmis' },
    ])
  })

  test('the Netherlands in 2027: the eight, in order', () => {
    expect(decideHolidays('NL', 2027).map((day) => day.date)).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-04-27',
      '2027-05-05',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ])
  })

  test.each([
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
  ])('the King’s birthday of %i is kept on %s: never on a Sunday', (year, date) => {
    expect(dayOf('NL', year, 'Koningsdag')).toBe(date)
  })

  test('Ascension is a Thursday and Whit Monday a Monday, every year', () => {
    for (let year = 2020; year < 2100; year++) {
      expect(new Date(dayOf('BE', year, 'Hemelvaart')!).getUTCDay(), String(year)).toBe(4)
      expect(new Date(dayOf('BE', year, 'Pinkstermaandag')!).getUTCDay(), String(year)).toBe(1)
    }
  })
})

test.each([
  ['the same hours', [1, 540, 720], [1, 540, 720], true],
  ['within the other', [1, 540, 720], [1, 600, 660], true],
  ['over the end', [1, 540, 720], [1, 700, 800], true],
  ['touching', [1, 540, 720], [1, 720, 800], false],
  ['another day', [1, 540, 720], [2, 540, 720], false],
] as const)('hours lie over each other: %s', (_, a, b, answer) => {
  const hours = ([weekday, opensAt, closesAt]: readonly [number, number, number]) => ({ weekday, opensAt, closesAt })
  expect(overlaps(hours(a), hours(b))).toBe(answer)
  expect(overlaps(hours(b), hours(a))).toBe(answer)
})

test.each([
  ['open', false, 'closed', true],
  ['open', true, 'closed', true],
  ['open', true, 'open', true],
  ['closed', false, 'open', true],
  ['closed', true, 'closed', true],
  ['closed', true, 'open', false],
] as const)('a community that is %s, with content: %s, may become %s: %s', (kind, hasContent, to, answer) => {
  expect(mayBecome({ kind, hasContent }, to)).toBe(answer)
})

test.each([
  [null, null, false],
  [18, null, false],
  [18, 99, false],
  [16, 25, true],
  [17, null, true],
  [null, 25, true],
  [null, 17, true],
] as const)('ages from %s to %s: a youth space is %s', (ageMin, ageMax, answer) => {
  expect(isYouthSpace({ ageMin, ageMax })).toBe(answer)
})
