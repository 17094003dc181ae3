import { sql } from 'drizzle-orm'
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

/** What the team is asked about: a held post, a report, a request to join, an objection to a decision. */
export const ITEM_KINDS = ['held_post', 'report', 'join_request', 'objection'] as const
/** What an item, a report or a decision is about. */
export const SUBJECTS = ['post', 'thread', 'member', 'message', 'join_request', 'decision'] as const

/** One thing to decide on. One item per kind and subject; a new report re-opens it. */
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
    kind: text({ enum: ITEM_KINDS }).notNull(),
    subject: text({ enum: SUBJECTS }).notNull(),
    subjectId: text().notNull(),
    /** Where the subject is a post, or stands in a thread. */
    threadId: text().references(() => threads.id),
    postId: text().references(() => posts.id),
    state: text({ enum: ['open', 'closed'] }).notNull(),
    level: text({ enum: LEVELS }).notNull(),
    /** `LEVELS` as a number, highest first in the queue. */
    urgency: integer().notNull(),
    reasons: text({ mode: 'json' }).$type<string[]>().notNull(),
    openedAt: moment().notNull(),
    /** Until when the team promised to answer. */
    dueAt: moment().notNull(),
    /** When a professional last had it before them, and who: what is urgent and was not seen lately is called about again. */
    lookedAt: moment(),
    lookedBy: text().references(() => members.id),
    /** When somebody last said that they are busy with it, and who. */
    takenAt: moment(),
    takenBy: text().references(() => members.id),
    closedAt: moment(),
  },
  (t) => [
    uniqueIndex('case_items_subject').on(t.kind, t.subjectId),
    index('case_items_post').on(t.postId),
    index('case_items_thread').on(t.threadId, t.state),
    index('case_items_queue').on(t.communityId, t.state, t.urgency, t.dueAt),
    index('case_items_queue_kind').on(t.communityId, t.state, t.kind, t.urgency, t.dueAt),
    index('case_items_person').on(t.communityId, t.personId),
    index('case_items_handled').on(t.communityId, t.urgency, t.closedAt, t.id).where(sql`state = 'closed'`),
  ],
)

/** What somebody told the team about a post, a thread, a nickname or a message; the words as they stood are frozen with it. */
export const reports = sqliteTable(
  'reports',
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => caseItems.id),
    subject: text({ enum: SUBJECTS }).notNull(),
    subjectId: text().notNull(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    /** Empty when somebody without an account reported. */
    reporterId: text().references(() => members.id),
    /** `turned_away`: nobody's report, but what its own writer (`reporterId`) could not place and may be a crisis. */
    reason: text({ enum: ['worried', 'threatens', 'privacy', 'unkind', 'harmful', 'other', 'turned_away'] }).notNull(),
    explanation: text().notNull(),
    snapshotMarkdown: text().notNull(),
    snapshotVersion: integer().notNull(),
    /** SHA-256 of the code with which the reporter asks how it stands. */
    followUpHash: text(),
    createdAt: moment().notNull(),
    /** When its item closed for the first time since; a trigger writes it. What others tell later re-opens the item, not this. */
    handledAt: moment(),
  },
  (t) => [
    index('reports_item').on(t.itemId, t.createdAt),
    uniqueIndex('reports_follow_up').on(t.followUpHash),
    index('reports_reporter').on(t.reporterId, t.createdAt),
  ],
)

export const LOG_ACTS = [
  'approve',
  'return',
  'hide',
  'keep',
  'restore',
  'seen',
  'pin',
  'unpin',
  'lock',
  'unlock',
  'fold',
  'move',
  'accept',
  'decline',
  'warn',
  'pause',
  'block',
  'lift',
  'rename',
  'confirm',
  'reverse',
  'raise',
  'lower',
  'ask',
] as const

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
    /** Whom the decision is about; with it the history of a person in a community is one look-up. */
    personId: text().references(() => members.id),
    actorId: text()
      .notNull()
      .references(() => members.id),
    act: text({ enum: LOG_ACTS }).notNull(),
    rule: text(),
    reason: text(),
    /** For the team's own eyes. */
    note: text(),
    decidedAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex('moderation_log_subject').on(t.subjectId, t.version),
    index('moderation_log_person').on(t.communityId, t.personId, t.decidedAt),
    index('moderation_log_about').on(t.personId, t.decidedAt, t.id),
    index('moderation_log_place').on(t.communityId, t.decidedAt, t.id),
    index('moderation_log_act').on(t.communityId, t.act, t.decidedAt, t.id),
    index('moderation_log_actor').on(t.communityId, t.actorId, t.decidedAt, t.id),
  ],
)

/** What was put on a person in a community, until when, and whether it was taken back. Told to the person at each step. */
export const sanctions = sqliteTable(
  'sanctions',
  {
    id: id(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    kind: text({ enum: ['warn', 'pause', 'block'] }).notNull(),
    rule: text().notNull(),
    reason: text().notNull(),
    actorId: text()
      .notNull()
      .references(() => members.id),
    startsAt: moment().notNull(),
    /** When it ends by itself; a block has no end. */
    endsAt: moment(),
    liftedAt: moment(),
    liftedBy: text().references(() => members.id),
  },
  (t) => [index('sanctions_member').on(t.memberId, t.communityId, t.startsAt)],
)

/** Somebody objects to a decision about them; another person of the team decides on it. */
export const objections = sqliteTable(
  'objections',
  {
    id: id(),
    logId: text()
      .notNull()
      .references(() => moderationLog.id),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    text: text().notNull(),
    state: text({ enum: ['open', 'confirmed', 'reversed'] }).notNull(),
    version: integer().notNull().default(1),
    words: text(),
    createdAt: moment().notNull(),
    decidedAt: moment(),
    decidedBy: text().references(() => members.id),
  },
  (t) => [uniqueIndex('objections_log').on(t.logId)],
)

/** Words that make a post be read first. They may raise a post, never decide about a person. */
export const watchedWords = sqliteTable(
  'watched_words',
  {
    id: id(),
    /** Of one community, or of all when none is named. */
    communityId: text().references(() => communities.id),
    language: text({ enum: ['nl', 'en'] }).notNull(),
    /** `plan`: a time, a goodbye, something at hand; counts only together with words of crisis. */
    kind: text({ enum: ['crisis', 'plan', 'watched'] }).notNull(),
    /** A word, or words in a row; `*` at the end stands for any ending. */
    phrase: text().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [index('watched_words_community').on(t.communityId)],
)

/** Words that a team starts an answer from. */
export const replyTemplates = sqliteTable(
  'reply_templates',
  {
    id: id(),
    communityId: text().references(() => communities.id),
    use: text({ enum: ['decision', 'message', 'join'] }).notNull(),
    language: text({ enum: ['nl', 'en'] })
      .notNull()
      .default('nl'),
    title: text().notNull(),
    body: text().notNull(),
    position: integer().notNull().default(0),
  },
  (t) => [index('reply_templates_community').on(t.communityId, t.use)],
)
