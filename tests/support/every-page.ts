import { readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import routes from '../../app/routes.ts'

/** A page of the table of contents, with something real in the place of its parameters. */
export interface Page {
  /** As `app/routes.ts` writes it: `t/:threadId`. */
  pattern: string
  /** The module that shows it, in `app`. */
  file: string
  path: string
  /** Stands for something that the database does not have: nobody gets it. */
  missing: boolean
}

/** What stands for a parameter. Answered by the database, as `value`. */
const VALUES: Record<string, string> = {
  slug: "select slug as value from communities where kind = 'open' order by position limit 1",
  'events/:slug': 'select slug as value from events limit 1',
  communityId: 'select id as value from communities order by position limit 1',
  threadId:
    "select t.id as value from threads t join communities c on c.id = t.community_id where c.kind = 'open' and t.state = 'published' order by t.reply_count desc limit 1",
  postId:
    "select p.id as value from posts p join communities c on c.id = p.community_id where c.kind = 'open' and p.state = 'published' limit 1",
  // One that everybody who moderates may see, so that the page is reached.
  itemId: "select id as value from case_items where state = 'open' and kind = 'held_post' limit 1",
  sessionId: 'select id as value from event_sessions limit 1',
  personId: "select member_id as value from memberships where role = 'volunteer' limit 1",
  lineId: 'select id as value from help_lines limit 1',
  templateId: 'select id as value from reply_templates limit 1',
  conversationId: 'select id as value from conversations limit 1',
  // Of somebody who is among the readers, and not written by them: they may tell the team about it.
  messageId:
    "select x.id as value from messages x join conversations c on c.id = x.conversation_id join members m on m.id = c.member_id where m.nickname = 'Regenjas' and x.from_team and not x.internal limit 1",
  decisionId: 'select id as value from moderation_log limit 1',
  // Somebody who belongs to the open forum that stands for `slug`.
  memberId:
    "select m.member_id as value from memberships m join communities c on c.id = m.community_id where m.role = 'peer' and m.left_at is null and c.id = (select id from communities where kind = 'open' order by position limit 1) limit 1",
  // What a link in a mail is about.
  about: "select 'stop' as value",
  // Always there, with or without a text of the team's own.
  page: "select 'rules' as value",
  // A closed community that somebody asks to join, and one that somebody may leave.
  'c/:slug/join': "select slug as value from communities where slug = 'mantelzorg'",
  'desk/members/:slug/links': "select slug as value from communities where slug = 'autisme'",
  'c/:slug/leave': "select slug as value from communities where slug = 'autisme'",
}
/** Nobody has these in the demo: their pages answer that there is nothing, and cost no more for it. */
const NONE = 'none'
const NOBODYS: Record<string, string> = { token: 'a'.repeat(43), passkeyId: NONE }

/** Every page of the house that answers to GET, once. Throws when a parameter is not known here: teach it. */
export async function everyPage(d1: D1Database): Promise<Page[]> {
  const pages: Page[] = []
  for (const { pattern, file } of flatten(routes as RouteConfigEntry[])) {
    const text = readFileSync(`app/${file}`, 'utf8')
    // What only takes a form has an empty page, for its refusals; who asks for it is sent elsewhere.
    if (!/^export default/m.test(text) || /^export default \(\) => null/m.test(text)) continue
    if (pattern === '*') continue
    const path: string[] = []
    for (const part of pattern.split('/')) {
      if (!part.startsWith(':')) path.push(part)
      else path.push(await valueFor(d1, pattern, part.slice(1)))
    }
    pages.push({
      pattern,
      file,
      path: `/${path.join('/')}`,
      missing: path.some((part) => Object.values(NOBODYS).includes(part)),
    })
  }
  return pages
}

async function valueFor(d1: D1Database, pattern: string, name: string): Promise<string> {
  const sql = VALUES[pattern] ?? ((pattern.startsWith('events/') && VALUES[`events/:${name}`]) || VALUES[name])
  if (!sql && NOBODYS[name]) return NOBODYS[name]
  if (!sql) throw new Error(`tests/support/every-page.ts does not know what stands for :${name} in ${pattern}`)
  return (await d1.prepare(sql).first<string>('value')) ?? NONE
}

/** Leaves only: a layout answers through its pages. */
function flatten(list: RouteConfigEntry[], above = ''): { pattern: string; file: string }[] {
  return list.flatMap((entry) => {
    const pattern = [above, entry.path].filter(Boolean).join('/')
    return entry.children?.length ? flatten(entry.children, pattern) : [{ pattern, file: entry.file }]
  })
}
