import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { type CalendarView, SESSIONS_PER_PAGE } from './contract.ts'
import { isLive } from './policy.ts'
import { upcomingSessions } from './store.ts'

/** The calendar: what is going on and what is coming, in the communities this actor may read. */
export async function readCalendar(scope: Scope, after: string | null): Promise<CalendarView> {
  const [rows] = await scope.db.batch([upcomingSessions(scope.db, scope.actor, scope.now, readCursor(after))])
  const shown = rows.slice(0, SESSIONS_PER_PAGE)
  const last = shown.at(-1)
  return {
    sessions: shown.map((row) => ({
      slug: row.slug,
      title: row.title,
      kind: row.kind,
      language: row.language,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      live: isLive(row, scope.now),
      placesLeft: Math.max(0, row.capacity - row.seatCount),
      community: { name: row.communityName, kind: row.communityKind },
    })),
    next: rows.length > SESSIONS_PER_PAGE && last ? writeCursor(last.startsAt, last.id) : null,
  }
}
