/** What an account has to show as a second factor. */
export interface Factors {
  /** An app with codes, confirmed with one. */
  app: boolean
  passkeys: number
}

/**
 * Whether this session may add a factor or see the key of one: it has shown one, or there is none yet. With a stolen
 * password alone nobody adds a factor of their own beside the owner's.
 */
export const mayEnrol = (proven: boolean, factors: Factors): boolean =>
  proven || (!factors.app && factors.passkeys === 0)

/** Whether somebody of the team still has a factor without this one. */
export const mayDropApp = (staff: boolean, factors: Factors): boolean => !staff || factors.passkeys > 0
export const mayDropPasskey = (staff: boolean, factors: Factors): boolean =>
  !staff || factors.app || factors.passkeys > 1

/** A mistyped code or two cost nothing. */
const FREE_FAILURES = 5
const LONGEST_WAIT_MINUTES = 24 * 60

/**
 * When the next code may be tried, or null for now. After five wrong ones the wait doubles each time, from a minute to a
 * day: of the million codes three are right at a time, so that a month of guessing by any number of addresses finds
 * one with a chance of about 1 in 7,000. Only who knows the password can make the owner wait.
 */
export function triesAgainAt({ failures, failedAt }: { failures: number; failedAt: Date | null }): Date | null {
  if (failures < FREE_FAILURES || !failedAt) return null
  const minutes = Math.min(2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MINUTES)
  return new Date(failedAt.getTime() + minutes * 60_000)
}
