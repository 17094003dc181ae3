import { z } from 'zod'
import { inOneLine, isReadable, orNothing, plainText, says } from '#worker/core/readable.ts'
import { type AuthorView, type Level, POST_MAX, TITLE_MAX } from '#worker/forum/contract.ts'
import type { Heard, HelpLineView } from '#worker/help/contract.ts'
import type { LookView } from '#worker/moderation/looking/decide-look.ts'
import type { WordsRefusal } from './decide-words.ts'

/** The last quiet screenful of a conversation; "earlier" brings the rest. */
export const MESSAGES_PER_PAGE = 20
export const CONVERSATIONS_PER_PAGE = 25
/** New conversations with other members in a day: enough for who looks for contact, too few for who hunts for it. */
export const NEW_CONTACTS_A_DAY = 5
/** A colleague reads it in passing. */
export const NOTE_MAX = 2_000

const draftKey = z.string({ error: 'draft_key' }).regex(/^[A-Za-z0-9-]{16,64}$/, 'draft_key')
const body = z
  .string({ error: 'post_empty' })
  .transform((text) => plainText(text).replaceAll('\r\n', '\n').trim())
  .pipe(z.string().refine(isReadable, 'post_empty').max(POST_MAX, 'post_long'))
/** How many messages were on the screen: the answer is to that state of the conversation. */
const count = z.coerce.number({ error: 'version_needed' }).int('version_needed').min(0, 'version_needed')

export const MessageDraft = z.object({ body, draftKey })
export type MessageDraft = z.infer<typeof MessageDraft>

export const ConversationDraft = MessageDraft.extend({
  subject: z
    .string({ error: 'subject_short' })
    .transform((text) => inOneLine(text).trim())
    .pipe(z.string().refine(says(3), 'subject_short').max(TITLE_MAX, 'subject_long')),
})
export type ConversationDraft = z.infer<typeof ConversationDraft>

export const AnswerInput = MessageDraft.extend({ count })
export type AnswerInput = z.infer<typeof AnswerInput>

/** Who takes a conversation on, with a word for them; empty for nobody in particular. `was` is who had it on the screen. */
export const AssignInput = z.object({
  to: z.string({ error: 'colleague_needed' }).max(64, 'colleague_needed'),
  was: z.string({ error: 'colleague_needed' }).max(64, 'colleague_needed').default(''),
  note: z
    .string()
    .transform((text) => plainText(text).replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(NOTE_MAX, 'note_long').transform(orNothing))
    .default(''),
  draftKey,
})
export type AssignInput = z.infer<typeof AssignInput>

export const NoteInput = z.object({
  note: z
    .string({ error: 'post_empty' })
    .transform((text) => plainText(text).replaceAll('\r\n', '\n').trim())
    .pipe(z.string().refine(isReadable, 'post_empty').max(NOTE_MAX, 'note_long')),
  draftKey,
})
export type NoteInput = z.infer<typeof NoteInput>

export const UnmuteInput = z.object({ person: z.string({ error: 'person_needed' }).min(1, 'person_needed') })
export type UnmuteInput = z.infer<typeof UnmuteInput>

/** The moment of the last message on the screen, in milliseconds since 1970. */
export const ReadInput = z.object({
  until: z.coerce.number({ error: 'version_needed' }).int('version_needed').min(0, 'version_needed'),
})
export type ReadInput = z.infer<typeof ReadInput>

export type ConversationKind = 'team' | 'members'
export type ConversationState = 'open' | 'closed'
export type MessageState = 'sent' | 'hidden'

/** Why a member cannot write to another one now. All that is not their own doing is one code: it never tells which. */
export type ContactRefusal =
  | 'stopped_here'
  | 'person_unavailable'
  | 'muted_by_you'
  | 'wait_for_answer'
  | 'many_contacts'

/** `lines`: these words show help lines to their writer, above the conversation. */
export type SendOutcome =
  | { kind: 'sent'; conversationId: string; messageId: string; lines?: boolean }
  | { kind: 'repeated'; conversationId: string; messageId: string; lines?: boolean }
  /** Other words under a key that was used: the first ones stand, these were kept nowhere. */
  | ({ kind: 'differs'; conversationId: string; forTeam: boolean } & Heard)
  /** Not sent; the form keeps the text and says why. */
  | ({ kind: 'refused'; code: ContactRefusal | WordsRefusal } & Heard)

export type StartOutcome = SendOutcome | ({ kind: 'there'; conversationId: string } & Heard)

/** `crossed`: somebody wrote in between; nothing of this answer was kept but on the writer's own screen. */
export type AnswerOutcome =
  | { kind: 'sent'; messageId: string }
  | { kind: 'repeated'; messageId: string }
  | { kind: 'crossed'; by: string | null; at: Date | null }

export type AssignOutcome = { kind: 'done' } | { kind: 'taken'; by: string | null }

export interface MessageView {
  id: string
  author: AuthorView
  own: boolean
  fromTeam: boolean
  internal: boolean
  state: MessageState
  html: string
  createdAt: Date
  can: { report: boolean }
}

export interface ConversationRow {
  id: string
  kind: ConversationKind
  subject: string
  /** The community's name for the team, the nickname of the other member otherwise. */
  with: string
  /** The seed of their drawn figure; of a team that of its community's name. */
  figure: string
  state: ConversationState
  unread: boolean
  lastMessageAt: Date
}

export interface ConversationView {
  id: string
  kind: ConversationKind
  subject: string
  state: ConversationState
  community: { slug: string; name: string; kind: 'open' | 'closed' }
  /** The other member; null in a conversation with the team. */
  other: string | null
  messages: MessageView[]
  earlier: string | null
  unread: boolean
  /** While the team has the next word: until when. */
  dueAt: Date | null
  /** It waits, or somebody may be worried in it, and the team has nobody who could answer. */
  unattended: boolean
  /** They wrote something with which one should not be alone until an answer comes. */
  helpLines: HelpLineView[] | null
  /** The other member did: one may be worried about them. */
  worried: boolean
  can: {
    write: boolean
    whyNot: ContactRefusal | null
    mute: boolean
    unmute: string | null
    /** Where the team does not read along: the slug under which its writer reaches it. */
    askTeam: string | null
  }
}

export interface TeamMemberView {
  nickname: string
  role: 'volunteer' | 'professional'
  staffFunction: string | null
}

export const INBOX_LISTS = ['waiting', 'answered', 'closed'] as const
export type InboxList = (typeof INBOX_LISTS)[number]

export interface InboxRow {
  id: string
  subject: string
  nickname: string
  community: string
  level: Level
  state: ConversationState
  waitingSince: Date | null
  dueAt: Date | null
  assignedTo: string | null
  mine: boolean
  lastMessageAt: Date
}

export interface InboxConversationView extends InboxRow {
  slug: string
  count: number
  /** Contact data was left out for this reader: a professional sees it. */
  masked: boolean
  messages: MessageView[]
  earlier: string | null
  assignedId: string
  colleagues: { id: string; nickname: string; staffFunction: string | null }[]
  templates: { id: string; language: 'nl' | 'en'; title: string; body: string }[]
  /** As of an item of the desk: see `ItemView.look`. */
  look: LookView | null
  can: { answer: boolean; close: boolean }
}
