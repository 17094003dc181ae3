import { expect, test } from 'vitest'
import { EntranceInput, entranceCode } from '#worker/organisation/contract.ts'
import { decideReport, reportCsv } from '#worker/organisation/entrances/decide-report.ts'

const row = (visits: number, signUps: number) => ({ entranceId: 'ent_1', month: '2026-11', visits, signUps })

test.each([
  [0, 0],
  [1, null],
  [9, null],
  [10, 10],
  [250, 250],
])('a count of %s is shown as %s', (count, shown) => {
  expect(decideReport([row(count, count)], 'ent_1')).toEqual([{ month: '2026-11', visits: shown, signUps: shown }])
})

test('the months of one entrance are its own', () => {
  expect(decideReport([row(20, 20)], 'ent_2')).toEqual([])
})

test('the file holds no small number, quotes what it must, and no formula', () => {
  const csv = reportCsv(
    [{ name: '=SUM(A1) "x"', code: 'abc', region: 'Mechelen, noord', months: decideReport([row(41, 3)], 'ent_1') }],
    { head: ['Naam', 'Code', 'Regio', 'Maand', 'Bezoeken', 'Nieuw'], few: '< 10' },
  )
  expect(csv).toBe(
    '"Naam","Code","Regio","Maand","Bezoeken","Nieuw"\r\n"\'=SUM(A1) ""x""","abc","Mechelen, noord","2026-11","41","< 10"\r\n',
  )
})

test.each([
  ['bib', 'bib'],
  ['bib-mechelen-2', 'bib-mechelen-2'],
  ['Bib', null],
  ['../x', null],
  ['a'.repeat(21), null],
  ['', null],
  [null, null],
])('%s as a code is %s', (value, code) => {
  expect(entranceCode(value)).toBe(code)
  if (value && value.length > 2)
    expect(EntranceInput.safeParse({ name: 'Een naam', code: value }).success).toBe(code !== null)
})
