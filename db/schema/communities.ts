import { sql } from 'drizzle-orm'
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
    /** Closed only: whether who does not belong to it may know that it exists, and ask to join. */
    listed: integer({ mode: 'boolean' }).notNull().default(true),
    /** When posts are read by the team: all before they appear, only those of newcomers, or after they appear. */
    review: text({ enum: ['before', 'newcomers', 'after'] }).notNull(),
    /** Staffed hours within which a held post is read; the author is told this. */
    promiseHours: integer().notNull().default(24),
    /** Asked of who wants to join a closed community: none to three. */
    joinQuestions: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    /** For whom it is meant, in years; empty for everyone. Below 18 it is a youth space. */
    ageMin: integer(),
    ageMax: integer(),
    /** Whether members may write to each other here. Never in a youth space, whatever stands here. */
    privateMessages: integer({ mode: 'boolean' }).notNull().default(false),
    /** Whether members may write to the team here. */
    teamMessages: integer({ mode: 'boolean' }).notNull().default(true),
    /** For volunteers of its team only: whom they call when something cannot wait. Empty when nobody said so. */
    onCall: text().notNull().default(''),
    position: integer().notNull().default(0),
    /** Kept counters: published threads, and the last published post. */
    threadCount: integer().notNull().default(0),
    lastPostAt: moment(),
    /** Grows with every change that a page of this community could show; kept by triggers. */
    revision: integer().notNull().default(0),
    archivedAt: moment(),
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
    /** Kept from `sanctions`: may read, not write, until then. */
    pausedUntil: moment(),
    /** Kept from `sanctions`: does not belong here any more, and may not come back by themselves. */
    blockedAt: moment(),
    /** Left by their own choice; the row stays for their standing and what they wrote. */
    leftAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.communityId] }),
    index('memberships_community').on(t.communityId, t.role),
  ],
)

/** What a member keeps for themselves about a community; no row while they chose nothing. */
export const communityMarks = sqliteTable(
  'community_marks',
  {
    memberId: text()
      .notNull()
      .references(() => members.id),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    /** They want to hear of each new thread. */
    follows: integer({ mode: 'boolean' }).notNull().default(false),
    /** They said that they saw all that was there until then. */
    seenUntil: moment(),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.communityId] }),
    index('community_marks_follows').on(t.communityId, t.memberId).where(sql`follows = 1`),
  ],
)

/** Somebody asks to join a closed community; a human decides. */
export const joinRequests = sqliteTable(
  'join_requests',
  {
    id: id(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    answers: text({ mode: 'json' }).$type<{ question: string; answer: string }[]>().notNull(),
    /** When they said in so many words that they agree to what joining means. */
    consentedAt: moment().notNull(),
    state: text({ enum: ['open', 'accepted', 'declined', 'withdrawn'] }).notNull(),
    /** Grows by one with each decision; a decision names the version it was made on. */
    version: integer().notNull().default(1),
    /** What the team said with its decision. */
    words: text(),
    createdAt: moment().notNull(),
    decidedAt: moment(),
    decidedBy: text().references(() => members.id),
  },
  (t) => [
    index('join_requests_community').on(t.communityId, t.state, t.createdAt),
    index('join_requests_member').on(t.memberId, t.communityId),
  ],
)

/** When somebody of the team is there; minutes since midnight in the installation's zone. Weekday 1 is Monday. */
export const openingHours = sqliteTable(
  'opening_hours',
  {
    id: id(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    weekday: integer().notNull(),
    opensAt: integer().notNull(),
    closesAt: integer().notNull(),
  },
  (t) => [index('opening_hours_community').on(t.communityId, t.weekday)],
)

/** Days on which the team is away: of one community, or of all when none is named. `date` is `YYYY-MM-DD`. */
export const closedDays = sqliteTable(
  'closed_days',
  {
    id: id(),
    communityId: text().references(() => communities.id),
    date: text().notNull(),
    name: text().notNull(),
  },
  (t) => [index('closed_days_date').on(t.date)],
)

/** A page of information that the team keeps: house rules, who reads this, tips… Of all communities when none is named. */
export const infoPages = sqliteTable(
  'info_pages',
  {
    id: id(),
    communityId: text().references(() => communities.id),
    kind: text({ enum: ['rules', 'readers', 'tips', 'links', 'faq', 'not_for', 'other'] }).notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    markdown: text().notNull(),
    html: text().notNull(),
    position: integer().notNull().default(0),
    /** A page that is not shown yet is seen by the team only. */
    published: integer({ mode: 'boolean' }).notNull().default(true),
    version: integer().notNull().default(1),
    updatedBy: text().references(() => members.id),
    updatedAt: moment().notNull(),
  },
  (t) => [uniqueIndex('info_pages_slug').on(t.communityId, t.slug)],
)
