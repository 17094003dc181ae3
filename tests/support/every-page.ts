import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import routes from '../../app/routes.ts'

/** A page of the table of contents, with something real in the place of its parameters. */
export interface Page {
  /** As `app/routes.ts` writes it: `t/:threadId`. */
  pattern: string
  path: string
}

/** What stands for a parameter, by the part of the path before it. Answered by the database, as `value`. */
const VALUES: Record<string, string> = {
  c: "select slug as value from communities where kind = 'open' order by position limit 1",
  t: "select t.id as value from threads t join communities c on c.id = t.community_id where c.kind = 'open' and t.state = 'published' order by t.reply_count desc limit 1",
  posts:
    // Of somebody who is among the readers: only an author gets the pages on which a post is changed or taken back.
    "select p.id as value from posts p join communities c on c.id = p.community_id join members m on m.id = p.author_id where c.kind = 'open' and p.state = 'published' and m.nickname = 'Regenjas' limit 1",
  items: "select id as value from case_items where state = 'open' order by urgency limit 1",
  communities: 'select id as value from communities order by position limit 1',
  team: "select member_id as value from memberships where role = 'volunteer' limit 1",
  help: 'select id as value from help_lines limit 1',
  decisions: 'select log_id as value from objections limit 1',
  events: 'select slug as value from events limit 1',
  // What the demo has not: an invitation that can be accepted, and a passkey of somebody.
  invite: `insert into invitations (id, token_hash, roles, note, created_at, expires_at)
    values ('inv_every_page', '${createHash('sha256').update('every-page').digest('base64url')}', '[]', '', 0, 9e12)
    on conflict (id) do update set note = '' returning 'every-page' as value`,
  passkeys: `insert into passkeys (id, member_id, public_key, counter, transports, name, created_at)
    select 'every-page', id, '', 0, '[]', 'Telefoon', 0 from members where nickname = 'Regenjas'
    on conflict (id) do update set counter = 0 returning id as value`,
  room: 'select id as value from event_sessions limit 1',
}

/** Every page of the house that answers to GET, once. Throws when a parameter is not known here: teach it. */
export async function everyPage(d1: D1Database): Promise<Page[]> {
  const pages: Page[] = []
  for (const { pattern, file } of flatten(routes as RouteConfigEntry[])) {
    if (!/export default/.test(readFileSync(`app/${file}`, 'utf8'))) continue
    if (pattern === '*') continue
    const path: string[] = []
    for (const part of pattern.split('/')) {
      if (!part.startsWith(':')) path.push(part)
      else path.push(await valueAfter(d1, pattern, path.at(-1) ?? ''))
    }
    pages.push({ pattern, path: `/${path.join('/')}` })
  }
  return pages
}

async function valueAfter(d1: D1Database, pattern: string, before: string): Promise<string> {
  const sql = VALUES[before]
  if (!sql) throw new Error(`tests/support/every-page.ts does not know what follows "${before}" in ${pattern}`)
  const value = await d1.prepare(sql).first<string>('value')
  if (!value) throw new Error(`the demo data has nothing for ${pattern}`)
  return value
}

/** Leaves only: a layout answers through its pages. */
function flatten(list: RouteConfigEntry[], above = ''): { pattern: string; file: string }[] {
  return list.flatMap((entry) => {
    const pattern = [above, entry.path].filter(Boolean).join('/')
    return entry.children?.length ? flatten(entry.children, pattern) : [{ pattern, file: entry.file }]
  })
}
