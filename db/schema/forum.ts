import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'
import { members } from './accounts.ts'
import { communities } from './communities.ts'

/**
 * State of a post, and of a thread (a thread's state is that of its opening post).
 *
 * | state     | seen by                                        |
 * | --------- | ---------------------------------------------- |
 * | held      | author, team                                   |
 * | published | everyone who may read the community            |
 * | returned  | author, team: not placed, with a reason        |
 * | hidden    | author, team: was placed, taken out            |
 * | withdrawn | author, team: taken back by who wrote it       |
 */
export const POST_STATES = ['held', 'published', 'returned', 'hidden', 'withdrawn'] as const
export const LEVELS = ['green', 'amber', 'red', 'crisis'] as const
export const REACTIONS = ['thanks', 'recognise', 'courage', 'hug', 'helpful'] as const

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
    /** `story`: an experience told at length. */
    kind: text({ enum: ['talk', 'story'] })
      .notNull()
      .default('talk'),
    title: text().notNull(),
    state: text({ enum: POST_STATES }).notNull(),
    level: text({ enum: LEVELS }).notNull().default('green'),
    /** Kept counter of published replies. */
    replyCount: integer().notNull().default(0),
    pinnedAt: moment(),
    lockedAt: moment(),
    /** A story that the team would like to show up front: asked, agreed to by its author, shown. */
    featureAskedAt: moment(),
    featureAgreedAt: moment(),
    featuredAt: moment(),
    /** Grows with every change that a page of this thread could show; kept by triggers. */
    revision: integer().notNull().default(0),
    createdAt: moment().notNull(),
    /** Of the last published post; lists are ordered by it. */
    lastPostAt: moment().notNull(),
  },
  (t) => [
    index('threads_list').on(t.communityId, t.state, t.lastPostAt, t.id),
    index('threads_unanswered')
      .on(t.communityId, t.replyCount, t.state, t.lastPostAt, t.id)
      .where(sql`reply_count = 0 and locked_at is null`),
    index('threads_author').on(t.authorId, t.communityId, t.state),
    index('threads_pinned').on(t.communityId, t.pinnedAt),
    index('threads_featured').on(t.communityId, t.featuredAt),
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
    /** A difficult subject: the post is folded behind these words (empty: without words of its own). */
    warning: text(),
    state: text({ enum: POST_STATES }).notNull(),
    /** Risk of the content, not of the person. */
    level: text({ enum: LEVELS }).notNull().default('green'),
    /** Grows by one with each decision or edit; a decision names the version it was made on. */
    version: integer().notNull().default(1),
    /** Kept counters per kind of reaction. */
    reactions: text({ mode: 'json' }).$type<Partial<Record<(typeof REACTIONS)[number], number>>>(),
    createdAt: moment().notNull(),
    publishedAt: moment(),
    editedAt: moment(),
  },
  (t) => [
    index('posts_thread').on(t.threadId, t.createdAt, t.id),
    uniqueIndex('posts_draft').on(t.authorId, t.draftKey),
    index('posts_author').on(t.authorId, t.communityId, t.createdAt),
    index('posts_own').on(t.authorId, t.createdAt, t.id),
  ],
)

/** What a post said before each edit; for the team. */
export const postVersions = sqliteTable(
  'post_versions',
  {
    postId: text()
      .notNull()
      .references(() => posts.id),
    /** The version that these words had. */
    version: integer().notNull(),
    title: text(),
    markdown: text().notNull(),
    html: text().notNull(),
    warning: text(),
    replacedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.version] })],
)

/** A supportive reaction: a member gives each kind at most once to a post. */
export const reactions = sqliteTable(
  'reactions',
  {
    postId: text()
      .notNull()
      .references(() => posts.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    kind: text({ enum: REACTIONS }).notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.memberId, t.kind] }), index('reactions_member').on(t.memberId)],
)

/** Who wants to hear of new replies in a thread. `state: off` remembers who said no after writing in it. */
export const follows = sqliteTable(
  'follows',
  {
    threadId: text()
      .notNull()
      .references(() => threads.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    state: text({ enum: ['on', 'off'] }).notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.memberId] }), index('follows_member').on(t.memberId, t.createdAt)],
)

/** Up to which post somebody has read a thread. */
export const threadReads = sqliteTable(
  'thread_reads',
  {
    memberId: text()
      .notNull()
      .references(() => members.id),
    threadId: text()
      .notNull()
      .references(() => threads.id),
    /** `lastPostAt` of the thread when they last looked. */
    readUntil: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.threadId] })],
)
