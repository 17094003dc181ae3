import type { Cookies } from '#app/context.ts'

/** Half an hour: long enough to find a pen, short enough for a device that somebody else uses next. */
export const RECOVERY_SHOWN_DAYS = 1 / 48

/** The headers that sign somebody in and show them their recovery code on the next page. */
export const enteredWithCode = (cookies: Cookies, outcome: { token: string; recovery: string }): [string, string][] => [
  ['Set-Cookie', cookies.write('session', outcome.token)],
  ['Set-Cookie', cookies.write('recovery', outcome.recovery, RECOVERY_SHOWN_DAYS)],
]
