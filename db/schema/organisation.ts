import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'
import { members } from './accounts.ts'
import { communities } from './communities.ts'

/** A way in that the organisation gives out (a poster, a partner's site), so that reach is counted without identities. */
export const entrances = sqliteTable(
  'entrances',
  {
    id: id(),
    /** What stands in the link. */
    code: text().notNull(),
    name: text().notNull(),
    region: text().notNull().default(''),
    createdAt: moment().notNull(),
    closedAt: moment(),
  },
  (t) => [uniqueIndex('entrances_code').on(t.code)],
)

/** Counts a day and entrance; no row leads to anybody. `day` is `YYYY-MM-DD`. */
export const entranceCounts = sqliteTable(
  'entrance_counts',
  {
    entranceId: text()
      .notNull()
      .references(() => entrances.id),
    day: text().notNull(),
    visits: integer().notNull().default(0),
    signUps: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.entranceId, t.day] })],
)

/** A coordinator reads a community for an hour, for a reason; its team is told, and the row is never changed. */
export const breakGlass = sqliteTable(
  'break_glass',
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    reason: text().notNull(),
    createdAt: moment().notNull(),
    endsAt: moment().notNull(),
  },
  (t) => [
    index('break_glass_member').on(t.memberId, t.endsAt),
    index('break_glass_community').on(t.communityId, t.createdAt),
  ],
)
