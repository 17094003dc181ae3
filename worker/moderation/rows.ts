import type { Level, PostState } from '#worker/forum/contract.ts'
import type { QueueRow } from './contract.ts'

/** The part of an item that its line in the queue shows. */
export const queueRow = (row: QueueRow): QueueRow => ({
  id: row.id,
  kind: row.kind,
  level: row.level,
  community: row.community,
  nickname: row.nickname,
  title: row.title,
  excerpt: row.excerpt,
  openedAt: row.openedAt,
  dueAt: row.dueAt,
})

/** A reported post's row as the policies know its thread. */
export const threadFacts = (post: {
  communityId: string
  kind: 'open' | 'closed'
  threadState: PostState
  threadAuthorId: string
  threadLevel: Level
}) => ({
  community: { id: post.communityId, kind: post.kind },
  state: post.threadState,
  authorId: post.threadAuthorId,
  level: post.threadLevel,
})
