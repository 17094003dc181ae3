import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { hiddenField, Visitor } from '#tests/support/visitor.ts'

const CRY = 'Ik wil dood, vanavond nog.'
const READS = 'We lezen dit. Praat nu met iemand'
const NOBODY = 'Deze groep heeft nu geen begeleider'

/** What somebody who waits or is in need is told, and that it is not told where it is not so. */
describe('words that promise something', () => {
  const server = useServer()
  const run = (sql: string, ...values: (string | number)[]) =>
    server.d1
      .prepare(sql)
      .bind(...values)
      .run()
  const enter = (nickname: string) => new Visitor(server.url).enter(nickname)
  const shown = async (who: Visitor, path: string) => (await who.get(path)).text()
  const key = () => crypto.randomUUID()

  it('a post that waits longer than was said says so, and no time that has passed', async () => {
    const peer = await enter('Havermout')
    const sent = await peer.post('/c/alleen/new', { title: 'Nog een vraag', body: 'Wie leest dit?', draftKey: key() })
    const at = sent.headers.get('Location')!
    expect(await shown(peer, at)).toContain('Je bericht wordt nagelezen vóór')
    await run("update case_items set due_at = 1000 where kind = 'held_post' and state = 'open'")
    for (const path of [at, at.split('?')[0]!]) {
      const late = await shown(peer, path)
      expect(late).toContain('Het nalezen duurt langer dan we dachten')
      expect(late).not.toContain('Je bericht wordt nagelezen vóór')
    }
  })

  it('so does a conversation with the team', async () => {
    const peer = await enter('Havermout')
    const page = await shown(peer, '/messages/new?to=school')
    const fields = { subject: 'Een vraag', body: 'Kunnen jullie helpen?', draftKey: hiddenField(page, 'draftKey') }
    const at = (await peer.post('/messages/new?to=school', fields)).headers.get('Location')!.split('?')[0]!
    expect(await shown(peer, at)).toContain('Je krijgt antwoord vóór')
    await run('update conversations set due_at = 1000 where due_at is not null')
    const late = await shown(peer, at)
    expect(late).toContain('Het antwoord laat op zich wachten')
    expect(late).not.toContain('Je krijgt antwoord vóór')
  })

  it('somebody in need is told that we read it where somebody does, and where nobody does that nobody does', async () => {
    const cry = async () => {
      const peer = await enter('Kiezel')
      const sent = await peer.post('/c/twee-huizen/new', { title: 'Zomaar', body: CRY, draftKey: key() })
      return shown(peer, sent.headers.get('Location')!)
    }
    const attended = await cry()
    expect(attended).toContain(READS)
    expect(attended).not.toContain(NOBODY)
    await run(
      "update memberships set left_at = 1000 where role = 'professional' and community_id = (select id from communities where slug = 'twee-huizen')",
    )
    const alone = await cry()
    expect(alone).toContain(NOBODY)
    expect(alone).toContain('href="tel:1813"')
    expect(alone).not.toContain(READS)
  })

  it('a request to join too: it was sent, and waits until there is somebody', async () => {
    await run(
      "update memberships set left_at = 1000 where role = 'professional' and community_id = (select id from communities where slug = 'grootouders')",
    )
    const person = await enter('Regenjas')
    const page = await shown(person, '/c/grootouders/join')
    const asked = hiddenField(page, 'asked').replaceAll('&quot;', '"')
    const answer = await person.post('/c/grootouders/join', {
      asked,
      answer0: CRY,
      answer1: CRY,
      answer2: CRY,
      consent: 'on',
    })
    const html = await answer.text()
    expect(html).toContain('Je vraag is verstuurd')
    expect(html).toContain('href="tel:1813"')
    expect(html).not.toContain(READS)
    const door = await shown(person, '/c/grootouders')
    expect(door).toContain('Je vraag wacht tot er een begeleider is')
    expect(door).not.toContain('Je vraag ligt bij de begeleiders')
  })

  it('who was sent out chooses what happens to what they wrote, and does not leave', async () => {
    await run(
      "update memberships set blocked_at = 1000 where member_id = (select id from members where nickname = 'Regenjas') and community_id = (select id from communities where slug = 'autisme')",
    )
    const page = await shown(await enter('Regenjas'), '/c/autisme/leave')
    expect(page).toContain('Wat jij hier schreef')
    expect(page).toContain('Bewaar keuze')
    expect(page).not.toContain('Verlaat groep')
    // The card does not show the way in to who is kept out.
    const card = await shown(await enter('Regenjas'), '/c/autisme')
    expect(card).not.toContain('Dit vragen we je')
    expect(card).not.toContain('Wie beslist?')
    expect(card).not.toContain('Vraag om erbij te komen')
  })

  it('who never signed in is not told that they are no longer signed in', async () => {
    const page = await shown(new Visitor(server.url), '/account')
    expect(page).toContain('Deze pagina is voor wie is aangemeld')
    expect(page).not.toContain('Je bent niet meer aangemeld')
  })
})
