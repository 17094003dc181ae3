import { beforeAll, describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { costOf, hiddenField, Visitor } from '#tests/support/visitor.ts'

/** Page for a guest at most 1 trip to D1, for a member at most 2, a write at most 3; the session's look-up counts. */
describe('trips to the database', () => {
  const server = useServer()
  let thread = ''
  let post = ''
  let item = ''
  let event = ''

  beforeAll(async () => {
    event = (await server.d1.prepare('select slug from events limit 1').first<string>('slug'))!
    thread = (await server.d1
      .prepare(
        "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'grenzen' limit 1",
      )
      .first<string>('id'))!
    post = (await server.d1
      .prepare('select id from posts where thread_id = ? limit 1')
      .bind(thread)
      .first<string>('id'))!
    item = (await server.d1
      .prepare("select id from case_items where state = 'open' and kind = 'held_post' limit 1")
      .first<string>('id'))!
  })

  const pages = () => [
    '/',
    '/groups',
    '/c/slapen-eten',
    `/t/${thread}`,
    `/posts/${post}/report`,
    '/calendar',
    `/events/${event}`,
    '/help',
    '/sign-up',
    '/sign-in',
  ]

  it('a page for a guest takes at most one', async () => {
    for (const path of pages()) {
      const response = await new Visitor(server.url).get(path)
      expect(response.status, path).toBe(200)
      expect(costOf(response).trips, path).toBeLessThanOrEqual(1)
    }
  })

  it('a page for a member takes at most two', async () => {
    const member = await new Visitor(server.url).enter('Regenjas')
    const professional = await new Visitor(server.url).enter('Noor')
    for (const path of [...pages().filter((path) => !path.startsWith('/sign')), '/c/slapen-eten/new', '/c/autisme']) {
      const response = await member.get(path)
      if (!path.endsWith('/report')) expect(response.status, path).toBe(200)
      expect(costOf(response).trips, path).toBeLessThanOrEqual(2)
    }
    for (const path of ['/desk', `/desk/items/${item}`, `/t/${thread}`]) {
      const response = await professional.get(path)
      expect(response.status, path).toBe(200)
      expect(costOf(response).trips, path).toBeLessThanOrEqual(2)
    }
  })

  it('a write takes at most three', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    const professional = await new Visitor(server.url).enter('Noor')
    const html = await (await member.get(`/t/${thread}`)).text()
    const draftKey = hiddenField(html, 'draftKey')
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
            "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'alleen' limit 1",
          )
          .first<string>('id')
        return member.post(`/t/${held}`, { body: 'Hier ook.', draftKey: crypto.randomUUID() })
      },
      'new thread': () =>
        member.post('/c/slapen-eten/new', { title: 'Een vraag', body: 'Wie weet dit?', draftKey: crypto.randomUUID() }),
      report: () => member.post(`/posts/${post}/report`, { reason: 'other', explanation: '' }),
      decide: () => professional.post(`/desk/items/${item}`, { version: '1', act: 'approve' }),
      'sign out': () => member.post('/sign-out', {}),
    }
    for (const [name, write] of Object.entries(writes)) {
      const response = await write()
      expect(response.status, name).toBe(302)
      const { trips, written } = costOf(response)
      expect(trips, name).toBeLessThanOrEqual(3)
      expect(written, name).toBeGreaterThan(0)
    }
  })

  it('reading a thread does not grow with the database', async () => {
    const rows = async () => costOf(await new Visitor(server.url).get(`/t/${thread}`)).read
    const before = await rows()
    const copy = `insert into posts (id, thread_id, community_id, author_id, opening, draft_key, markdown, html, state, version, created_at, published_at)
      select 'pst_x' || n.value || substr(p.id, 5), other.id, other.community_id, p.author_id, 0, 'copy-' || n.value || p.id, p.markdown, p.html, 'published', 1, p.created_at + n.value, p.created_at + n.value
      from posts p, (select id, community_id from threads where id <> ? limit 1) other, (with recursive c(value) as (select 1 union all select value + 1 from c where value < 100) select value from c) n`
    await server.d1.prepare(copy).bind(thread).run()
    expect(await rows()).toBeLessThanOrEqual(before)
  })
})
