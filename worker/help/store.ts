import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { helpLines } from '#db/schema/help.ts'

export const linesOf = (db: Db, country: 'BE' | 'NL') =>
  db.select().from(helpLines).where(eq(helpLines.country, country)).orderBy(asc(helpLines.position))
