import type { Level } from '#worker/forum/contract.ts'

/** So long a glance counts: who only looked, and did nothing, is called again, as are their colleagues. */
export const GLANCE_MINUTES: Record<'red' | 'crisis', number> = { red: 30, crisis: 15 }
/** So long it counts that somebody said they are busy with it. */
export const TAKEN_MINUTES = 240
const MINUTE = 60_000

/** Who of those who are called about something urgent has it before them. */
export interface LookView {
  /** Who looked last since something new came, while that counts. */
  seen: { by: string; at: Date } | null
  /** Who said that they are busy with it, and until when nobody is called. */
  taken: { by: string; until: Date } | null
}

interface Looked {
  level: Level
  lookedAt: Date | null
  lookedBy: string | null
  takenAt: Date | null
  takenBy: string | null
}

/** What colleagues see of it. What came before `since`, the newest that there is to see, counts no more. */
export function lookOf({ level, ...row }: Looked, since: Date, now: Date): LookView {
  const counts = (at: Date | null, minutes: number): at is Date =>
    at !== null && at >= since && at.getTime() + minutes * MINUTE > now.getTime()
  const glance = GLANCE_MINUTES[level === 'crisis' ? 'crisis' : 'red']
  return {
    seen: counts(row.lookedAt, glance) && row.lookedBy !== null ? { by: row.lookedBy, at: row.lookedAt } : null,
    taken:
      counts(row.takenAt, TAKEN_MINUTES) && row.takenBy !== null
        ? { by: row.takenBy, until: new Date(row.takenAt.getTime() + TAKEN_MINUTES * MINUTE) }
        : null,
  }
}
