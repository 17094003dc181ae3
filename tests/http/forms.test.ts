import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { hiddenField, Visitor } from '#tests/support/visitor.ts'

/** The whole way without JavaScript: plain links and forms. */
describe('without JavaScript', () => {
  const server = useServer()

  it('a person signs up, posts, is held, is approved, and everybody reads it', async () => {
    const peer = new Visitor(server.url)
    const joined = await peer.post('/sign-up', {
      nickname: 'Lichtstraal',
      secret: 'een lang geheim',
      rules: 'on',
      next: '/c/alleen/new',
    })
    const shown = joined.headers.get('Location')!
    expect(shown).toBe('/account/recovery-code?next=%2Fc%2Falleen%2Fnew')
    expect(await (await peer.get(shown)).text()).toMatch(/([0-9A-Z]{4}-){4}[0-9A-Z]{4}/)
    const kept = await peer.post('/account/recovery-code/kept', { next: '/c/alleen/new' })
    expect(kept.headers.get('Location')).toBe('/c/alleen/new')
    const draftKey = hiddenField(await (await peer.get('/c/alleen/new')).text(), 'draftKey')
    const fields = { title: 'Even alleen', body: 'Ik schrijf dit <b>zonder</b> script.', draftKey }
    const sent = await peer.post('/c/alleen/new', fields)
    const thread = new URL(sent.headers.get('Location')!, server.url).pathname
    const again = await peer.post('/c/alleen/new', fields)
    expect(new URL(again.headers.get('Location')!, server.url).pathname).toBe(thread)

    const own = await (
      await peer.get(`${thread}?sent=${new URL(sent.headers.get('Location')!, server.url).searchParams.get('sent')}`)
    ).text()
    expect(own).toContain('Een begeleider leest dit eerst')
    expect((await new Visitor(server.url).get(thread)).status).toBe(404)

    const professional = await new Visitor(server.url).enter('Noor')
    const desk = await (await professional.get('/desk')).text()
    const item = /href="(\/desk\/items\/[^"]+)"[^>]*>Even alleen/.exec(desk)?.[1]
    const page = await (await professional.get(item!)).text()
    const decided = await professional.post(item!, { version: hiddenField(page, 'version'), act: 'approve' })
    expect(decided.status).toBe(302)
    const second = await (await new Visitor(server.url).enter('Tarik')).post(item!, {
      version: hiddenField(page, 'version'),
      act: 'return',
      rule: 'kind',
      reason: 'Schrijf het liever zonder namen.',
    })
    expect(second.status).toBe(409)
    const answer = await second.text()
    expect(answer).toContain('Beslist door Noor')
    expect(answer).toMatch(/<textarea[^>]*readOnly[^>]*>Schrijf het liever zonder namen\.</i)
    expect((await new Visitor(server.url).get(thread)).status).toBe(200)
  })

  it('a refused form says what to do and keeps what was written', async () => {
    const peer = await new Visitor(server.url).enter('Zeester')
    const draftKey = crypto.randomUUID()
    const refused = await peer.post('/c/slapen-eten/new', {
      title: 'x',
      body: 'Een lang verhaal dat niet weg mag zijn.',
      draftKey,
    })
    expect(refused.status).toBe(400)
    const html = await refused.text()
    expect(html).toContain('Een lang verhaal dat niet weg mag zijn.')
    expect(html).toContain('minstens 3 tekens')
    expect(hiddenField(html, 'draftKey')).toBe(draftKey)
  })

  it('a taken nickname comes back with a free one, and never the password', async () => {
    const refused = await new Visitor(server.url).post('/sign-up', {
      nickname: 'zee ster',
      secret: 'een lang geheim',
      rules: 'on',
      next: '/',
    })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('al bezet')
    expect(html).not.toContain('een lang geheim')
    // Nothing that would pass for Zeester.
    expect(/Vrij is bijvoorbeeld: ([^<]+)/.exec(html)![1]).not.toMatch(/zee|ster/i)
  })

  it('a nickname that looks like a real name is asked about, and who wants it presses once more', async () => {
    const guest = new Visitor(server.url)
    const form = { nickname: 'Jan Janssens', secret: 'een lang geheim', rules: 'on', next: '/' }
    const asked = await guest.post('/sign-up', form)
    expect(asked.status).toBe(422)
    const html = await asked.text()
    expect(html).toContain('Is dit je echte naam?')
    expect(html).toMatch(/name="nickname"[^>]*value="Jan Janssens"|value="Jan Janssens"[^>]*name="nickname"/)
    const sure = hiddenField(html, 'sure')
    expect((await guest.post('/sign-up', { ...form, nickname: 'Piet Janssens', sure })).status).toBe(422)
    expect((await guest.post('/sign-up', { ...form, sure })).status).toBe(302)
    const changed = await guest.post('/account/nickname', { nickname: 'Piet Janssens' })
    expect(await changed.text()).toContain('Is dit je echte naam?')
  })

  it('an unknown nickname and a wrong password get the same answer', async () => {
    const answer = async (nickname: string) => {
      const response = await new Visitor(server.url).post('/sign-in', { nickname, secret: 'niet het goede', next: '/' })
      return `${response.status} ${(await response.text()).replaceAll(nickname, '…').replaceAll(/nonce="[^"]+"/g, '')}`
    }
    expect(await answer('Zeester')).toBe(await answer('Niemandal'))
  })

  it('a visitor without account reports a post, and the desk has it', async () => {
    const visitor = new Visitor(server.url)
    const post = await server.d1
      .prepare("select id from posts where state = 'published' and opening = 1 limit 1")
      .first<string>('id')
    const empty = await visitor.post(`/posts/${post}/report`, { explanation: 'iets' })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Kies wat er aan de hand is')
    const sent = await visitor.post(`/posts/${post}/report`, { reason: 'worried', explanation: 'Gaat het wel?' })
    expect(sent.status).toBe(200)
    const answer = await sent.text()
    expect(answer).toContain('Het team kijkt ernaar')
    const code = /<code>([0-9a-z-]{14})<\/code>/.exec(answer)![1]!
    const ask = async (typed: string) => (await visitor.post('/reports/follow', { code: typed })).text()
    expect(await ask(code.toUpperCase().replaceAll('-', ' '))).toContain('Je melding wordt gelezen')
    expect(await ask('aaaa-aaaa-aaaa')).toContain('Deze code kennen we niet')
    const desk = await (await (await new Visitor(server.url).enter('Noor')).get('/desk')).text()
    expect(desk).toContain('rood')
    const volunteer = await (await (await new Visitor(server.url).enter('Vuurtoren')).get('/desk')).text()
    expect(volunteer).not.toContain('rood')
  })

  it('somebody of the team declines a request to join, and who asked reads why', async () => {
    const noor = await new Visitor(server.url).enter('Noor')
    const queue = await (await noor.get('/desk?kind=join_request')).text()
    const item = /href="(\/desk\/items\/itm_j_[^"?]+)/.exec(queue)![1]!
    expect(queue).not.toContain('itm_r_')
    const page = await (await noor.get(item)).text()
    expect(page).toContain('Wat herken je in deze groep?')
    const template = /href="([^"]*template=[^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&')
    expect(await (await noor.get(template)).text()).toMatch(/<textarea[^>]*>Welkom in de groep/)
    const version = /action="[^"]*\/join[^"]*"[\s\S]*?name="version" value="(\d+)"/.exec(page)![1]!
    const empty = await noor.post(`${item}/join`, { version, act: 'decline', reason: '' })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('minstens 10 tekens')
    const reason = 'Deze groep is voor ouders. Kijk eens bij het open forum.'
    expect((await noor.post(`${item}/join`, { version, act: 'decline', reason })).status).toBe(302)
    const asker = await new Visitor(server.url).enter('Havermout')
    const list = await (await asker.get('/account/decisions')).text()
    const decision = await (await asker.get(/href="(\/decisions\/[^"]+)"/.exec(list)![1]!)).text()
    expect(decision).toContain('Je bent niet toegelaten')
    expect(decision).toContain(reason)
    expect(decision).not.toContain('Noor')
  })

  it('somebody objects, and another person of the team puts the post back', async () => {
    const author = await new Visitor(server.url).enter('Zeester')
    const decision = /href="(\/decisions\/[^"]+)"/.exec(await (await author.get('/account/decisions')).text())![1]!
    expect(await (await author.get(decision)).text()).toContain('Je bezwaar wacht op iemand die niet zelf besliste')
    const item = `/desk/items/itm_o_${decision.split('/').at(-1)}`
    const answer = { version: '1', act: 'reverse', reason: 'Het eerste deel mag terug.' }
    const decider = await new Visitor(server.url).enter('Noor')
    expect(await (await decider.get(item)).text()).toContain('Jij nam deze beslissing')
    expect((await decider.post(`${item}/objection`, answer)).status).toBe(403)
    const other = await new Visitor(server.url).enter('Tarik')
    expect((await other.post(`${item}/objection`, answer)).status).toBe(302)
    const told = await (await author.get(decision)).text()
    expect(told).toContain('De beslissing is teruggedraaid')
    expect(told).toContain('Je bericht is verborgen')
    expect((await new Visitor(server.url).get(decision)).status).toBe(302)
  })

  it('too many tries are refused in words', async () => {
    expect((await new Visitor(server.url).post('/sign-in', { nickname: '', secret: '', next: '/' })).status).toBe(400)
  })
})
