import { type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, integer, text } from 'drizzle-orm/sqlite-core'

/** Primary key: a prefixed, time-ordered id (see `worker/core/ids.ts`). */
export const id = () => text().primaryKey()

/** A moment, stored as milliseconds since 1970 UTC. */
export const moment = () => integer({ mode: 'timestamp_ms' })

/**
 * Selects a column under another name. D1's `batch` answers rows as objects, so two selected columns of the
 * same name (`posts.id`, `threads.id`) would overwrite each other; `db/client.ts` refuses such a query.
 */
export function named<C extends AnySQLiteColumn>(column: C, name: string): SQL.Aliased<C['_']['data']> {
  return sql<C['_']['data']>`${column}`.mapWith(column).as(name)
}
