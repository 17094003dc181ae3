import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { hiddenField, Visitor } from '#tests/support/visitor.ts'

const CRY = 'Ik wil dood, vanavond nog.'
const key = () => crypto.randomUUID()
/** A number to press, in the answer itself. */
const LINE = 'href="tel:1813"'

describe('words of crisis beside the forum', () => {
  const server = useServer()
  const one = (sql: string) => server.d1.prepare(sql).first<string>('id')
  const levelOf = (kind: string, subjectId: string) =>
    server.d1
      .prepare('select level from case_items where kind = ? and subject_id = ?')
      .bind(kind, subjectId)
      .first<string>('level')

  it('in a request to join: help lines in the answer, without scripts and with them', async () => {
    await server.d1.prepare(`update communities set join_questions = '["Waarom?"]' where slug = 'mantelzorg'`).run()
    const person = await new Visitor(server.url).enter('Zeester')
    const page = await (await person.get('/c/mantelzorg/join')).text()
    const form = {
      asked: hiddenField(page, 'asked').replaceAll('&quot;', '"'),
      answer0: CRY,
      age: 'on',
      consent: 'on',
    }
    const answer = await person.post('/c/mantelzorg/join', form)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain(LINE)
    expect(html).toContain('Het team kreeg je vraag')
    const request = (await one(
      `select r.id from join_requests r join members m on m.id = r.member_id where m.nickname = 'Zeester' and r.state = 'open'`,
    ))!
    expect(await levelOf('join_request', request)).toBe('crisis')
    // Asked once more while it waits: it is not asked again, and they are not sent away without a number to call.
    const again = await person.post('/c/mantelzorg/join', { ...form, answer0: `${CRY} Echt.` })
    expect(again.status).toBe(409)
    const kept = await again.text()
    expect(kept).toContain(LINE)
    expect(kept).toMatch(/<textarea[^>]*>Ik wil dood, vanavond nog\. Echt\.</)
    await person.post('/c/mantelzorg/join/withdraw', {})
    const data = await person.post('/c/mantelzorg/join.data', form)
    expect(await data.text()).toContain('Zelfmoordlijn')
  })

  it('in a search: help lines above what was found, and the words in no address', async () => {
    const guest = new Visitor(server.url)
    const search = async (q: string) => {
      const answer = await guest.post('/search', { q, community: '' })
      expect(answer.status).toBe(302)
      return guest.get(answer.headers.get('Location')!)
    }
    const answer = await search('ik wil dood')
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(html).toContain(LINE)
    expect(html.indexOf(LINE)).toBeLessThan(html.indexOf('id="found-posts"'))
    expect(html).toContain('id="found"')
    expect(html).not.toContain('q=ik')
    expect(await (await search('slapen')).text()).not.toContain(LINE)
    // Nobody else gets it by its address, also not in the same browser.
    const { headers } = await guest.post('/search', { q: 'ik wil dood', community: '' })
    const at = headers.get('Location')!
    expect(await (await guest.get(at)).text()).toContain(LINE)
    expect(await (await new Visitor(server.url).get(at)).text()).not.toContain(LINE)
    await guest.enter('Zeester')
    expect(await (await guest.get(at)).text()).not.toContain(LINE)
  })

  it('beside a report of somebody without an account', async () => {
    const post = (await one(
      "select p.id from posts p join communities c on c.id = p.community_id where c.slug = 'grenzen' and p.state = 'published' limit 1",
    ))!
    const answer = await new Visitor(server.url).post(`/posts/${post}/report`, {
      reason: 'other',
      explanation: CRY,
      draftKey: key(),
    })
    expect(await answer.text()).toContain(LINE)
    expect(await levelOf('report', post)).toBe('crisis')
  })

  it('in an objection', async () => {
    const decision = 'log_cry'
    await server.d1
      .prepare(
        `insert into moderation_log (id, subject_id, version, community_id, person_id, actor_id, act, rule, reason, decided_at)
          select ?, c.id || '.' || m.id, 900, c.id, m.id, (select id from members where nickname = 'Noor'), 'warn', 'kind', 'Dit kan niet.', ?
          from members m, communities c where m.nickname = 'Zeester' and c.slug = 'grenzen'`,
      )
      .bind(decision, Date.now())
      .run()
    const person = await new Visitor(server.url).enter('Zeester')
    const answer = await person.post(`/decisions/${decision}/objection`, { text: CRY })
    const html = await answer.text()
    expect(html).toContain(LINE)
    expect(html).toContain('Je bezwaar is verstuurd')
    expect(await levelOf('objection', decision)).toBe('crisis')
  })
})

describe('words that are turned away', () => {
  const server = useServer()
  const WORDS = 'Dit schreef ik met moeite.'
  const one = (sql: string) => server.d1.prepare(sql).first<string>('id')
  const open = async () =>
    (await one(
      "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'grenzen' and t.state = 'published' and t.locked_at is null limit 1",
    ))!

  it('come back to who is signed out, without scripts, with the lines where they are needed', async () => {
    const thread = await open()
    const post = (await one("select id from posts where state = 'published' limit 1"))!
    const forms = (body: string): [string, Record<string, string>][] => [
      [`/t/${thread}`, { body, draftKey: key() }],
      ['/c/grenzen/new', { title: 'Een vraag', body, draftKey: key() }],
      [`/posts/${post}/edit`, { body, version: '1' }],
      ['/messages/new?to=grenzen', { subject: 'Een vraag', body, draftKey: key() }],
      ['/messages/cnv_x', { body, draftKey: key() }],
      [`/messages/to/${post}`, { subject: 'Een vraag', body, draftKey: key() }],
      ['/c/mantelzorg/join', { asked: '[]', answer0: body, consent: 'on' }],
      ['/c/mantelzorg/join', { asked: '[]', answer0: body }],
      ['/decisions/log_x/objection', { text: body }],
    ]
    for (const [path, fields] of forms(WORDS)) {
      const answer = await new Visitor(server.url).post(path, fields)
      const html = await answer.text()
      expect(answer.status, path).toBe(401)
      expect(html, path).toContain(WORDS)
      expect(html, path).toContain('/sign-in?next=')
      expect(html, path).not.toContain('nog op dit toestel')
      expect(html, path).not.toContain(LINE)
      expect(answer.headers.get('Cache-Control'), path).toBe('no-store')
    }
    for (const [path, fields] of forms(CRY)) {
      const html = await (await new Visitor(server.url).post(path, fields)).text()
      expect(html, path).toContain(CRY)
      expect(html, path).toContain(LINE)
    }
  })

  it('stay in a form that was not taken as it was filled in, with the lines where they are needed', async () => {
    const member = await new Visitor(server.url).enter('Regenjas')
    const thread = await open()
    const own = (await one(
      "select p.id from posts p join members m on m.id = p.author_id where m.nickname = 'Regenjas' and p.state = 'published' limit 1",
    ))!
    const post = (await one(
      "select p.id from posts p join communities c on c.id = p.community_id where c.slug = 'grenzen' and p.state = 'published' limit 1",
    ))!
    const long = 'Zo gaat het al weken, elke dag. '.repeat(400)
    const forms = (said: string): [string, Record<string, string>][] => [
      [`/t/${thread}`, { body: `${long}${said}${long}`, draftKey: key() }],
      ['/c/grenzen/new', { title: '', body: said, draftKey: key() }],
      [`/posts/${own}/edit`, { title: 'Een vraag', body: said }],
      ['/messages/new?to=grenzen', { subject: '', body: said, draftKey: key() }],
      [`/messages/to/${post}`, { subject: '', body: said, draftKey: key() }],
      [`/posts/${post}/report`, { explanation: said, draftKey: key() }],
    ]
    for (const body of [WORDS, CRY])
      for (const [path, fields] of forms(body)) {
        const answer = await member.post(path, fields)
        const html = await answer.text()
        expect(answer.status, path).toBe(400)
        expect(html, path).toContain(body)
        expect(html.includes(LINE), path).toBe(body === CRY)
      }
    const heard = await server.d1
      .prepare("select explanation from reports where reason = 'turned_away' and explanation like ?")
      .bind(`%${CRY}%`)
      .all<{ explanation: string }>()
    expect(heard.results.map((row) => row.explanation)).toContain(CRY)
    // Nobody knows who it is: they see the lines, and the words stay in the form.
    const guest = await new Visitor(server.url).post(`/posts/${post}/report`, { explanation: CRY, draftKey: key() })
    const html = await guest.text()
    expect(guest.status).toBe(400)
    expect(html).toContain(LINE)
    expect(html).toMatch(/<textarea[^>]*>Ik wil dood, vanavond nog\.</)
  })

  it('come back where the thread was locked, or is not there, with the lines where they are needed', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    const thread = await open()
    const wrote = await member.post(`/t/${thread}`, { body: 'Dat vraag ik mij ook af.', draftKey: key() })
    const own = new URL(wrote.headers.get('Location')!, server.url).searchParams.get('sent')!
    await server.d1
      .prepare("update posts set state = 'published', published_at = ? where id = ?")
      .bind(Date.now(), own)
      .run()
    await server.d1.prepare('update threads set locked_at = ? where id = ?').bind(Date.now(), thread).run()
    for (const [path, status] of [
      [`/t/${thread}`, 403],
      [`/posts/${own}/edit`, 403],
      ['/t/thr_nowhere', 404],
      ['/c/nergens/new', 404],
    ] as const)
      for (const body of [WORDS, CRY]) {
        const answer = await member.post(path, { title: 'Een vraag', body, draftKey: key(), version: '1' })
        const html = await answer.text()
        expect(answer.status, path).toBe(status)
        // Where the team closed it, that is what it says, and where one may go with these words.
        expect(html.includes('Het team sloot dit onderwerp.'), path).toBe(status === 403)
        expect(html.includes('href="/messages/new?to=grenzen"'), path).toBe(status === 403)
        expect(html, path).toContain(body)
        expect(html.includes(LINE), path).toBe(body === CRY)
        expect(html.includes('Het team leest wel wat je schreef'), path).toBe(body === CRY && status === 403)
        expect(html.includes('Wij bewaren hem niet'), path).toBe(!(body === CRY && status === 403))
        expect(answer.headers.get('Cache-Control'), path).toBe('no-store')
      }
    expect(await (await member.get(`/posts/${own}/edit`)).text()).toContain('Je bericht blijft zoals het was.')
    const noor = await new Visitor(server.url).enter('Noor')
    const item = (await one("select id from case_items where reasons like '%turned_away%'"))!
    const desk = await (await noor.get(`/desk/items/${item}`)).text()
    expect(desk).toContain(CRY)
    expect(desk).toContain('Kon niet geplaatst worden')
    await server.d1.prepare('update threads set locked_at = null where id = ?').bind(thread).run()
  })
})

describe('a second cry, while somebody of the team decides about the first', () => {
  const server = useServer()

  it('is not closed with it: what they wrote comes back beside what came in, without scripts', async () => {
    const { id: post } = (await server.d1
      .prepare(
        "select p.id from posts p join communities c on c.id = p.community_id where c.slug = 'grenzen' and p.state = 'published' and not p.opening limit 1",
      )
      .first<{ id: string }>())!
    const tell = (explanation: string) =>
      new Visitor(server.url).post(`/posts/${post}/report`, { reason: 'worried', explanation, draftKey: key() })
    await tell('Hoe is het met haar?')
    const noor = await new Visitor(server.url).enter('Noor')
    const at = `/desk/items/itm_r_${post}`
    const page = await (await noor.get(at)).text()
    const reason = 'Dit schrijven we hier zo niet.'
    const sent = (from: string) => ({
      version: hiddenField(from, 'version'),
      seen: hiddenField(from, 'seen'),
      act: 'hide',
      rule: 'kind',
      reason,
    })
    await tell(`${CRY} Zegt ze.`)
    const answer = await noor.post(at, sent(page))
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('Er kwam iets bij')
    const acts = html.slice(html.indexOf('pane-acts'), html.indexOf('</main>'))
    expect(acts).toContain(`${CRY} Zegt ze.`)
    expect(acts).not.toContain('Hoe is het met haar?')
    expect(acts).toMatch(new RegExp(`<textarea[^>]*>${reason}<`))
    expect(acts).toMatch(/<option[^>]*value="kind"[^>]*selected/)
    const person = { seen: '1.0', version: '1', act: 'warn', rule: 'kind', reason }
    expect((await noor.post(`${at}/level`, { seen: '1.0', level: 'green' })).status).toBe(409)
    expect((await noor.post(at, sent(html))).status).toBe(302)
    expect((await noor.post(`${at}/person`, person)).status).toBe(302)
  })
})
