import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import { URGENCY } from '#worker/moderation/policy.ts'
import type { ConversationDraft, StartOutcome } from '../contract.ts'
import { teamWrote } from '../inbox/store.ts'
import { canBeginWith } from '../policy.ts'
import { sentBefore } from '../sent-before.ts'
import { insertConversation, insertMessage, readUntil } from '../store.ts'
import { openWithPerson, personOfItem } from './store.ts'

/**
 * Writes for the team to the person an item is about: also when they took their words back, or left. It is a conversation
 * with the team like any other, in which the person answers; who reads along is bounded by the item's level. Where they
 * have an open one already, that one goes on.
 */
export async function beginWithPerson(scope: Scope, itemId: string, draft: ConversationDraft): Promise<StartOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[person], [there]] = await db.batch([personOfItem(db, actor, itemId), openWithPerson(db, actor, itemId)])
  if (!person || !canBeginWith(actor, person)) throw notFound()
  if (there) return { kind: 'there', conversationId: there.id }
  const conversationId = newId('cnv', now)
  const messageId = newId('msg', now)
  const result = await commit(
    scope,
    [
      insertConversation(db, {
        id: conversationId,
        communityId: person.communityId,
        kind: 'team',
        subject: draft.subject,
        memberId: person.personId,
        state: 'open',
        level: person.level,
        urgency: URGENCY[person.level],
        lastMessageAt: now,
        createdAt: now,
      }),
      insertMessage(db, {
        id: messageId,
        conversationId,
        authorId: actor.id,
        fromTeam: true,
        draftKey: draft.draftKey,
        number: 1,
        markdown: draft.body,
        html: renderMarkdown(draft.body),
        createdAt: now,
      }),
      teamWrote(db, conversationId, actor.id, 'open', now),
      readUntil(db, conversationId, actor.id, now),
    ],
    [
      {
        kind: 'message.sent',
        conversationId,
        messageId,
        communityId: person.communityId,
        to: person.personId,
        forTeam: true,
        level: 'green',
      },
    ],
  )
  return result.committed ? { kind: 'sent', conversationId, messageId } : sentBefore(scope, actor.id, draft)
}
