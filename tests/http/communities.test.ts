import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { hiddenField, Visitor } from '#tests/support/visitor.ts'

/** Ways in and out of communities, without JavaScript. */
describe('communities', () => {
  const server = useServer()

  it('somebody asks to join, takes it back, asks again, is let in, and leaves with what they wrote', async () => {
    const person = await new Visitor(server.url).enter('Zeester')
    await server.d1.prepare("update communities set join_questions = '[]' where slug = 'mantelzorg'").run()
    const ask = async () => {
      const form = await (await person.get('/c/mantelzorg/join')).text()
      const asked = hiddenField(form, 'asked').replaceAll('&quot;', '"')
      const fields: Record<string, string> = { asked, age: 'on' }
      expect((await person.post('/c/mantelzorg/join', fields)).status).toBe(400)
      return person.post('/c/mantelzorg/join', { ...fields, consent: 'on' })
    }
    expect((await ask()).headers.get('Location')).toBe('/c/mantelzorg')
    expect(await (await person.get('/c/mantelzorg')).text()).toContain('Je vraag ligt bij de begeleiders')
    expect((await person.post('/c/mantelzorg/join/withdraw', {})).status).toBe(302)
    expect(await (await person.get('/c/mantelzorg')).text()).toContain('Je vraag is ingetrokken')
    const open = () =>
      server.d1
        .prepare(
          "select i.id from case_items i join join_requests r on r.id = i.subject_id join members m on m.id = r.member_id where m.nickname = 'Zeester' and i.state = 'open'",
        )
        .first<string>('id')
    expect(await open()).toBeNull()
    await ask()
    const item = await open()
    const team = await new Visitor(server.url).enter('Noor')
    const decided = await team.post(`/desk/items/${item}/join`, { version: '1', act: 'accept', reason: '' })
    expect(decided.status).toBe(302)
    const inside = await (await person.get('/c/mantelzorg')).text()
    expect(inside).toContain('/c/mantelzorg/leave')
    expect(inside).not.toContain('<title>Jong')
    expect((await person.post('/c/mantelzorg/leave', {})).status).toBe(400)
    expect((await person.post('/c/mantelzorg/leave', { posts: 'withdraw' })).headers.get('Location')).toBe(
      '/groups?left',
    )
    expect(await (await person.get('/c/mantelzorg')).text()).toContain('Je hebt deze groep verlaten')
  })

  it('a feed of an open forum answers 304 to who has it; a closed community has none', async () => {
    const guest = new Visitor(server.url)
    for (const path of ['/feed.xml', '/c/grenzen/feed.xml']) {
      const feed = await guest.get(path)
      const text = await feed.text()
      expect(feed.headers.get('Content-Type'), path).toContain('application/atom+xml')
      expect(text).toContain('<entry>')
      expect(text).not.toContain('/c/mantelzorg')
      const again = await guest.get(path, { 'If-None-Match': feed.headers.get('ETag')! })
      expect([again.status, await again.text()], path).toEqual([304, ''])
    }
    const member = await new Visitor(server.url).enter('Notenbalk')
    for (const reader of [guest, member]) expect((await reader.get('/c/mantelzorg/feed.xml')).status).toBe(404)
    expect(await (await guest.get('/c/grenzen')).text()).toContain('href="/c/grenzen/feed.xml"')
    expect(await (await member.get('/c/mantelzorg')).text()).not.toContain('feed.xml')
    expect(await (await guest.get('/sitemap.xml')).text()).not.toContain('mantelzorg')
    expect(await (await guest.get('/robots.txt')).text()).toContain('Disallow: /messages')
  })

  it('a coordinator writes what holds everywhere; nobody else does', async () => {
    const els = await new Visitor(server.url).enter('Els')
    const everybody = new Visitor(server.url)
    const page = { kind: 'rules', title: 'Regels overal', markdown: 'Wees **mild**.', published: 'on', version: '0' }
    expect(await (await everybody.get('/info/readers')).text()).toContain('beroepsgeheim')
    expect((await els.post('/manage/info/rules', page)).headers.get('Location')).toBe('/manage/info?saved=rules')
    expect(await (await everybody.get('/info/rules')).text()).toContain('<strong>mild')
    const late = await els.post('/manage/info/rules', { ...page, markdown: 'Iets anders.' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Iets anders.')
    const tips = { ...page, kind: 'tips', title: 'Zo begin je', published: '' }
    expect((await els.post('/manage/info/new', { ...tips, published: 'on' })).status).toBe(302)
    expect((await els.post('/manage/info/new', { ...tips, markdown: 'Tweede.', published: 'on' })).status).toBe(422)
    expect(await (await everybody.get('/info/rules')).text()).toContain('/info/zo-begin-je')
    expect((await els.post('/manage/info/zo-begin-je/move', { direction: 'up' })).headers.get('Location')).toBe(
      '/manage/info',
    )
    const list = await (await els.get('/manage/info')).text()
    expect(list.indexOf('Zo begin je')).toBeLessThan(list.indexOf('Regels overal'))
    const noor = await new Visitor(server.url).enter('Noor')
    for (const path of ['/manage/info', '/manage/info/new', '/manage/info/rules'])
      expect((await noor.get(path)).status, path).toBe(404)
    expect((await noor.post('/manage/info/rules', { ...page, version: '1' })).status).toBe(404)
    expect(await (await els.get('/manage/log')).text()).toContain('Regels overal')
  })

  it('a reader elsewhere is told by how much their clock differs from the hours', async () => {
    await server.d1
      .prepare(
        "insert or ignore into opening_hours (id, community_id, weekday, opens_at, closes_at) select 'hrs_1', id, 1, 540, 1020 from communities where slug = 'mantelzorg'",
      )
      .run()
    const zoned = async (zone: string) =>
      (
        await fetch(`${server.url}/c/mantelzorg`, {
          headers: { Cookie: `kring_zone=${zone}`, 'Accept-Language': 'nl-BE' },
        })
      ).text()
    expect(await zoned('Europe/Brussels')).not.toContain('op de klok van de organisatie')
    expect(await zoned('America/New_York')).toMatch(/op de klok van de organisatie\. Bij jou is het [567] uur vroeger/)
  })

  it('a professional writes a page of information; a colleague who was later keeps their own words', async () => {
    const noor = await new Visitor(server.url).enter('Noor')
    const page = { kind: 'rules', title: 'Onze regels', markdown: 'Wees **lief**.', published: 'on', version: '0' }
    expect((await noor.post('/c/pauzehoek/info/rules/edit', page)).headers.get('Location')).toContain(
      '/c/pauzehoek/info/rules',
    )
    expect(await (await new Visitor(server.url).get('/c/pauzehoek/info/rules')).text()).toContain('<strong>lief')
    const tarik = await new Visitor(server.url).enter('Tarik')
    const late = await tarik.post('/c/pauzehoek/info/rules/edit', { ...page, markdown: 'Iets heel anders.' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Iets heel anders.')
    expect((await new Visitor(server.url).get('/info/rules')).status).toBe(200)
  })
})
