import { describe, expect, test } from 'vitest'
import { decideMail, MAIL_TRIES, retryAt } from '#worker/notifications/decide-mail.ts'

const NOW = new Date('2026-11-12T12:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

const later = (at: Date) => ({ kind: 'later' as const, at })
const [SEND, REST] = [{ kind: 'send' as const }, { kind: 'rest' as const }]

describe('whether a member is mailed', () => {
  test.each([
    // what waits since · the last mail · whether it still waits for a visit · then
    [null, null, false, REST],
    [null, ago(600), false, REST],
    [null, ago(600), true, REST],
    [ago(0), null, false, later(ago(-5))],
    [ago(4), null, false, later(ago(-1))],
    [ago(5), null, false, SEND],
    [ago(500), null, false, SEND],
    [ago(500), ago(1000), true, REST],
    [ago(500), ago(10), true, REST],
    [ago(5), ago(10), false, later(ago(-350))],
    [ago(5), ago(359), false, later(ago(-1))],
    [ago(5), ago(360), false, SEND],
    [ago(1), ago(358), false, later(ago(-4))],
    [ago(500), ago(1000), false, SEND],
  ])('waits since %s, mailed %s, awaits a visit: %s', (oldestAt, mailedAt, awaitsVisit, step) => {
    expect(decideMail({ now: NOW, oldestAt, mailedAt, awaitsVisit })).toEqual(step)
  })

  test('what fails is tried again ever later, and not for ever', () => {
    const waits = Array.from({ length: MAIL_TRIES }, (_, at) => retryAt(at + 1, NOW))
    expect(waits).toEqual([ago(-5), ago(-10), ago(-20), ago(-40), null])
  })
})
