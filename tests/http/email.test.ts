import { describe, expect, it } from 'vitest'
import { CONFIRM_LINK, linkIn, NEVER_LINK, STOP_LINK } from '#tests/support/mail.ts'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

const SECRET = 'samen-aan-tafel'

describe('mail to a member', () => {
  const server = useServer({ vars: { MAIL_FROM: 'kring@example.org' } })
  /** Mails come by the queue. */
  const mails = async (count: number) => {
    await expect.poll(() => server.mails().length, { timeout: 10_000 }).toBe(count)
    return server.mails()
  }
  /** Six minutes pass for who waits. */
  const later = () =>
    server.d1
      .prepare(
        'update notifications set created_at = created_at - 360000 where read_at is null and member_id in (select member_id from member_emails)',
      )
      .run()
      .then(() =>
        server.d1
          .prepare('update member_emails set due_at = due_at - 360000, waiting_since = waiting_since - 360000')
          .run(),
      )

  it('is asked for, confirmed by who reads it, comes once, and stops with one click, without JavaScript', async () => {
    const member = await new Visitor(server.url).enter('Regenjas')
    expect(await (await member.get('/notifications')).text()).toContain('href="/account/email"')
    const page = await (await member.get('/account/email')).text()
    expect(page).toContain('type="email"')

    for (const [fields, status] of [
      [{ email: 'geen adres', secret: SECRET }, 400],
      [{ email: 'jasje@example.org', secret: 'niet dit' }, 422],
    ] as const) {
      const refused = await member.post('/account/email', fields)
      expect(refused.status).toBe(status)
      const back = await refused.text()
      expect(back).toContain(`value="${fields.email}"`)
      expect(back).not.toContain(fields.secret)
    }
    expect(server.mails()).toEqual([])
    const given = await member.post('/account/email', { email: 'jasje@example.org', secret: SECRET })
    expect([given.status, given.headers.get('Location')]).toEqual([302, '/account/email'])
    const waiting = await (await member.get('/account/email')).text()
    expect(waiting).toContain('Bevestig je adres')
    expect(waiting).not.toContain('jasje')

    const [asking] = await mails(1)
    expect(asking).toMatch(/^To: jasje@example\.org$/m)
    expect(asking).toMatch(/^Subject: Klopt dit adres\?$/m)
    const confirm = linkIn(asking!, CONFIRM_LINK)
    // In development, too, a link leads to where people sign in.
    expect(new URL(confirm).host).toBe(new URL(server.url).host.replace('127.0.0.1', 'localhost'))
    // Who reads the mail is signed in nowhere here. Looking changes nothing; pressing does.
    const reader = new Visitor(server.url)
    const confirmPath = new URL(confirm).pathname
    for (let time = 0; time < 2; time++) expect((await reader.get(confirmPath)).status).toBe(200)
    expect(await (await member.get('/account/email')).text()).toContain('Bevestig je adres')
    const pressed = await reader.post(confirmPath, {})
    expect(pressed.status).toBe(302)
    expect(await (await reader.get(pressed.headers.get('Location')!)).text()).toContain('Je adres is bevestigd')
    const again = await reader.post(confirmPath, {})
    expect(again.status).toBe(404)
    expect(await again.text()).toContain('Deze link werkt niet meer')
    expect(await (await member.get('/account/email')).text()).toContain('Mail staat aan')
    expect(await (await member.get('/notifications')).text()).not.toContain('href="/account/email"')

    const thread = await member.post('/c/pauzehoek/new', {
      title: 'Zzvraag over wachten',
      body: 'Wie wacht er mee?',
      draftKey: crypto.randomUUID(),
    })
    const path = new URL(thread.headers.get('Location')!, server.url).pathname
    const other = await new Visitor(server.url).enter('Notenbalk')
    await other.post(path, { body: 'Zzik wacht mee.', draftKey: crypto.randomUUID() })
    await expect
      .poll(() => server.d1.prepare('select due_at from member_emails').first('due_at'), { timeout: 10_000 })
      .not.toBeNull()
    await server.tick()
    expect(server.mails()).toHaveLength(1)
    await later()
    await server.tick()
    const [, mail] = await mails(2)
    expect(mail).toMatch(/^Subject: Er wacht iets op je$/m)
    expect(mail).not.toMatch(/zzvraag|zzik|pauze|regenjas|notenbalk|linde|thr_|pst_/i)
    await server.tick()
    expect(server.mails()).toHaveLength(2)

    // That they came to look is kept, after the answer and without saying when.
    const awaits = () => server.d1.prepare('select awaits_visit from member_emails').first('awaits_visit')
    expect(await awaits()).toBe(1)
    await member.get('/notifications')
    await expect.poll(awaits).toBe(0)

    // The page behind the link asks; a mail program's own button needs no page, no cookie and no `Origin`.
    const stop = new URL(linkIn(mail!, STOP_LINK)).pathname
    expect(await (await reader.get(stop)).text()).toContain('Stop met mail')
    expect(await (await member.get('/account/email')).text()).toContain('Mail staat aan')
    const oneClick = () =>
      fetch(new URL(stop, server.url), {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
        redirect: 'manual',
      })
    expect((await oneClick()).status).toBe(200)
    expect(await server.d1.prepare('select count(*) as n from member_emails').first('n')).toBe(0)
    expect((await oneClick()).status).toBe(200)
    expect(await (await member.get('/account/email')).text()).toContain('type="email"')
    // The same link, opened afterwards, says so and asks nothing; a page of before that is sent late hears it too.
    const opened = await (await reader.get(stop)).text()
    expect(opened).toContain('Mail is al gestopt')
    expect(opened).not.toContain('Stop met mail')
    const late = await reader.post(stop, {})
    expect(late.status).toBe(404)
    expect(await late.text()).toContain('Mail is al gestopt')
  }, 60_000)

  it('stops by the page’s own button, and by a form of parts, as some mail programs send it', async () => {
    for (const [nickname, way] of [
      ['Kiezel', 'page'],
      ['Havermout', 'parts'],
    ] as const) {
      const before = server.mails().length
      const member = await new Visitor(server.url).enter(nickname)
      await member.post('/account/email', { email: `${way}@example.org`, secret: SECRET })
      const asking = (await mails(before + 1)).at(-1)!
      await new Visitor(server.url).post(new URL(linkIn(asking, CONFIRM_LINK)).pathname, {})
      await server.d1
        .prepare('update member_emails set due_at = 1, waiting_since = 1 where verified_at is not null')
        .run()
      await server.d1
        .prepare(
          "insert into notifications (id, member_id, kind, subject_id, created_at) select ?1, id, 'objection_decided', ?1, 2 from members where nickname = ?2",
        )
        .bind(`ntf_${way}`, nickname)
        .run()
      await server.tick()
      const stop = new URL(linkIn((await mails(before + 2)).at(-1)!, STOP_LINK)).pathname
      if (way === 'page') {
        const pressed = await new Visitor(server.url).post(stop, {})
        expect(await (await member.get(pressed.headers.get('Location')!)).text()).toContain('Je krijgt geen mail meer')
      } else {
        const body = new FormData()
        body.set('List-Unsubscribe', 'One-Click')
        expect((await fetch(new URL(stop, server.url), { method: 'POST', body })).status).toBe(200)
      }
      expect(await server.d1.prepare('select count(*) as n from member_emails').first('n'), way).toBe(0)
    }
  }, 60_000)

  it('never comes again to who did not ask for it, by one button and without an account; in the language chosen last', async () => {
    const before = server.mails().length
    const member = await new Visitor(server.url).enter('Libel')
    expect((await member.post('/account/email', { email: 'vreemd@example.org', secret: SECRET })).status).toBe(302)
    const never = new URL(linkIn((await mails(before + 1)).at(-1)!, NEVER_LINK)).pathname
    const stranger = new Visitor(server.url)
    expect(await (await stranger.get(never)).text()).toContain('Nooit meer zo’n mail')
    const pressed = await stranger.post(never, {})
    expect(pressed.status).toBe(302)
    expect(pressed.headers.get('Location')).not.toContain('v1.')
    const done = await (await stranger.get(pressed.headers.get('Location')!)).text()
    expect(done).toContain('We sturen geen mail meer')
    expect(done).not.toContain('href="/account/email"')
    expect((await stranger.post('/email/never/v1.niets', {})).status).toBe(404)
    expect((await stranger.post('/email/now/v1.niets', {})).status).toBe(404)
    expect((await stranger.get('/email/now/v1.niets')).status).toBe(404)
    // The same answer, and no mail: the next one that goes is that of another address, in the language chosen last.
    const again = await member.post('/account/email', { email: 'Vreemd+2@example.org', secret: SECRET })
    expect([again.status, again.headers.get('Location')]).toEqual([302, '/account/email'])
    expect(await (await member.get('/account/email')).text()).toContain('Bevestig je adres')
    await member.post('/account/email', { email: 'ander@example.org', secret: SECRET })
    expect((await mails(before + 2)).at(-1)).toMatch(/^To: ander@example\.org$/m)
    const language = () => server.d1.prepare('select language from member_emails').first('language')
    expect(await language()).toBe('nl')
    expect((await member.post('/language', { language: 'en', back: '/' })).status).toBe(302)
    expect(await language()).toBe('en')
    await member.post('/account/email/remove', {})
  })

  it('takes no other write from elsewhere: only the one click, at that address', async () => {
    const from = (path: string, fields: Record<string, string>) =>
      fetch(new URL(path, server.url), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
    const token = 'a'.repeat(43)
    expect((await from(`/email/stop/${token}`, {})).status).toBe(403)
    expect((await from(`/email/stop/${token}`, { 'List-Unsubscribe': 'Two-Clicks' })).status).toBe(403)
    expect((await from(`/email/confirm/${token}`, { 'List-Unsubscribe': 'One-Click' })).status).toBe(403)
    expect((await from('/account/email/remove', { 'List-Unsubscribe': 'One-Click' })).status).toBe(403)
    const large = { 'List-Unsubscribe': 'One-Click', more: 'x'.repeat(5_000) }
    expect((await from(`/email/stop/${token}`, large)).status).toBe(403)
    expect((await from(`/email/stop/${token}`, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
  })

  it('leaves no address in any log', () => {
    expect(server.lines.map((line) => line.text).join('\n')).not.toMatch(/example\.org/)
  })
})

describe('without a sender', () => {
  const server = useServer()

  it('no mail is offered, and the page says so', async () => {
    const member = await new Visitor(server.url).enter('Regenjas')
    expect(await (await member.get('/account')).text()).not.toContain('href="/account/email"')
    expect(await (await member.get('/notifications')).text()).not.toContain('href="/account/email"')
    const page = await (await member.get('/account/email')).text()
    expect(page).toContain('Mail sturen kan hier nu niet')
    expect(page).not.toContain('type="email"')
    const refused = await member.post('/account/email', { email: 'ik@example.org', secret: SECRET })
    expect(refused.status).toBe(422)
  })
})
