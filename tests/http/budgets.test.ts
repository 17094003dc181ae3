import { beforeAll, describe, expect, it } from 'vitest'
import { everyPage } from '#tests/support/every-page.ts'
import { grow, LONG_THREAD } from '#tests/support/grow.ts'
import { useServer } from '#tests/support/server.ts'
import { costOf, hiddenField, Visitor } from '#tests/support/visitor.ts'

const READERS = ['guest', 'Regenjas', 'Vuurtoren', 'Noor', 'Els'] as const
/** Rows that a page may read more when the database is a hundred times as large: none but for chance in where lists end. */
const SLACK = 5

/** Each reader wrote more than a page of their own posts holds, already in the smaller database. */
async function everybodyWrote(d1: D1Database) {
  for (const [at, nickname] of READERS.entries())
    await d1
      .prepare(
        `update posts set author_id = (select id from members where nickname = ?1) where id in (
          select p.id from posts p join communities c on c.id = p.community_id
          where p.id like 'pst_grown%' and not p.opening and c.kind = 'open' and c.archived_at is null
          order by p.created_at desc limit 25 offset ?2) and exists (select 1 from members where nickname = ?1)`,
      )
      .bind(nickname, at * 25)
      .run()
}

/**
 * Every page, as everybody, in a database of a thousand and of a hundred thousand posts: a page for a guest takes at most one
 * trip to D1, for a member two (the session's look-up counts), and reads as many rows in the one as in the other.
 */
describe('pages at two sizes of the database', () => {
  const server = useServer()
  const costs = new Map<string, { trips: number; read: number }>()
  const visitors = new Map<string, Visitor>()

  async function measure(): Promise<Map<string, { trips: number; read: number; status: number }>> {
    const measured = new Map<string, { trips: number; read: number; status: number }>()
    const pages = await everyPage(server.d1)
    const long = [`/t/${LONG_THREAD}`, `/t/${LONG_THREAD}?after=${Date.now() - 3_600_000_000}.pst_x`]
    for (const path of [...new Set([...pages.map((page) => page.path), ...long])])
      for (const reader of READERS) {
        // With a word that no page knows a guest's page is not kept: what it costs to make is measured here.
        const fresh = reader === 'guest' ? `${path}${path.includes('?') ? '&' : '?'}fresh` : path
        const response = await visitors.get(reader)!.get(fresh)
        await response.arrayBuffer()
        measured.set(`${reader} ${path}`, { ...costOf(response), status: response.status })
      }
    return measured
  }

  beforeAll(async () => {
    for (const reader of READERS)
      visitors.set(reader, reader === 'guest' ? new Visitor(server.url) : await new Visitor(server.url).enter(reader))
  })

  it.each([1_000, 100_000])(
    'with %i posts',
    async (posts) => {
      await grow(server.d1, posts)
      if (costs.size === 0) await everybodyWrote(server.d1)
      const measured = await measure()
      const over: string[] = []
      for (const [name, cost] of measured) {
        const most = name.startsWith('guest ') ? 1 : 2
        if (cost.status >= 500) over.push(`${name}: status ${cost.status}`)
        if (cost.trips > most) over.push(`${name}: ${cost.trips} trips, ${most} allowed`)
        const small = costs.get(name)
        if (small && cost.read > small.read + SLACK) over.push(`${name}: ${cost.read} rows read, ${small.read} before`)
        if (!small) costs.set(name, cost)
      }
      expect(over).toEqual([])
      // A page that only takes a form sends who merely looks at it somewhere else.
      const reached = (path: string) => READERS.some((reader) => measured.get(`${reader} ${path}`)!.status < 400)
      const pages = await everyPage(server.d1)
      expect(
        pages.filter((page) => !page.missing && !reached(page.path)).map((page) => page.pattern),
        'pages nobody gets',
      ).toEqual([])
    },
    120_000,
  )
})

/** A write takes at most three trips; the session's look-up counts. */
describe('trips of a write', () => {
  const server = useServer()
  let thread = ''
  let post = ''
  let item = ''

  beforeAll(async () => {
    thread = (await server.d1
      .prepare(
        "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'grenzen' and t.state = 'published' and t.locked_at is null and t.pinned_at is null limit 1",
      )
      .first<string>('id'))!
    post = (await server.d1
      .prepare("select id from posts where thread_id = ? and state = 'published' limit 1")
      .bind(thread)
      .first<string>('id'))!
    item = (await server.d1
      .prepare("select id from case_items where state = 'open' and kind = 'held_post' limit 1")
      .first<string>('id'))!
  })

  it('a write takes at most three', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    const professional = await new Visitor(server.url).enter('Noor')
    const html = await (await member.get(`/t/${thread}`)).text()
    const draftKey = hiddenField(html, 'draftKey')
    const placed = await member.post(`/t/${thread}`, { body: 'Van mij.', draftKey: crypto.randomUUID() })
    const own = new URL(placed.headers.get('Location')!, server.url).searchParams.get('sent')
    const elsewhere = (await server.d1.prepare("select id from communities where slug = 'school'").first<string>('id'))!
    const writes: Record<string, () => Promise<Response>> = {
      'sign up': () =>
        new Visitor(server.url).post('/sign-up', {
          nickname: 'Dauwdruppel',
          secret: 'een lang geheim',
          rules: 'on',
          next: '/',
        }),
      'sign in': () =>
        new Visitor(server.url).post('/sign-in', { nickname: 'Zeester', secret: 'samen-aan-tafel', next: '/' }),
      reply: () => member.post(`/t/${thread}`, { body: 'Dat ken ik.', draftKey }),
      'held reply': async () => {
        const held = await server.d1
          .prepare(
            "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'alleen' and t.state = 'published' and t.locked_at is null limit 1",
          )
          .first<string>('id')
        return member.post(`/t/${held}`, { body: 'Hier ook.', draftKey: crypto.randomUUID() })
      },
      'new thread': () =>
        member.post('/c/slapen-eten/new', { title: 'Een vraag', body: 'Wie weet dit?', draftKey: crypto.randomUUID() }),
      gesture: () => member.post(`/posts/${post}/react`, { give: 'hug' }),
      follow: () => member.post(`/t/${thread}/follow`, { follow: 'on' }),
      'follow a community': () => member.post('/c/slapen-eten/follow', { follow: 'on' }),
      'see all of a community': () => member.post('/c/slapen-eten/seen', { until: String(Date.now()) }),
      'mark as read': () => member.post(`/t/${thread}/read`, { until: String(Date.now()) }),
      'change a post': () => member.post(`/posts/${own}/edit`, { body: 'Anders.', version: '1' }),
      'fold a post': () => member.post(`/posts/${own}/fold`, {}),
      'take a post back': () => member.post(`/posts/${own}/withdraw`, {}),
      pin: () => professional.post(`/t/${thread}/pin`, { pinned: 'on' }),
      lock: () => professional.post(`/t/${thread}/lock`, { locked: 'on', reason: 'Het is klaar.' }),
      unlock: () => professional.post(`/t/${thread}/lock`, { locked: 'off' }),
      move: () => professional.post(`/t/${thread}/move`, { to: elsewhere, reason: 'Hoort daar.' }),
      report: () => member.post(`/posts/${post}/report`, { reason: 'other', explanation: '' }),
      decide: () => professional.post(`/desk/items/${item}`, { version: '1', act: 'approve' }),
      'sign out': () => member.post('/sign-out', {}),
    }
    for (const [name, write] of Object.entries(writes)) {
      const response = await write()
      // A report answers with its code on the page itself.
      expect(response.status, name).toBe(name === 'report' ? 200 : 302)
      const { trips, written } = costOf(response)
      expect(trips, name).toBeLessThanOrEqual(3)
      expect(written, name).toBeGreaterThan(0)
    }
  })

  it('what was found is a page like any other: its trips are those of a page', async () => {
    for (const [who, most] of [
      [new Visitor(server.url), 1],
      [await new Visitor(server.url).enter('Zeester'), 2],
    ] as const) {
      const asked = await who.post('/search', { q: 'slapen', community: '' })
      expect(asked.status).toBe(302)
      const found = await who.get(asked.headers.get('Location')!)
      expect(found.status).toBe(200)
      expect(await found.clone().text()).toContain('id="found"')
      expect(costOf(found).trips).toBeLessThanOrEqual(most)
    }
  })
})
