import { sql } from 'drizzle-orm'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'
import { members } from './accounts.ts'
import { communities } from './communities.ts'
import { posts, threads } from './forum.ts'
import { conversations } from './messages.ts'

export const NOTIFICATION_KINDS = [
  'reply',
  'mention',
  'decision',
  'join_decided',
  'message',
  'feature_asked',
  'objection_decided',
  'sanction',
  'team_note',
  'unattended',
  'urgent',
  'late',
  'second_factor_reset',
  'thread',
  'thread_gone',
  'thread_moved',
  'unopened',
  'colleague_asked',
  'team_joined',
  'colleague_joined',
] as const

/** Something to tell one member. Ids only: what it is about is looked up through what they may see when they look. */
export const notifications = sqliteTable(
  'notifications',
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    kind: text({ enum: NOTIFICATION_KINDS }).notNull(),
    /** What made it; with member and kind it is made once, however often its effect runs. */
    subjectId: text().notNull(),
    communityId: text().references(() => communities.id),
    threadId: text().references(() => threads.id),
    postId: text().references(() => posts.id),
    conversationId: text().references(() => conversations.id),
    createdAt: moment().notNull(),
    readAt: moment(),
  },
  (t) => [
    uniqueIndex('notifications_once').on(t.memberId, t.kind, t.subjectId),
    index('notifications_list').on(t.memberId, t.createdAt, t.id),
    index('notifications_unread').on(t.memberId).where(sql`read_at is null`),
  ],
)
