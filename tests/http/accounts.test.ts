import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { createDb, newMeter } from '#db/client.ts'
import { useServer } from '#tests/support/server.ts'
import { costOf, hiddenField, Visitor } from '#tests/support/visitor.ts'
import { newInvitation } from '#worker/accounts/invitation.ts'

const CODE = /([0-9A-Z]{4}-){4}[0-9A-Z]{4}/
const SECRET = 'een lang geheim'
const FIREFOX = { 'User-Agent': 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0' }

/** An account from sign-up to recovery, with plain links and forms. */
describe('an account without JavaScript', () => {
  const server = useServer()
  const text = async (response: Response) => {
    expect(response.status).toBe(200)
    return await response.text()
  }
  const signUp = async (nickname: string) => {
    const person = new Visitor(server.url)
    const joined = await person.post('/sign-up', { nickname, secret: SECRET, rules: 'on', next: '/groups' })
    expect(joined.status).toBe(302)
    return { person, shown: joined.headers.get('Location')! }
  }

  it('signs up, writes the code down, signs in elsewhere, signs that device out, and recovers', async () => {
    const { person, shown } = await signUp('Waterlelie')
    const page = await text(await person.get(shown))
    const code = CODE.exec(page)![0]
    expect(page).toContain('Schuilnaam: Waterlelie')
    // A page that was closed too soon can be opened again, until its owner says that the code is written down.
    expect(await text(await person.get(shown))).toContain(code)
    const kept = await person.post('/account/recovery-code/kept', { next: hiddenField(page, 'next') })
    expect(kept.headers.get('Location')).toBe('/groups')
    expect(await text(await person.get('/account/recovery-code'))).not.toContain(code)

    const phone = new Visitor(server.url)
    const entered = await phone.post('/sign-in', { nickname: 'waterlelie', secret: SECRET, next: '/' }, FIREFOX)
    expect(entered.status).toBe(302)
    const devices = await text(await person.get('/account/devices'))
    expect(devices).toContain('Firefox, Android')
    expect(devices).toContain('dit toestel')
    const ended = await person.post('/account/devices', { device: hiddenField(devices, 'device') })
    expect(ended.status).toBe(302)
    expect((await phone.get('/account')).status).toBe(401)

    const back = new Visitor(server.url)
    const wrong = await back.post('/recover', { nickname: 'Waterlelie', code: 'AAAA', newSecret: 'een nieuw geheim' })
    expect(wrong.status).toBe(422)
    const again = await wrong.text()
    expect(again).toContain('value="Waterlelie"')
    expect(again).not.toContain('een nieuw geheim')
    const found = await back.post('/recover', { nickname: 'Waterlelie', code, newSecret: 'een nieuw geheim' })
    expect(found.status).toBe(302)
    expect(costOf(found).trips).toBeLessThanOrEqual(3)
    const fresh = CODE.exec(await text(await back.get(found.headers.get('Location')!)))![0]
    expect(fresh).not.toBe(code)
    expect((await person.get('/account')).status).toBe(401)
    expect((await back.post('/sign-in', { nickname: 'Waterlelie', secret: 'een nieuw geheim' })).status).toBe(302)
  })

  it('every page of the settings opens in two trips, and a guest is asked to sign in', async () => {
    const member = await new Visitor(server.url).enter('Regenjas')
    const pages = ['', '/nickname', '/figure', '/password', '/recovery-code', '/devices', '/delete']
    for (const page of pages) {
      const response = await member.get(`/account${page}`)
      expect(response.status, page).toBe(200)
      expect(costOf(response).trips, page).toBeLessThanOrEqual(2)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect((await new Visitor(server.url).get(`/account${page}`)).status, page).toBe(401)
    }
  })

  it('a new nickname and figure are seen by everybody', async () => {
    const { person } = await signUp('Duinroos')
    expect((await person.post('/account/figure', { figure: 'owl', tint: '3' })).status).toBe(302)
    const taken = await person.post('/account/nickname', { nickname: 'N00r' })
    expect(taken.status).toBe(422)
    expect(await taken.text()).toMatch(/Vrij is bijvoorbeeld: \p{Lu}/u)
    expect((await person.post('/account/nickname', { nickname: 'Zeeroos' })).status).toBe(302)
    const home = await text(await person.get('/'))
    expect(home).toContain('#owl')
    expect(home).toContain('Zeeroos')
    const soon = await text(await person.get('/account/nickname'))
    expect(soon).toContain('Het kan opnieuw vanaf')
  })

  it('a password is changed by who knows the old one', async () => {
    const { person } = await signUp('Tuinslak')
    const wrong = await person.post('/account/password', { secret: 'gegokt', newSecret: 'een nieuw geheim' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Dit is niet je wachtwoord van nu')
    const saved = await person.post('/account/password', { secret: SECRET, newSecret: 'een nieuw geheim' })
    expect(saved.status).toBe(302)
    expect(await text(await person.get(saved.headers.get('Location')!))).toContain('nieuwe wachtwoord is bewaard')
  })

  it('is deleted by who knows the password, says what went, and is nobody’s afterwards', async () => {
    const { person } = await signUp('Bosrankje')
    const page = await text(await person.get('/account/delete'))
    for (const said of [
      'Dit is daarna weg',
      'Dit blijft, zonder je schuilnaam',
      'Bosrankje',
      'Laat mijn berichten staan',
    ])
      expect(page).toContain(said)
    const unsaid = await person.post('/account/delete', { secret: SECRET })
    expect([unsaid.status, (await unsaid.text()).includes('Kies wat er met je berichten gebeurt')]).toEqual([400, true])
    const wrong = await person.post('/account/delete', { secret: 'gegokt', posts: 'withdraw' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toMatch(/value="withdraw"[^>]*checked|checked[^>]*value="withdraw"/)
    const done = await person.post('/account/delete', { secret: SECRET, posts: 'withdraw' })
    expect([done.status, done.headers.get('Location')]).toEqual([302, '/gone'])
    expect(person.cookies).not.toContain('session')
    expect(costOf(done).trips).toBe(3)
    const gone = await text(await person.get('/gone'))
    expect(gone).toContain('Je account is weg')
    expect(gone).not.toContain('Bosrankje')
    expect((await person.get('/account')).status).toBe(401)
    const again = await person.post('/sign-in', { nickname: 'Bosrankje', secret: SECRET })
    expect(again.status).toBe(422)
    const taken = await person.post('/sign-up', { nickname: 'Bosrankje', secret: SECRET, rules: 'on' })
    expect(taken.status).toBe(422)
  })

  it('signing out everywhere ends every session', async () => {
    const { person } = await signUp('Houtduif')
    expect((await person.post('/account/sign-out-everywhere', {})).headers.get('Location')).toBe('/')
    expect((await person.get('/account')).status).toBe(401)
  })
})

describe('somebody of the team, without JavaScript', () => {
  const server = useServer()

  it('is invited, sets up an app with codes, and shows one in each new session', async () => {
    const db = createDb(server.d1, newMeter())
    const communityId = (await server.d1.prepare('select id from communities limit 1').first<string>('id'))!
    const invitation = await newInvitation(db, new Date(), { roles: [{ communityId, role: 'volunteer' }] })
    await db.batch([invitation.statement])

    const person = new Visitor(server.url)
    const offer = await person.get(invitation.path)
    expect(costOf(offer).trips).toBe(1)
    expect(await offer.text()).toContain(`/sign-up?next=${encodeURIComponent(invitation.path)}`)
    await person.post('/sign-up', { nickname: 'Boekanier', secret: SECRET, rules: 'on', next: invitation.path })
    expect(await (await person.get(invitation.path)).text()).toContain('name="as" value="Boekanier"')
    // A page that was left open while somebody else signed in here.
    const stale = await person.post(invitation.path, { as: 'Zeeroos' })
    expect([stale.status, (await stale.text()).includes('Je bent nu aangemeld als Boekanier')]).toEqual([422, true])
    const accepted = await person.post(invitation.path, { as: 'Boekanier' })
    expect(accepted.headers.get('Location')).toBe('/account/second-factor?next=%2Fdesk')
    expect(costOf(accepted).trips).toBeLessThanOrEqual(3)
    expect((await person.get('/desk')).headers.get('Location')).toBe('/account/second-factor?next=%2Fdesk')

    await person.post('/account/authenticator', { next: '/desk' })
    const page = await (await person.get('/account/second-factor?next=/desk')).text()
    expect(page).toMatch(/<svg[^>]*role="img"/)
    expect(page).not.toMatch(/style=/)
    const key = /code-big[^>]*>([A-Z2-7 ]+)</.exec(page)![1]!.replaceAll(' ', '')
    const code = (later: number) =>
      new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + later })
    const wrong = await person.post('/account/second-factor', { code: '000', next: '/desk' })
    expect(wrong.status).toBe(422)
    const shown = await person.post('/account/second-factor', { code: code(0), next: hiddenField(page, 'next') })
    expect(shown.headers.get('Location')).toBe('/desk')
    expect((await person.get('/desk')).status).toBe(200)
    expect((await person.get('/account/second-factor')).status).toBe(200)

    const again = new Visitor(server.url)
    await again.post('/sign-in', { nickname: 'Boekanier', secret: SECRET, next: '/desk' })
    expect((await again.get('/desk')).status).toBe(302)
    expect((await again.post('/account/second-factor', { code: code(0), next: '/desk' })).status).toBe(422)
    expect((await again.post('/account/second-factor', { code: code(30_000), next: '/desk' })).status).toBe(302)
    expect((await again.get('/desk')).status).toBe(200)

    const late = await new Visitor(server.url).get(invitation.path)
    expect(late.status).toBe(404)
    expect(await late.text()).toContain('Deze uitnodiging werkt niet meer')
  })
})

describe('going too fast', () => {
  const server = useServer({ limits: 3 })

  it('brings the form back with the nickname in it', async () => {
    const visitor = new Visitor(server.url)
    const recover = () => visitor.post('/recover', { nickname: 'Zeester', code: 'AAAA', newSecret: 'een nieuw geheim' })
    const answers = [await recover(), await recover(), await recover(), await recover()]
    expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422, 429])
    const html = await answers[3]!.text()
    expect(html).toContain('Wacht een minuut')
    expect(html).toContain('value="Zeester"')
    for (let at = 0; at < 3; at++) await visitor.post('/sign-in', { nickname: 'Kiezel', secret: 'gok', next: '/' })
    const entry = await visitor.post('/sign-in', { nickname: 'Kiezel', secret: 'gok', next: '/' })
    expect(entry.status).toBe(429)
    expect(await entry.text()).toContain('value="Kiezel"')
  })
})
