import type { Member } from '#worker/core/actor.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, TakenOver } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import type { AnswerInput, AnswerOutcome } from '../contract.ts'
import { messageByDraft } from '../drafts/store.ts'
import { answersFor } from '../policy.ts'
import { sameWords } from '../sent-before.ts'
import { insertMessage, readUntil } from '../store.ts'
import { conversationForTeam, lastMessage, takenOver, teamWrote } from './store.ts'

/**
 * What answering and closing share: words to the member, on the state of the conversation that was on the screen. The
 * answer takes the next place in it; of two that want the same one, one is sent and the other hears who was first.
 */
export async function answer(
  scope: Scope,
  me: Member,
  id: string,
  input: AnswerInput,
  state: 'open' | 'closed',
): Promise<AnswerOutcome> {
  const { db, now } = scope
  const [[conversation], [last], [first], [taken]] = await db.batch([
    conversationForTeam(db, me, id),
    lastMessage(db, me, id),
    messageByDraft(db, me.id, input.draftKey),
    takenOver(db, me, id),
  ])
  if (!conversation) throw taken ? new TakenOver() : notFound()
  if (!answersFor(me, conversation)) throw forbidden()
  const crossed = { kind: 'crossed', by: last?.nickname ?? null, at: last?.createdAt ?? null } as const
  // Other words under the key of an answer that was sent: that one stands, and is what was written in between.
  if (first) return sameWords(first, input) ? { kind: 'repeated', messageId: first.id } : crossed
  if (conversation.messageCount !== input.count) return crossed

  const messageId = newId('msg', now)
  const result = await commit(
    scope,
    [
      insertMessage(db, {
        id: messageId,
        conversationId: id,
        authorId: me.id,
        fromTeam: true,
        draftKey: input.draftKey,
        number: input.count + 1,
        markdown: input.body,
        html: renderMarkdown(input.body),
        createdAt: now,
      }),
      teamWrote(db, id, me.id, state, now),
      readUntil(db, id, me.id, now),
    ],
    [
      {
        kind: 'message.sent',
        conversationId: id,
        messageId,
        communityId: conversation.communityId,
        to: conversation.memberId,
        forTeam: true,
        level: 'green',
      },
    ],
  )
  if (result.committed) return { kind: 'sent', messageId }
  const [[winner], [again]] = await db.batch([lastMessage(db, me, id), messageByDraft(db, me.id, input.draftKey)])
  if (again && sameWords(again, input)) return { kind: 'repeated', messageId: again.id }
  return { kind: 'crossed', by: winner?.nickname ?? null, at: winner?.createdAt ?? null }
}
