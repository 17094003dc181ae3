import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hydrated, LINE_CUT, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

const shot = process.env.KRING_SHOTS

/** A file that comes late, as over a slow line: when what this gives back is called. */
async function holdBack(page: Page, file: string): Promise<() => void> {
  let release = () => {}
  const late = new Promise<void>((done) => (release = done))
  await page.route(file, async (route) => {
    await late
    await route.continue()
  })
  return release
}

describe('the writing coach', () => {
  const server = useServer()
  const people = usePeople(server, { expected: LINE_CUT })

  it('says what it found, why, and takes it out on one press', async () => {
    const peer = await people.enter('Zeester', { viewport: PHONE })
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    const asked: string[] = []
    peer.on('request', (request) => asked.push(request.url()))
    await peer.getByLabel('Waarover gaat het?').fill('Vragen over Lars Peeters')
    await peer
      .getByLabel('Je bericht')
      .fill('Hij slaapt niet. Bel me op 0470 12 34 56 of mail mama@gmail.com. Of 1813?')
    const coach = peer.getByRole('region', { name: 'Kijk hier nog even naar' })
    await coach.waitFor()
    // It comes when somebody begins to write, so it may have seen the title before the text.
    await expect
      .poll(() => coach.locator('mark').allTextContents(), { timeout: 10_000 })
      .toEqual(['Lars Peeters', '0470 12 34 56', 'mama@gmail.com'])
    await coach.getByText('Dit lijkt op een telefoonnummer').waitFor()
    await peer.getByRole('status').getByText('Er staan 3 dingen in je tekst').waitFor()
    expect(await peer.locator('.coach-marks mark').allTextContents()).toHaveLength(3)
    if (shot) await peer.screenshot({ path: `${shot}/coach.png`, fullPage: true })
    // Nothing of it went anywhere.
    expect(asked.filter((url) => !/\/assets\//.test(url))).toEqual([])

    await coach.getByRole('button', { name: 'Haal weg: 0470 12 34 56' }).click()
    expect(await peer.getByLabel('Je bericht').inputValue()).toBe(
      'Hij slaapt niet. Bel me op of mail mama@gmail.com. Of 1813?',
    )
    await coach.getByRole('button', { name: 'Laat zo: Lars Peeters' }).click()
    expect(await coach.locator('mark').allTextContents()).toEqual(['mama@gmail.com'])
    await coach.getByRole('button', { name: 'Haal weg: mama@gmail.com' }).click()
    await coach.waitFor({ state: 'detached' })
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Je bericht staat er.').waitFor()
  })

  it('asks once before sending what would be read first, and never blocks', async () => {
    const peer = await people.enter('Zeester')
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await peer.getByLabel('Waarover gaat het?').fill('Iemand om mee te praten')
    await peer.getByLabel('Je bericht').fill('Mijn nummer is 0470 12 34 56.')
    await peer.getByRole('region', { name: 'Kijk hier nog even naar' }).waitFor()
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    const question = peer.getByRole('dialog', { name: 'Wil je dit zo versturen?' })
    // The way out stays within reach.
    expect(await peer.locator('[data-quick-exit]').isVisible()).toBe(true)
    await question.getByText('Je bericht wordt eerst gelezen als je dit laat staan.').waitFor()
    if (shot) await peer.screenshot({ path: `${shot}/question.png` })
    await peer.keyboard.press('Escape')
    await question.waitFor({ state: 'hidden' })
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await question.getByRole('button', { name: 'Verstuur zo' }).click()
    await peer.getByText('Een begeleider leest dit eerst').waitFor()
    await peer.getByText('Er staat een nummer, adres of account in.').waitFor()
    if (shot) await peer.screenshot({ path: `${shot}/held.png`, fullPage: true })
    const post = await server.d1
      .prepare("select state, level from posts where markdown like 'Mijn nummer is 0470%'")
      .first<{ state: string; level: string }>()
    expect(post).toEqual({ state: 'held', level: 'amber' })
  })

  it('does without scripts: the server holds it and says why', async () => {
    const peer = await people.enter('Zeester', { javaScriptEnabled: false })
    await peer.goto('/c/slapen-eten/new')
    await peer.getByLabel('Waarover gaat het?').fill('Zonder script')
    await peer.getByLabel('Je bericht').fill('Mijn adres is Kerkstraat 12.')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Er staat een nummer, adres of account in.').waitFor()
    await peer.getByRole('link', { name: 'Pas je bericht aan' }).first().click()
    expect(await peer.getByLabel('Je bericht').inputValue()).toBe('Mijn adres is Kerkstraat 12.')
  })

  it('shows help lines at once, above everything, to somebody in need; also without scripts', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const peer = await people.enter('Havermout', { viewport: PHONE, javaScriptEnabled })
      await peer.goto('/c/slapen-eten/new')
      await peer.getByLabel('Waarover gaat het?').fill('Het is op')
      await peer.getByLabel('Je bericht').fill('Ik wil niet meer leven.')
      await peer.getByRole('button', { name: 'Plaats bericht' }).click()
      const notice = peer.locator('.notice-crisis', { hasText: 'Praat nu met iemand' })
      await notice.waitFor()
      expect(await notice.getByRole('link', { name: 'Bel 1813' }).getAttribute('href')).toBe('tel:1813')
      // Before the title of the page, and in sight.
      const place = await notice.boundingBox()
      const title = await peer.getByRole('heading', { level: 1 }).boundingBox()
      expect(place!.y).toBeLessThan(title!.y)
      expect(await peer.evaluate(() => scrollY)).toBe(0)
      if (shot) await peer.screenshot({ path: `${shot}/lines-${javaScriptEnabled}.png` })
    }
  })

  it('keeps what was written when the session ended, and brings it back after signing in', async () => {
    const peer = await people.visitor()
    await peer.goto('/sign-up')
    await peer.getByLabel('Je schuilnaam').fill('Schrijfster')
    await peer.getByLabel('Je wachtwoord').fill('een lang geheim')
    await peer.getByLabel('Ik ga akkoord met de huisregels').check()
    await peer.getByRole('button', { name: 'Maak account' }).click()
    await peer.getByRole('button', { name: 'Ik heb hem opgeschreven' }).click()
    await peer.goto('/c/slapen-eten')
    await peer.getByRole('link', { name: 'Begin een onderwerp' }).click()
    await peer.waitForURL('**/new')
    await hydrated(peer)
    await peer.getByLabel('Waarover gaat het?').fill('Een titel die blijft')
    await peer.getByLabel('Je bericht').fill('Een tekst die blijft.')
    await peer.context().clearCookies()
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Je tekst wacht op dit toestel. Meld je aan, dan ga je verder.').waitFor()
    expect(await peer.getByText('Wij bewaren hem niet').count()).toBe(0)
    // Nothing of a member's menu is left.
    expect(await peer.getByRole('navigation').getByRole('link', { name: 'Meld je aan' }).isVisible()).toBe(true)
    expect(await peer.locator('.account summary').count()).toBe(0)
    await peer.getByRole('main').getByRole('link', { name: 'Meld je aan' }).click()
    await peer.getByLabel('Je schuilnaam').fill('Schrijfster')
    await peer.getByLabel('Je wachtwoord').fill('een lang geheim')
    await peer.getByRole('button', { name: 'Meld je aan' }).click()
    await peer.waitForURL('**/new')
    await expect.poll(() => peer.getByLabel('Je bericht').inputValue()).toBe('Een tekst die blijft.')
    expect(await peer.getByLabel('Waarover gaat het?').inputValue()).toBe('Een titel die blijft')
    await hydrated(peer)
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Je bericht staat er.').waitFor()
  })
})

describe('what goes with a draft', () => {
  const server = useServer()
  const people = usePeople(server)

  it('the kind, the fold and its words come back with the text, and go once it is placed', async () => {
    const peer = await people.enter('Zeester', { viewport: PHONE })
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    // A tick without words is nobody's draft.
    await peer.getByLabel('Dit is een moeilijk onderwerp').check()
    await peer.goto('/groups')
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    const body = peer.getByLabel('Je bericht')
    await peer.waitForTimeout(500)
    expect(await peer.getByLabel('Dit is een moeilijk onderwerp').isChecked()).toBe(false)
    await peer.getByLabel('Een ervaringsverhaal').check()
    await peer.getByLabel('Waarover gaat het?', { exact: true }).fill('Wat ons overkwam')
    await body.fill('Dit wil ik dichtgevouwen vertellen.')
    await peer.getByLabel('Dit is een moeilijk onderwerp').check()
    await peer.getByLabel('Waarover gaat het, in een paar woorden?').fill('over verlies')
    await peer.waitForTimeout(300)
    await peer.goto('/groups')
    await peer.goto('/c/slapen-eten/new')
    await expect.poll(() => body.inputValue()).toBe('Dit wil ik dichtgevouwen vertellen.')
    await expect.poll(() => peer.getByLabel('Dit is een moeilijk onderwerp').isChecked()).toBe(true)
    await expect.poll(() => peer.getByLabel('Een ervaringsverhaal').isChecked()).toBe(true)
    const warning = peer.getByLabel('Waarover gaat het, in een paar woorden?')
    await expect.poll(() => warning.inputValue()).toBe('over verlies')
    await hydrated(peer)
    expect(await peer.getByLabel('Een ervaringsverhaal').isChecked()).toBe(true)
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Je bericht staat er.').waitFor()
    const post = await server.d1
      .prepare(
        "select p.warning, t.kind from posts p join threads t on t.id = p.thread_id where p.markdown like 'Dit wil ik dichtgevouwen%'",
      )
      .first<{ warning: string; kind: string }>()
    expect(post).toEqual({ warning: 'over verlies', kind: 'story' })
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await peer.waitForTimeout(500)
    expect(await peer.getByLabel('Dit is een moeilijk onderwerp').isChecked()).toBe(false)
    expect(await peer.getByLabel('Een ervaringsverhaal').isChecked()).toBe(false)
  })
})

describe('drafts on a device that is shared', () => {
  const server = useServer()
  const people = usePeople(server, { expected: LINE_CUT })
  const kept = (page: Awaited<ReturnType<typeof people.enter>>) => page.evaluate(() => JSON.stringify(localStorage))
  const enter = (page: Awaited<ReturnType<typeof people.enter>>, nickname: string) =>
    page.request.post('/demo', { form: { nickname }, headers: { Origin: server.url } })
  const signOut = async (page: Awaited<ReturnType<typeof people.enter>>) => {
    await page.locator('.account summary').click()
    await page.getByRole('button', { name: 'Meld je af' }).click()
    await page.waitForURL((url) => url.pathname === '/')
  }

  it('outlive signing out, and only their writer sees anything of them', async () => {
    const peer = await people.enter('Zeester', { viewport: PHONE })
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await peer.getByLabel('Je bericht').fill('Niemand anders mag dit lezen.')
    await expect.poll(() => kept(peer)).toContain('kring:draft:')
    await signOut(peer)
    const storage = await kept(peer)
    expect(storage).toContain('kring:draft:')
    expect(storage).not.toMatch(/Niemand|Zeester|slapen/)

    await enter(peer, 'Regenjas')
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await peer.getByLabel('Je bericht').pressSequentially('Van ')
    await peer.getByLabel('Je bericht').pressSequentially('Regenjas.')
    expect(await peer.getByLabel('Je bericht').inputValue()).toBe('Van Regenjas.')
    await expect.poll(async () => Object.keys(JSON.parse(await kept(peer))).length).toBe(2)

    // Clearing one's own leaves what somebody else wrote.
    await peer.goto('/account/devices')
    await peer.getByRole('button', { name: 'Wis wat ik niet verstuurde' }).click()
    await peer.getByText('Op dit toestel is alles gewist.').waitFor()
    if (shot) await peer.screenshot({ path: `${shot}/devices.png`, fullPage: true })
    expect(Object.keys(JSON.parse(await kept(peer)))).toHaveLength(1)
    await signOut(peer)
    await enter(peer, 'Zeester')
    await peer.goto('/c/slapen-eten/new')
    await expect.poll(() => peer.getByLabel('Je bericht').inputValue()).toBe('Niemand anders mag dit lezen.')
  })

  it('stay when other words were sent under a key that was used, also once the first ones arrived', async () => {
    const peer = await people.enter('Zeester', { viewport: PHONE })
    await peer.goto('/c/slapen-eten')
    await peer.locator('a[href^="/t/thr_"]').first().click()
    await peer.waitForURL('**/t/thr_*')
    await hydrated(peer)
    const path = new URL(peer.url()).pathname
    const draftKey = await peer.locator('input[name=draftKey]').inputValue()
    // The first words of this form arrived, and their writer went back and wrote others.
    const first = await peer.request.post(path, {
      form: { body: 'De eerste woorden.', draftKey },
      headers: { Origin: server.url },
      maxRedirects: 0,
    })
    const arrived = first.headers().location!
    const area = peer.locator('textarea[name=body]')
    await area.fill('Heel andere woorden.')
    await peer.getByRole('button', { name: 'Plaats reactie' }).click()
    await peer.getByText('Dit staat er nog niet').first().waitFor()
    await peer.getByRole('link', { name: 'Bekijk wat je eerder verstuurde' }).waitFor()
    expect(await area.inputValue()).toBe('Heel andere woorden.')
    if (shot) await peer.screenshot({ path: `${shot}/differs.png` })
    await peer.goto(arrived)
    await hydrated(peer)
    await expect.poll(() => area.inputValue()).toBe('Heel andere woorden.')
    await peer.getByRole('button', { name: 'Plaats reactie' }).click()
    await peer.locator('.post').getByText('Heel andere woorden.').waitFor()
    await expect.poll(() => kept(peer)).toBe('{}')
  })

  it('of two tabs stay apart: each keeps its own, and one may take the other along', async () => {
    const first = await people.enter('Havermout', { viewport: PHONE })
    const thread = await server.d1
      .prepare(
        "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'school' and t.state = 'published' and t.locked_at is null limit 1",
      )
      .first<string>('id')
    const second = await first.context().newPage()
    const drafts = () =>
      first.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('kring:draft:')).length)
    for (const page of [first, second]) {
      await page.goto(new URL(`/t/${thread}`, server.url).href)
      await hydrated(page)
    }
    const [one, two] = [first, second].map((page) => page.getByLabel('Jouw reactie')) as [Locator, Locator]
    await one.fill('Dit schreef ik eerst.')
    await expect.poll(drafts).toBe(1)
    await two.fill('Dit schreef ik daarna.')
    await expect.poll(drafts).toBe(2)
    // Typed on in the first, which is not what the second keeps.
    await one.fill('Dit schreef ik eerst, en meer.')
    for (const [page, text] of [
      [first, 'Dit schreef ik eerst, en meer.'],
      [second, 'Dit schreef ik daarna.'],
    ] as const) {
      await page.reload()
      await expect.poll(() => page.getByLabel('Jouw reactie').inputValue()).toBe(text)
      await page.getByText('Je schreef hier nog iets, in een ander venster.').waitFor()
    }
    if (shot) await first.screenshot({ path: `${shot}/two-tabs.png`, fullPage: true })
    // What the second sends takes nothing of the first away.
    await hydrated(second)
    await second.getByRole('button', { name: 'Plaats reactie' }).click()
    await second.waitForURL(/[?&]sent=/)
    await expect.poll(drafts).toBe(1)
    expect(await two.inputValue()).toBe('')
    await second.getByRole('button', { name: 'Zet dat erbij' }).click()
    await expect.poll(() => two.inputValue()).toBe('Dit schreef ik eerst, en meer.')
    await expect.poll(drafts).toBe(1)
    await second.close()
    await first.goto('/')
    await first.goto(`/t/${thread}`)
    await expect.poll(() => one.inputValue()).toBe('Dit schreef ik eerst, en meer.')
    await expect.poll(drafts).toBe(1)
  })

  it('wait at an edit too, and what stands comes back when they are cleared', async () => {
    const peer = await people.enter('Kiezel')
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await peer.getByLabel('Waarover gaat het?').fill('Om aan te passen')
    await peer.getByLabel('Je bericht').fill('Zo stond het er.')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Je bericht staat er.').waitFor()
    await peer.goto(`${await peer.locator('a[href$="/edit"]').first().getAttribute('href')}`)
    await hydrated(peer)
    await peer.getByLabel('Je bericht').fill('Zo wordt het, en bel 0470 12 34 56.')
    await peer.getByRole('region', { name: 'Kijk hier nog even naar' }).waitFor()
    await peer.reload()
    const box = peer.getByLabel('Je bericht')
    await expect.poll(() => box.inputValue()).toBe('Zo wordt het, en bel 0470 12 34 56.')
    if (shot) await peer.screenshot({ path: `${shot}/edit.png`, fullPage: true })
    await peer.getByRole('button', { name: 'Wis de tekst' }).click()
    expect(await box.inputValue()).toBe('Zo stond het er.')
    await box.fill('Zo wordt het.')
    await peer.getByRole('button', { name: 'Bewaar' }).click()
    await peer.waitForURL('**/t/*')
    await peer.locator('.post', { hasText: 'Zo wordt het.' }).waitFor()
    await expect.poll(() => kept(peer)).not.toContain('kring:draft:')
  })

  it('and words go out under no other name: somebody else signed in, in another tab', async () => {
    const peer = await people.enter('Havermout', { viewport: PHONE })
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await peer.getByLabel('Waarover gaat het?').fill('Van wie is dit?')
    await peer.getByLabel('Je bericht').fill('Dit schrijf ik als Havermout.')
    await expect.poll(() => kept(peer)).toContain('kring:draft:')
    const tab = await peer.context().newPage()
    await enter(tab, 'Regenjas')
    await tab.goto('/c/slapen-eten')
    const notice = peer.getByRole('alert').filter({ hasText: 'iemand anders aangemeld' })
    await notice.waitFor()
    if (shot) await peer.screenshot({ path: `${shot}/other-account.png` })
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    expect(await peer.evaluate(() => document.activeElement?.textContent)).toBe('Laad de pagina opnieuw')
    await notice.getByRole('link').click()
    await hydrated(peer)
    expect(await peer.getByLabel('Je bericht').inputValue()).toBe('')
    expect(await server.d1.prepare("select id from posts where markdown like 'Dit schrijf ik als%'").first()).toBeNull()
    await enter(peer, 'Havermout')
    await peer.goto('/c/slapen-eten/new')
    await expect.poll(() => peer.getByLabel('Je bericht').inputValue()).toBe('Dit schrijf ik als Havermout.')
    await notice.waitFor({ state: 'hidden' })
  })

  it('go before what somebody begins to write while the page is still coming', async () => {
    const peer = await people.enter('Kiezel')
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    const box = peer.getByLabel('Je bericht')
    await box.fill('Hier was ik gebleven.')
    await expect.poll(() => kept(peer)).toContain('kring:draft:')
    const release = await holdBack(peer, '**/page.js')
    await peer.goto('/c/slapen-eten/new', { waitUntil: 'commit' })
    await box.pressSequentially('En')
    release()
    await expect.poll(() => box.inputValue()).toBe('Hier was ik gebleven.\n\nEn')
    await hydrated(peer)
    await box.pressSequentially(' nog iets.')
    await peer.reload()
    await expect.poll(() => box.inputValue()).toBe('Hier was ik gebleven.\n\nEn nog iets.')
  })

  it('hold what was written in a filled field before the page came alive', async () => {
    const peer = await people.enter('Kiezel')
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await peer.getByLabel('Waarover gaat het?').fill('Op een oude telefoon')
    await peer.getByLabel('Je bericht').fill('Zo stond het er.')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Je bericht staat er.').waitFor()
    const edit = await peer.locator('a[href$="/edit"]').first().getAttribute('href')
    const box = peer.getByLabel('Je bericht')

    for (const written of ['Zo wordt het.', undefined]) {
      // The words of the app come late: everything is there to read and to write in, and React is not there yet.
      const release = await holdBack(peer, '**/assets/nl-*.js')
      await peer.goto(edit!)
      if (written) await box.fill(written)
      else await expect.poll(() => box.inputValue()).toBe('Zo wordt het.') // the draft was put back by itself
      expect(await peer.evaluate(() => Object.keys(document.body).some((key) => key.startsWith('__react')))).toBe(false)
      release()
      await hydrated(peer)
      await peer.locator('.tools-place button').first().waitFor()
      expect(await box.inputValue()).toBe('Zo wordt het.')
      await peer.unroute('**/assets/nl-*.js')
    }
  })

  it('are shown where they can no longer be sent: a thread that is gone, or closed', async () => {
    const peer = await people.enter('Havermout', { viewport: PHONE })
    await peer.goto('/c/schermtijd')
    await peer.getByRole('link', { name: /wél lukken/ }).click()
    await peer.waitForURL('**/t/*')
    await hydrated(peer)
    await peer.getByLabel('Jouw reactie').fill('Bijna af.')
    await expect.poll(() => kept(peer)).toContain('kring:draft:')
    const id = new URL(peer.url()).pathname.split('/').pop()!
    for (const change of ["state = 'hidden'", "state = 'published', locked_at = 1"]) {
      await server.d1.prepare(`update threads set ${change} where id = ?`).bind(id).run()
      await peer.goto(`/t/${id}`)
      const lost = peer.getByRole('textbox', { name: 'Dit schreef je hier nog' })
      await lost.waitFor()
      expect(await lost.inputValue()).toBe('Bijna af.')
      // Where the team closed it, they may go to the team with it.
      const main = peer.locator('main')
      const toTeam = main.getByRole('link', { name: 'Schrijf naar het team' })
      expect(await toTeam.count()).toBe(change.includes('locked') ? 1 : 0)
      expect(await main.getByRole('link', { name: 'Hulp nu', exact: true }).count()).toBe(1)
      if (shot) await peer.screenshot({ path: `${shot}/lost-${change.length}.png`, fullPage: true })
    }
    await peer.getByRole('button', { name: 'Wis de tekst' }).click()
    await expect.poll(() => kept(peer)).not.toContain('kring:draft:')
  })
})

describe('on the home screen', () => {
  const server = useServer()
  const people = usePeople(server, { expected: /net::ERR_|Failed to load resource|status of 40/ })

  const active = (page: Awaited<ReturnType<typeof people.enter>>) =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready
      return (await caches.keys()).length
    })

  it('a neutral name and icon', async () => {
    const guest = await people.visitor()
    await guest.goto('/')
    const href = await guest.locator('link[rel=manifest]').getAttribute('href')
    const answer = await guest.request.get(href!)
    expect(answer.headers()['content-type']).toContain('application/manifest+json')
    const manifest = await answer.json()
    expect(manifest).toMatchObject({ name: 'Kring', short_name: 'Kring', display: 'standalone', start_url: '/' })
    expect(JSON.stringify(manifest)).not.toContain('Linde')
    for (const icon of manifest.icons) expect((await guest.request.get(icon.src)).status(), icon.src).toBe(200)
    expect((await guest.request.get('/icons/ring-180.png')).status()).toBe(200)
    // Who only reads along gets nothing put on their device.
    expect(await guest.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  })

  it('says when the line is gone, names whom to call, keeps drafts, and comes back by itself', async () => {
    const peer = await people.enter('Zeester', { viewport: PHONE })
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await active(peer)
    await peer.getByLabel('Je bericht').fill('Dit blijft van mij.')
    await peer.context().setOffline(true)
    await peer.goto('/groups')
    await peer.getByRole('heading', { name: 'Je bent even offline' }).waitFor()
    expect(await peer.locator('a[href="tel:112"]').count()).toBe(2)
    expect(await peer.locator('body').textContent()).not.toContain('Zeester')
    if (shot) await peer.screenshot({ path: `${shot}/offline.png`, fullPage: true })
    expect(await peer.evaluate(() => JSON.stringify(localStorage))).toContain('kring:draft:')
    await peer.context().setOffline(false)
    await peer.getByRole('heading', { level: 1, name: /groep/i }).first().waitFor()
    await peer.goto('/c/slapen-eten/new')
    await expect.poll(() => peer.getByLabel('Je bericht').inputValue()).toBe('Dit blijft van mij.')
  })

  it('keeps no page of the site on the device: not while reading, after the quick exit, or after signing out', async () => {
    const peer = await people.enter('Noor')
    await peer.goto('/desk')
    await hydrated(peer)
    await active(peer)
    await peer.goto('/c/alleen')
    const keptPaths = () =>
      peer.evaluate(async () => {
        const found: string[] = []
        for (const name of await caches.keys())
          for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname)
        return found.sort()
      })
    expect(await keptPaths()).toEqual(['/leave', '/offline', '/offline.css', '/page.js'])
    const words = await peer.evaluate(async () => {
      const texts: string[] = []
      for (const path of ['/offline', '/leave']) texts.push((await (await caches.match(path))?.text()) ?? '')
      return texts.join()
    })
    expect(words).not.toMatch(/Noor|Linde|Kring/)
    await peer.locator('summary', { hasText: 'Noor' }).click()
    await peer.getByRole('button', { name: 'Meld je af' }).click()
    await peer.waitForURL('**/')
    expect(await keptPaths()).toEqual(['/leave', '/offline', '/offline.css', '/page.js'])
    expect(await peer.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kring:draft')))).toEqual(
      [],
    )

    // Leaving in a hurry without a line lands on the page it always lands on.
    await peer.context().setOffline(true)
    await peer.locator('[data-quick-exit]').click()
    await peer.getByRole('heading', { name: 'Pompoensoep voor vier' }).waitFor()
    await peer.context().setOffline(false)
  })
})
