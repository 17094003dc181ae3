import { readCursor } from '#worker/core/cursor.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { linesOf } from '#worker/help/store.ts'
import { type ConversationView, MESSAGES_PER_PAGE } from './contract.ts'
import { pageOf } from './message-page.ts'
import { whyNotBetween } from './rows.ts'
import { belongingsIn, conversationOf, messagesOf, mutesIn } from './store.ts'

/** A conversation as one of its two sides sees it: the last page of it, oldest first, or an earlier one (`before`). */
export async function readConversation(scope: Scope, id: string, before: string | null): Promise<ConversationView> {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[conversation], found, belongings, mutes, lines] = await db.batch([
    conversationOf(db, actor, id),
    messagesOf(db, actor, id, readCursor(before), MESSAGES_PER_PAGE + 1),
    belongingsIn(db, actor, id),
    mutesIn(db, actor, id),
    linesOf(db, config.country),
  ])
  if (!conversation) throw notFound()
  const otherId = conversation.kind === 'members' ? conversation.personId : null
  const whyNot = otherId
    ? whyNotBetween({
        me: actor,
        otherId,
        community: conversation,
        belongings,
        mutes,
        conversation,
        newContactsToday: 0,
        now,
      })
    : null
  const muted = mutes.some((mute) => mute.memberId === actor.id)
  const urgent = conversation.state === 'open' && (conversation.level === 'red' || conversation.level === 'crisis')
  const page = pageOf(actor, conversation, found)
  const newest = page.messages.findLast((message) => !message.own)
  return {
    id: conversation.id,
    kind: conversation.kind,
    subject: conversation.subject,
    state: conversation.state,
    community: { slug: conversation.slug, name: conversation.name, kind: conversation.communityKind },
    other: otherId ? conversation.other : null,
    ...page,
    unread: !before && newest !== undefined && newest.createdAt > (conversation.readUntil ?? new Date(0)),
    dueAt: conversation.dueAt,
    helpLines: urgent ? lines.map(({ id, name, phone, site }) => ({ id, name, phone, site })) : [],
    can: { write: whyNot === null, whyNot, mute: otherId !== null && !muted, unmute: muted ? otherId : null },
  }
}
