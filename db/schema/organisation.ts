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

/** A coordinator reads a community for an hour, for a reason; its team is told, and the row is never changed (see `glassClosings`). */
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

/** A broken glass that was closed before its hour was over. A row of its own, so that what was logged stays as it was. */
export const glassClosings = sqliteTable('glass_closings', {
  glassId: text()
    .primaryKey()
    .references(() => breakGlass.id),
  closedAt: moment().notNull(),
})

export const ORGANISATION_ACTS = [
  'community_made',
  'community_changed',
  'community_archived',
  'community_restored',
  'hours_changed',
  'days_changed',
  'invited',
  'invitation_withdrawn',
  'invitation_accepted',
  'coordinator_made',
  'role_given',
  'role_taken',
  'function_changed',
  'coordinator_taken',
  'second_factor_reset',
  'help_changed',
  'words_changed',
  'templates_changed',
  'info_changed',
  'entrance_opened',
  'entrance_closed',
  'glass_broken',
  'glass_read',
  'glass_closed',
] as const

/**
 * Every change a coordinator makes to the organisation's settings and team, and each thing that they read by a broken glass
 * (`glass_read`: an id, once a glass). Never changed. What members write is not in it.
 */
export const organisationLog = sqliteTable(
  'organisation_log',
  {
    id: id(),
    actorId: text()
      .notNull()
      .references(() => members.id),
    act: text({ enum: ORGANISATION_ACTS }).notNull(),
    communityId: text().references(() => communities.id),
    /** Of the team: whose role, function or second factor it was about. */
    personId: text().references(() => members.id),
    /** What was changed, in a few words: names of settings, a role, a name of an entrance. */
    detail: text().notNull().default(''),
    createdAt: moment().notNull(),
  },
  (t) => [index('organisation_log_at').on(t.createdAt, t.id)],
)
