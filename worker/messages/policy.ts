import { type Actor, isSilencedIn, isStaffIn, readsByGlass, roleIn } from '#worker/core/actor.ts'
import type { Level } from '#worker/forum/contract.ts'
import { GONE_NAME } from '#worker/forum/contract.ts'
import { moderatesLevel } from '#worker/forum/policy.ts'
import type { ItemKind } from '#worker/moderation/contract.ts'
import { canSeeItem } from '#worker/moderation/policy.ts'
import type { ContactRefusal, ConversationKind, MessageState } from './contract.ts'

/** What a decision about a conversation needs to know of it. */
export interface ConversationFacts {
  communityId: string
  kind: ConversationKind
  memberId: string
  otherId: string | null
  level: Level
}

export interface MessageFacts {
  authorId: string
  internal: boolean
  state: MessageState
}

/** One of the people between whom it is. Twin of `takesPartSql`. */
export const takesPart = (actor: Actor, conversation: ConversationFacts): boolean =>
  actor.kind === 'member' && (actor.id === conversation.memberId || actor.id === conversation.otherId)

/**
 * Reads and answers for the team: volunteers up to amber. Who began the conversation is never the team in it, also not
 * after they came to belong to that team: colleagues wrote notes about them there.
 */
export const answersFor = (actor: Actor, conversation: ConversationFacts): boolean =>
  conversation.kind === 'team' &&
  !takesPart(actor, conversation) &&
  moderatesLevel(actor, conversation.communityId, conversation.level)

/** Sees what the team sees. A broken glass opens the team's conversations, and never those between members. */
const seesAsTeam = (actor: Actor, conversation: ConversationFacts): boolean =>
  answersFor(actor, conversation) ||
  (conversation.kind === 'team' && !takesPart(actor, conversation) && readsByGlass(actor, conversation.communityId))

/** Twin of `visibleConversation`. */
export const canSeeConversation = (actor: Actor, conversation: ConversationFacts): boolean =>
  takesPart(actor, conversation) || seesAsTeam(actor, conversation)

/**
 * Twin of `visibleMessage`.
 *
 * | message  | its author        | the other side | the team of the conversation |
 * | -------- | ----------------- | -------------- | ---------------------------- |
 * | sent     | yes               | yes            | yes                          |
 * | hidden   | yes               | –              | yes                          |
 * | internal | as the team only  | –              | yes                          |
 */
export const canSeeMessage = (actor: Actor, conversation: ConversationFacts, message: MessageFacts): boolean => {
  if (seesAsTeam(actor, conversation)) return true
  if (!takesPart(actor, conversation) || message.internal) return false
  return message.state === 'sent' || (actor.kind === 'member' && actor.id === message.authorId)
}

/** Who takes part tells the team about what somebody else wrote to them. */
export const canReportMessage = (actor: Actor, conversation: ConversationFacts, message: MessageFacts): boolean =>
  takesPart(actor, conversation) &&
  !message.internal &&
  message.state === 'sent' &&
  !(actor.kind === 'member' && actor.id === message.authorId)

/** The same for what they were sent and the team hid while they wrote. */
export const couldReportMessage = (
  actor: Actor,
  conversation: ConversationFacts,
  message: MessageFacts & { nickname: string },
): boolean =>
  message.state === 'hidden' &&
  message.nickname !== GONE_NAME &&
  canReportMessage(actor, conversation, { ...message, state: 'sent' })

/** What somebody is, or was, in a community; null when they never belonged to it. */
export interface Belonging {
  role: 'peer' | 'volunteer' | 'professional'
  pausedUntil: Date | null
  blockedAt: Date | null
  leftAt: Date | null
}

/**
 * Who may begin a conversation with the team. Whoever reads a community may, and also who was paused, sent out or left:
 * the team is the only one that can hear them about it. Its own people talk to each other elsewhere.
 */
export const canWriteToTeam = (
  community: { readable: boolean; teamMessages: boolean; archivedAt: Date | null },
  belonging: Belonging | null,
): boolean =>
  community.teamMessages &&
  community.archivedAt === null &&
  (community.readable || belonging !== null) &&
  (belonging === null || belonging.role === 'peer')

/** Whether the way to its team stands on the page of a community: by what the page knows anyhow. */
export const canAskTeam = (
  actor: Actor,
  community: { id: string; teamMessages: boolean; archivedAt: Date | null },
): boolean =>
  actor.kind === 'member' &&
  !actor.awaitsSecondFactor &&
  !isStaffIn(actor, community.id) &&
  !readsByGlass(actor, community.id) &&
  community.teamMessages &&
  community.archivedAt === null

/**
 * Who of the team may begin a conversation with the person of an item: whoever sees the item, with anybody but themselves
 * and the team's own people. That the person left, was paused or sent out is no reason not to.
 */
export const canBeginWith = (
  actor: Actor,
  item: {
    communityId: string
    personId: string
    /** Of who deleted their account there is no name, and nobody to read it. */
    nickname: string
    kind: ItemKind
    level: Level
    role: Belonging['role'] | null
    teamMessages: boolean
    archivedAt: Date | null
  },
): boolean =>
  canSeeItem(actor, item) &&
  !(actor.kind === 'member' && actor.id === item.personId) &&
  item.nickname !== GONE_NAME &&
  (item.role === null || item.role === 'peer') &&
  item.teamMessages &&
  item.archivedAt === null

/** Sent out, or left by their own choice: then one conversation with the team is enough to be heard. */
export const standsOutside = (belonging: Belonging | null): boolean =>
  Boolean(belonging && (belonging.blockedAt || belonging.leftAt))

/**
 * Where members may write to each other: where all are grown up by what the community says of itself, and never in a youth
 * space, whatever was set. One that says nothing of ages, or only until which, may have minors in it.
 */
export const allowsContact = (community: {
  privateMessages: boolean
  ageMin: number | null
  archivedAt: Date | null
}): boolean =>
  community.privateMessages && community.ageMin !== null && community.ageMin >= ADULT && community.archivedAt === null

const ADULT = 18

/**
 * Whether a way to write to its author stands beside a post: both peers there, by what the page knows anyhow. Whether
 * the one muted the other is asked on the page it leads to, which tells neither of them more than it must.
 */
export const offersContact = (
  actor: Actor,
  community: { id: string } & Parameters<typeof allowsContact>[0],
  post: { authorId: string; state: string; role: Belonging['role'] | null },
): boolean =>
  actor.kind === 'member' &&
  actor.id !== post.authorId &&
  post.state === 'published' &&
  post.role === 'peer' &&
  roleIn(actor, community.id) === 'peer' &&
  !actor.awaitsSecondFactor &&
  !isSilencedIn(actor, community.id) &&
  allowsContact(community)

/**
 * Whose words one may choose to hear nothing of any more: another peer's. The team of the community must be able to reach
 * one there, and hears everybody itself.
 */
export const canMute = (
  actor: Actor,
  communityId: string,
  post: { authorId: string; nickname: string; role: Belonging['role'] | null },
): boolean =>
  actor.kind === 'member' &&
  actor.id !== post.authorId &&
  post.nickname !== GONE_NAME &&
  (post.role === null || post.role === 'peer') &&
  (roleIn(actor, communityId) ?? 'peer') === 'peer' &&
  !readsByGlass(actor, communityId)

/** Whether an author may ask the team about a post of theirs that others do not see. */
export const asksTeamAbout = (
  actor: Actor,
  community: { id: string; teamMessages: boolean; archivedAt: Date | null },
  post: { authorId: string; state: string },
): boolean =>
  actor.kind === 'member' &&
  actor.id === post.authorId &&
  (post.state === 'held' || post.state === 'returned' || post.state === 'hidden') &&
  !isStaffIn(actor, community.id) &&
  community.teamMessages &&
  community.archivedAt === null

const takesPartThere = (person: Belonging | null, now: Date): boolean =>
  person !== null &&
  person.role === 'peer' &&
  !person.blockedAt &&
  !person.leftAt &&
  !(person.pausedUntil && person.pausedUntil > now)

const isStopped = (person: Belonging | null, now: Date): boolean =>
  person !== null && (person.blockedAt !== null || (person.pausedUntil !== null && person.pausedUntil > now))

/**
 * Whether one member may write to another, or why not. Checked from above; the first that holds is the answer.
 *
 * | facts                                                          | answer             |
 * | -------------------------------------------------------------- | ------------------ |
 * | the writer muted the other                                     | muted_by_you       |
 * | the writer is paused, or was sent out                          | stopped_here       |
 * | no contact here, or the writer is no peer here now             | person_unavailable |
 * | the writer's first message was not answered yet                | wait_for_answer    |
 * | a new contact, and the day's number of those is reached        | many_contacts      |
 * | the other is no peer here now                                  | person_unavailable |
 * | the other muted the writer                                     | person_unavailable |
 *
 * `person_unavailable` is one answer for many causes on purpose: whoever is muted must not learn it from us. What holds for
 * the writer alone stands above it for the same reason: who waits for an answer goes on to see that, and not that the other
 * read the message, and when, and what they did then.
 */
export function whyNotContact(facts: {
  community: { privateMessages: boolean; ageMin: number | null; archivedAt: Date | null }
  writer: Belonging | null
  other: Belonging | null
  writerMutedOther: boolean
  otherMutedWriter: boolean
  /** Null for a first message. */
  conversation: { beganByWriter: boolean; otherWrote: boolean } | null
  newContactsToday: number
  newContactsMax: number
  now: Date
}): ContactRefusal | null {
  if (facts.writerMutedOther) return 'muted_by_you'
  if (!allowsContact(facts.community)) return 'person_unavailable'
  if (isStopped(facts.writer, facts.now)) return 'stopped_here'
  if (!takesPartThere(facts.writer, facts.now)) return 'person_unavailable'
  if (facts.conversation?.beganByWriter && !facts.conversation.otherWrote) return 'wait_for_answer'
  if (!facts.conversation && facts.newContactsToday >= facts.newContactsMax) return 'many_contacts'
  return takesPartThere(facts.other, facts.now) && !facts.otherMutedWriter ? null : 'person_unavailable'
}
