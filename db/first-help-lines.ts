import type { Db } from './client.ts'
import { HELP_LINES, HELP_LINES_CHECKED_AT } from './demo/help-lines.ts'
import { helpLines } from './schema/help.ts'

/** The help lines a new installation starts from, with when they were really checked. Running it twice adds nothing. */
export const firstHelpLines = (db: Db) =>
  HELP_LINES.map((line, position) =>
    db
      .insert(helpLines)
      .values({ ...line, id: `hlp_${line.country}_${position}`, position, checkedAt: HELP_LINES_CHECKED_AT })
      .onConflictDoNothing(),
  )
