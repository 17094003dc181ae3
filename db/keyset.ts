import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'

/** The last row of the page before. */
interface Place {
  at: Date | Placeholder
  id: string | Placeholder
}

/**
 * Rows after a place in a list that is sorted by a moment and an id, upwards; without a place all of them. Compared as one row
 * value: SQLite then begins in the index at that place. Written out with `or`, it reads the whole list up to there first.
 */
export const rowsAfter = (at: AnySQLiteColumn, id: AnySQLiteColumn, place: Place | null): SQL | undefined =>
  place ? sql`(${at}, ${id}) > (${milliseconds(place.at)}, ${place.id})` : undefined

/** The same for a list that is sorted downwards. */
export const rowsBefore = (at: AnySQLiteColumn, id: AnySQLiteColumn, place: Place | null): SQL | undefined =>
  place ? sql`(${at}, ${id}) < (${milliseconds(place.at)}, ${place.id})` : undefined

const milliseconds = (at: Date | Placeholder) => (at instanceof Date ? at.getTime() : at)
