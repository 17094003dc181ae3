import { z } from 'zod'
import { orNothing, says, seenLength } from '#worker/core/readable.ts'

export type ReportReason = 'worried' | 'threatens' | 'privacy' | 'unkind' | 'harmful' | 'other'
export const REPORT_REASONS = ['worried', 'threatens', 'privacy', 'unkind', 'harmful', 'other'] as const
/** House rules a decision can name; their words are in the catalogue. */
export const RULES = ['kind', 'own_story', 'no_contact_data', 'no_methods', 'stays_here', 'other'] as const
export type Rule = (typeof RULES)[number]
/** Art. 16 DSA asks for an explanation; a short one is enough to start. */
export const EXPLANATION_MAX = 2_000
/** Art. 17 DSA transparency database: explanation of the ground at most 2,000 characters. */
export const REASON_MAX = 2_000

export const ReportInput = z.object({
  reason: z.enum(REPORT_REASONS, { error: 'report_reason_needed' }),
  explanation: z
    .string({ error: 'report_reason_needed' })
    .trim()
    .max(EXPLANATION_MAX, 'explanation_long')
    .default('')
    .transform(orNothing),
  /** Made with the form: sending it twice makes one report, with one follow-up code. */
  draftKey: z
    .string()
    .regex(/^[A-Za-z0-9-]{16,64}$/, 'draft_key')
    .optional(),
})
export type ReportInput = z.infer<typeof ReportInput>

export type ItemKind = 'held_post' | 'report' | 'join_request' | 'objection'
export const ITEM_KINDS = ['held_post', 'report', 'join_request', 'objection'] as const
export type SubjectKind = 'post' | 'thread' | 'member' | 'message' | 'join_request' | 'decision'
/** What somebody can report; `member` is a nickname in one community. */
export type ReportSubject = 'post' | 'thread' | 'member' | 'message'
export const LEVELS = ['green', 'amber', 'red', 'crisis'] as const

/** What may be done with words that wait or were reported. */
export const ACTS = ['approve', 'return', 'keep', 'hide', 'restore', 'seen'] as const
export type Act = (typeof ACTS)[number]
/** `seen`: somebody of the team read an urgent request that was taken back. */
export const JOIN_ACTS = ['accept', 'decline', 'seen'] as const
export type JoinAct = (typeof JOIN_ACTS)[number]
export const OBJECTION_ACTS = ['confirm', 'reverse'] as const
export type ObjectionAct = (typeof OBJECTION_ACTS)[number]
/** `rename`: their nickname cannot stay. */
export const PERSON_ACTS = ['warn', 'pause', 'block', 'lift', 'rename'] as const
export type PersonAct = (typeof PERSON_ACTS)[number]
export const THREAD_ACTS = ['lock', 'unlock'] as const
export type ThreadAct = (typeof THREAD_ACTS)[number]
/** How long a pause lasts, in days: long enough to cool down, never so long that it is a block in disguise. */
export const PAUSE_DAYS = [1, 3, 7, 30] as const

/** Everything that the log of decisions knows. */
export type LogAct =
  | Act
  | JoinAct
  | ObjectionAct
  | PersonAct
  | ThreadAct
  | 'pin'
  | 'unpin'
  | 'move'
  | 'raise'
  | 'lower'
  | 'ask'
  | 'fold'

/** What a decision is about, as the list of what was decided is filtered: on words, topics, people. */
export const DECIDED_KINDS = ['words', 'topics', 'joins', 'people', 'objections', 'levels', 'questions'] as const
export type DecidedKind = (typeof DECIDED_KINDS)[number]
/** Which acts each kind of decision has. Each act has one kind. */
export const ACTS_OF_KIND: Record<DecidedKind, LogAct[]> = {
  words: ['approve', 'return', 'hide', 'keep', 'restore', 'seen', 'fold'],
  topics: ['pin', 'unpin', 'lock', 'unlock', 'move'],
  joins: ['accept', 'decline'],
  people: ['warn', 'pause', 'block', 'lift', 'rename'],
  objections: ['confirm', 'reverse'],
  levels: ['raise', 'lower'],
  questions: ['ask'],
}
/** A volunteer's question to the professionals of the team about an item, in their own words if they have any. */
export const AskInput = z.object({
  question: z.string().trim().max(REASON_MAX, 'reason_long').default('').transform(orNothing),
})
export type AskInput = z.infer<typeof AskInput>

/** At least a short sentence: a person reads it. */
const REASON_MIN = 10
/** The version that was on the screen; a decision on another one is not carried out. */
const version = z.coerce.number({ error: 'version_needed' }).int('version_needed').min(1, 'version_needed')
/**
 * What had come in about an item, as the page showed it (`seenOf`): how often somebody told of it, and how often the team put it at
 * another level. A decision closes nothing that came in since. Without it nothing was seen.
 */
const seen = z
  .string()
  .regex(/^\d{1,6}\.\d{1,6}$/, 'version_needed')
  .optional()
export const NOTHING_SEEN = '0.0'
const rule = z.preprocess((value) => value || undefined, z.enum(RULES, { error: 'rule_needed' }).optional())
const reason = z
  .string({ error: 'reason_needed' })
  .trim()
  .max(REASON_MAX, 'reason_long')
  .default('')
  .transform(orNothing)
const words = z
  .string({ error: 'reason_needed' })
  .trim()
  .refine(says(REASON_MIN), 'reason_needed')
  .max(REASON_MAX, 'reason_long')

const needsRule = (input: { rule?: Rule }, context: z.RefinementCtx) => {
  if (!input.rule) context.addIssue({ code: 'custom', path: ['rule'], message: 'rule_needed' })
}
const needsReason = (input: { reason: string }, context: z.RefinementCtx) => {
  if (seenLength(input.reason) < REASON_MIN)
    context.addIssue({ code: 'custom', path: ['reason'], message: 'reason_needed' })
}

export const DecisionInput = z
  .object({ version, seen, act: z.enum(ACTS, { error: 'act_needed' }), rule, reason })
  .superRefine((input, context) => {
    if (input.act !== 'return' && input.act !== 'hide') return
    needsRule(input, context)
    needsReason(input, context)
  })
export type DecisionInput = z.infer<typeof DecisionInput>

export const JoinDecisionInput = z
  .object({ version, act: z.enum(JOIN_ACTS, { error: 'act_needed' }), reason })
  .superRefine((input, context) => {
    if (input.act === 'decline') needsReason(input, context)
  })
export type JoinDecisionInput = z.infer<typeof JoinDecisionInput>

export const ObjectionDecisionInput = z.object({
  version,
  act: z.enum(OBJECTION_ACTS, { error: 'act_needed' }),
  reason: words,
})
export type ObjectionDecisionInput = z.infer<typeof ObjectionDecisionInput>

export const PersonActInput = z
  .object({
    version,
    seen,
    act: z.enum(PERSON_ACTS, { error: 'act_needed' }),
    days: z.preprocess(
      (value) => (value === '' || value === undefined ? undefined : Number(value)),
      z.literal(PAUSE_DAYS, { error: 'days_needed' }).optional(),
    ),
    /** The nickname that was on the screen, for the act that takes it. */
    nickname: z.string().max(100, 'version_needed').optional(),
    rule,
    reason,
  })
  .superRefine((input, context) => {
    needsReason(input, context)
    if (input.act === 'lift') return
    needsRule(input, context)
    if (input.act === 'pause' && !input.days)
      context.addIssue({ code: 'custom', path: ['days'], message: 'days_needed' })
  })
export type PersonActInput = z.infer<typeof PersonActInput>

/** Down from red or crisis takes a reason that the team reads; whether it is down hangs on where the item is. */
export const LevelInput = z.object({
  seen,
  level: z.enum(LEVELS, { error: 'level_needed' }),
  reason: z.string().trim().max(REASON_MAX, 'reason_long').transform(orNothing).optional(),
})
/** Whether words are enough of a reason. */
export const isReason = (text: string | undefined): boolean => seenLength(text ?? '') >= REASON_MIN
export type LevelInput = z.infer<typeof LevelInput>

export const ObjectionInput = z.object({
  text: z
    .string({ error: 'objection_needed' })
    .trim()
    .refine(says(REASON_MIN), 'objection_needed')
    .max(REASON_MAX, 'explanation_long'),
})
export type ObjectionInput = z.infer<typeof ObjectionInput>

/** As much of a nickname as finds somebody; one letter would find everybody. */
export const BEGINNING_MIN = 2
export const MemberSearchInput = z.object({
  beginning: z
    .string({ error: 'beginning_short' })
    .trim()
    .max(60, 'beginning_short')
    .refine(says(BEGINNING_MIN), 'beginning_short'),
})
export type MemberSearchInput = z.infer<typeof MemberSearchInput>

export const CaseInput = z.object({
  explanation: z
    .string({ error: 'case_reason_needed' })
    .trim()
    .refine(says(REASON_MIN), 'case_reason_needed')
    .max(EXPLANATION_MAX, 'explanation_long'),
  /** Made with the form: sending it twice begins one case. */
  draftKey: z.string({ error: 'draft_key' }).regex(/^[A-Za-z0-9-]{16,64}$/, 'draft_key'),
})
export type CaseInput = z.infer<typeof CaseInput>

export const FollowUpInput = z.object({
  code: z.string({ error: 'follow_code_needed' }).trim().min(1, 'follow_code_needed').max(60, 'follow_code_needed'),
})
export type FollowUpInput = z.infer<typeof FollowUpInput>
