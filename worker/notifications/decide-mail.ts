/** Who is on the page anyway needs no mail; and several replies make one. */
export const MAIL_AFTER_MINUTES = 5
/** A mail is to bring somebody back, not to call them. */
export const MAIL_EVERY_HOURS = 6
/** After this many failures one after the other we wait until something else happens. */
export const MAIL_TRIES = 5

const MINUTE = 60_000

export interface MailFacts {
  now: Date
  /** When the oldest came, of what waits unread since the last mail and may still be seen; null: nothing does. */
  oldestAt: Date | null
  mailedAt: Date | null
  /** Whether the last mail still waits for a visit. */
  awaitsVisit: boolean
}

/** `later`: look again then. `rest`: nothing to do until something new comes. */
export type MailStep = { kind: 'send' } | { kind: 'later'; at: Date } | { kind: 'rest' }

/**
 * Whether a member is mailed now.
 *
 * | what waits, unread and still visible | visit since the last mail | that mail was | then                  |
 * | ------------------------------------ | ------------------------- | ------------- | --------------------- |
 * | nothing                              |                           |               | rest                  |
 * | something                            | no                        |               | rest                  |
 * | something, less than 5 minutes       | yes, or none went         |               | look when it is 5     |
 * | something, 5 minutes or more         | yes                       | under 6 hours | look when it is 6     |
 * | something, 5 minutes or more         | yes, or none went         | longer ago    | send                  |
 */
export function decideMail({ now, oldestAt, mailedAt, awaitsVisit }: MailFacts): MailStep {
  if (!oldestAt || awaitsVisit) return { kind: 'rest' }
  const waited = oldestAt.getTime() + MAIL_AFTER_MINUTES * MINUTE
  const quiet = mailedAt ? mailedAt.getTime() + MAIL_EVERY_HOURS * 60 * MINUTE : 0
  const at = Math.max(waited, quiet)
  return at > now.getTime() ? { kind: 'later', at: new Date(at) } : { kind: 'send' }
}

/** When to try again after so many failures in a row (the last included): 5, 10, 20, 40 minutes; then null. */
export const retryAt = (failures: number, now: Date): Date | null =>
  failures >= MAIL_TRIES ? null : new Date(now.getTime() + 5 * 2 ** (failures - 1) * MINUTE)
