import type { RouteConfigEntry } from '@react-router/dev/routes'
import { beforeAll, describe, expect, it } from 'vitest'
import { CONFIRM_LINK, linkIn } from '#tests/support/mail.ts'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'
import { nicknameKey } from '#worker/accounts/nickname.ts'
import routes from '../../app/routes.ts'

/**
 * Every route that exists × every role × every state: words that somebody may not see are on none of their answers, as
 * page or as the data behind it. Each piece of text carries a mark of its own, so that whatever is found says what leaked.
 */
const ROLES = ['guest', 'Zeester', 'Notenbalk', 'Wolkje', 'Vuurtoren', 'Libel', 'Elders', 'Noor', 'Els'] as const
type RoleName = (typeof ROLES)[number]
const AUTHOR: RoleName = 'Wolkje'
const STATES = ['held', 'returned', 'hidden', 'published'] as const
const COMMUNITIES = { grenzen: 'open', mantelzorg: 'closed' } as const
type Slug = keyof typeof COMMUNITIES

const MEMBERS: Record<Slug, RoleName[]> = {
  grenzen: [...ROLES],
  mantelzorg: ['Notenbalk', 'Wolkje', 'Libel', 'Noor'],
}
const TEAM: Record<Slug, { amber: RoleName[]; red: RoleName[] }> = {
  grenzen: { amber: ['Vuurtoren', 'Noor'], red: ['Noor'] },
  mantelzorg: { amber: ['Libel', 'Noor'], red: ['Noor'] },
}

interface Piece {
  mark: string
  slug: Slug
  /** The state that decides: of the thread for what is in it, of the post for a reply. */
  state: (typeof STATES)[number]
  level: 'green' | 'red'
  threadId: string
  postId: string
  itemId: string
}

const mayRead = (piece: Piece, role: RoleName) =>
  MEMBERS[piece.slug].includes(role) &&
  (piece.state === 'published' ||
    role === AUTHOR ||
    TEAM[piece.slug][piece.level === 'red' ? 'red' : 'amber'].includes(role))

describe('what is not public', () => {
  const server = useServer({ vars: { DESK_MAIL: 'desk@example.org', MAIL_FROM: 'kring@example.org' } })
  const pieces: Piece[] = []
  const visitors = new Map<RoleName, Visitor>()

  beforeAll(async () => {
    await seed(server.d1, pieces)
    for (const role of ROLES) {
      const visitor = new Visitor(server.url)
      visitors.set(role, role === 'guest' ? visitor : await visitor.enter(role))
    }
  })

  it('is on no answer of any route to somebody who may not read it', async () => {
    const seen = new Map<RoleName, Set<string>>(ROLES.map((role) => [role, new Set()]))
    const paths = everyPath(routes as RouteConfigEntry[], pieces, await eventNames(server.d1))
    expect(paths.length).toBeGreaterThan(60)
    // Everybody walks at once: thousands of pages, one after the other for each.
    const walk = async (role: RoleName) => {
      for (const path of paths) {
        for (const address of [path, dataAddress(path)]) {
          const response = await visitors.get(role)!.get(address)
          const text = `${await response.text()} ${JSON.stringify([...response.headers])}`
          for (const [mark] of text.matchAll(/zz\d+zz/g)) {
            const piece = pieces.find((one) => one.mark === mark)!
            expect(mayRead(piece, role), `${role} read ${describePiece(piece)} at ${address}`).toBe(true)
            seen.get(role)!.add(mark)
          }
        }
      }
    }
    await Promise.all(ROLES.map(walk))
    // The other way round, so that the test above is known to look where the words are.
    for (const role of ROLES)
      for (const piece of pieces)
        if (mayRead(piece, role))
          expect(seen.get(role)!.has(piece.mark), `${role} finds ${describePiece(piece)}`).toBe(true)
  }, 600_000)

  it('answers as if it were not there, to reading, replying, reporting and deciding', async () => {
    for (const role of ROLES)
      for (const piece of pieces) {
        if (mayRead(piece, role)) continue
        const visitor = visitors.get(role)!
        const draft = { body: 'Hallo', draftKey: crypto.randomUUID() }
        const guest = role === 'guest'
        expect((await visitor.post(`/t/${piece.threadId}`, draft)).status, role).toSatisfy(
          (status: number) => status === 404 || (guest && status === 401) || pieceIsReply(piece, pieces),
        )
        expect((await visitor.post(`/posts/${piece.postId}/report`, { reason: 'other' })).status, role).toBe(404)
        const decide = await visitor.post(`/desk/items/${piece.itemId}`, { version: '1', act: 'approve' })
        expect(decide.status, `${role} ${describePiece(piece)}`).toBe(guest ? 401 : 404)
      }
    const states = await server.d1
      .prepare("select count(*) as n from posts where markdown like 'zz%' and version > 1")
      .first<number>('n')
    expect(states).toBe(0)
  }, 120_000)

  it('is in no inbox and no count, for whoever was told of it by whatever mistake', async () => {
    for (const role of ROLES.filter((one) => one !== 'guest')) {
      const answer = await (await visitors.get(role)!.get('/notifications')).text()
      for (const [mark] of answer.matchAll(/zz\d+zz/g))
        expect(mayRead(pieces.find((one) => one.mark === mark)!, role), `${role} was told of ${mark}`).toBe(true)
      const count = Number(/class="nav-count">(\d+)/.exec(answer)?.[1] ?? 0)
      const shown = [...answer.matchAll(/action="\/notifications\/ntf_[a-z0-9_]+\/read"/g)].length
      expect(count, role).toBe(shown)
      expect(shown, role).toBeGreaterThan(0)
    }
  })

  it('opens no socket, and sends no hint about what is held to other readers', async () => {
    const held = pieces.find(
      (piece) => piece.slug === 'grenzen' && piece.state === 'held' && !pieceIsReply(piece, pieces),
    )!
    expect(await knock(server.url, `/live/threads/${held.threadId}`, visitors.get('Zeester')!)).toBe('refused')
    expect(await knock(server.url, `/live/threads/${held.threadId}`, visitors.get('Noor')!)).toBe('open')
    expect(await knock(server.url, '/live/desk', visitors.get('Zeester')!)).toBe('refused')
    expect(await knock(server.url, '/live/desk', visitors.get('Els')!)).toBe('refused')
    expect(await knock(server.url, '/live/desk', visitors.get('Noor')!, 'https://evil.example')).toBe('refused')

    const open = await server.d1
      .prepare(
        "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'alleen' and t.state = 'published' limit 1",
      )
      .first<string>('id')
    const reader = await listen(server.url, `/live/threads/${open}`, visitors.get('Zeester')!)
    const team = await listen(server.url, `/live/threads/${open}`, visitors.get('Noor')!)
    const elsewhere = await listen(server.url, '/live/desk', visitors.get('Elders')!)
    const desk = await listen(server.url, '/live/desk', visitors.get('Noor')!)
    await visitors.get('Notenbalk')!.post(`/t/${open}`, { body: 'zz held words', draftKey: crypto.randomUUID() })
    await expect.poll(() => desk.heard.length).toBe(1)
    await expect.poll(() => team.heard.length).toBe(1)
    expect(reader.heard).toEqual([])
    expect(elsewhere.heard).toEqual([])
    expect([...desk.heard, ...team.heard].every((message) => message === '{"type":"changed"}')).toBe(true)
    for (const { socket } of [reader, team, elsewhere, desk]) socket.close()
  })

  it('is in no mail', async () => {
    const piece = pieces.find((one) => one.slug === 'mantelzorg' && one.state === 'published')!
    const sent = await visitors
      .get('Notenbalk')!
      .post(`/posts/${piece.postId}/report`, { reason: 'worried', explanation: 'zz bang om haar' })
    expect(sent.status).toBe(200)
    await expect.poll(() => server.mails().length).toBe(1)
    const [mail] = server.mails()
    const body = `${mail} ${[...mail!.matchAll(/[A-Za-z0-9+/=]{40,}/g)].map(([text]) => Buffer.from(text, 'base64').toString()).join(' ')}`
    expect(body).toContain('Er wacht iets')
    expect(body).not.toMatch(/zz|Wolkje|Notenbalk|antelzorg|zorgen/)
  })

  it('is in no mail to a member for whom all of it waits', async () => {
    const before = server.mails().length
    const readers = ['Zeester', 'Notenbalk', 'Libel'] as const
    for (const [at, role] of readers.entries()) {
      const visitor = visitors.get(role)!
      await visitor.post('/account/email', { email: `lezer${at}@example.org`, secret: 'samen-aan-tafel' })
      await expect.poll(() => server.mails().length).toBe(before + 1 + at)
      await visitor.post(new URL(linkIn(server.mails().at(-1)!, CONFIRM_LINK)).pathname, {})
    }
    await server.d1
      .prepare(
        'update notifications set created_at = created_at - 3600000 where member_id in (select member_id from member_emails)',
      )
      .run()
    await server.d1.prepare('update member_emails set due_at = 1, waiting_since = 1').run()
    await server.tick()
    await expect.poll(() => server.mails().length).toBe(before + 2 * readers.length)
    const told = server.mails().slice(before + readers.length)
    for (const mail of told) {
      expect(mail).toContain('Er wacht iets')
      expect(mail).not.toMatch(/zz|antelzorg|grenzen|thr_|pst_|com_|mem_|Linde/)
      for (const role of ROLES) expect(mail).not.toContain(role)
    }
  })

  it('leaves nothing in the logs', () => {
    const log = server.lines.map((line) => line.text).join('\n')
    expect(log).not.toMatch(/zz\d+zz|Wolkje|Zeester|Notenbalk/)
  })
})

const describePiece = (piece: Piece) =>
  `${piece.mark}: ${piece.state} ${piece.level} in ${piece.slug} (${piece.threadId})`
/** A reply's thread is another piece, which may well be readable. */
const pieceIsReply = (piece: Piece, pieces: Piece[]) => pieces.find((one) => one.threadId === piece.threadId) !== piece

const notificationOf = (role: RoleName, piece: { postId: string }) => `ntf_${role.toLowerCase()}_${piece.postId}`

/** Threads and replies in every state, in an open and a closed community, one level for volunteers and one above them. */
async function seed(d1: D1Database, pieces: Piece[]) {
  const now = Date.now()
  const author = await d1.prepare('select id from members where nickname = ?').bind(AUTHOR).first<string>('id')
  await d1
    .prepare(
      "insert into members (id, nickname, nickname_key, secret_hash, staff_function, demo, created_at) values ('mem_elders', 'Elders', ?, 'x', 'begeleider', 1, ?)",
    )
    .bind(nicknameKey('Elders'), now)
    .run()
  await d1
    .prepare(
      "insert into memberships (member_id, community_id, role, joined_at) select 'mem_elders', id, 'professional', ? from communities where slug = 'schermtijd'",
    )
    .bind(now)
    .run()
  let count = 0
  const write = async (
    piece: Omit<Piece, 'mark' | 'itemId'>,
    communityId: string,
    opening: boolean,
    postState: string,
  ) => {
    const mark = `zz${1000 + count++}zz`
    const itemId = `itm_h_${piece.postId}`
    if (opening)
      await d1
        .prepare(
          'insert into threads (id, community_id, author_id, title, state, level, reply_count, created_at, last_post_at) values (?, ?, ?, ?, ?, ?, 1, ?, ?)',
        )
        .bind(piece.threadId, communityId, author, `${mark} titel`, piece.state, piece.level, now + count, now + count)
        .run()
    await d1
      .prepare(
        'insert into posts (id, thread_id, community_id, author_id, opening, draft_key, markdown, html, state, level, version, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)',
      )
      .bind(
        piece.postId,
        piece.threadId,
        communityId,
        author,
        opening ? 1 : 0,
        `seed-${piece.postId}`,
        `${mark} tekst`,
        `<p>${mark} tekst</p>`,
        postState,
        piece.level,
        now + count,
      )
      .run()
    await d1
      .prepare(
        "insert into case_items (id, community_id, person_id, kind, subject, subject_id, thread_id, post_id, state, level, urgency, reasons, opened_at, due_at) values (?1, ?2, ?3, 'held_post', 'post', ?5, ?4, ?5, 'open', ?6, ?7, '[]', ?8, ?9)",
      )
      .bind(
        itemId,
        communityId,
        author,
        piece.threadId,
        piece.postId,
        piece.level,
        piece.level === 'red' ? 2 : 0,
        now,
        now + 3_600_000,
      )
      .run()
    pieces.push({ ...piece, mark, itemId })
    // Everybody was told of everything at some time, by whatever mistake.
    for (const role of ROLES)
      await d1
        .prepare(
          `insert into notifications (id, member_id, kind, subject_id, community_id, thread_id, post_id, created_at)
            select ?, id, ?, ?, ?, ?, ?, ? from members where nickname = ?`,
        )
        .bind(
          notificationOf(role, { postId: piece.postId }),
          count % 3 ? 'reply' : count % 2 ? 'mention' : 'decision',
          piece.postId,
          communityId,
          piece.threadId,
          piece.postId,
          now + count,
          role,
        )
        .run()
  }
  for (const slug of Object.keys(COMMUNITIES) as Slug[]) {
    const communityId = (await d1.prepare('select id from communities where slug = ?').bind(slug).first<string>('id'))!
    for (const level of ['green', 'red'] as const)
      for (const threadState of STATES) {
        const threadId = `thr_seed${count}`
        await write(
          { slug, state: threadState, level, threadId, postId: `pst_seed${count}` },
          communityId,
          true,
          threadState,
        )
        const states = threadState === 'published' ? STATES : (['published'] as const)
        for (const postState of states) {
          // A reply is never more visible than its thread.
          const state = threadState === 'published' ? postState : threadState
          await write({ slug, state, level, threadId, postId: `pst_seed${count}` }, communityId, false, postState)
        }
      }
  }
}

async function eventNames(d1: D1Database) {
  const { results } = await d1
    .prepare('select e.slug, s.id from events e join event_sessions s on s.event_id = e.id')
    .all<{ slug: string; id: string }>()
  return { slugs: results.map((row) => row.slug), sessions: results.map((row) => row.id) }
}

/** Each route of the table of contents, with every value that its parameters could take here. */
function everyPath(
  entries: RouteConfigEntry[],
  pieces: Piece[],
  events: { slugs: string[]; sessions: string[] },
  above = '',
): string[] {
  return entries.flatMap((entry) => {
    const pattern = entry.index ? above : `${above}/${entry.path ?? ''}`
    const values: Record<string, string[]> = {
      slug: pattern.startsWith('/events') ? events.slugs : Object.keys(COMMUNITIES),
      threadId: [...new Set(pieces.map((piece) => piece.threadId))],
      postId: pieces.map((piece) => piece.postId),
      itemId: pieces.map((piece) => piece.itemId),
      sessionId: events.sessions,
      conversationId: ['cnv_nothing'],
      messageId: ['msg_nergens'],
      decisionId: ['log_nergens'],
      // What a coordinator keeps, and ways in: none of it holds a piece.
      communityId: ['com_nergens'],
      lineId: ['hlp_nergens'],
      passkeyId: ['nergens'],
      personId: ['mem_elders'],
      templateId: ['tpl_nergens'],
      token: ['nergens'],
      notificationId: pieces.flatMap((piece) => ROLES.map((role) => notificationOf(role, piece))).slice(0, 40),
      page: ['rules', 'readers', 'nergens'],
    }
    const fill = (path: string): string[] => {
      const name = /:(\w+)/.exec(path)?.[1]
      if (!name) return [path.replace('*', 'nergens') || '/']
      if (!values[name]) throw new Error(`no values for :${name} of ${path}; add them`)
      return values[name].flatMap((value) => fill(path.replace(`:${name}`, value)))
    }
    return [...fill(pattern), ...everyPath(entry.children ?? [], pieces, events, pattern)]
  })
}

/** The address at which the router's own data for a page is fetched. */
const dataAddress = (path: string) => (path === '/' ? '/_.data' : `${path}.data`)

function connect(base: string, path: string, visitor: Visitor, origin = base) {
  const options = { headers: { Origin: origin, Cookie: visitor.cookies } }
  return new WebSocket(new URL(path, base.replace('http', 'ws')), options as never)
}

const knock = (base: string, path: string, visitor: Visitor, origin?: string) =>
  new Promise<'open' | 'refused'>((resolve) => {
    const socket = connect(base, path, visitor, origin)
    socket.addEventListener('open', () => {
      socket.close()
      resolve('open')
    })
    socket.addEventListener('error', () => resolve('refused'))
  })

async function listen(base: string, path: string, visitor: Visitor) {
  const socket = connect(base, path, visitor)
  const heard: string[] = []
  socket.addEventListener('message', (event) => heard.push(String(event.data)))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  return { socket, heard }
}
