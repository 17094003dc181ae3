import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { costOf, Visitor } from '#tests/support/visitor.ts'

/** The coordinator's whole way without JavaScript: plain links and forms. */
describe('the coordinator’s pages', () => {
  const server = useServer()
  const BROWSER = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
  const els = () => new Visitor(server.url).enter('Els')
  const PAGES = ['', 'communities', 'communities/new', 'days', 'team', 'team/invite', 'help', 'help/new', 'words']
    .concat('words/try', 'templates', 'templates/new', 'entrances', 'glass', 'log')
    .map((page) => (page ? `/manage/${page}` : '/manage'))

  it('open for the coordinator in two trips, and for nobody else', async () => {
    const coordinator = await els()
    const professional = await new Visitor(server.url).enter('Noor')
    const peer = await new Visitor(server.url).enter('Zeester')
    for (const path of PAGES) {
      const page = await coordinator.get(path)
      expect(page.status, path).toBe(200)
      expect(costOf(page).trips, path).toBeLessThanOrEqual(2)
      expect(page.headers.get('Cache-Control'), path).toBe('no-store')
      for (const other of [professional, peer]) expect((await other.get(path)).status, path).toBe(404)
      const guest = await new Visitor(server.url).get(path)
      expect(guest.headers.get('Location'), path).toBe(`/sign-in?next=${path}`)
    }
    expect((await coordinator.get('/desk')).status).toBe(404)
  })

  it('a community is made, gets hours and is put away', async () => {
    const coordinator = await els()
    const fields = { name: 'Nieuwe groep', slug: 'nieuwe-groep', about: 'Een groep om te proberen.', kind: 'closed' }
    const refused = await coordinator.post('/manage/communities/new', { ...fields, name: 'x' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Een groep om te proberen.')
    const whole = { ...fields, review: 'before', promiseHours: '12', position: '50' }
    const made = await coordinator.post('/manage/communities/new', whole)
    const here = new URL(made.headers.get('Location')!, server.url).pathname
    expect((await coordinator.post('/manage/communities/new', whole)).status).toBe(422)
    const hours = { weekday: '6', opensAt: '9:00', closesAt: '12:30' }
    expect((await coordinator.post(`${here}/hours`, hours)).status).toBe(302)
    expect((await coordinator.post(`${here}/hours`, { ...hours, closesAt: '13:00' })).status).toBe(422)
    const page = await (await coordinator.get(`${here}/hours`)).text()
    expect(page).toContain('9:00 tot 12:30')
    // The week begins with office hours; Saturday comes last.
    const id = [...page.matchAll(/name="id" value="(hrs_[^"]+)"/g)].at(-1)![1]!
    expect((await coordinator.post(`${here}/hours/remove`, { id })).headers.get('Location')).toContain('saved')
    expect(await (await coordinator.get(`${here}/hours`)).text()).not.toContain('9:00 tot 12:30')
    await coordinator.post(`${here}/archive`, { archived: 'yes' })
    expect(await (await coordinator.get(here)).text()).toContain('opgeborgen')
  })

  it('an invitation’s link is shown once and is in no address', async () => {
    const coordinator = await els()
    const made = await coordinator.post('/manage/team/invite', { note: 'Sofie', staffFunction: '', coordinator: 'on' })
    expect(made.status).toBe(201)
    const link = /value="(http[^"]+\/invite\/[\w-]+)"/.exec(await made.text())![1]!
    expect(await (await coordinator.get('/manage/team')).text()).toContain('Sofie')
    expect(await (await coordinator.get('/manage/team/invite')).text()).not.toContain(link)
    expect((await new Visitor(server.url).get(new URL(link).pathname)).status).toBe(200)
  })

  it('what waits for nobody stands on the overview and in the menu of each page, with the two ways out', async () => {
    const coordinator = await els()
    const before = await (await coordinator.get('/manage')).text()
    expect(before).not.toContain('waarop geen begeleider kan antwoorden')
    const place = (await server.d1.prepare("select id from communities where slug = 'autisme'").first<string>('id'))!
    const away = "update memberships set left_at = ? where community_id = ? and role = 'professional'"
    await server.d1.prepare(away).bind(1, place).run()
    const open = await server.d1
      .prepare("select count(*) as n from case_items where community_id = ? and state = 'open'")
      .bind(place)
      .first<number>('n')
    expect(open).toBeGreaterThan(0)
    const overview = await (await coordinator.get('/manage')).text()
    expect(overview).toContain('waarop geen begeleider kan antwoorden')
    expect(overview).toContain(`href="/manage/team#${place}"`)
    expect(overview).toContain(`href="/manage/glass?community=${place}"`)
    const form = await (await coordinator.get(`/manage/glass?community=${place}`)).text()
    expect(form).toMatch(new RegExp(`<option value="${place}" selected`))
    expect(await (await coordinator.get('/manage/days')).text()).toContain('waar iets wacht zonder begeleider')
    await server.d1.prepare(away).bind(null, place).run()
    expect(await (await coordinator.get('/manage/days')).text()).not.toContain('waar iets wacht zonder begeleider')
  })

  it('reading along: shut, open with a banner on every page, shut again; the team sees it', async () => {
    const coordinator = await els()
    const place = await server.d1.prepare("select id from communities where slug = 'autisme'").first<string>('id')
    // The card before its door is all that is there for who does not belong.
    const threads = async () => /href="\/t\//.test(await (await coordinator.get('/c/autisme')).text())
    expect(await threads()).toBe(false)
    expect((await coordinator.post('/manage/glass', { communityId: place!, reason: 'kort' })).status).toBe(400)
    const letters = 'a'.repeat(40)
    expect((await coordinator.post('/manage/glass', { communityId: place!, reason: letters })).status).toBe(400)
    const reason = 'Een ouder klaagde over hoe hier werd nagelezen.'
    expect((await coordinator.post('/manage/glass', { communityId: place!, reason })).status).toBe(302)
    const page = await coordinator.get('/c/autisme')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Sluit nu')
    expect(await threads()).toBe(true)
    expect(await (await coordinator.get('/help')).text()).toContain('Sluit nu')
    // What it is for, and all that it opens.
    const glass = await (await coordinator.get('/manage/glass')).text()
    for (const shown of [reason, 'href="/c/autisme"', 'href="/desk?community=autisme"', 'href="/desk/inbox"'])
      expect(glass).toContain(shown)
    const item = await server.d1
      .prepare("select id from case_items where community_id = ? and state = 'open' limit 1")
      .bind(place)
      .first<string>('id')
    const desk = await (await coordinator.get('/desk')).text()
    expect(desk).toContain(`/desk/items/${item}`)
    expect(desk).not.toContain('href="/desk/glass"')
    const read = await coordinator.get(`/desk/items/${item}`)
    expect(read.status).toBe(200)
    expect(await read.text()).not.toMatch(/name="act"|name="level"/)
    expect((await coordinator.get('/desk/inbox')).status).toBe(200)
    expect((await coordinator.post(`/desk/items/${item}`, { version: '1', act: 'approve' })).status).toBe(404)
    const noor = await (await new Visitor(server.url).enter('Noor')).get('/desk/glass')
    expect(await noor.text()).toContain(reason)
    expect((await coordinator.post('/manage/glass/close', {})).status).toBe(302)
    expect(await threads()).toBe(false)
    for (const path of ['/desk', `/desk/items/${item}`, '/desk/inbox'])
      expect((await coordinator.get(path)).status, path).toBe(404)
    expect(await (await coordinator.get('/help')).text()).not.toContain('Sluit nu')
  })

  it('an entrance leads to the front page, counts people once a day and machines never', async () => {
    const coordinator = await els()
    await coordinator.post('/manage/entrances', { name: 'Bibliotheek', code: 'bib', region: '' })
    const visitor = new Visitor(server.url)
    for (let at = 0; at < 3; at++) {
      const arrived = await visitor.get('/in/bib', BROWSER)
      expect([arrived.status, arrived.headers.get('Location')]).toEqual([302, '/'])
    }
    for (const headers of [{ 'User-Agent': 'Googlebot/2.1' }, { ...BROWSER, 'Sec-Purpose': 'prefetch' }])
      expect((await new Visitor(server.url).get('/in/bib', headers as Record<string, string>)).status).toBe(302)
    for (const code of ['onbekend', 'BIB', 'x%20y'])
      expect((await new Visitor(server.url).get(`/in/${code}`, BROWSER)).headers.get('Location')).toBe('/')
    await new Visitor(server.url).get('/in/bib', BROWSER)
    await expect
      .poll(() => server.d1.prepare('select sum(visits) as n from entrance_counts').first<number>('n'))
      .toBe(2)
    const csv = await coordinator.get('/manage/entrances/report')
    expect(csv.headers.get('Content-Type')).toContain('text/csv')
    expect(await csv.text()).toContain('"< 10"')
    expect((await new Visitor(server.url).get('/manage/entrances/report')).status).not.toBe(200)
  })
})
