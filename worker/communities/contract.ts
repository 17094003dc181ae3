import { z } from 'zod'
import { inOneLine, isReadable, orNothing, plainText, says } from '#worker/core/readable.ts'
import type { Heard, HelpLineView } from '#worker/help/contract.ts'

/** Long enough to say who one is and why; the team reads every word. */
export const ANSWER_MAX = 1_000
/** A form that asks more than this keeps people out who need to come in. */
export const QUESTIONS_MAX = 3
/** After a no, so that a new request is a new thought and not a push. */
export const ASK_AGAIN_DAYS = 30
/** So often in as many days, whatever came of it: who asks and takes it back again and again keeps the team from others. */
export const ASKS_MAX = 3
export const INFO_TITLE_MAX = 80
/** A page that takes longer to read than this is two pages. */
export const INFO_MAX = 20_000
/** As many pages as anybody finds their way in. */
export const INFO_PAGES_MAX = 30

const answer = z
  .string({ error: 'answer_long' })
  .transform((text) => plainText(text).replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(ANSWER_MAX, 'answer_long').transform(orNothing))
  .default('')

export const JoinInput = z.object({
  /** The questions that were on the screen: answers to others would say something that nobody said. */
  asked: z.string({ error: 'questions_changed' }).max(5_000, 'questions_changed'),
  answer0: answer,
  answer1: answer,
  answer2: answer,
  age: z.literal('on', { error: 'age_needed' }).optional(),
  consent: z.literal('on', { error: 'consent_needed' }),
})
export type JoinInput = z.infer<typeof JoinInput>

/** How the questions are named in the form, and compared when it comes back. */
export const questionsKey = (questions: string[]): string => JSON.stringify(questions)

type JoinField = 'asked' | 'answer0' | 'answer1' | 'answer2' | 'age'
type JoinError = 'questions_changed' | 'answer_needed' | 'age_needed'

export type AskOutcome =
  /** `waiting` also stands for the same form sent twice. */
  | { kind: 'member' }
  | ({ kind: 'waiting' | 'too_soon' } & Heard)
  /** With help lines where the answers say that somebody may be in danger; `unattended`: nobody could answer now. */
  | { kind: 'asked'; helpLines: HelpLineView[] | null; unattended: boolean }
  | ({ kind: 'refused'; errors: Partial<Record<JoinField, JoinError>> } & Heard)
export type WithdrawOutcome = { kind: 'withdrawn' | 'decided' }

export const LEAVE_CHOICES = ['keep', 'withdraw'] as const
export const LeaveInput = z.object({ posts: z.enum(LEAVE_CHOICES, { error: 'leave_choice_needed' }) })
export type LeaveInput = z.infer<typeof LeaveInput>
/** `taken_back`: they were out already, and only their words went. */
export type LeaveOutcome = { kind: 'left'; open: boolean } | { kind: 'taken_back' }

export const INFO_KINDS = ['rules', 'readers', 'tips', 'links', 'faq', 'not_for', 'other'] as const
export type InfoKind = (typeof INFO_KINDS)[number]

/** Of a closed community, what may be read before asking to join. */
export const DOOR_KINDS: readonly InfoKind[] = ['rules', 'readers', 'not_for']
/** There is always one of each, at an address of its own; without a text of the team the catalogue has one. */
export const STANDING_KINDS = ['rules', 'readers'] as const
export type StandingKind = (typeof STANDING_KINDS)[number]
export const standingKind = (page: string): StandingKind | undefined => STANDING_KINDS.find((kind) => kind === page)

export const InfoInput = z.object({
  kind: z.enum(INFO_KINDS, { error: 'info_kind_needed' }),
  title: z
    .string({ error: 'info_title_short' })
    .overwrite(inOneLine)
    .trim()
    .refine(says(3), 'info_title_short')
    .max(INFO_TITLE_MAX, 'info_title_long'),
  markdown: z
    .string({ error: 'info_empty' })
    .transform((text) => plainText(text).replaceAll('\r\n', '\n').trim())
    .pipe(z.string().refine(isReadable, 'info_empty').max(INFO_MAX, 'info_long')),
  /** Left out: only the team sees it. */
  published: z.literal('on', { error: 'info_version' }).optional(),
  /** The version that was on the screen; 0 for a new page. */
  version: z.coerce.number({ error: 'info_version' }).int('info_version').min(0, 'info_version'),
})
export type InfoInput = z.infer<typeof InfoInput>

export interface OtherVersion {
  title: string
  markdown: string
  version: number
  by: string | null
  at: Date
}
export type SaveInfoOutcome =
  | { kind: 'saved'; page: string }
  | { kind: 'conflict'; theirs: OtherVersion }
  /** Another page has that name, or there are too many. */
  | { kind: 'taken' | 'full' }

export const InfoMoveInput = z.object({ direction: z.enum(['up', 'down'], { error: 'info_version' }) })

export interface TeamMember {
  nickname: string
  avatar: string
  role: 'volunteer' | 'professional'
  staffFunction: string | null
}

/** Whether somebody of the team is there. `always`: no hours are set. `away`: not within a year. `nobody`: it has no professional. */
export type Presence =
  | { kind: 'now'; until: Date | null }
  | { kind: 'later'; from: Date }
  | { kind: 'always' }
  | { kind: 'away' }
  | { kind: 'nobody' }

export interface HoursView {
  /** Whose clock `week` is on: the organisation's. */
  timeZone: string
  presence: Presence
  week: { from: number; to: number; times: { opensAt: number; closesAt: number }[] }[]
  /** The next days on which the team is away. */
  closed: { date: string; name: string }[]
}

/** What somebody who does not belong to a closed community may do about that. */
export type Asking =
  | { kind: 'may' | 'sign_in' | 'member' | 'blocked' | 'not_asked_here' }
  | { kind: 'waiting'; requestId: string; since: Date }
  | { kind: 'too_soon'; from: Date }

export interface InfoLink {
  slug: string
  kind: InfoKind
  title: string
  published: boolean
}
