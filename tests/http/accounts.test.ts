import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { costOf, hiddenField, Visitor } from '#tests/support/visitor.ts'

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
    const pages = ['', '/nickname', '/figure', '/password', '/recovery-code', '/devices']
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
    const { person } = await signUp('Korenbloem')
    const wrong = await person.post('/account/password', { secret: 'gegokt', newSecret: 'een nieuw geheim' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Dit is niet je wachtwoord van nu')
    const saved = await person.post('/account/password', { secret: SECRET, newSecret: 'een nieuw geheim' })
    expect(saved.status).toBe(302)
    expect(await text(await person.get(saved.headers.get('Location')!))).toContain('nieuwe wachtwoord is bewaard')
  })

  it('signing out everywhere ends every session', async () => {
    const { person } = await signUp('Klaproos')
    expect((await person.post('/account/sign-out-everywhere', {})).headers.get('Location')).toBe('/')
    expect((await person.get('/account')).status).toBe(401)
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
