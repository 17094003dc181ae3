import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'
import { members } from './accounts.ts'
import { communities } from './communities.ts'

/**
 * State of a post, and of a thread (a thread's state is that of its opening post).
 *
 * | state     | seen by                                   |
 * | --------- | ----------------------------------------- |
 * | held      | author, team                              |
 * | published | everyone who may read the community       |
 * | returned  | author, team: not placed, with a reason   |
 * | hidden    | author, team: was placed, taken out       |
 */
export const POST_STATES = ['held', 'published', 'returned', 'hidden'] as const
export const LEVELS = ['green', 'amber', 'red', 'crisis'] as const

export const threads = sqliteTable(
  'threads',
  {
    id: id(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    authorId: text()
      .notNull()
      .references(() => members.id),
    title: text().notNull(),
    state: text({ enum: POST_STATES }).notNull(),
    level: text({ enum: LEVELS }).notNull().default('green'),
    /** Kept counter of published replies. */
    replyCount: integer().notNull().default(0),
    createdAt: moment().notNull(),
    /** Of the last published post; lists are ordered by it. */
    lastPostAt: moment().notNull(),
  },
  (t) => [
    index('threads_list').on(t.communityId, t.state, t.lastPostAt, t.id),
    index('threads_author').on(t.authorId, t.communityId, t.state),
  ],
)

export const posts = sqliteTable(
  'posts',
  {
    id: id(),
    threadId: text()
      .notNull()
      .references(() => threads.id),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    authorId: text()
      .notNull()
      .references(() => members.id),
    opening: integer({ mode: 'boolean' }).notNull(),
    /** Made by the browser with the draft, so that sending twice makes one post. */
    draftKey: text().notNull(),
    markdown: text().notNull(),
    /** Rendered and sanitised once, when written. */
    html: text().notNull(),
    state: text({ enum: POST_STATES }).notNull(),
    /** Risk of the content, not of the person. */
    level: text({ enum: LEVELS }).notNull().default('green'),
    /** Grows by one with each decision or edit; a decision names the version it was made on. */
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
    publishedAt: moment(),
  },
  (t) => [
    index('posts_thread').on(t.threadId, t.createdAt, t.id),
    uniqueIndex('posts_draft').on(t.authorId, t.draftKey),
  ],
)
