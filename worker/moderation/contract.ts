import { z } from 'zod'
import type { Level, PostState } from '#worker/forum/contract.ts'

export type ReportReason = 'worried' | 'privacy' | 'unkind' | 'harmful' | 'other'
export const REPORT_REASONS = ['worried', 'privacy', 'unkind', 'harmful', 'other'] as const
/** House rules a decision can name; their words are in the catalogue. */
export const RULES = ['kind', 'own_story', 'no_contact_data', 'no_methods', 'stays_here', 'other'] as const
export type Rule = (typeof RULES)[number]
/** Art. 16 DSA asks for an explanation; a short one is enough to start. */
export const EXPLANATION_MAX = 2_000
/** Art. 17 DSA transparency database: explanation of the ground at most 2,000 characters. */
export const REASON_MAX = 2_000

export const ReportInput = z.object({
  reason: z.enum(REPORT_REASONS, { error: 'report_reason_needed' }),
  explanation: z.string({ error: 'report_reason_needed' }).trim().max(EXPLANATION_MAX, 'explanation_long').default(''),
})
export type ReportInput = z.infer<typeof ReportInput>

export type ItemKind = 'held_post' | 'report' | 'join_request' | 'objection'
export type SubjectKind = 'post' | 'thread' | 'member' | 'message' | 'join_request' | 'decision'

export const ACTS = ['approve', 'return', 'keep', 'hide'] as const
export type Act = (typeof ACTS)[number]

/** Everything that the log of decisions knows. */
export type LogAct =
  | Act
  | 'restore'
  | 'pin'
  | 'unpin'
  | 'lock'
  | 'unlock'
  | 'fold'
  | 'move'
  | 'accept'
  | 'decline'
  | 'warn'
  | 'pause'
  | 'block'
  | 'lift'
  | 'confirm'
  | 'reverse'

export const DecisionInput = z
  .object({
    /** The version of the post that was on the screen. */
    version: z.coerce.number({ error: 'version_needed' }).int().min(1),
    act: z.enum(ACTS, { error: 'act_needed' }),
    rule: z.preprocess((value) => value || undefined, z.enum(RULES, { error: 'rule_needed' }).optional()),
    reason: z.string().trim().max(REASON_MAX, 'reason_long').default(''),
  })
  .superRefine((input, context) => {
    if (input.act !== 'return' && input.act !== 'hide') return
    if (!input.rule) context.addIssue({ code: 'custom', path: ['rule'], message: 'rule_needed' })
    if (input.reason.length < 10) context.addIssue({ code: 'custom', path: ['reason'], message: 'reason_needed' })
  })
export type DecisionInput = z.infer<typeof DecisionInput>

export interface DecidedBy {
  nickname: string
  act: LogAct
  decidedAt: Date
}

export type DecideOutcome = { kind: 'done'; act: Act } | { kind: 'decided'; by: DecidedBy | null }
export type ReportOutcome = { kind: 'done'; threadId: string }

export interface QueueRow {
  id: string
  kind: ItemKind
  level: Level
  community: string
  nickname: string
  title: string
  excerpt: string
  openedAt: Date
  dueAt: Date
}

export interface ItemView extends QueueRow {
  state: 'open' | 'closed'
  reasons: string[]
  /** `null` when the post can no longer be seen by this moderator. */
  post: { id: string; version: number; state: PostState }
  threadId: string
  thread: { id: string; nickname: string; html: string; state: PostState; createdAt: Date; subject: boolean }[]
  reports: { reason: ReportReason; explanation: string; snapshot: string; from: string | null; createdAt: Date }[]
  person: { approvedPosts: number; decisions: { act: LogAct; rule: string | null; by: string; decidedAt: Date }[] }
  decided: DecidedBy | null
  acts: Act[]
  /** The house rules a decision can name. */
  rules: readonly Rule[]
}
