import { DEFAULT_WORDS } from '#worker/forum/checks/default-words.ts'
import type { Db } from './client.ts'
import { watchedWords } from './schema/moderation.ts'

/** D1 takes about a hundred bound values a statement, and a row has six. */
const ROWS_A_STATEMENT = 15

/** The word lists a new installation starts from. Running it twice adds nothing. */
export function firstWords(db: Db, now: Date) {
  const rows = DEFAULT_WORDS.map((word, at) => ({ ...word, id: `wrd_first_${at}`, communityId: null, createdAt: now }))
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, slice) =>
    db
      .insert(watchedWords)
      .values(rows.slice(slice * ROWS_A_STATEMENT, (slice + 1) * ROWS_A_STATEMENT))
      .onConflictDoNothing(),
  )
}
