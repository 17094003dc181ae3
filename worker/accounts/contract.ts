import { z } from 'zod'
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

export const SignUpInput = z
  .object({
    nickname,
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

/** `token` is the new session's cookie value; only its hash is kept. */
export type SignUpOutcome = { kind: 'done'; token: string } | { kind: 'taken'; suggestion: string }
/** Unknown nickname and wrong password are one answer, at one speed. */
export type SignInOutcome = { kind: 'done'; token: string } | { kind: 'wrong' }
