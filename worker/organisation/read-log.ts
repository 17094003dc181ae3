import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { LOG_PER_PAGE, logEntries, nicknamesOf } from './store.ts'

/** What was changed in the organisation's settings and team, newest first. */
export async function readLog(scope: Scope, before: string | null) {
  const cursor = readCursor(before)
  const [rows, people] = await scope.db.batch([logEntries(scope.db, cursor), nicknamesOf(scope.db, cursor)])
  const shown = rows.slice(0, LOG_PER_PAGE)
  const last = shown.at(-1)
  return {
    entries: shown.map(({ id, act, detail, createdAt, by, community, personId }) => ({
      id,
      act,
      detail,
      createdAt,
      by,
      community,
      person: people.find((one) => one.personId === personId)?.nickname ?? null,
    })),
    next: rows.length > LOG_PER_PAGE && last ? writeCursor(last.createdAt, last.id) : null,
  }
}
