import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'
import { members } from './accounts.ts'

/** A forum (open: anyone may read) or a closed community (only its members know what is said). */
export const communities = sqliteTable(
  'communities',
  {
    id: id(),
    slug: text().notNull(),
    name: text().notNull(),
    about: text().notNull(),
    kind: text({ enum: ['open', 'closed'] }).notNull(),
    /** When posts are read by the team: all before they appear, only those of newcomers, or after they appear. */
    review: text({ enum: ['before', 'newcomers', 'after'] }).notNull(),
    /** Hours within which a held post is read; the author is told this. */
    promiseHours: integer().notNull().default(24),
    position: integer().notNull().default(0),
    /** Kept counters: published threads, and the last published post. */
    threadCount: integer().notNull().default(0),
    lastPostAt: moment(),
    createdAt: moment().notNull(),
  },
  (t) => [uniqueIndex('communities_slug').on(t.slug), index('communities_position').on(t.position)],
)

/** What somebody is in one community. In an open forum a row comes into being with the first post. */
export const memberships = sqliteTable(
  'memberships',
  {
    memberId: text()
      .notNull()
      .references(() => members.id),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    role: text({ enum: ['peer', 'volunteer', 'professional'] }).notNull(),
    /** Posts that were approved or published: a newcomer has fewer than `NEWCOMER_POSTS`. */
    approvedPosts: integer().notNull().default(0),
    joinedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.communityId] }), index('memberships_community').on(t.communityId)],
)
