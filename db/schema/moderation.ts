import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'
import { members } from './accounts.ts'
import { communities } from './communities.ts'
import { LEVELS, posts, threads } from './forum.ts'

/** A case: one person in one community, for as long as anything about them waits for the team. */
export const cases = sqliteTable(
  'cases',
  {
    id: id(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    personId: text()
      .notNull()
      .references(() => members.id),
    openedAt: moment().notNull(),
  },
  (t) => [uniqueIndex('cases_person').on(t.communityId, t.personId)],
)

/** One thing to decide on: a held post, or a reported one. One item per post and kind; a new report re-opens it. */
export const caseItems = sqliteTable(
  'case_items',
  {
    id: id(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    /** With `communityId`: the case this item belongs to. */
    personId: text()
      .notNull()
      .references(() => members.id),
    kind: text({ enum: ['held_post', 'report'] }).notNull(),
    threadId: text()
      .notNull()
      .references(() => threads.id),
    postId: text()
      .notNull()
      .references(() => posts.id),
    state: text({ enum: ['open', 'closed'] }).notNull(),
    level: text({ enum: LEVELS }).notNull(),
    /** `LEVELS` as a number, highest first in the queue. */
    urgency: integer().notNull(),
    reasons: text({ mode: 'json' }).$type<string[]>().notNull(),
    openedAt: moment().notNull(),
    /** Until when the team promised to answer. */
    dueAt: moment().notNull(),
    closedAt: moment(),
  },
  (t) => [
    uniqueIndex('case_items_post').on(t.kind, t.postId),
    index('case_items_queue').on(t.communityId, t.state, t.urgency, t.dueAt),
    index('case_items_person').on(t.communityId, t.personId),
  ],
)

/** What somebody told the team about a post; the words as they stood are frozen with it. */
export const reports = sqliteTable(
  'reports',
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => caseItems.id),
    postId: text()
      .notNull()
      .references(() => posts.id),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    /** Empty when somebody without an account reported. */
    reporterId: text().references(() => members.id),
    reason: text({ enum: ['worried', 'privacy', 'unkind', 'harmful', 'other'] }).notNull(),
    explanation: text().notNull(),
    snapshotMarkdown: text().notNull(),
    snapshotVersion: integer().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [index('reports_item').on(t.itemId, t.createdAt)],
)

/**
 * Every decision, never changed. Unique (subject, version) is audit and guard in one: the second of two decisions
 * on the same version breaks the constraint, and D1 rolls its whole batch back.
 */
export const moderationLog = sqliteTable(
  'moderation_log',
  {
    id: id(),
    subjectId: text().notNull(),
    /** The version the decision made. */
    version: integer().notNull(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    actorId: text()
      .notNull()
      .references(() => members.id),
    act: text({ enum: ['approve', 'return', 'hide', 'keep'] }).notNull(),
    rule: text(),
    reason: text(),
    decidedAt: moment().notNull(),
  },
  (t) => [uniqueIndex('moderation_log_subject').on(t.subjectId, t.version)],
)
