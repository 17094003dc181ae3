import { isStaffed, localDate } from '#worker/communities/staffed-hours.ts'
import { closedDaysFrom, hoursOf } from '#worker/communities/store.ts'
import { readCursor } from '#worker/core/cursor.ts'
import { notFound, Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { showsHelpLines } from '#worker/forum/checks/signals.ts'
import { linesOf, lineView } from '#worker/help/store.ts'
import { type ConversationView, MESSAGES_PER_PAGE } from './contract.ts'
import { pageOf } from './message-page.ts'
import { canAskTeam } from './policy.ts'
import { whyNotBetween } from './rows.ts'
import { belongingsIn, communityOfConversation, conversationOf, messagesOf, mutesIn } from './store.ts'

const DAY = 86_400_000

/** A conversation as one of its two sides sees it: the last page of it, oldest first, or an earlier one (`before`). */
export async function readConversation(scope: Scope, id: string, before: string | null): Promise<ConversationView> {
  const { actor, db, now, config } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [[conversation], found, belongings, mutes, lines, hours, closed] = await db.batch([
    conversationOf(db, actor, id),
    messagesOf(db, actor, id, readCursor(before), MESSAGES_PER_PAGE + 1),
    belongingsIn(db, actor, id),
    mutesIn(db, actor, id),
    linesOf(db, config.country),
    hoursOf(db, communityOfConversation(db, id)),
    closedDaysFrom(db, communityOfConversation(db, id), localDate(config.timeZone, new Date(now.getTime() - DAY))),
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
  const page = pageOf(actor, conversation, found)
  const last = page.messages.at(-1)
  const staffed = conversation.attended && hours.length > 0 && isStaffed(hours, closed, config.timeZone, now)
  const waits = conversation.dueAt !== null
  // To the team: until it answered. Between members: while the last words are such that one should not be alone with them.
  const urgent = otherId
    ? showsHelpLines({ level: conversation.level, waits: false }, staffed)
    : waits && showsHelpLines({ level: conversation.level, waits }, staffed)
  const worried = urgent && otherId !== null && last?.own === false
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
    dueAt: conversation.attended ? conversation.dueAt : null,
    unattended: (waits || worried) && !conversation.attended,
    helpLines: urgent && !before && (!otherId || last?.own) ? lines.map(lineView) : null,
    worried,
    can: {
      write: whyNot === null,
      whyNot,
      mute: otherId !== null && !muted,
      unmute: muted ? otherId : null,
      askTeam:
        otherId && urgent && canAskTeam(actor, { ...conversation, id: conversation.communityId })
          ? conversation.slug
          : null,
    },
  }
}
