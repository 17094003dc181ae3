import { z } from 'zod'
import { inOneLine, isReadable, orNothing, plainText, says, seenLength } from '#worker/core/readable.ts'
import type { Heard, HelpLineView } from '#worker/help/contract.ts'
import {
  KEEPING_REASON_MAX,
  POST_MAX,
  REACTIONS,
  type Reaction,
  type ThreadKind,
  TITLE_MAX,
  WARNING_MAX,
} from './limits.ts'

export * from './limits.ts'

const draftKey = z.string({ error: 'draft_key' }).regex(/^[A-Za-z0-9-]{16,64}$/, 'draft_key')
const body = z
  .string({ error: 'post_empty' })
  .transform((text) => plainText(text).replaceAll('\r\n', '\n').trim())
  .pipe(z.string().refine(isReadable, 'post_empty').max(POST_MAX, 'post_long'))

/** The tick "moeilijk onderwerp", and the few words that may go with it. Words without the tick fold the post too. */
const warned = {
  hard: z.string({ error: 'warning_long' }).max(10, 'warning_long').optional(),
  warning: z
    .string({ error: 'warning_long' })
    .overwrite(inOneLine)
    .trim()
    .max(WARNING_MAX, 'warning_long')
    .transform(orNothing)
    .optional(),
}

/** The words a post is folded behind: empty without words of its own, `null` when it is not folded. */
export const warningOf = (form: { hard?: string; warning?: string }): string | null =>
  form.hard || form.warning ? (form.warning ?? '') : null

export const ReplyDraft = z.object({ body, draftKey, ...warned })
export type ReplyDraft = z.infer<typeof ReplyDraft>

const title = z
  .string({ error: 'title_short' })
  .transform((text) => inOneLine(text).trim())
  .pipe(z.string().refine(says(3), 'title_short').max(TITLE_MAX, 'title_long'))

export const ThreadDraft = ReplyDraft.extend({
  title,
  kind: z.enum(['talk', 'story'], { error: 'thread_kind' }).optional(),
})
export type ThreadDraft = z.infer<typeof ThreadDraft>

/** A changed post; `version` is the one that was on the screen, `title` goes with an opening post. */
export const PostEdit = z.object({
  body,
  title: title.optional(),
  ...warned,
  version: z.coerce.number({ error: 'version_needed' }).int('version_needed').min(1, 'version_needed'),
})
export type PostEdit = z.infer<typeof PostEdit>

/** Folds a post that stands there already. */
export const WarningInput = z.object({ warning: warned.warning })
export type WarningInput = z.infer<typeof WarningInput>

/** One of the two: a gesture given, or taken back. Saying the same twice does no harm. */
export const ReactionInput = z.object({
  give: z.enum(REACTIONS, { error: 'reaction_unknown' }).optional(),
  take: z.enum(REACTIONS, { error: 'reaction_unknown' }).optional(),
})
export type ReactionInput = z.infer<typeof ReactionInput>

const yesOrNo = z.enum(['on', 'off'], { error: 'choice_needed' })

export const PinInput = z.object({ pinned: yesOrNo })
export type PinInput = z.infer<typeof PinInput>

const keepingReason = z.string({ error: 'keeping_reason_needed' }).trim().max(KEEPING_REASON_MAX, 'keeping_reason_long')

/** Who locks says why: everybody reads it. */
export const LockInput = z
  .object({ locked: yesOrNo, reason: keepingReason.optional() })
  .superRefine((input, context) => {
    if (input.locked === 'on' && seenLength(input.reason ?? '') < 5)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'keeping_reason_needed' })
  })
export type LockInput = z.infer<typeof LockInput>

export const MoveInput = z.object({
  to: z.string({ error: 'place_needed' }).min(1, 'place_needed').max(64, 'place_needed'),
  reason: keepingReason.refine(says(5), 'keeping_reason_needed'),
})
export type MoveInput = z.infer<typeof MoveInput>

export const FollowInput = z.object({ follow: yesOrNo })
export type FollowInput = z.infer<typeof FollowInput>

/** Up to when the page that was shown goes, in milliseconds. */
export const ReadInput = z.object({
  until: z.coerce
    .number({ error: 'choice_needed' })
    .int('choice_needed')
    .min(0, 'choice_needed')
    .max(8.64e15, 'choice_needed'),
})
export type ReadInput = z.infer<typeof ReadInput>

/** `on`: the team asks, or the author agrees. `off`: the team takes it back, or the author does. */
export const FeatureInput = z.object({ feature: yesOrNo })
export type FeatureInput = z.infer<typeof FeatureInput>

export const PreviewInput = z.object({
  body: z.string({ error: 'post_empty' }).max(POST_MAX * 2, 'post_long'),
  ...warned,
})
export type PreviewInput = z.infer<typeof PreviewInput>

export type PostState = 'held' | 'published' | 'returned' | 'hidden' | 'withdrawn'
export type Level = 'green' | 'amber' | 'red' | 'crisis'
// biome-ignore format: one line, so that the catalogue's test can read it
export type HoldReason = 'premoderated' | 'newcomer' | 'contact_data' | 'crisis_words' | 'watched_words' | 'link' | 'too_fast' | 'under_review' | 'late_edit'

/** `threadId` and `postId` say where to find it; `dueAt` is until when the team promised to read it. */
export type SubmitOutcome =
  | { kind: 'published'; threadId: string; postId: string }
  | { kind: 'held'; threadId: string; postId: string; reasons: HoldReason[]; dueAt: Date }
  | { kind: 'repeated'; threadId: string; postId: string }
  /** Other words under a key that was used: the first ones stand, these were kept nowhere. */
  | ({ kind: 'differs'; threadId: string; postId: string } & Heard)

/** How a post that its author just sent stands, above everything on the page that answers. */
export interface SentView {
  id: string
  state: PostState
  reasons: HoldReason[]
  /** Until when it is read, while it waits. */
  dueAt: Date | null
  /** The team there has nobody who could answer. */
  unattended: boolean
  /** The words may be those of somebody in danger: the help lines stand out. */
  urgent: boolean
  /** Help lines of the country, when the words may be those of somebody in need. */
  lines: HelpLineView[] | null
}

export interface AuthorView {
  nickname: string
  /** The seed of their drawn figure. */
  figure: string
  role: 'peer' | 'volunteer' | 'professional'
  staffFunction: string | null
}

export interface PostView {
  id: string
  author: AuthorView
  own: boolean
  opening: boolean
  html: string
  /** `null`: not folded; empty: folded without words of its own. */
  warning: string | null
  state: PostState
  createdAt: Date
  edited: boolean
  reactions: { kind: Reaction; count: number; mine: boolean }[]
  /** For the author and the team, while it is held. */
  dueAt: Date | null
  /** For the author and the team, when it was returned or hidden. */
  /** `id` for the author: the page of the decision, where they may object. */
  decision: { id: string | null; rule: string | null; reason: string | null } | null
  can: {
    report: boolean
    openItem: string | null
    /** For the team, where nothing waits any more: the item in which these words were taken out of sight. */
    decidedItem: string | null
    react: boolean
    quote: boolean
    edit: boolean
    withdraw: boolean
    fold: boolean
    history: boolean
    /** Write to its author. */
    contact: boolean
    /** Hear nothing of its author any more. */
    mute: boolean
    /** Ask the team of this community (its slug) about it. */
    askTeam: string | null
  }
}

/** Where a post was taken back under which others wrote: nothing of it is left but its place. */
export interface Tombstone {
  id: string
  createdAt: Date
}

export interface ThreadView {
  id: string
  title: string
  kind: ThreadKind
  state: PostState
  pinned: boolean
  /** Why nobody replies here any more; `null` while they can. */
  locked: { reason: string | null } | null
  featured: boolean
  community: { slug: string; name: string; kind: 'open' | 'closed'; review: 'before' | 'newcomers' | 'after' }
  posts: PostView[]
  tombstones: Tombstone[]
  /** The page before this one; `null` where this one begins the thread. */
  previous: string | null
  next: string | null
  sent: SentView | null
  /** They may read here and not write, until then (`null`: for good). */
  silenced: { until: Date | null; decisionId: string | null } | null
  /** Its place was put away: nobody writes here any more. */
  archived: boolean
  /** Of a member: whether they hear of replies, from which post on it is new to them, until when this page goes. */
  reading: {
    follows: boolean
    newFrom: string | null
    until: Date
    /** Already marked as read as far as this page goes. */
    marked: boolean
  } | null
  /** The post that a reply is to begin with, when one was asked for; folded words ask for a folded answer. */
  quote: { nickname: string; markdown: string; warning: string | null } | null
  can: {
    reply: boolean
    signInToReply: boolean
    keep: boolean
    move: boolean
    /** The team may ask (or take back), the author may answer (or take back). */
    feature: 'ask' | 'asked' | 'shown' | null
    answerFeature: 'asked' | 'agreed' | null
  }
}

/** New replies since this member last looked; none for who never looked. */
export interface Unread {
  /** One more than `UNREAD_MAX`: so many or more. */
  count: number
  /** The page of the thread that begins with the first of them. */
  after: string | null
}

/** A thread in a list. */
export interface ThreadRowView {
  id: string
  title: string
  kind: ThreadKind
  state: PostState
  replyCount: number
  lastPostAt: Date
  nickname: string
  /** The seed of the author's drawn figure. */
  figure: string
  pinned: boolean
  locked: boolean
  /** Its opening post is folded. */
  hard: boolean
  unread: Unread
  /** It began since this member belongs here and they never opened it. */
  unopened: boolean
}

export type EditOutcome =
  | { kind: 'saved'; threadId: string; postId: string; after: string | null }
  | { kind: 'held'; threadId: string; postId: string; after: string | null; dueAt: Date }
  /** Somebody changed or decided on it meanwhile: the words were not saved. */
  | ({ kind: 'changed' } & Heard)
  /** More than `EDIT_MINUTES` ago. */
  | ({ kind: 'late' } & Heard)

export interface PostFormView {
  postId: string
  threadId: string
  /** Of the post, on its page of the thread. */
  href: string
  /** The address of its community, where that was put away: there is no thread to go back to. */
  putAway: string | null
  /** The thread is gone for them: only their own words are shown. */
  gone: boolean
  community: { slug: string; name: string; kind: 'open' | 'closed' }
  version: number
  opening: boolean
  /** Of an opening. */
  title: string | null
  markdown: string
  html: string
  warning: string | null
  /** Whether it can be changed now; `late` when only the time is over. */
  open: boolean
  late: boolean
  /** Only that the team closed its thread keeps them from changing it. */
  locked: boolean
  /** While it is held; else until when it can be changed. */
  held: boolean
  until: Date | null
  /** Its words are read again before they appear. */
  readAgain: boolean
}
