import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'

/** A help line as "Hulp nu" shows it. Stale after 90 days without a check (`checkedAt`). */
export const helpLines = sqliteTable(
  'help_lines',
  {
    id: id(),
    country: text({ enum: ['BE', 'NL'] }).notNull(),
    name: text().notNull(),
    phone: text(),
    site: text(),
    hours: text().notNull(),
    hoursEn: text().notNull(),
    about: text().notNull(),
    aboutEn: text().notNull(),
    /** Emergency numbers come first and look different. */
    emergency: integer({ mode: 'boolean' }).notNull().default(false),
    position: integer().notNull(),
    checkedAt: moment().notNull(),
  },
  (t) => [index('help_lines_country').on(t.country, t.position)],
)
