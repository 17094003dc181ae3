import type { Actor } from '#worker/core/actor.ts'
import { writeCursor } from '#worker/core/cursor.ts'
import type { ReadWords } from '#worker/forum/contact-mask.ts'
import { MESSAGES_PER_PAGE, type MessageView } from './contract.ts'
import { type ConversationFacts, canReportMessage } from './policy.ts'

interface Row extends Pick<MessageView, 'id' | 'html' | 'state' | 'fromTeam' | 'internal' | 'createdAt'> {
  markdown: string
  authorId: string
  nickname: string
  figure: string
  staffFunction: string | null
  role: 'peer' | 'volunteer' | 'professional' | null
}

/**
 * A page of a conversation, oldest first, from rows that come newest first, and the way to the page before it. `reader`
 * where the team reads what others wrote.
 */
export function pageOf(
  actor: Actor,
  conversation: ConversationFacts,
  found: Row[],
  reader?: ReadWords,
): { messages: MessageView[]; earlier: string | null } {
  const shown = found.slice(0, MESSAGES_PER_PAGE)
  const first = shown.at(-1)
  const isOwn = (row: Row) => actor.kind === 'member' && actor.id === row.authorId
  return {
    messages: shown.toReversed().map((row) => ({
      id: row.id,
      author: {
        nickname: row.nickname,
        figure: row.figure,
        role: row.fromTeam ? (row.role ?? 'peer') : 'peer',
        staffFunction: row.fromTeam ? row.staffFunction : null,
      },
      own: isOwn(row),
      fromTeam: row.fromTeam,
      internal: row.internal,
      state: row.state,
      html: reader && !isOwn(row) ? reader.html(row) : row.html,
      createdAt: row.createdAt,
      can: { report: canReportMessage(actor, conversation, row) },
    })),
    earlier: found.length > MESSAGES_PER_PAGE && first ? writeCursor(first.createdAt, first.id) : null,
  }
}
