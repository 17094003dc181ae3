import { describe, expect, test } from 'vitest'
import { timeLeft } from '#app/desk/queue.tsx'
import type { Speech } from '#app/i18n/words.tsx'
import { localTime, longDay, longWhen, shortWhen } from '#app/ui/when.ts'
import { en } from '#worker/i18n/en.ts'
import { nl } from '#worker/i18n/nl.ts'

const ZONE = 'Europe/Brussels'
const dutch: Speech = { language: 'nl', country: 'BE', words: nl, timeZone: ZONE }
const english: Speech = { language: 'en', country: 'BE', words: en, timeZone: ZONE }

describe('the clock on the wall', () => {
  test.each([
    // UTC, Brussels
    ['2026-11-12T12:15:00Z', '2026-11-12 13:15'],
    ['2026-07-01T12:15:00Z', '2026-07-01 14:15'],
    ['2026-11-12T22:59:59Z', '2026-11-12 23:59'],
    ['2026-11-12T23:00:00Z', '2026-11-13 00:00'],
    ['2026-12-31T23:30:00Z', '2027-01-01 00:30'],
    // Clocks go forward on 29 March 2026 at 01:00 UTC, and back on 25 October.
    ['2026-03-29T00:59:00Z', '2026-03-29 01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29 03:00'],
    ['2026-10-25T00:59:00Z', '2026-10-25 02:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25 02:00'],
    ['2028-02-29T12:00:00Z', '2028-02-29 13:00'],
  ])('%s shows %s', (utc, local) => {
    const { year, month, day, time } = localTime(utc, ZONE)
    const two = (value: number) => String(value).padStart(2, '0')
    expect(`${year}-${two(month)}-${two(day)} ${time}`).toBe(local)
  })

  test('is the organisation’s, not the server’s', () => {
    expect(localTime('2026-11-12T23:30:00Z', 'UTC').time).toBe('23:30')
    expect(localTime('2026-11-12T23:30:00Z', 'Europe/Brussels').time).toBe('00:30')
    expect(localTime('2026-11-12T23:30:00Z', 'America/Paramaribo').time).toBe('20:30')
  })

  test('takes dates, milliseconds and ISO text for the same moment', () => {
    const iso = '2026-11-12T12:15:00.000Z'
    expect(localTime(new Date(iso), ZONE)).toEqual(localTime(iso, ZONE))
    expect(localTime(Date.parse(iso), ZONE)).toEqual(localTime(iso, ZONE))
  })

  test('knows its weekday', () => {
    expect(localTime('2026-11-12T23:30:00Z', 'UTC').weekday).toBe(4)
    expect(localTime('2026-11-12T23:30:00Z', ZONE).weekday).toBe(5)
  })
})

describe('when something was, or will be', () => {
  test.each([
    // the moment, now, in Dutch, in English
    ['2026-11-12T12:15:00Z', '2026-11-12T12:15:00Z', 'vandaag 13:15', 'today 13:15'],
    ['2026-11-11T23:00:00Z', '2026-11-12T22:59:00Z', 'vandaag 00:00', 'today 00:00'],
    ['2026-11-11T22:59:00Z', '2026-11-11T23:00:00Z', 'gisteren 23:59', 'yesterday 23:59'],
    ['2026-11-12T23:00:00Z', '2026-11-12T22:59:00Z', 'morgen 00:00', 'tomorrow 00:00'],
    ['2026-11-10T12:00:00Z', '2026-11-12T12:00:00Z', '10 nov. 2026', '10 Nov 2026'],
    ['2026-11-14T12:00:00Z', '2026-11-12T12:00:00Z', '14 nov. 2026', '14 Nov 2026'],
    ['2026-12-31T12:00:00Z', '2027-01-01T12:00:00Z', 'gisteren 13:00', 'yesterday 13:00'],
    // A day of 23 hours and one of 25: still the day before and the day after.
    ['2026-03-28T22:30:00Z', '2026-03-29T21:30:00Z', 'gisteren 23:30', 'yesterday 23:30'],
    ['2026-03-29T22:30:00Z', '2026-03-29T21:30:00Z', 'morgen 00:30', 'tomorrow 00:30'],
    ['2026-10-25T23:30:00Z', '2026-10-24T22:30:00Z', 'morgen 00:30', 'tomorrow 00:30'],
    ['2026-10-24T22:30:00Z', '2026-10-25T22:30:00Z', 'vandaag 00:30', 'today 00:30'],
  ])('%s at %s: %s', (at, now, inDutch, inEnglish) => {
    expect(shortWhen(at, now, dutch)).toBe(inDutch)
    expect(shortWhen(at, now, english)).toBe(inEnglish)
  })

  test('in full', () => {
    expect(longDay('2026-11-12T20:00:00Z', dutch)).toBe('donderdag 12 november 2026')
    expect(longWhen('2026-11-12T19:00:00Z', dutch)).toBe('donderdag 12 november 2026 om 20:00 uur')
    expect(longWhen('2026-07-12T18:00:00Z', english)).toMatch(/^Sunday 12 July 2026\b.*20:00/)
  })
})

describe('time left', () => {
  const now = new Date('2026-11-12T12:00:00Z')
  test.each([
    [-60_000, true, 'late'],
    [-1, true, 'late'],
    [0, false, '0 minutes left'],
    [59_999, false, '0 minutes left'],
    [60_000, false, '1 minute left'],
    [119 * 60_000, false, '119 minutes left'],
    [120 * 60_000, false, '2 hours left'],
    [48 * 3_600_000 - 1, false, '47 hours left'],
    [48 * 3_600_000, false, '2 days left'],
  ])('%d ms: %s', (left, late, text) => {
    expect(timeLeft(new Date(now.getTime() + left), now, en.desk)).toEqual({ late, text })
  })
})
