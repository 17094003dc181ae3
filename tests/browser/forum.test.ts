import { describe, expect, it } from 'vitest'
import { DESKTOP, hydrated, LINE_CUT, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

describe('forum and desk, people side by side', () => {
  const server = useServer()
  const people = usePeople(server, { expected: LINE_CUT })

  it('signs up on a phone and posts in an open forum: there at once, for everybody', async () => {
    const peer = await people.visitor({ viewport: PHONE })
    await peer.goto('/c/slapen-eten')
    await peer.getByRole('link', { name: 'Maak een account om te schrijven' }).click()
    await peer.getByLabel('Je schuilnaam').fill('Mosmuis')
    await peer.getByLabel('Je wachtwoord').fill('een lang geheim')
    await peer.getByLabel('Ik ga akkoord met de huisregels').check()
    await peer.getByRole('button', { name: 'Maak account' }).click()
    await peer.getByText('Schrijf deze code op').waitFor()
    await peer.getByRole('button', { name: 'Ik heb hem opgeschreven' }).click()
    await peer.getByLabel('Waarover gaat het?').fill('Wanneer slapen ze door?')
    await peer.getByLabel('Je bericht').fill('Wij zijn **moe**.')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Je bericht staat er.').waitFor()
    expect(await peer.locator('.prose strong').textContent()).toBe('moe')
    const guest = await people.visitor()
    await guest.goto('/c/slapen-eten')
    await guest.getByRole('link', { name: 'Wanneer slapen ze door?' }).click()
    await guest.getByText('Wij zijn moe.').waitFor()
  })

  it('holds, arrives on the desk, is approved with one key, and appears, all without reloading', async () => {
    const peer = await people.enter('Zeester', { viewport: PHONE })
    const other = await people.enter('Regenjas')
    const noor = await people.enter('Noor')
    const tarik = await people.enter('Tarik')
    await noor.goto('/desk')
    await hydrated(noor)
    await tarik.goto('/desk')
    await hydrated(tarik)
    for (const page of [noor, tarik]) await page.evaluate(() => Object.assign(window, { sameDocument: true }))

    await peer.goto('/c/alleen')
    await peer.getByRole('link', { name: /ziek zijn/ }).click()
    await peer.waitForURL('**/t/*')
    const thread = peer.url()
    await other.goto(thread)
    await hydrated(other)
    await peer.getByLabel('Jouw reactie').fill('Wij bellen dan de buurvrouw.')
    await peer.getByRole('button', { name: 'Plaats reactie' }).click()
    await peer.getByText('Een begeleider leest dit eerst').waitFor()
    expect(await peer.getByText(/wordt nagelezen vóór (vandaag|morgen) \d\d:\d\d/).count()).toBeGreaterThan(0)
    await peer.evaluate(() => Object.assign(window, { sameDocument: true }))
    expect(await other.getByText('de buurvrouw').count()).toBe(0)

    const row = (page: typeof noor) => page.locator('.pane-queue .line', { hasText: 'de buurvrouw' })
    await row(noor).waitFor()
    await row(tarik).waitFor()
    for (const page of [noor, tarik]) {
      await row(page).getByRole('link').click()
      await page.waitForURL('**/desk/items/*')
      await page.getByText('Hierover beslis je').waitFor()
    }
    // The thread is around it.
    await noor.getByText('Wij hebben met twee gezinnen').waitFor()
    await noor.keyboard.press('a')
    await noor.getByText('Klaar: goedgekeurd.').waitFor()
    // The button is gone; the keyboard is at the next case.
    await expect
      .poll(() => noor.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName))
      .toMatch(/^\/desk\/items\//)
    await peer.locator('.post-held').waitFor({ state: 'detached' })
    await other.getByText('de buurvrouw').waitFor()
    await tarik.getByText('Beslist door Noor: goedgekeurd').waitFor()
    for (const page of [noor, tarik, peer]) expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  })

  it('tells the second moderator who decided, also when both press at once', async () => {
    const peer = await people.enter('Zeester')
    const noor = await people.enter('Noor')
    const tarik = await people.enter('Tarik')
    await peer.goto('/c/alleen/new')
    await peer.getByLabel('Waarover gaat het?').fill('Twee tegelijk')
    await peer.getByLabel('Je bericht').fill('Wie leest dit het eerst?')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Een begeleider leest dit eerst').waitFor()
    for (const page of [noor, tarik]) {
      await page.goto('/desk')
      await page.getByRole('link', { name: 'Twee tegelijk' }).click()
      await page.getByRole('button', { name: /Keur goed/ }).waitFor()
      await hydrated(page)
    }
    await Promise.all([noor.keyboard.press('a'), tarik.keyboard.press('a')])
    const winner = (page: typeof noor) => page.getByText('Klaar: goedgekeurd.')
    const loser = (page: typeof noor) => page.getByText(/Beslist door (Noor|Tarik): goedgekeurd/)
    for (const page of [noor, tarik]) await winner(page).or(loser(page)).first().waitFor()
    expect((await winner(noor).count()) + (await winner(tarik).count())).toBe(1)
    const log = await server.d1
      .prepare(
        "select count(*) as n from moderation_log l join posts p on p.id = l.subject_id where p.markdown = 'Wie leest dit het eerst?'",
      )
      .first<number>('n')
    expect(log).toBe(1)
  })

  it('returns a post with rule and reason, which its author reads; a report reaches the same desk', async () => {
    const peer = await people.enter('Kiezel')
    const noor = await people.enter('Noor')
    await peer.goto('/c/alleen/new')
    await peer.getByLabel('Waarover gaat het?').fill('Bel me gerust')
    await peer.getByLabel('Je bericht').fill('Mijn nummer geef ik graag.')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Een begeleider leest dit eerst').waitFor()
    await noor.goto('/desk')
    await noor.getByRole('link', { name: 'Bel me gerust' }).click()
    await noor.getByRole('button', { name: /Plaats niet/ }).click()
    await noor.getByText('Kies een huisregel.').first().waitFor()
    await noor.getByLabel('Welke huisregel?').first().selectOption('no_contact_data')
    await noor.getByLabel('Leg het uit aan de schrijver').fill('Zet hier geen nummers. Herschrijf het gerust.')
    await noor.getByRole('button', { name: /Plaats niet/ }).click()
    await noor.getByText('Klaar: niet geplaatst.').waitFor()
    await peer.getByText('Zet hier geen nummers.').waitFor()
    await peer.getByText('Mijn nummer geef ik graag.').waitFor()

    await noor.goto('/desk')
    await hydrated(noor)
    const guest = await people.visitor({ viewport: PHONE })
    await guest.goto('/c/pauzehoek')
    await guest.getByRole('link', { name: /aan het lachen/ }).click()
    await guest.getByRole('link', { name: 'Meld dit bericht' }).first().click()
    await guest.getByLabel('Ik maak me zorgen').check()
    await guest.getByLabel('Wil je er iets bij vertellen?').fill('Gaat het wel?')
    // Nothing of it stays on the device for whoever picks it up next.
    expect(await guest.evaluate(() => JSON.stringify(localStorage))).not.toContain('Gaat het wel?')
    await guest.getByRole('button', { name: 'Verstuur melding' }).click()
    await guest.getByText('Het team kijkt ernaar').waitFor()
    const first = noor.locator('.pane-queue .line').first()
    await first.getByText('rood').waitFor()
    await first.getByRole('link').click()
    await noor.getByText('Gaat het wel?').waitFor()
    await noor.getByText('Zo stond het er toen').waitFor()
  })

  it('works by keyboard alone on the desk', async () => {
    const noor = await people.enter('Noor', { viewport: DESKTOP })
    await noor.goto('/desk')
    await hydrated(noor)
    await noor.keyboard.press('?')
    await noor.getByText('j en k').waitFor()
    // Who speaks to the device switches them off, and on again without them.
    await noor.getByRole('button', { name: 'Zet de toetsen uit' }).click()
    await noor.getByText('De toetsen staan uit').waitFor()
    await noor.keyboard.press('j')
    await noor.reload()
    await hydrated(noor)
    for (const key of ['j', 'a', '?']) await noor.keyboard.press(key)
    expect(new URL(noor.url()).pathname).toBe('/desk')
    expect(await noor.getByText('j en k').count()).toBe(0)
    await noor.getByRole('button', { name: 'Toetsen', exact: true }).click()
    await noor.getByRole('button', { name: 'Zet de toetsen aan' }).click()
    await noor.keyboard.press('j')
    await noor.waitForURL('**/desk/items/*')
    const first = noor.url()
    await noor.getByText('Het onderwerp').first().waitFor()
    // The keyboard is at the case, not before the whole queue.
    await expect.poll(() => noor.evaluate(() => document.activeElement?.id)).toBe('case')
    await noor.keyboard.press('j')
    await noor.waitForURL((url) => url.href !== first)
    await noor.keyboard.press('k')
    await noor.waitForURL(first)
    await expect
      .poll(async () => {
        await noor.keyboard.press('r')
        return noor.evaluate(() => document.activeElement?.id)
      })
      .toBe('f-rule')
  })

  it('gives back what somebody was writing when somebody else decided', async () => {
    const libel = await people.enter('Kiezel')
    await libel.goto('/c/alleen/new')
    await libel.getByLabel('Waarover gaat het?').fill('Twee lezers')
    await libel.getByLabel('Je bericht').fill('Wie van jullie leest dit het eerst?')
    await libel.getByRole('button', { name: 'Plaats bericht' }).click()
    await libel.getByText('Een begeleider leest dit eerst').waitFor()
    const item = await server.d1
      .prepare("select i.id from case_items i join threads t on t.id = i.thread_id where t.title = 'Twee lezers'")
      .first<string>('id')
    const noor = await people.enter('Noor', { viewport: DESKTOP })
    await noor.goto(`/desk/items/${item}`)
    await hydrated(noor)
    const words = 'Dag, wil je hier nog eens naar kijken?'
    await noor.locator('#f-reason').fill(words)
    const tarik = await people.enter('Tarik', { viewport: DESKTOP })
    await tarik.goto(`/desk/items/${item}`)
    await tarik.getByRole('button', { name: /Keur goed/ }).click()
    await noor.getByText('Beslist door Tarik').waitFor()
    await expect.poll(() => noor.getByLabel('Dit schreef je hier nog').inputValue()).toBe(words)
  })

  it('puts no cry for help and no telephone number in sight with one key: a goes to the button, and no further', async () => {
    const { d1 } = server
    const held = async ({ level, reasons }: { level: string; reasons: string[] }) => {
      const item = (await d1
        .prepare(
          "select i.id from case_items i join posts p on p.id = i.post_id join communities c on c.id = i.community_id where i.kind = 'held_post' and i.state = 'open' and i.level = 'green' and c.slug = 'alleen' limit 1",
        )
        .first<string>('id'))!
      await d1
        .prepare('update case_items set level = ?, reasons = ? where id = ?')
        .bind(level, JSON.stringify(reasons), item)
        .run()
      return item
    }
    for (const [nickname, title] of [
      ['Kiezel', 'Eerst dit'],
      ['Regenjas', 'Dan dat'],
      ['Havermout', 'En dit'],
    ] as const) {
      const peer = await people.enter(nickname)
      await peer.goto('/c/alleen/new')
      await peer.getByLabel('Waarover gaat het?').fill(title)
      await peer.getByLabel('Je bericht').fill(`${title}: wie leest het na?`)
      await peer.getByRole('button', { name: 'Plaats bericht' }).click()
      await peer.getByText('Een begeleider leest dit eerst').waitFor()
    }
    const noor = await people.enter('Noor')
    for (const one of [
      { level: 'crisis', reasons: ['crisis_words'] },
      { level: 'red', reasons: ['crisis_words'] },
      { level: 'amber', reasons: ['contact_data'] },
    ]) {
      const item = await held(one)
      await noor.goto(`/desk/items/${item}`)
      await hydrated(noor)
      const approve = noor.getByRole('button', { name: /Keur goed/ })
      await approve.waitFor()
      await expect
        .poll(async () => {
          await noor.keyboard.press('a')
          return approve.evaluate((button) => button === document.activeElement)
        })
        .toBe(true)
      // However often it is pressed.
      await noor.keyboard.press('a')
      await noor.keyboard.press('a')
      await noor.reload()
      await approve.waitFor()
      const row = await d1
        .prepare('select i.state, p.state as post from case_items i join posts p on p.id = i.post_id where i.id = ?')
        .bind(item)
        .first()
      expect(row, one.level).toEqual({ state: 'open', post: 'held' })
    }
  })

  it('decides on nothing that is not on the screen: j and a in one breath skip, and do not approve what was left', async () => {
    const noor = await people.enter('Noor')
    await noor.goto('/desk')
    await hydrated(noor)
    const held = noor.locator('.pane-queue .line', { hasText: 'Wacht op nalezen' }).first()
    await held.getByRole('link').click()
    await noor.waitForURL('**/desk/items/*')
    await noor.getByRole('button', { name: /Keur goed/ }).waitFor()
    const item = noor.url().split('/').pop()!
    await noor.evaluate(() => {
      for (const key of ['j', 'a']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    })
    await noor.waitForURL((url) => !url.pathname.endsWith(item))
    await noor.waitForTimeout(300)
    const state = await server.d1.prepare('select state from case_items where id = ?').bind(item).first<string>('state')
    expect(state).toBe('open')
  })

  it('keeps a draft through a refused form, a dead session and a lost line, and not after it was sent', async () => {
    const peer = await people.enter('Havermout')
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await peer.getByLabel('Je bericht').fill('Dit mag niet weg zijn.')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('minstens 3 tekens').first().waitFor()
    expect(await peer.getByLabel('Je bericht').inputValue()).toBe('Dit mag niet weg zijn.')

    await peer.getByLabel('Waarover gaat het?').fill('Een echte titel')
    await server.d1.prepare('delete from sessions').run()
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Meld je eerst aan.').waitFor()
    await peer.request.post('/demo', { form: { nickname: 'Havermout' }, headers: { Origin: server.url } })
    await peer.goto('/c/slapen-eten/new')
    await expect.poll(() => peer.getByLabel('Je bericht').inputValue()).toBe('Dit mag niet weg zijn.')

    await peer.context().setOffline(true)
    await peer.getByText('Je bent even offline').waitFor()
    await peer.context().setOffline(false)
    await hydrated(peer)
    await peer.getByLabel('Waarover gaat het?').fill('Een echte titel')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Je bericht staat er.').waitFor()
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    await peer.waitForTimeout(500)
    expect(await peer.getByLabel('Je bericht').inputValue()).toBe('')
  })

  it('leaves somebody who is writing alone when a reply arrives, and keeps a second reply that was not sent', async () => {
    const writer = await people.enter('Zeester')
    const other = await people.enter('Kiezel')
    await writer.goto('/c/schermtijd')
    await writer.getByRole('link', { name: /wél lukken/ }).click()
    await writer.waitForURL('**/t/*')
    await hydrated(writer)
    const box = writer.getByLabel('Jouw reactie')
    await box.fill('Wij ook.')
    await writer.getByRole('button', { name: 'Plaats reactie' }).click()
    await writer.getByText('Je bericht staat er.').waitFor()
    await expect.poll(() => box.inputValue()).toBe('')

    await box.pressSequentially('Nog iets: ')
    await other.goto(writer.url())
    await other.getByLabel('Jouw reactie').fill('Tussendoor.')
    await other.getByRole('button', { name: 'Plaats reactie' }).click()
    await writer.getByText('Tussendoor.').waitFor()
    await writer.keyboard.type('verder.')
    expect(await box.inputValue()).toBe('Nog iets: verder.')

    await writer.context().setOffline(true)
    await writer.getByRole('button', { name: 'Plaats reactie' }).click()
    await writer.getByText('Je bent even offline').waitFor()
    expect(await box.inputValue()).toBe('Nog iets: verder.')
    // The page looks again once the line is back, and finds that the session ended.
    await server.d1.prepare('delete from sessions').run()
    await writer.context().setOffline(false)
    await writer.getByRole('link', { name: 'Meld je aan' }).first().waitFor()
    await writer.request.post('/demo', { form: { nickname: 'Zeester' }, headers: { Origin: server.url } })
    await writer.reload()
    await expect.poll(() => box.inputValue()).toBe('Nog iets: verder.')
  })

  it('keeps the page of somebody who writes when the line is cut while it looks again, or the server falters', async () => {
    const writer = await people.enter('Zeester', { viewport: PHONE, serviceWorkers: 'block' })
    await writer.goto('/c/schermtijd')
    await writer.getByRole('link', { name: /wél lukken/ }).click()
    await writer.waitForURL('**/t/*')
    await hydrated(writer)
    await writer.evaluate(() => Object.assign(window, { sameDocument: true }))
    const box = writer.getByLabel('Jouw reactie')
    await box.pressSequentially('Half ')
    const page = `**${new URL(writer.url()).pathname}.data*`
    const lookAgain = () => writer.evaluate(() => dispatchEvent(new Event('online')))

    // Asked, and no answer: the line goes while the question is on its way.
    let asked = Promise.withResolvers<void>()
    let go = Promise.withResolvers<void>()
    await writer.route(page, async (route) => {
      asked.resolve()
      await go.promise
      await route.abort('internetdisconnected')
    })
    await lookAgain()
    await asked.promise
    await writer.context().setOffline(true)
    go.resolve()
    await writer.getByText('Je bent even offline').waitFor()
    await box.pressSequentially('af, ')
    await writer.getByRole('button', { name: 'Plaats reactie' }).click()
    expect(await box.inputValue()).toBe('Half af, ')
    await writer.unroute(page)
    await writer.context().setOffline(false)
    await writer.getByText('Je bent even offline').waitFor({ state: 'hidden' })

    // The server says something is wrong, and then that all is well.
    let failures = 0
    await writer.route(page, (route) => {
      failures += 1
      return failures === 1 ? route.fulfill({ status: 503, body: '' }) : route.continue()
    })
    await lookAgain()
    await expect.poll(() => failures, { timeout: 15_000 }).toBeGreaterThan(1)
    await writer.unroute(page)
    expect(await box.inputValue()).toBe('Half af, ')

    // Pressed with a line that is dead without the browser knowing: nothing is lost, and nothing goes by itself later.
    asked = Promise.withResolvers<void>()
    go = Promise.withResolvers<void>()
    await writer.route(page, (route) => {
      if (route.request().method() === 'POST') asked.resolve()
      return route.abort('connectionreset')
    })
    await writer.getByRole('button', { name: 'Plaats reactie' }).click()
    await asked.promise
    await writer.getByText('Je bent even offline').waitFor()
    expect(await box.inputValue()).toBe('Half af, ')
    await box.pressSequentially('nu heel.')
    await writer.unroute(page)
    await writer.getByText('Je bent even offline').waitFor({ state: 'hidden' })
    expect(await box.inputValue()).toBe('Half af, nu heel.')
    expect(await writer.getByText('Half af').count()).toBe(0)
    await writer.getByRole('button', { name: 'Plaats reactie' }).click()
    await writer.getByText('Je bericht staat er.').waitFor()
    await writer.locator('.post', { hasText: 'Half af, nu heel.' }).waitFor()
    await expect.poll(() => box.inputValue()).toBe('')
    expect(await writer.evaluate(() => 'sameDocument' in window)).toBe(true)
  })

  it('says on a phone that a decision was taken', async () => {
    const noor = await people.enter('Noor', { viewport: PHONE })
    const report = await server.d1
      .prepare("select id from case_items where kind = 'report' and subject = 'post' and state = 'open' limit 1")
      .first<string>('id')
    await noor.goto(`/desk/items/${report}?pane=acts`)
    await noor.getByRole('button', { name: /Laat staan/ }).click()
    await noor.getByText('Klaar: laten staan.').waitFor()
    await noor.getByRole('link', { name: 'Naar het volgende' }).waitFor()
  })

  it('keeps the line above what is new where it was while somebody reads, and the answer to their form', async () => {
    const id = await server.d1
      .prepare(
        "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'slapen-eten' and t.state = 'published' and t.locked_at is null and t.reply_count between 1 and 9 limit 1",
      )
      .first<string>('id')
    const [peer, libel] = [await people.enter('Zeester', { viewport: PHONE }), await people.enter('Libel')]
    const reply = async (text: string) => {
      await libel.goto(`/t/${id}`)
      await hydrated(libel)
      await libel.getByLabel('Jouw reactie').fill(text)
      await libel.getByRole('button', { name: 'Plaats reactie' }).click()
      await libel.getByText('Je bericht staat er.').waitFor()
    }
    const read = () => peer.waitForResponse((answer) => /\/read(\.data)?$/.test(new URL(answer.url()).pathname))
    await Promise.all([read(), peer.goto(`/t/${id}`)])
    await peer.goto('/groups')
    await reply('Dit is het eerste dat nieuw is.')
    await Promise.all([read(), peer.goto(`/t/${id}#new`)])
    const line = peer.locator('.new-from + li')
    await line.getByText('Dit is het eerste dat nieuw is.').waitFor()
    // Nor is what a form was answered gone by it.
    await hydrated(peer)
    await peer.getByLabel('Jouw reactie').fill('lang '.repeat(2_500))
    await peer.getByRole('button', { name: 'Plaats reactie' }).click()
    await peer.locator('#form-errors').waitFor()
    await reply('En dit komt er bij.')
    await peer.getByText('En dit komt er bij.').waitFor()
    expect(await peer.locator('#form-errors').count()).toBe(1)
    expect(await line.getByText('Dit is het eerste dat nieuw is.').count()).toBe(1)
  })

  it('goes back from a post to what was found, as a guest and without scripts, with the words in no address', async () => {
    for (const page of [
      await people.visitor({ viewport: PHONE }),
      await people.enter('Zeester', { viewport: PHONE, javaScriptEnabled: false }),
      await people.enter('Zeester', { viewport: PHONE }),
    ]) {
      await page.goto('/search')
      await page.getByRole('searchbox').fill('wakker')
      await page.getByRole('main').getByRole('button').first().click()
      await page
        .getByRole('link', { name: /Elke nacht wakker/ })
        .first()
        .click()
      await page.waitForURL('**/t/**')
      await page.goBack()
      await page
        .getByRole('link', { name: /Elke nacht wakker/ })
        .first()
        .waitFor()
      expect(await page.getByRole('searchbox').inputValue()).toBe('wakker')
      expect(page.url()).toMatch(/\/search\?s=\w+#found$/)
    }
  })
})
