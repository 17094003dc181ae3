import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'
import { members } from './accounts.ts'
import { communities } from './communities.ts'
import { LEVELS } from './forum.ts'

/** A conversation of a member with the team of a community, or, where the community allows it, with one other member. */
export const conversations = sqliteTable(
  'conversations',
  {
    id: id(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    kind: text({ enum: ['team', 'members'] }).notNull(),
    subject: text().notNull(),
    /** Whose it is: who began it, or to whom the team wrote first. */
    memberId: text()
      .notNull()
      .references(() => members.id),
    /** `members` only: to whom it was written. */
    otherId: text().references(() => members.id),
    /** `members` only: community and both people in a fixed order, so that two people have one conversation there. */
    pairKey: text(),
    state: text({ enum: ['open', 'closed'] }).notNull(),
    /** `team` only: who of the team answers. */
    assignedTo: text().references(() => members.id),
    /** `team` only: the last word is the member's, since when, and until when an answer was promised. */
    waitingSince: moment(),
    dueAt: moment(),
    /** `team` only: a volunteer of that team asks. Other volunteers do not read it, now or later. */
    professionalsOnly: integer({ mode: 'boolean' }).notNull().default(false),
    /** `team` only: when a professional last had it before them, and when one said that they are busy with it; and who. */
    lookedAt: moment(),
    lookedBy: text().references(() => members.id),
    takenAt: moment(),
    takenBy: text().references(() => members.id),
    /** `team` only: the highest level of what the member wrote since it was last closed. Red and crisis are a professional's. */
    level: text({ enum: LEVELS }).notNull().default('green'),
    /** `LEVELS` as a number, highest first in the inbox. */
    urgency: integer().notNull().default(0),
    /** Kept counter; also the version that an answer names, so that two answers do not cross. */
    messageCount: integer().notNull().default(0),
    lastMessageAt: moment().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    index('conversations_member').on(t.memberId, t.lastMessageAt),
    index('conversations_other').on(t.otherId, t.lastMessageAt),
    index('conversations_team').on(t.communityId, t.kind, t.state, t.lastMessageAt),
    index('conversations_waiting').on(t.communityId, t.urgency, t.waitingSince).where(sql`waiting_since is not null`),
    uniqueIndex('conversations_pair').on(t.pairKey),
  ],
)

export const messages = sqliteTable(
  'messages',
  {
    id: id(),
    conversationId: text()
      .notNull()
      .references(() => conversations.id),
    authorId: text()
      .notNull()
      .references(() => members.id),
    /** Written for the team; the author's name stands with it. */
    fromTeam: integer({ mode: 'boolean' }).notNull().default(false),
    /** Between people of the team only. */
    internal: integer({ mode: 'boolean' }).notNull().default(false),
    draftKey: text().notNull(),
    /**
     * Its place in the conversation, from 1; an internal note has none. An answer takes the place after the last message
     * that was on the screen: the second of two answers finds it taken, and its whole batch is rolled back.
     */
    number: integer(),
    markdown: text().notNull(),
    html: text().notNull(),
    state: text({ enum: ['sent', 'hidden'] })
      .notNull()
      .default('sent'),
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
  },
  (t) => [
    index('messages_conversation').on(t.conversationId, t.createdAt, t.id),
    uniqueIndex('messages_draft').on(t.authorId, t.draftKey),
    uniqueIndex('messages_number').on(t.conversationId, t.number),
  ],
)

export const conversationReads = sqliteTable(
  'conversation_reads',
  {
    conversationId: text()
      .notNull()
      .references(() => conversations.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    readUntil: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.memberId] })],
)

/** Whose messages somebody does not want to get. */
export const mutes = sqliteTable(
  'mutes',
  {
    memberId: text()
      .notNull()
      .references(() => members.id),
    mutedId: text()
      .notNull()
      .references(() => members.id),
    createdAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.mutedId] })],
)
