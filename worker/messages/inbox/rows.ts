import type { Member } from '#worker/core/actor.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import { deskClock } from '#worker/moderation/decide-answer-by.ts'
import type { InboxRow } from '../contract.ts'

type Found = Omit<InboxRow, 'mine'> & { assignedId: string | null; communityId: string }

/** The part of a conversation that its line in the inbox shows, as this reader may read it. */
export const inboxRow = (row: Found, me: Member): InboxRow => ({
  id: row.id,
  subject: readsWords(me, row.communityId).text(row.subject),
  nickname: row.nickname,
  community: row.community,
  level: row.level,
  state: row.state,
  waitingSince: row.waitingSince,
  dueAt: row.dueAt && deskClock({ level: row.level, since: row.waitingSince ?? row.lastMessageAt, dueAt: row.dueAt }),
  assignedTo: row.assignedTo,
  mine: row.assignedId === me.id,
  lastMessageAt: row.lastMessageAt,
})
