import type { Meter } from '#db/client.ts'

/** A statement as it went to the database. */
export interface Asked {
  sql: string
  params: unknown[]
}

/** A statement that remembers what it asks, and is not yet asked. */
export class AskedStatement {
  readonly bare: D1PreparedStatement
  readonly asked: Asked

  constructor(bare: D1PreparedStatement, asked: Asked) {
    this.bare = bare
    this.asked = asked
  }

  bind(...params: unknown[]): AskedStatement {
    return new AskedStatement(this.bare.bind(...params), { sql: this.asked.sql, params })
  }
}

/** The database with another way to answer batches. Nothing else can be asked of it: all reads of a page go in batches. */
export function answering(d1: D1Database, batch: (statements: AskedStatement[]) => Promise<D1Result[]>): D1Database {
  return {
    prepare: (sql: string) => new AskedStatement(d1.prepare(sql), { sql, params: [] }),
    batch,
  } as unknown as D1Database
}

/** Counts a trip that was made outside of what `createDb` counts. */
export function count(meter: Meter, results: D1Result[], trips = 1): void {
  meter.trips += trips
  meter.statements += results.length
  for (const { meta } of results) meter.rowsRead += meta.rows_read
}
