import { glassCommunities } from '#worker/core/actor.ts'
import { readCursor } from '#worker/core/cursor.ts'
import { notFound, Refusal, TakenOver } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { readsWords } from '#worker/forum/contact-mask.ts'
import { lookOf } from '#worker/moderation/looking/decide-look.ts'
import { answersForUrgent, URGENCY } from '#worker/moderation/policy.ts'
import { noteGlassRead } from '#worker/organisation/glass/store.ts'
import { type InboxConversationView, type InboxRow, MESSAGES_PER_PAGE } from '../contract.ts'
import { pageOf } from '../message-page.ts'
import { answersFor } from '../policy.ts'
import { messagesOf } from '../store.ts'
import { inboxRow } from './rows.ts'
import { colleaguesFor, conversationForTeam, takenOver, templatesFor, waitingConversations } from './store.ts'

/** A conversation as the team sees it, notes included, beside those that wait. */
export async function readInboxConversation(
  scope: Scope,
  id: string,
  before: string | null,
): Promise<{ rows: InboxRow[]; waiting: number; conversation: InboxConversationView }> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[conversation], found, colleagues, templates, waiting, [taken]] = await db.batch([
    conversationForTeam(db, actor, id),
    messagesOf(db, actor, id, readCursor(before), MESSAGES_PER_PAGE + 1),
    colleaguesFor(db, actor, id),
    templatesFor(db, actor, id),
    waitingConversations(db, actor),
    takenOver(db, actor, id),
  ])
  if (!conversation) throw taken ? new TakenOver() : notFound()
  noteGlassRead(scope, conversation.communityId, 'conversation', conversation.id)
  for (const place of glassCommunities(actor)) noteGlassRead(scope, place, 'inbox')
  const reader = readsWords(actor, conversation.communityId)
  const page = pageOf(actor, conversation, found, reader)
  const answers = answersFor(actor, conversation)
  return {
    rows: waiting.map((row) => inboxRow(row, actor)),
    waiting: waiting.length,
    conversation: {
      ...inboxRow(conversation, actor),
      slug: conversation.slug,
      count: conversation.messageCount,
      ...page,
      masked: reader.hid(),
      assignedId: conversation.assignedId ?? '',
      colleagues,
      templates,
      look:
        answers &&
        conversation.waitingSince &&
        URGENCY[conversation.level] >= URGENCY.red &&
        answersForUrgent(actor, conversation.communityId)
          ? lookOf(conversation, conversation.lastMessageAt, now)
          : null,
      can: { answer: answers, close: answers && conversation.state === 'open' },
    },
  }
}
