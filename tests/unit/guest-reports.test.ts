import { describe, expect, test } from 'vitest'
import { foldReports } from '#worker/moderation/fold-reports.ts'
import { keepsGuestReport } from '#worker/moderation/reports/decide-guest-report.ts'

const told = (count: number, explanation = '', reason: 'unkind' | 'other' = 'unkind') =>
  Array.from({ length: count }, () => ({ reason, explanation }))
const others = Array.from({ length: 50 }, (_, at) => ({ reason: 'unkind' as const, explanation: `Nummer ${at}` }))

describe('a report without an account', () => {
  test.each([
    ['the first', [], '', '', true],
    ['the fifth of the same', told(4), '', '', true],
    ['the sixth of the same', told(5), '', '', false],
    ['the sixth, with other words', told(5), 'Er staat een adres in.', '', true],
    ['the sixth, for another reason', told(5, '', 'other'), '', '', true],
    ['the same words with space around them', told(5, 'Weg'), ' Weg ', '', false],
    ['while fifty wait', others, 'Nog iets anders', '', false],
    ['a cry, the sixth of the same', told(5, 'Zij wil dood'), 'Zij wil dood', 'cry', true],
    ['a cry, while fifty wait', others, 'Zij wil dood', 'cry', true],
    ['a worry, the sixth of the same', told(5), '', 'urgent', true],
    ['a worry, while fifty wait', others, 'Nog iets anders', 'urgent', false],
  ] as const)('%s', (_, waiting, explanation, is, kept) => {
    const says = { cry: is === 'cry', urgent: is !== '' }
    expect(keepsGuestReport(waiting, { reason: 'unkind', explanation }, says)).toBe(kept)
  })
})

test('what says the same of the same words stands once, with how often; a member’s stands by itself', () => {
  const report = (explanation: string, from: string | null, snapshot = 'words') => ({
    reason: 'unkind',
    explanation,
    from,
    snapshot,
  })
  const folded = foldReports([
    report('', null),
    report('Help', null),
    report('', 'Zeester'),
    report('', null),
    report('', null, 'older words'),
    report('', 'Regenjas'),
  ])
  expect(folded.map(({ explanation, from, snapshot, times }) => [explanation, from, snapshot, times])).toEqual([
    ['', null, 'words', 2],
    ['Help', null, 'words', 1],
    ['', 'Zeester', 'words', 1],
    ['', null, 'older words', 1],
    ['', 'Regenjas', 'words', 1],
  ])
})
