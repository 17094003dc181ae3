import { createDb, newMeter } from '#db/client.ts'
import { firstHelpLines } from '#db/first-help-lines.ts'
import { firstTemplates } from '#db/first-templates.ts'
import { firstWords } from '#db/first-words.ts'
import type { Statement } from '#worker/core/commit.ts'
import { firstLink } from './first-data.ts'

/** Help lines, words and templates in a database on this machine, as `npm run deploy` puts them online. */
export async function fillFirst(d1: D1Database, now: Date): Promise<void> {
  const db = createDb(d1, newMeter())
  await db.batch([...firstHelpLines(db), ...firstWords(db, now), ...firstTemplates(db)] as unknown as [
    Statement,
    ...Statement[],
  ])
}

/** A link for the first coordinator, when nobody coordinates in this database; else nothing. */
export async function linkForNobody(d1: D1Database, origin: string, now: Date): Promise<string | undefined> {
  const someone = await d1.prepare('select id from members where coordinator = 1 limit 1').first()
  if (someone) return
  const { link, sql } = await firstLink(origin, now)
  await d1.batch(sql.split('\n').map((line) => d1.prepare(line)))
  return link
}
