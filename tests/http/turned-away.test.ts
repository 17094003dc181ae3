import { beforeAll, describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { hiddenField, Visitor } from '#tests/support/visitor.ts'

const WORDS = 'Dit schreef ik met moeite, en ik wil het niet kwijt.'
const key = () => crypto.randomUUID()

describe('writing faster than anybody can', () => {
  const server = useServer({ limits: 6 })
  let member: Visitor
  const one = (sql: string) => server.d1.prepare(sql).first<string>('id')

  it('answers the same page with the words kept, and says when one may try again', async () => {
    member = await new Visitor(server.url).enter('Zeester')
    const thread = (await one(
      "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'grenzen' and t.state = 'published' and t.locked_at is null limit 1",
    ))!
    const post = (await server.d1
      .prepare("select id from posts where thread_id = ? and state = 'published' limit 1")
      .bind(thread)
      .first<string>('id'))!
    const placed = await member.post(`/t/${thread}`, { body: 'Van mij.', draftKey: key() })
    const own = new URL(placed.headers.get('Location')!, server.url).searchParams.get('sent')
    let last = placed
    for (let at = 0; at < 8 && last.status !== 429; at++)
      last = await member.post(`/t/${thread}`, { body: `Nog een ${at}.`, draftKey: key() })
    expect(last.status).toBe(429)

    const forms: [string, Record<string, string>][] = [
      [`/t/${thread}`, { body: WORDS, draftKey: key() }],
      ['/c/slapen-eten/new', { title: 'Een vraag', body: WORDS, draftKey: key() }],
      [`/posts/${own}/edit`, { body: WORDS, version: '1' }],
      [`/posts/${post}/report`, { reason: 'unkind', explanation: WORDS, draftKey: key() }],
      [`/posts/${post}/report-person`, { reason: 'unkind', explanation: WORDS, draftKey: key() }],
      [`/t/${thread}/report`, { reason: 'unkind', explanation: WORDS, draftKey: key() }],
      ['/messages/new?to=grenzen', { subject: 'Een vraag', body: WORDS, draftKey: key() }],
    ]
    for (const [path, fields] of forms) {
      const answer = await member.post(path, fields)
      expect(answer.status, path).toBe(429)
      const html = await answer.text()
      expect(html, path).toContain(WORDS)
      expect(html, path).toContain('Wacht een minuut')
      if (fields.draftKey) expect(html, path).toContain(fields.draftKey)
      expect(answer.headers.get('Cache-Control'), path).toContain('no-store')
    }
  })
})

describe('other words under the key of a form that was sent', () => {
  const server = useServer()

  it('a report of what is not there gives back what was written, and no code of what was picked', async () => {
    const fields = { reason: 'worried', explanation: WORDS, draftKey: key() }
    const answer = await new Visitor(server.url).post('/posts/pst_nergens/report', fields)
    expect(answer.status).toBe(404)
    const html = await answer.text()
    expect(html).toContain(WORDS)
    expect(html).not.toContain('worried')
  })

  it('come back in the form under a new key, with what was sent before to look at; the same words only say that they were', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    const thread = await server.d1
      .prepare(
        "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'grenzen' and t.state = 'published' and t.locked_at is null limit 1",
      )
      .first<string>('id')
    const forms: [string, Record<string, string>][] = [
      [`/t/${thread}`, { body: 'Het eerste.' }],
      ['/c/slapen-eten/new', { title: 'Een vraag', body: 'Het eerste.' }],
      ['/messages/new?to=grenzen', { subject: 'Een vraag', body: 'Het eerste.' }],
    ]
    for (const [path, fields] of forms) {
      const draftKey = key()
      const first = await member.post(path, { ...fields, draftKey })
      expect(first.status, path).toBe(302)
      const again = await member.post(path, { ...fields, draftKey })
      expect(again.status, path).toBe(302)
      const page = await member.post(path, { ...fields, body: WORDS, draftKey })
      expect(page.status, path).toBe(409)
      const html = await page.text()
      for (const words of [
        WORDS,
        'Dit staat er nog niet',
        'Bekijk wat je eerder verstuurde',
        'data-draft-back="Zeester:',
      ])
        expect(html, path).toContain(words)
      const fresh = hiddenField(html, 'draftKey')
      expect(fresh, path).not.toBe(draftKey)
      const sent = await member.post(path, { ...fields, body: WORDS, draftKey: fresh })
      expect(sent.status, path).toBe(302)
      expect(sent.headers.get('Location'), path).not.toBe(first.headers.get('Location'))
    }
  })
})

describe('a pause or a block that begins while somebody writes', () => {
  const server = useServer()
  let thread = ''
  beforeAll(async () => {
    thread = (await server.d1
      .prepare(
        "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'grenzen' and t.state = 'published' and t.locked_at is null limit 1",
      )
      .first<string>('id'))!
  })

  it('answers with the words kept, until when, and where to object', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    const until = Date.now() + 3 * 86_400_000
    const now = Date.now()
    const { results } = await server.d1
      .prepare(
        "select m.id as member, c.id as community, (select id from members where nickname = 'Noor') as noor from members m, communities c where m.nickname = 'Zeester' and c.slug = 'grenzen'",
      )
      .all<{ member: string; community: string; noor: string }>()
    const { member: id, community, noor } = results[0]!
    const run = (sql: string, ...values: unknown[]) =>
      server.d1
        .prepare(sql)
        .bind(...values)
        .run()
    await run(
      "insert into moderation_log (id, subject_id, version, community_id, person_id, actor_id, act, rule, reason, decided_at) values ('log_http', ?, 900, ?, ?, ?, 'pause', 'kind', 'Dit kan niet.', ?)",
      `${community}.${id}`,
      community,
      id,
      noor,
      now,
    )
    await run(
      "insert into sanctions (id, community_id, member_id, kind, rule, reason, actor_id, starts_at, ends_at) values ('san_http', ?, ?, 'pause', 'kind', 'Dit kan niet.', ?, ?, ?)",
      community,
      id,
      noor,
      now,
      until,
    )
    await run(
      "insert into memberships (member_id, community_id, role, approved_posts, joined_at, paused_until) values (?, ?, 'peer', 0, ?, ?) on conflict do update set paused_until = excluded.paused_until",
      id,
      community,
      now,
      until,
    )
    for (const [path, fields] of [
      [`/t/${thread}`, { body: WORDS, draftKey: key() }],
      ['/c/grenzen/new', { title: 'Een vraag', body: WORDS, draftKey: key() }],
    ] as const) {
      const answer = await member.post(path, fields)
      expect(answer.status, path).toBe(403)
      const html = await answer.text()
      expect(html, path).toContain(WORDS)
      expect(html, path).toContain('/decisions/log_http')
      expect(html, path).toContain('Dat duurt tot')
      expect(html, path).not.toContain('draft-sent')
    }
    expect(await (await member.get(`/t/${thread}`)).text()).toContain('/decisions/log_http')
    // Before they write: the case in the place of the composer, and what they had typed stays on the device.
    const before = await member.get('/c/grenzen/new')
    expect(before.status).toBe(403)
    const page = await before.text()
    for (const words of [
      'Je kunt hier nu niet schrijven',
      'Dat duurt tot',
      '/decisions/log_http',
      'Zeester:new-grenzen',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('name="body"')
    expect(await (await member.get('/c/grenzen')).text()).toContain('/decisions/log_http')
    // A gesture, on a page that was open already.
    const post = (await server.d1
      .prepare(
        "select p.id from posts p where p.thread_id = ? and p.state = 'published' and p.author_id <> ? order by p.created_at limit 1",
      )
      .bind(thread, id)
      .first<string>('id'))!
    const gesture = await member.post(`/posts/${post}/react`, { give: 'thanks' })
    expect(gesture.status).toBe(403)
    expect(await gesture.text()).toContain('/decisions/log_http')
    expect((await member.post(`/posts/${post}/react.data`, { give: 'thanks', quiet: '1' })).status).toBe(200)
    expect(await (await member.get(`/t/${thread}`)).text()).not.toContain(`/posts/${post}/react`)
    expect((await member.get('/decisions/log_http')).status).toBe(200)
  })
})
