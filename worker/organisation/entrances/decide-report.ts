import { SMALL_CELL } from '../contract.ts'

/** A report goes back two years: what a funder asks for. */
export const REPORT_DAYS = 730

export interface EntranceMonth {
  month: string
  /** `null` is "fewer than ten, and not none". */
  visits: number | null
  signUps: number | null
}

/** A count as it may be shown: none is none, one to nine is hidden. */
const cell = (count: number): number | null => (count > 0 && count < SMALL_CELL ? null : count)

/** The months of one entrance, newest first, without numbers that could lead to a person. */
export const decideReport = (
  rows: { entranceId: string; month: string; visits: number; signUps: number }[],
  entranceId: string,
): EntranceMonth[] =>
  rows
    .filter((row) => row.entranceId === entranceId)
    .map((row) => ({ month: row.month, visits: cell(row.visits), signUps: cell(row.signUps) }))

/** A value in a file for a spreadsheet: quoted, and never a formula. */
const csvValue = (value: string) => `"${value.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`

/** The report as CSV (RFC 4180), a row a month and entrance. */
export function reportCsv(
  entrances: { name: string; region: string; code: string; months: EntranceMonth[] }[],
  words: { head: string[]; few: string },
): string {
  const lines = entrances.flatMap(({ name, region, code, months }) =>
    months.map((row) =>
      [name, code, region, row.month, ...[row.visits, row.signUps].map((n) => (n === null ? words.few : String(n)))]
        .map(csvValue)
        .join(','),
    ),
  )
  return [words.head.map(csvValue).join(','), ...lines].map((line) => `${line}\r\n`).join('')
}
