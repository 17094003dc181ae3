import type { InboxRow } from '../contract.ts'

type Found = Omit<InboxRow, 'mine'> & { assignedId: string | null }

/** The part of a conversation that its line in the inbox shows. */
export const inboxRow = (row: Found, me: string): InboxRow => ({
  id: row.id,
  subject: row.subject,
  nickname: row.nickname,
  community: row.community,
  level: row.level,
  state: row.state,
  waitingSince: row.waitingSince,
  dueAt: row.dueAt,
  assignedTo: row.assignedTo,
  mine: row.assignedId === me,
  lastMessageAt: row.lastMessageAt,
})
