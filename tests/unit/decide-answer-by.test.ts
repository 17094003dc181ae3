import { describe, expect, test } from 'vitest'
import { decideAnswerBy, decideReads, deskClock } from '#worker/moderation/decide-answer-by.ts'

/** Brussels, in winter: an hour ahead. Mondays to Fridays from 9 to 17. */
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: 540, closesAt: 1020 }))
const team = { hours: weekdays, closed: [{ date: '2026-11-16' }], timeZone: 'Europe/Brussels' }
const always = { ...team, hours: [] }
const at = (text: string) => new Date(`${text}:00+01:00`)

describe('until when the team answers', () => {
  test.each([
    // level, written, answered by
    ['green', '2026-11-12T10:00', '2026-11-13T14:00'],
    ['amber', '2026-11-12T10:00', '2026-11-12T12:00'],
    ['amber', '2026-11-12T16:00', '2026-11-13T10:00'],
    // A Friday evening; Monday is a closed day.
    ['amber', '2026-11-13T20:00', '2026-11-17T11:00'],
    ['red', '2026-11-13T20:00', '2026-11-17T09:30'],
    ['crisis', '2026-11-12T10:00', '2026-11-12T10:15'],
  ] as const)('%s, written %s: %s', (level, written, by) => {
    expect(decideAnswerBy(level, team, at(written))).toEqual(at(by))
  })

  test('without hours the clock runs', () => {
    expect(decideAnswerBy('amber', always, at('2026-11-14T23:00'))).toEqual(at('2026-11-15T01:00'))
  })
})

describe('what who told it reads', () => {
  test.each([
    // level, written, somebody is there, from when, urgent
    ['green', '2026-11-12T10:00', true, null, false],
    ['red', '2026-11-12T10:00', true, null, true],
    ['red', '2026-11-12T16:30', true, null, true],
    // Open, and not for long enough: it is read the next morning.
    ['red', '2026-11-12T16:46', false, null, true],
    ['crisis', '2026-11-12T16:46', false, null, true],
    ['crisis', '2026-11-12T16:44', true, null, true],
    ['amber', '2026-11-12T16:46', true, null, false],
    ['amber', '2026-11-13T20:00', false, '2026-11-17T09:00', false],
    ['red', '2026-11-13T20:00', false, '2026-11-17T09:00', true],
  ] as const)('%s, %s', (level, written, now, from, urgent) => {
    expect(decideReads(level, team, at(written))).toEqual({
      by: decideAnswerBy(level, team, at(written)),
      now,
      from: from && at(from),
      urgent,
      nobody: false,
    })
  })

  test('where no hours are kept nobody is promised to be there', () => {
    expect(decideReads('red', always, at('2026-11-14T23:00'))).toMatchObject({ now: false, from: null, urgent: true })
  })
})

describe('the clock of the desk', () => {
  const since = at('2026-11-13T20:00')
  test.each([
    ['green', '2026-11-17T17:00', '2026-11-17T17:00'],
    ['amber', '2026-11-17T11:00', '2026-11-17T11:00'],
    ['red', '2026-11-17T09:30', '2026-11-13T20:30'],
    ['crisis', '2026-11-17T09:15', '2026-11-13T20:15'],
    // Promised sooner than its level asks: that stays.
    ['red', '2026-11-13T20:10', '2026-11-13T20:10'],
  ] as const)('%s, promised %s: runs to %s', (level, promised, clock) => {
    expect(deskClock({ level, since, dueAt: at(promised) })).toEqual(at(clock))
  })
})
