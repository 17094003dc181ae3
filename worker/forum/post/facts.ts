import type { Level, PostState } from '#worker/forum/contract.ts'
import type { ThreadFacts } from '#worker/forum/policy.ts'

/** The thread of a post's row, as the policies know it. */
export const threadOf = (post: {
  communityId: string
  kind: 'open' | 'closed'
  archivedAt: Date | null
  threadState: PostState
  threadAuthorId: string
  threadLevel: Level
  lockedAt: Date | null
}): ThreadFacts => ({
  community: { id: post.communityId, kind: post.kind, archivedAt: post.archivedAt },
  state: post.threadState,
  authorId: post.threadAuthorId,
  level: post.threadLevel,
  lockedAt: post.lockedAt,
})
