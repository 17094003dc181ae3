import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'

/** What must still happen after a commit; written in the same batch, drained by queue, swept by cron. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: id(),
    message: text({ mode: 'json' }).$type<unknown>().notNull(),
    createdAt: moment().notNull(),
    drainedAt: moment(),
    attempts: integer().notNull().default(0),
  },
  (t) => [
    index('outbox_waiting').on(t.createdAt).where(sql`drained_at is null`),
    index('outbox_drained').on(t.drainedAt),
  ],
)
