import { z } from 'zod'
import { isYouthSpace } from '#worker/communities/policy.ts'
import { inOneLine, isReadable, orNothing, says } from '#worker/core/readable.ts'

/** A checkbox sends `on`, or nothing at all. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'on')

const whole = (code: string, least: number, most: number) =>
  z
    .string({ error: code })
    .trim()
    .regex(/^\d{1,4}$/, code)
    .transform(Number)
    .pipe(z.number().min(least, code).max(most, code))

/** Names stand in menus and lists of a phone. */
export const NAME_MAX = 60
/** Two or three sentences under a name. */
export const ABOUT_MAX = 500
/** A week of staffed hours; a longer promise is none. */
export const PROMISE_HOURS_MAX = 168
/** Short enough to be read by who is nervous about asking. */
export const QUESTION_MAX = 200

/** A name or two, a number, and when. */
export const ON_CALL_MAX = 300

const question = z
  .string()
  .overwrite(inOneLine)
  .trim()
  .max(QUESTION_MAX, 'question_long')
  .optional()
  .default('')
  .transform(orNothing)
/** Years of age, or nothing for everyone. */
const age = z
  .string()
  .trim()
  .regex(/^\d{0,2}$/, 'age_number')
  .optional()
  .transform((value) => (value ? Number(value) : null))

export const CommunityInput = z
  .object({
    name: z
      .string({ error: 'name_needed' })
      .trim()
      .refine(says(3), 'name_needed')
      .max(NAME_MAX, 'name_too_long')
      .regex(/^[^\p{Cc}]*$/u, 'name_needed'),
    slug: z
      .string({ error: 'slug_form' })
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug_form')
      .max(40, 'slug_form'),
    about: z.string({ error: 'about_needed' }).trim().refine(says(10), 'about_needed').max(ABOUT_MAX, 'about_too_long'),
    kind: z.enum(['open', 'closed'], { error: 'kind_needed' }),
    listed: ticked,
    review: z.enum(['before', 'newcomers', 'after'], { error: 'review_needed' }),
    promiseHours: whole('promise_hours', 1, PROMISE_HOURS_MAX),
    question1: question,
    question2: question,
    question3: question,
    ageMin: age,
    ageMax: age,
    privateMessages: ticked,
    teamMessages: ticked,
    onCall: z.string().trim().max(ON_CALL_MAX, 'on_call_long').optional().default('').transform(orNothing),
    position: whole('position_number', 0, 999),
  })
  .superRefine((input, context) => {
    if (input.ageMin !== null && input.ageMax !== null && input.ageMin > input.ageMax)
      context.addIssue({ code: 'custom', path: ['ageMax'], message: 'age_order' })
    // Without an age from which it is meant, minors may be in it.
    const message = isYouthSpace(input) ? 'private_messages_youth' : 'private_messages_age'
    if (input.privateMessages && (input.ageMin === null || isYouthSpace(input)))
      context.addIssue({ code: 'custom', path: ['privateMessages'], message })
  })
export type CommunityInput = z.infer<typeof CommunityInput>

/** `has_content`: what people wrote behind a closed door is not opened to the world by a setting. */
export type CommunityOutcome = { kind: 'done'; id: string } | { kind: 'slug_taken' } | { kind: 'has_content' }

/** Minutes since midnight out of `09:30`; `24:00` is the end of a day. */
const clock = (code: string) =>
  z
    .string({ error: code })
    .trim()
    .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$|^24[:.]00$/, code)
    .transform((value) => {
      const [hours = 0, minutes = 0] = value.split(/[:.]/).map(Number)
      return hours * 60 + minutes
    })

export const HoursInput = z
  .object({
    /** 1 is Monday. */
    weekday: z
      .string({ error: 'weekday_needed' })
      .regex(/^[1-7]$/, 'weekday_needed')
      .transform(Number),
    opensAt: clock('opens_at'),
    closesAt: clock('closes_at'),
  })
  .superRefine((input, context) => {
    if (input.opensAt >= input.closesAt)
      context.addIssue({ code: 'custom', path: ['closesAt'], message: 'hours_order' })
  })
export type HoursInput = z.infer<typeof HoursInput>
export type HoursOutcome = { kind: 'done' } | { kind: 'overlap' }

/** `YYYY-MM-DD` of a day that exists. */
const isDate = (value: string) => {
  const found = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(value)
  if (!found) return false
  const day = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])))
  return day.toISOString().slice(0, 10) === value
}

export const ClosedDayInput = z.object({
  date: z.string({ error: 'date_form' }).trim().refine(isDate, 'date_form'),
  name: z
    .string({ error: 'name_needed' })
    .overwrite(inOneLine)
    .trim()
    .refine(says(3), 'name_needed')
    .max(NAME_MAX, 'name_too_long'),
  /** Empty: every community. */
  communityId: z.string().max(40, 'pick_needed').optional().default(''),
})
export type ClosedDayInput = z.infer<typeof ClosedDayInput>
export type ClosedDayOutcome = { kind: 'done' } | { kind: 'known' }

export const HolidaysInput = z.object({
  year: whole('year_number', 2020, 2099),
})
export type HolidaysInput = z.infer<typeof HolidaysInput>

/** Names one thing that a list's button is about. */
export const PickInput = z.object({
  id: z.string({ error: 'pick_needed' }).min(1, 'pick_needed').max(40, 'pick_needed'),
})
export type PickInput = z.infer<typeof PickInput>

export const ArchiveInput = z.object({ archived: z.enum(['yes', 'no'], { error: 'pick_needed' }) })
export type ArchiveInput = z.infer<typeof ArchiveInput>

/** What stands on a badge beside a nickname. */
export const FUNCTION_MAX = 40
const staffFunction = z
  .string()
  .overwrite(inOneLine)
  .trim()
  .max(FUNCTION_MAX, 'function_long')
  .optional()
  .transform((value) => (value && isReadable(value) ? value : null))

/** A role in a community is a field `role-<community id>`; there are as many as there are communities. */
export const roleField = (communityId: string) => `role-${communityId}`

export const InvitationInput = z
  .object({
    note: z
      .string({ error: 'invitation_note' })
      .trim()
      .refine(says(2), 'invitation_note')
      .max(80, 'invitation_note_long'),
    staffFunction,
    coordinator: ticked,
  })
  .catchall(z.string().max(40, 'pick_needed'))
export type InvitationInput = z.infer<typeof InvitationInput>

/** `path` holds the token and is shown this once. `nothing`: an invitation that gives no role would let nobody in. */
export type InvitationOutcome = { kind: 'done'; path: string; expiresAt: Date } | { kind: 'nothing' }

export const RoleInput = z.object({
  communityId: z.string({ error: 'pick_needed' }).min(1, 'pick_needed').max(40, 'pick_needed'),
  role: z.enum(['volunteer', 'professional', 'none'], { error: 'pick_needed' }),
})
export type RoleInput = z.infer<typeof RoleInput>
/**
 * `own_role`: a coordinator who could make themself of the team would read everything without anybody knowing why.
 * `sent_out`: who may not be in a community is not put in its team. `left`: they are of no team any more.
 */
export type RoleOutcome = { kind: 'done'; left: boolean } | { kind: 'own_role' } | { kind: 'sent_out' }

export const FunctionInput = z.object({ staffFunction })
export type FunctionInput = z.infer<typeof FunctionInput>

/** `own`: they did it to themself. */
export type CoordinatorOutcome = { kind: 'done'; own: boolean } | { kind: 'last_coordinator' }

/** Long enough to understand a complaint, short enough not to become a habit. */
export const GLASS_MINUTES = 60
/** A reason that its readers can judge is a sentence, not a word. */
export const GLASS_REASON_MIN = 30
export const GLASS_REASON_MAX = 1_000

export const GlassInput = z.object({
  communityId: z.string({ error: 'pick_needed' }).min(1, 'pick_needed').max(40, 'pick_needed'),
  reason: z
    .string({ error: 'glass_reason' })
    .trim()
    .max(GLASS_REASON_MAX, 'glass_reason_long')
    .refine(says(GLASS_REASON_MIN), 'glass_reason')
    .refine((text) => new Set(text.toLowerCase().match(/\p{L}+/gu)).size > 3, 'glass_reason'),
})
export type GlassInput = z.infer<typeof GlassInput>

/** What stands in a link that is given out. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const EntranceInput = z.object({
  name: z
    .string({ error: 'name_needed' })
    .overwrite(inOneLine)
    .trim()
    .refine(says(3), 'name_needed')
    .max(NAME_MAX, 'name_too_long'),
  code: z.string({ error: 'code_form' }).trim().regex(CODE, 'code_form').min(3, 'code_form').max(20, 'code_form'),
  region: z.string().trim().max(60, 'region_long').optional().default('').transform(orNothing),
})
export type EntranceInput = z.infer<typeof EntranceInput>
export type EntranceOutcome = { kind: 'done' } | { kind: 'code_taken' }

/** Names the entrance somebody came in by, for a day, so that an account made then is counted with it. */
export const ENTRANCE_COOKIE = 'entrance'
export const ENTRANCE_COOKIE_DAYS = 1
/** Fewer than this in a cell of a table could lead to a person; the report says "< 10". */
export const SMALL_CELL = 10

/** A code as it may stand in a link or a cookie; anything else is no entrance. */
export const entranceCode = (value: string | null | undefined): string | null =>
  value && value.length <= 20 && CODE.test(value) ? value : null

export const WORD_KINDS = ['crisis', 'plan', 'watched'] as const
export const PHRASE_MAX = 60

export const WordInput = z.object({
  /** A word, or words in a row; `*`, `/` and `..` stand for more than one way to say it (`forum/checks/phrases.ts`). */
  phrase: z
    .string({ error: 'phrase_needed' })
    .trim()
    .min(2, 'phrase_needed')
    .max(PHRASE_MAX, 'phrase_long')
    .regex(
      /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’ -]|\*(?=[\s/]|$)|\/(?=[\p{L}\p{N}])| \.\.(?= [\p{L}\p{N}]))*$/u,
      'phrase_needed',
    )
    .transform((value) => value.toLowerCase().replaceAll(/\s+/g, ' ')),
  language: z.enum(['nl', 'en'], { error: 'pick_needed' }),
  kind: z.enum(WORD_KINDS, { error: 'pick_needed' }),
  /** Empty: every community. */
  communityId: z.string().max(40, 'pick_needed').optional().default(''),
})
export type WordInput = z.infer<typeof WordInput>
export type WordOutcome = { kind: 'done' } | { kind: 'known' | 'wide' }

export const TryInput = z.object({
  text: z.string({ error: 'try_needed' }).trim().min(2, 'try_needed').max(2_000, 'template_body_long'),
})
export type TryInput = z.infer<typeof TryInput>

export const TEMPLATE_USES = ['decision', 'message', 'join'] as const

export const TemplateInput = z.object({
  use: z.enum(TEMPLATE_USES, { error: 'pick_needed' }),
  language: z.enum(['nl', 'en'], { error: 'pick_needed' }),
  communityId: z.string().max(40, 'pick_needed').optional().default(''),
  title: z
    .string({ error: 'template_title' })
    .trim()
    .refine(says(3), 'template_title')
    .max(NAME_MAX, 'template_title_long'),
  body: z.string({ error: 'template_body' }).trim().refine(says(10), 'template_body').max(2_000, 'template_body_long'),
  position: whole('position_number', 0, 999),
})
export type TemplateInput = z.infer<typeof TemplateInput>

/** Something on a desk that no professional can answer: a count a kind, and nothing of what it says. */
export interface UnattendedView {
  id: string
  name: string
  noProfessional: boolean
  /** The highest of what waits. */
  level: 'green' | 'amber' | 'red' | 'crisis'
  since: Date
  what: { kind: 'held_post' | 'report' | 'join_request' | 'objection' | 'conversation'; count: number }[]
}

/** What stands beside parts of the coordinator's menu. */
export interface CareView {
  unattended: number
  stale: number
}
