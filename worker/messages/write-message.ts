import { isStaffed, localDate } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf } from '#worker/communities/store.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideLevel } from '#worker/forum/checks/decide-level.ts'
import { showsHelpLines } from '#worker/forum/checks/signals.ts'
import { watchedWordsFor } from '#worker/forum/checks/store.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import type { MessageDraft, SendOutcome } from './contract.ts'
import { decidePromise } from './decide-promise.ts'
import { whyNotWords } from './decide-words.ts'
import { lastWordsOf, sameMessageBefore } from './drafts/store.ts'
import { whyNotBetween } from './rows.ts'
import { sentBefore } from './sent-before.ts'
import {
  belongingsIn,
  communityOfConversation,
  conversationOf,
  insertMessage,
  memberWrote,
  mutesIn,
  readUntil,
} from './store.ts'

const DAY = 86_400_000

/**
 * Goes on in a conversation that one takes part in. To the team always, also once it was closed (which opens it again)
 * and whatever happened to one's place in the community; to another member only while both may.
 */
export async function writeMessage(scope: Scope, id: string, draft: MessageDraft): Promise<SendOutcome> {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[conversation], belongings, mutes, [said], before, hours, closed, words] = await db.batch([
    conversationOf(db, actor, id),
    belongingsIn(db, actor, id),
    mutesIn(db, actor, id),
    sameMessageBefore(db, actor.id, id, draft.body, now),
    lastWordsOf(db, actor.id, id),
    hoursOf(db, communityOfConversation(db, id)),
    closedDaysFrom(db, communityOfConversation(db, id), localDate(config.timeZone, new Date(now.getTime() - DAY))),
    watchedWordsFor(db, communityOfConversation(db, id)),
  ])
  if (!conversation) throw notFound()
  const forTeam = conversation.kind === 'team'
  const otherId = forTeam ? null : conversation.personId
  const code = otherId
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
  if (code) return { kind: 'refused', code }
  const level = decideLevel([draft.body], words)
  const staffed = conversation.attended && hours.length > 0 && isStaffed(hours, closed, config.timeZone, now)
  const lines = showsHelpLines({ level, waits: forTeam }, staffed)
  if (said) return { kind: 'repeated', conversationId: id, messageId: said.id, lines }
  const unfit = otherId
    ? whyNotWords(draft.body, URL.parse(config.origin)?.host ?? '', before.map((one) => one.markdown).reverse())
    : null
  if (unfit) return { kind: 'refused', code: unfit }

  const messageId = newId('msg', now)
  const { promiseHours, communityId } = conversation
  const dueAt = decidePromise({ level, promiseHours, hours, closed, timeZone: config.timeZone, now })
  const result = await commit(
    scope,
    [
      insertMessage(db, {
        id: messageId,
        conversationId: id,
        authorId: actor.id,
        draftKey: draft.draftKey,
        markdown: draft.body,
        html: renderMarkdown(draft.body),
        createdAt: now,
      }),
      memberWrote(db, id, now, { level, dueAt: forTeam ? dueAt : null }),
      readUntil(db, id, actor.id, now),
    ],
    [
      {
        kind: 'message.sent',
        conversationId: id,
        messageId,
        communityId,
        to: otherId,
        forTeam,
        level: forTeam ? level : 'green',
      },
    ],
  )
  if (result.committed) return { kind: 'sent', conversationId: id, messageId, lines }
  const first = await sentBefore(scope, actor.id, draft)
  return first.kind === 'repeated' ? { ...first, lines } : first
}
