import { readsAsMember } from '#worker/communities/policy.ts'
import { localDate } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf, idOfSlug } from '#worker/communities/store.ts'
import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { forbidden, notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { decideLevel } from '#worker/forum/checks/decide-level.ts'
import { watchedWordsFor } from '#worker/forum/checks/store.ts'
import { renderMarkdown } from '#worker/forum/markdown.ts'
import type { ConversationDraft, StartOutcome } from './contract.ts'
import { decidePromise } from './decide-promise.ts'
import { sameConversationBefore } from './drafts/store.ts'
import { canWriteToTeam, standsOutside } from './policy.ts'
import { belongingOf } from './rows.ts'
import { sentBefore } from './sent-before.ts'
import { ownTeamConversation, teamPlace } from './start/store.ts'
import { insertConversation, insertMessage, memberWrote, readUntil } from './store.ts'

const DAY = 86_400_000

/**
 * Begins a conversation with the team of a community. It is never held: the team is whom one turns to. Words of crisis
 * raise it. Who was sent out or left goes on in the conversation that they have.
 */
export async function writeToTeam(scope: Scope, slug: string, draft: ConversationDraft): Promise<StartOutcome> {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  await scope.brake('write')
  const [[place], hours, closed, [last], [said], words] = await db.batch([
    teamPlace(db, actor, slug),
    hoursOf(db, idOfSlug(db, slug)),
    closedDaysFrom(db, idOfSlug(db, slug), localDate(config.timeZone, new Date(now.getTime() - DAY))),
    ownTeamConversation(db, actor.id, slug),
    sameConversationBefore(db, actor.id, slug, draft, now),
    watchedWordsFor(db, idOfSlug(db, slug)),
  ])
  if (!place) throw notFound()
  const belonging = belongingOf(place)
  if (!canWriteToTeam({ ...place, readable: readsAsMember(actor, place) }, belonging)) throw forbidden()
  if (last && standsOutside(belonging)) return { kind: 'there', conversationId: last.id }
  if (said) return { kind: 'repeated', conversationId: said.conversationId, messageId: said.id }

  const level = decideLevel([draft.subject, draft.body], words)
  const dueAt = decidePromise({
    level,
    promiseHours: place.promiseHours,
    hours,
    closed,
    timeZone: config.timeZone,
    now,
  })
  const conversationId = newId('cnv', now)
  const messageId = newId('msg', now)
  const result = await commit(
    scope,
    [
      insertConversation(db, {
        id: conversationId,
        communityId: place.id,
        kind: 'team',
        subject: draft.subject,
        memberId: actor.id,
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
      memberWrote(db, conversationId, now, { level, dueAt }),
      readUntil(db, conversationId, actor.id, now),
    ],
    [{ kind: 'message.sent', conversationId, messageId, communityId: place.id, to: null, forTeam: true, level }],
  )
  return result.committed ? { kind: 'sent', conversationId, messageId } : sentBefore(scope, actor.id, draft)
}
