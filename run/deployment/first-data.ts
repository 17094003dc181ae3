import { createDb, newMeter } from '#db/client.ts'
import { firstHelpLines } from '#db/first-help-lines.ts'
import { firstTemplates } from '#db/first-templates.ts'
import { firstWords } from '#db/first-words.ts'
import { newInvitation } from '#worker/accounts/invitation.ts'
import { withdrawFirstLinks } from '#worker/accounts/invitations/store.ts'

/** Builds statements only: there is no database behind it. */
const paper = createDb({} as D1Database, newMeter())

interface Built {
  toSQL(): { sql: string; params: unknown[] }
}

/** A statement as text with its values in it, for `wrangler d1 execute`. Values are ours: no one's input comes here. */
export function written(statement: Built): string {
  const { sql, params } = statement.toSQL()
  let at = 0
  const text = sql.replaceAll('?', () => literal(params[at++]))
  if (at !== params.length) throw new Error('a statement has more values than places for them')
  return `${text};`
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  return `'${String(value).replaceAll("'", "''")}'`
}

/** Help lines, words that a post is held for and words to answer with: what nobody should be without on the first day. */
export const firstData = (now: Date): string =>
  [...firstHelpLines(paper), ...firstWords(paper, now), ...firstTemplates(paper)]
    .map((statement) => written(statement as Built))
    .join('\n')

/**
 * The link with which the first coordinator comes in, and what makes it work, one statement a line: links that were printed
 * before open nothing any more, and this one does. The token is in the link only.
 */
export async function firstLink(origin: string, now: Date): Promise<{ link: string; sql: string }> {
  const { path, statement } = await newInvitation(paper, now, { coordinator: true, note: 'first coordinator' })
  const statements = [withdrawFirstLinks(paper, now), statement]
  return { link: origin + path, sql: statements.map((one) => written(one as Built)).join('\n') }
}
