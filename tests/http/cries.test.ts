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
    await person.post('/c/mantelzorg/join/withdraw', {})
    const data = await person.post('/c/mantelzorg/join.data', form)
    expect(await data.text()).toContain('Zelfmoordlijn')
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
