import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideLevel } from '#worker/forum/checks/decide-level.ts'
import { communityOfPost, watchedWordsFor } from '#worker/forum/checks/store.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import type { ConversationDraft, StartOutcome } from './contract.ts'
import { whyNotWords } from './decide-words.ts'
import { messageByDraft } from './drafts/store.ts'
import { whyNotBetween } from './rows.ts'
import { sameWords } from './sent-before.ts'
import { authorOfPost, belongingsByPost, mutesByPost, pairByPost } from './start/store.ts'
import { contactsSince, insertConversation, insertMessage, memberWrote, pairKey, readUntil } from './store.ts'

const DAY = 86_400_000

/**
 * A first message to another member, reached by a post of theirs. One message, until they answer. Two people have one
 * conversation in a community: who wrote before goes on there.
 */
export async function writeToMember(scope: Scope, postId: string, draft: ConversationDraft): Promise<StartOutcome> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[post], belongings, mutes, [pair], contacts, words] = await db.batch([
    authorOfPost(db, actor, postId),
    belongingsByPost(db, actor.id, postId),
    mutesByPost(db, actor.id, postId),
    pairByPost(db, actor.id, postId),
    contactsSince(db, actor.id, new Date(now.getTime() - DAY)),
    watchedWordsFor(db, communityOfPost(db, postId)),
  ])
  if (!post || post.authorId === actor.id) throw notFound()
  if (pair) return there(scope, actor.id, draft, pair.id)
  const otherId = post.authorId
  const code = whyNotBetween({
    me: actor,
    otherId,
    community: post,
    belongings,
    mutes,
    conversation: null,
    newContactsToday: contacts.length,
    now,
  })
  if (code) return { kind: 'refused', code }
  const unfit = whyNotWords(`${draft.subject}\n${draft.body}`, URL.parse(scope.config.origin)?.host ?? '')
  if (unfit) return { kind: 'refused', code: unfit }

  const conversationId = newId('cnv', now)
  const messageId = newId('msg', now)
  const result = await commit(
    scope,
    [
      insertConversation(db, {
        id: conversationId,
        communityId: post.id,
        kind: 'members',
        subject: draft.subject,
        memberId: actor.id,
        otherId,
        pairKey: pairKey(post.id, actor.id, otherId),
        state: 'open',
        lastMessageAt: now,
        createdAt: now,
      }),
      insertMessage(db, {
        id: messageId,
        conversationId,
        authorId: actor.id,
        draftKey: draft.draftKey,
        markdown: draft.body,
        html: renderMarkdown(draft.body),
        createdAt: now,
      }),
      memberWrote(db, conversationId, now, { level: decideLevel([draft.subject, draft.body], words), dueAt: null }),
      readUntil(db, conversationId, actor.id, now),
    ],
    [
      {
        kind: 'message.sent',
        conversationId,
        messageId,
        communityId: post.id,
        to: otherId,
        forTeam: false,
        level: 'green',
      },
    ],
  )
  if (result.committed) return { kind: 'sent', conversationId, messageId }
  const [[made]] = await db.batch([pairByPost(db, actor.id, postId)])
  return there(scope, actor.id, draft, made?.id)
}

/** Either this very draft arrived before, or the other was first: what they wrote now goes on in that conversation. */
async function there(
  scope: Scope,
  me: string,
  draft: ConversationDraft,
  conversationId: string | undefined,
): Promise<StartOutcome> {
  const [[first]] = await scope.db.batch([messageByDraft(scope.db, me, draft.draftKey)])
  if (first && sameWords(first, draft))
    return { kind: 'repeated', conversationId: first.conversationId, messageId: first.id }
  const goesOn = first?.conversationId ?? conversationId
  if (!goesOn) throw notFound()
  return { kind: 'there', conversationId: goesOn }
}
