import { z } from 'zod'
import { inOneLine, isReadable } from '#worker/core/readable.ts'
import type { Heard } from '#worker/help/contract.ts'
import { checkNickname, tidyNickname } from './nickname.ts'

/** NIST SP 800-63B: length counts, composition rules do not. */
export const SECRET_MIN = 8
/** scrypt takes any length; this keeps a request small. */
export const SECRET_MAX = 200

const nickname = z
  .string({ error: 'nickname_short' })
  .transform(tidyNickname)
  .superRefine((value, context) => {
    const code = checkNickname(value)
    if (code) context.addIssue({ code: 'custom', message: code })
  })

/** A nickname that looks like a real name, of which they said after they were asked that they want it. */
const sure = z.string().max(100, 'nickname_long').optional()

export const SignUpInput = z
  .object({
    nickname,
    sure,
    secret: z.string({ error: 'secret_short' }).min(SECRET_MIN, 'secret_short').max(SECRET_MAX, 'secret_long'),
    rules: z.literal('on', { error: 'rules_needed' }),
  })
  .refine((input) => input.secret.toLowerCase() !== input.nickname.toLowerCase(), {
    path: ['secret'],
    message: 'secret_is_nickname',
  })
export type SignUpInput = z.infer<typeof SignUpInput>

export const SignInInput = z.object({
  nickname: z.string({ error: 'nickname_needed' }).trim().min(1, 'nickname_needed').max(100, 'nickname_long'),
  secret: z.string({ error: 'secret_needed' }).min(1, 'secret_needed').max(SECRET_MAX, 'secret_long'),
})
export type SignInInput = z.infer<typeof SignInInput>

const newSecret = z.string({ error: 'secret_short' }).min(SECRET_MIN, 'secret_short').max(SECRET_MAX, 'secret_long')
/** Asked again; empty for who has no password. */
const ownSecret = z.string({ error: 'secret_needed' }).max(SECRET_MAX, 'secret_long')

export const RecoverInput = z
  .object({
    nickname: SignInInput.shape.nickname,
    code: z.string({ error: 'code_needed' }).trim().min(1, 'code_needed').max(100, 'code_wrong'),
    newSecret,
  })
  .refine((input) => input.newSecret.toLowerCase() !== input.nickname.toLowerCase(), {
    path: ['newSecret'],
    message: 'secret_is_nickname',
  })
export type RecoverInput = z.infer<typeof RecoverInput>

export const ProofInput = z.object({ secret: ownSecret })
export type ProofInput = z.infer<typeof ProofInput>

export const FarewellInput = z.object({
  secret: ownSecret,
  posts: z.enum(['keep', 'withdraw'], { error: 'leave_choice_needed' }),
})
export type FarewellInput = z.infer<typeof FarewellInput>

export interface FarewellView {
  nickname: string
  /** Whether the account has one. */
  password: boolean
  /** What others see of them or what waits, counted as when one leaves a community: `more` than that number. */
  posts: number
  more: boolean
  /** Whether they are of the team anywhere. */
  team: boolean
  /** Communities of which they are the only begeleider. */
  alone: string[]
  can: { delete: boolean }
}

export const ChangePasswordInput = z.object({ secret: ownSecret, newSecret })
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>

export const ChangeNicknameInput = z.object({ nickname, sure })
export type ChangeNicknameInput = z.infer<typeof ChangeNicknameInput>

/** RFC 5321: what an address may be at most, between its angle brackets. */
const EMAIL_MAX = 254
/** Long enough to look in the evening; an address that nobody confirms is not ours to keep. */
export const EMAIL_CONFIRM_HOURS = 24
/** A typing error or two; more would fill somebody's mailbox. Per account, and per mailbox over all accounts. */
export const EMAIL_TRIES_A_DAY = 3

export const EmailInput = z.object({
  email: z.string({ error: 'email_form' }).trim().max(EMAIL_MAX, 'email_form').pipe(z.email('email_form')),
  secret: ownSecret,
})
export type EmailInput = z.infer<typeof EmailInput>

export interface EmailView {
  /** `off`: this installation mails no members. */
  state: 'off' | 'none' | 'waiting' | 'on'
  /** When the address was confirmed: whoever did not do that sees that somebody else did. */
  since: Date | null
  /** Whether there is an address to be removed, also where mail is off by now. */
  kept: boolean
  /** What a mail shows of us: the name of its sender, and the host in its link. */
  sender: string
  host: string
  /** Whether the account has one. */
  password: boolean
}

/** How an address stands by what the record says of it; no row is none. */
export const emailState = (email: { verifiedAt: Date | null } | undefined): 'none' | 'waiting' | 'on' =>
  email ? (email.verifiedAt ? 'on' : 'waiting') : 'none'

/** Any word will do: one that is no figure of ours is a seed like any other text. */
export const FigureInput = z.object({
  figure: z.string({ error: 'figure_needed' }).regex(/^[a-z]{3,12}$/, 'figure_needed'),
  tint: z.string({ error: 'figure_needed' }).regex(/^\d$/, 'figure_needed'),
})
export type FigureInput = z.infer<typeof FigureInput>

/** A name is something others know one by. */
export const NICKNAME_CHANGE_DAYS = 30
/** Who looks for somebody under an old name must not find a stranger. */
export const NICKNAME_KEPT_MONTHS = 12

/**
 * From when a nickname of an account that was deleted may be taken by somebody else: the first of a month, so that the
 * name tells nobody when that was, nor which account it belonged to.
 */
export const nameFreeFrom = (now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + NICKNAME_KEPT_MONTHS + 1, 1))

/** From when the nickname may be changed again; null: now, it never was. */
export const nicknameFreeAt = (changedAt: Date | null): Date | null =>
  changedAt && new Date(changedAt.getTime() + NICKNAME_CHANGE_DAYS * 86_400_000)

export const PASSKEY_NAME_MAX = 40
const passkeyName = z
  .string({ error: 'passkey_name_needed' })
  .overwrite(inOneLine)
  .trim()
  .refine(isReadable, 'passkey_name_needed')
  .max(PASSKEY_NAME_MAX, 'passkey_name_long')

/** What the browser's part answers: the id of our challenge, and the credential as JSON. Empty without that part. */
export const PasskeyAnswer = z.object({
  challenge: z.string({ error: 'passkey_needed' }).max(100, 'passkey_failed'),
  credential: z.string({ error: 'passkey_needed' }).max(20_000, 'passkey_failed'),
})
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>

export const PasskeyOptionsInput = z.object({
  purpose: z.enum(['register', 'sign_in', 'second_factor', 'sign_up'], { error: 'passkey_failed' }),
  nickname: z.string({ error: 'nickname_needed' }).max(100, 'nickname_long').default(''),
  sure,
})
export type PasskeyOptionsInput = z.infer<typeof PasskeyOptionsInput>

export const PasskeySignUpInput = PasskeyAnswer.extend({
  nickname,
  sure,
  rules: z.literal('on', { error: 'rules_needed' }),
  name: passkeyName,
})
export type PasskeySignUpInput = z.infer<typeof PasskeySignUpInput>

export const AddPasskeyInput = PasskeyAnswer.extend({ secret: ownSecret, name: passkeyName })
export type AddPasskeyInput = z.infer<typeof AddPasskeyInput>

export const RenamePasskeyInput = z.object({ name: passkeyName })
export type RenamePasskeyInput = z.infer<typeof RenamePasskeyInput>

/** A nickname that may not be had, with one that may: somebody bears it, or it passes for the organisation or a help line. Or one to be asked about once: it looks like a real name. */
export interface TakenName extends Heard {
  kind: 'taken'
  code: 'nickname_taken' | 'nickname_reserved' | 'nickname_real' | 'nickname_cries'
  suggestion: string
}

type Refused<Code> = { kind: 'refused'; code: Code }
type PasskeyProblem = 'passkey_unavailable' | 'passkey_failed' | 'too_many_tries'

export type PasskeyOptionsOutcome =
  | { kind: 'options'; challenge: string; options: object }
  | Refused<'passkey_unavailable' | 'too_many_tries' | 'nickname_taken'>
export type PasskeyEntry = { kind: 'done'; token: string } | Refused<PasskeyProblem>
export type PasskeySignUpOutcome =
  | { kind: 'done'; token: string; recovery: string }
  | TakenName
  | Refused<PasskeyProblem | 'passkey_needed'>
export type PasskeyShown = { kind: 'done' } | Refused<PasskeyProblem>
export type PasskeyAdded =
  | { kind: 'done' }
  | Refused<PasskeyProblem | ProofRefused['code'] | 'passkey_needed' | 'passkey_many'>
export type PasskeyRemoved = { kind: 'done' } | Refused<ProofRefused['code'] | 'passkey_last' | 'factor_last'>

export interface PasskeyView {
  id: string
  name: string
  createdAt: Date
  usedAt: Date | null
}

export interface AccountView {
  nickname: string
  /** The seed of the drawn figure. */
  figure: string
  /** Whether there is one: who signs in with a passkey only has none. */
  password: boolean
  /** From when the nickname may be changed again; null: now. */
  nicknameFrom: Date | null
  devices: number
  passkeys: PasskeyView[]
  recoveryMadeAt: Date | null
  /** Whether mail comes when something waits; see `EmailView`. */
  email: EmailView['state']
  /** For the team only: whether an app with codes is set up, and whether this session has yet to show a factor. */
  secondFactor: { app: boolean; awaited: boolean } | null
  /** When a coordinator cleared their second factor, for some weeks: whoever did not ask for that must hear of it. */
  factorReset: Date | null
}

export const CodeInput = z.object({
  code: z.string({ error: 'factor_code_needed' }).trim().min(1, 'factor_code_needed').max(20, 'factor_code_wrong'),
})
export type CodeInput = z.infer<typeof CodeInput>

/** `factor_wait`: too many wrong ones, the next try comes later. */
export type CodeOutcome =
  | { kind: 'done' }
  | { kind: 'refused'; code: 'factor_code_wrong' | 'factor_wait' | 'too_many_tries' }

export interface SecondFactorView {
  /** `shown`: in this session. `to_choose`: there is none yet. */
  state: 'shown' | 'to_show' | 'to_choose'
  app: boolean
  passkeys: number
  password: boolean
  /** For an app that waits to be confirmed: the key in groups of four, and the squares of its picture. */
  enrolment: { key: string; size: number; path: string } | null
  can: { beginApp: boolean; dropApp: boolean }
}

/**
 * What became of accepting an invitation. `sent_out`: who was sent out of one of its communities is not put in its team, and
 * the link stays as it was. `own`: who made it takes no role by it. `another`: somebody else is signed in than the page
 * said. `gone`: it opens nothing (any more).
 */
export type AcceptOutcome =
  | { kind: 'done'; coordinator: boolean }
  | { kind: 'sent_out' | 'own' | 'another' }
  | { kind: 'gone' }

/** `as`: the nickname that the page named; another may have signed in since, in this browser. */
export const AcceptInput = z.object({ as: z.string().max(100, 'nickname_long').default('') })
export type AcceptInput = z.infer<typeof AcceptInput>

export interface InvitationView {
  coordinator: boolean
  staffFunction: string | null
  roles: { role: 'volunteer' | 'professional'; community: string }[]
  /** Whoever looks at it made it. */
  own: boolean
}

export interface DeviceView {
  /** Names the session in the form that ends it; signs nobody in. */
  id: string
  /** The browser and system it was begun in, as far as we know them. */
  device: string | null
  /** The day of the last visit. */
  seenAt: Date | null
  createdAt: Date
  /** The device in hand. */
  here: boolean
}

/** `sign_in_again`: nobody without a password can be asked for it; a new sign-in says as much. */
export type ProofRefused = { kind: 'refused'; code: 'secret_wrong' | 'sign_in_again' | 'too_many_tries' }

/** `last_coordinator`: nobody else could let in a new one. */
export type FarewellOutcome = { kind: 'done' } | ProofRefused | { kind: 'last_coordinator' }

/** `email_many`: too many mails were asked for today. `email_off`: this installation mails no members. */
export type EmailGiven = { kind: 'done' } | Refused<ProofRefused['code'] | 'email_many' | 'email_off'>
/** `gone`: the link was used, is too old, or was never ours. */
export type EmailLinkUsed = { kind: 'done' } | { kind: 'gone' }

/**
 * `token` is the new session's cookie value; only its hash is kept. `recovery` is the recovery code, sealed for the page
 * that shows it once.
 */
export type SignUpOutcome = { kind: 'done'; token: string; recovery: string } | TakenName | { kind: 'too_many' }
/** Unknown nickname and wrong password are one answer, at one speed. */
export type SignInOutcome = { kind: 'done'; token: string } | { kind: 'wrong' } | { kind: 'too_many' }
