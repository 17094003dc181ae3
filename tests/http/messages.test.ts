import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { costOf, hiddenField, Visitor } from '#tests/support/visitor.ts'

/** Messages without JavaScript: plain links and forms, from both sides. */
describe('messages', () => {
  const server = useServer()
  const enter = (nickname: string) => new Visitor(server.url).enter(nickname)
  const page = async (visitor: Visitor, path: string) => {
    const response = await visitor.get(path)
    expect(response.status, path).toBe(200)
    expect(costOf(response).trips, path).toBeLessThanOrEqual(2)
    return response.text()
  }

  /** Writes to the team of a forum; answers where the conversation is. */
  async function ask(visitor: Visitor, slug: string, body: string): Promise<string> {
    const path = `/messages/new?to=${slug}`
    const html = await page(visitor, path)
    const fields = { subject: 'Een vraag', body, draftKey: hiddenField(html, 'draftKey') }
    const sent = await visitor.post(path, fields)
    expect(sent.status).toBe(302)
    expect(costOf(sent).trips).toBeLessThanOrEqual(3)
    return new URL(sent.headers.get('Location')!, server.url).pathname.replace('/messages/', '')
  }

  it('to the team and back: who reads it, a promise, an answer, a note that never shows, closed and open again', async () => {
    const peer = await enter('Havermout')
    const noor = await enter('Noor')
    const tarik = await enter('Tarik')
    const before = await page(peer, '/messages/new?to=slapen-eten')
    for (const words of ['Noor', 'Tarik', 'Vuurtoren', 'Je krijgt antwoord vóór', 'Dit is geen noodlijn'])
      expect(before).toContain(words)
    expect(before).not.toContain('Libel')
    const empty = await peer.post('/messages/new?to=slapen-eten', { subject: 'x', body: 'Blijft staan', draftKey: 'k' })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Blijft staan')
    const id = await ask(peer, 'slapen-eten', 'Kunnen jullie **meedenken**?')
    const here = `/messages/${id}`
    const desk = `/desk/inbox/${id}`
    expect(await page(peer, here)).toContain('<strong>meedenken</strong>')

    expect(await page(noor, '/desk/inbox')).toContain(`href="${desk}"`)
    expect(await page(noor, '/desk')).toContain('1 wacht op antwoord')
    const noted = await noor.post(`${desk}/note`, { note: 'Geheim onder collega’s', draftKey: crypto.randomUUID() })
    expect(noted.status).toBe(302)
    expect(await page(tarik, desk)).toContain('Geheim onder collega’s')

    const [one, two] = [await page(noor, desk), await page(tarik, desk)]
    const answer = (html: string, body: string) => ({
      body,
      count: hiddenField(html, 'count'),
      draftKey: hiddenField(html, 'draftKey'),
    })
    const sent = await noor.post(desk, answer(one, 'Dag, wij denken mee.'))
    expect(sent.status).toBe(302)
    const crossed = await tarik.post(desk, answer(two, 'Ik antwoord ook.'))
    expect(crossed.status).toBe(409)
    const shown = await crossed.text()
    expect(shown).toContain('Intussen antwoordde Noor')
    expect(shown).toContain('Ik antwoord ook.')
    expect(shown).toContain('Dag, wij denken mee.')

    const html = await page(peer, here)
    expect(html).toContain('Dag, wij denken mee.')
    expect(html).not.toContain('Geheim')
    expect(html).not.toContain('Ik antwoord ook.')
    expect(await page(peer, '/messages')).toContain('nieuw')
    const read = await peer.post(`${here}/read`, { until: hiddenField(html, 'until') })
    expect(read.status).toBe(302)
    expect(await page(peer, '/messages')).not.toContain('>nieuw<')

    const closed = await noor.post(`${desk}/close`, {
      body: 'Tot later.',
      count: hiddenField(await page(noor, desk), 'count'),
      draftKey: crypto.randomUUID(),
    })
    expect(closed.status).toBe(302)
    expect(await page(peer, here)).toContain('Dit gesprek is afgesloten')
    await peer.post(here, { body: 'Toch nog iets.', draftKey: crypto.randomUUID() })
    expect(await page(noor, '/desk/inbox')).toContain(`href="${desk}"`)
    for (const path of [here, `${here}.data`, desk, `${desk}.data`])
      for (const name of ['Zeester', 'Libel', 'Els']) {
        const response = await (await enter(name)).get(path)
        expect(await response.text(), `${name} at ${path}`).not.toMatch(/meedenken|Geheim|Toch nog/)
      }
    expect((await new Visitor(server.url).get(here)).status).toBe(302)
  })

  it('an example is put under what was written, with nothing sent', async () => {
    await server.d1
      .prepare(
        "insert into reply_templates (id, community_id, use, language, title, body, position) values ('tpl_t', null, 'message', 'nl', 'Groet', 'Fijn dat je schrijft.', 0)",
      )
      .run()
    const noor = await enter('Noor')
    const id = await ask(await enter('Kiezel'), 'grenzen', 'Hoe doen jullie dat?')
    const html = await page(noor, `/desk/inbox/${id}`)
    const inserted = await noor.post(`/desk/inbox/${id}`, {
      body: 'Dag Kiezel,',
      template: 'tpl_t',
      insert: 'yes',
      count: hiddenField(html, 'count'),
      draftKey: hiddenField(html, 'draftKey'),
    })
    expect(inserted.status).toBe(200)
    expect(await inserted.text()).toContain('Dag Kiezel,\n\nFijn dat je schrijft.')
    const count = await server.d1
      .prepare('select message_count as n from conversations where id = ?')
      .bind(id)
      .first<number>('n')
    expect(count).toBe(1)
  })

  it('words of crisis: help lines in the answer, above volunteers at the desk', async () => {
    const peer = await enter('Regenjas')
    const id = await ask(peer, 'pauzehoek', 'Ik wil niet meer leven.')
    expect(await page(peer, `/messages/${id}`)).toContain('tel:')
    const volunteer = await enter('Vuurtoren')
    expect(await page(volunteer, '/desk/inbox')).not.toContain(id)
    expect((await volunteer.get(`/desk/inbox/${id}`)).status).toBe(404)
    expect(await page(await enter('Noor'), '/desk/inbox')).toContain(id)
  })

  it('between members only where it is allowed; who is muted sees one sentence', async () => {
    await server.d1.prepare("update communities set private_messages = 1, age_min = 18 where slug = 'pauzehoek'").run()
    const post = (await server.d1
      .prepare(
        "select p.id, m.nickname, p.thread_id from posts p join members m on m.id = p.author_id join communities c on c.id = p.community_id join memberships s on s.member_id = m.id and s.community_id = c.id where c.slug = 'pauzehoek' and p.state = 'published' and s.role = 'peer' and m.demo limit 1",
      )
      .first<{ id: string; nickname: string; thread_id: string }>())!
    const other = await enter(post.nickname)
    const me = await enter(post.nickname === 'Zeester' ? 'Kiezel' : 'Zeester')
    await server.d1
      .prepare(
        "insert or ignore into memberships (member_id, community_id, role, approved_posts, joined_at) select m.id, c.id, 'peer', 5, 0 from members m, communities c where c.slug = 'pauzehoek' and m.nickname in ('Zeester', 'Kiezel')",
      )
      .run()
    const path = `/messages/to/${post.id}`
    expect(await page(me, `/t/${post.thread_id}`)).toContain(`href="${path}"`)
    const number = await me.post(path, {
      subject: 'Dag',
      body: 'Mijn nummer is 0470 12 34 56.',
      draftKey: crypto.randomUUID(),
    })
    expect(number.status).toBe(422)
    expect(await number.text()).toContain('0470 12 34 56')
    const sent = await me.post(path, { subject: 'Dag', body: 'Mooi recept.', draftKey: crypto.randomUUID() })
    const here = new URL(sent.headers.get('Location')!, server.url).pathname
    expect(await page(me, here)).toContain('Wacht op een antwoord')
    const theirs = await page(other, here)
    expect(theirs).toContain('Mooi recept.')
    const message = /href="(\/messages\/msg_[^"]+\/report)"/.exec(theirs)?.[1]
    expect(await page(other, message!)).toContain('Mooi recept.')
    await other.post(here, { body: 'Dank je.', draftKey: crypto.randomUUID() })
    expect((await other.post(`${here}/mute`, {})).status).toBe(302)
    expect(await page(me, here)).toContain('Je kunt deze persoon nu niet schrijven.')
    expect((await me.post(here, { body: 'Hallo?', draftKey: crypto.randomUUID() })).status).toBe(422)
    expect((await (await enter('Noor')).get(here)).status).toBe(404)
    const person = hiddenField(await page(other, '/messages/muted'), 'person')
    expect((await other.post('/messages/unmute', { person })).status).toBe(302)
    expect((await me.post(here, { body: 'Hallo.', draftKey: crypto.randomUUID() })).status).toBe(302)
  })
})
