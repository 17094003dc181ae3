import { Column, type DriverValueDecoder, is, SQL } from 'drizzle-orm'
import { SQLiteD1Session } from 'drizzle-orm/d1'

type Prepare = SQLiteD1Session<Record<string, never>, Record<string, never>>['prepareQuery']
type Field = NonNullable<Parameters<Prepare>[1]>[number]
type Row = Record<string, unknown>

/**
 * Drizzle's own session, but for one thing: how the rows of a batch become what a query selects. Drizzle looks up for
 * each value of each row what kind of column it is; here that is looked up once a query, which a page of twenty posts
 * feels. Selections of more than one level are left to drizzle.
 */
export class BatchSession extends SQLiteD1Session<Record<string, never>, Record<string, never>> {
  override prepareQuery(...given: Parameters<Prepare>): ReturnType<Prepare> {
    const query = super.prepareQuery(...given)
    const [, fields, , , customMapper] = given
    if (!fields || customMapper || fields.some((field) => field.path.length !== 1)) return query
    const slowly = query.mapAllResult.bind(query)
    let plan: Step[] | undefined
    query.mapAllResult = (answer: unknown, isFromBatch?: boolean) => {
      if (!isFromBatch) return slowly(answer, isFromBatch)
      plan ??= fields.map(step)
      return (answer as { results: Row[] }).results.map((row) => read(row, plan!))
    }
    return query
  }
}

interface Step {
  name: string
  /** `null` where the value is what the database answers. */
  decoder: DriverValueDecoder<unknown, unknown> | null
}

function step({ path, field }: Field): Step {
  const decoder: DriverValueDecoder<unknown, unknown> = is(field, Column)
    ? field
    : is(field, SQL)
      ? decoderOf(field)
      : decoderOf((field as { sql: SQL }).sql)
  const plain = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue
  return { name: path[0]!, decoder: plain ? null : decoder }
}

const decoderOf = (sql: SQL) => (sql as unknown as { decoder: DriverValueDecoder<unknown, unknown> }).decoder

/** The columns of a row come in the order in which they were selected; a name comes once (`refuseDoubleNames`). */
function read(row: Row, plan: Step[]): Row {
  const found: Row = {}
  let at = 0
  for (const column in row) {
    const { name, decoder } = plan[at++]!
    const value = row[column]
    found[name] = value === null || decoder === null ? value : decoder.mapFromDriverValue(value)
  }
  return found
}
