import { type Placeholder, sql } from 'drizzle-orm'
import { DrizzleD1Database } from 'drizzle-orm/d1'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import { BatchSession } from './session.ts'

/** What one request cost in the database; shown as `Server-Timing` in development and held by tests. */
export interface Meter {
  trips: number
  statements: number
  rowsRead: number
  rowsWritten: number
  milliseconds: number
}

export const newMeter = (): Meter => ({ trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0, milliseconds: 0 })

export type Db = DrizzleD1Database & { $client: D1Database }

/** One for the isolate: it remembers the columns' names in the database, which `drizzle()` would learn anew each time. */
const dialect = new SQLiteAsyncDialect({ casing: 'snake_case' })

// Drizzle binds the number of a limit. SQLite looks at it when it plans, and plans the query anew each time it is bound.
Object.defineProperty(dialect, 'buildLimit', {
  value: (limit: number | Placeholder | undefined) =>
    typeof limit === 'number' ? sql.raw(` limit ${Math.trunc(limit)}`) : limit && sql` limit ${limit}`,
})

/** Drizzle over D1, with every round trip counted on `meter`. */
export function createDb(d1: D1Database, meter: Meter): Db {
  const client = counted(d1, meter)
  const db = new DrizzleD1Database<Record<string, never>>(
    'async',
    dialect,
    new BatchSession(client, dialect, undefined),
    undefined,
  )
  return Object.assign(db, { $client: client })
}

/** A trip counts whether or not the database liked what it brought. */
async function measured<R extends { meta?: Partial<D1Meta> }>(meter: Meter, ask: () => Promise<R[]>, statements = 1) {
  const startedAt = Date.now()
  meter.trips += 1
  meter.statements += statements
  try {
    const results = await ask()
    for (const result of results) {
      meter.rowsRead += result?.meta?.rows_read ?? 0
      meter.rowsWritten += result?.meta?.rows_written ?? 0
    }
    return results
  } finally {
    meter.milliseconds += Date.now() - startedAt
  }
}

class CountedStatement {
  readonly inner: D1PreparedStatement
  readonly #meter: Meter

  constructor(inner: D1PreparedStatement, meter: Meter) {
    this.inner = inner
    this.#meter = meter
  }

  bind(...values: unknown[]) {
    return new CountedStatement(this.inner.bind(...values), this.#meter)
  }
  all = (...args: unknown[]) => this.#alone('all', args)
  run = (...args: unknown[]) => this.#alone('run', args)
  raw = (...args: unknown[]) => this.#alone('raw', args)
  first = (...args: unknown[]) => this.#alone('first', args)

  /** `raw` and `first` carry no meta: they count as a trip whose rows stay unknown; reads go through `batch`. */
  async #alone(how: 'all' | 'run' | 'raw' | 'first', args: unknown[]) {
    const ask = this.inner[how] as (...a: unknown[]) => Promise<{ meta?: Partial<D1Meta> }>
    const [result] = await measured(this.#meter, async () => [await ask.apply(this.inner, args)])
    return result
  }
}

const counted = (d1: D1Database, meter: Meter) =>
  ({
    prepare(sql: string) {
      refuseDoubleNames(sql)
      return new CountedStatement(d1.prepare(sql), meter)
    },
    batch: (statements: CountedStatement[]) =>
      measured(meter, () => d1.batch(statements.map((statement) => statement.inner)), statements.length),
  }) as unknown as D1Database

const checked = new Set<string>()

/** See `named` in `db/columns.ts`: two columns of one name in a select would silently become one. */
function refuseDoubleNames(sql: string) {
  if (checked.has(sql)) return
  checked.add(sql)
  const list = /^select (?:distinct )?(.*?) from "/s.exec(sql)?.[1]
  if (!list || list.includes('(')) return
  const names = list.split(', ').map((part) => /"([^"]+)"$/.exec(part.trim())?.[1] ?? part)
  const double = names.find((name, at) => names.indexOf(name) !== at)
  if (double) throw new Error(`select names "${double}" twice; give one of them a name with named(): ${sql}`)
}
