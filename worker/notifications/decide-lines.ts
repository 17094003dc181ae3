import type { NotificationKind } from './contract.ts'

/** As much of a notification as it takes to know its line. */
interface Counted {
  id: string
  kind: NotificationKind
  communityId: string | null
  threadId: string | null
  conversationId: string | null
}

/** Replies in one thread are one line, that it is gone another, new threads of one community, and messages in one conversation; all else stands by itself. */
export const lineKey = (row: Counted): string =>
  (row.kind === 'reply' || row.kind === 'thread_gone') && row.threadId
    ? `${row.kind} ${row.threadId}`
    : row.kind === 'message' && row.conversationId
      ? `message ${row.conversationId}`
      : row.kind === 'thread' && row.communityId
        ? `thread ${row.communityId}`
        : row.id

/** How many lines these make, and the threads and conversations that they are about. */
export function countLines(rows: Counted[]) {
  return {
    count: new Set(rows.map(lineKey)).size,
    places: [...new Set(rows.flatMap((row) => row.threadId ?? row.conversationId ?? []))],
  }
}
