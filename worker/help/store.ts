import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { helpLines } from '#db/schema/help.ts'
import type { HelpLineView } from './contract.ts'

export const linesOf = (db: Db, country: 'BE' | 'NL') =>
  db.select().from(helpLines).where(eq(helpLines.country, country)).orderBy(asc(helpLines.position))

/** Every line of every country; an installation has some tens. */
export const allLines = (db: Db) =>
  db.select().from(helpLines).orderBy(asc(helpLines.country), asc(helpLines.position)).limit(200)

export const linesCheckedBefore = (db: Db, country: 'BE' | 'NL', before: Date) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(helpLines)
    .where(and(eq(helpLines.country, country), lte(helpLines.checkedAt, before)))

export const insertLine = (db: Db, row: typeof helpLines.$inferInsert) => db.insert(helpLines).values(row)
export const updateLine = (db: Db, id: string, set: Partial<typeof helpLines.$inferInsert>) =>
  db.update(helpLines).set(set).where(eq(helpLines.id, id))
export const deleteLine = (db: Db, id: string) => db.delete(helpLines).where(eq(helpLines.id, id))

/** A row of `linesOf` as pages show it. */
export const lineView = (row: typeof helpLines.$inferSelect): HelpLineView => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  site: row.site,
  emergency: row.emergency,
  hours: { nl: row.hours, en: row.hoursEn },
  about: { nl: row.about, en: row.aboutEn },
})
