import type { Member } from '#worker/core/actor.ts'
import { NEW_CONTACTS_A_DAY } from './contract.ts'
import { type Belonging, whyNotContact } from './policy.ts'

/** The part of a joined row that says what somebody is in a community; null where no such row was found. */
export const belongingOf = (row: { role: Belonging['role'] | null } & Omit<Belonging, 'role'>): Belonging | null =>
  row.role === null
    ? null
    : { role: row.role, pausedUntil: row.pausedUntil, blockedAt: row.blockedAt, leftAt: row.leftAt }

/** Puts rows about two people into the question whether the one may write to the other. */
export const whyNotBetween = (facts: {
  me: Member
  otherId: string
  community: { privateMessages: boolean; ageMin: number | null; archivedAt: Date | null }
  belongings: (Belonging & { memberId: string })[]
  mutes: { memberId: string; mutedId: string }[]
  conversation: { memberId: string; messageCount: number } | null
  newContactsToday: number
  now: Date
}) => {
  const { me, otherId, belongings, mutes, conversation } = facts
  const mutedBy = (one: string, other: string) => mutes.some((mute) => mute.memberId === one && mute.mutedId === other)
  return whyNotContact({
    community: facts.community,
    writer: belongings.find((one) => one.memberId === me.id) ?? null,
    other: belongings.find((one) => one.memberId === otherId) ?? null,
    writerMutedOther: mutedBy(me.id, otherId),
    otherMutedWriter: mutedBy(otherId, me.id),
    // Until the other answers there is one message: more than one means that they did.
    conversation: conversation && {
      beganByWriter: conversation.memberId === me.id,
      otherWrote: conversation.messageCount > 1,
    },
    newContactsToday: facts.newContactsToday,
    newContactsMax: NEW_CONTACTS_A_DAY,
    now: facts.now,
  })
}
