import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { DESKTOP, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

const SECRET = 'een lang geheim'

describe('without JavaScript', () => {
  const server = useServer()
  const people = usePeople(server)
  const plain = { javaScriptEnabled: false, viewport: PHONE }

  /** A fold opens by itself, without a script. */
  const unfold = (place: Page | Locator, name: string) => place.locator('summary', { hasText: name }).first().click()

  it('somebody signs up, arranges their account, writes, reacts, reports, writes to the team, and leaves', async () => {
    const peer = await people.visitor(plain)
    await peer.goto('/')
    await peer.getByRole('link', { name: 'Maak een account' }).first().click()
    await peer.getByLabel('Je schuilnaam').fill('Veldmuis')
    await peer.getByLabel('Je wachtwoord').fill(SECRET)
    await peer.getByLabel('Ik ga akkoord met de huisregels').check()
    await peer.getByRole('button', { name: 'Maak account' }).click()
    await peer.getByText('Schrijf deze code op').waitFor()
    await peer.getByRole('button', { name: 'Ik heb hem opgeschreven' }).click()

    // Settings
    await peer.goto('/account')
    await peer.getByRole('link', { name: 'Je figuurtje' }).click()
    await peer.locator('input[name=figure]').nth(3).check({ force: true })
    await peer.getByRole('button', { name: 'Bewaar figuurtje' }).click()
    await peer.locator('.notice-good').waitFor()
    await peer.goto('/account/nickname')
    await peer.getByLabel('Je nieuwe schuilnaam').fill('Zee ster')
    await peer.getByRole('main').getByRole('button').click()
    await peer.getByText('Deze schuilnaam is al bezet').first().waitFor()
    await peer.getByLabel('Je nieuwe schuilnaam').fill('Bosmuis')
    await peer.getByRole('main').getByRole('button').click()
    await peer.locator('.notice-good').waitFor()
    await peer.goto('/account/password')
    await peer.getByLabel('Je wachtwoord van nu').fill(SECRET)
    await peer.getByLabel('Je nieuwe wachtwoord').fill(`nog ${SECRET}`)
    await peer.getByRole('button', { name: 'Bewaar wachtwoord' }).click()
    await peer.locator('.notice-good').waitFor()
    await peer.getByRole('button', { name: 'English' }).click()
    await peer.getByRole('heading', { name: 'Your password' }).waitFor()
    await peer.getByRole('button', { name: 'Nederlands' }).click()

    // The forum
    await peer.goto('/groups')
    await peer
      .getByRole('link', { name: /Slapen, eten/ })
      .first()
      .click()
    await peer.getByRole('link', { name: 'Begin een onderwerp' }).click()
    await peer.getByLabel('Waarover gaat het?').fill('x')
    await peer.getByLabel('Je bericht').fill('Zonder scripts gaat het ook.')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('minstens 3 tekens').first().waitFor()
    await peer.getByLabel('Waarover gaat het?').fill('Heel gewoon')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Je bericht staat er.').waitFor()
    await unfold(peer.locator('.post').first(), 'Meer')
    await peer.locator('a[href$="/edit"]').first().click()
    await peer.getByLabel('Je bericht').fill('Zonder scripts gaat het heel goed.')
    await peer.getByRole('button', { name: 'Bewaar' }).click()
    await peer.locator('.post', { hasText: 'heel goed' }).waitFor()
    await unfold(peer.locator('.post').first(), 'Meer')
    await peer.locator('a[href$="/withdraw"]').first().click()
    await peer.getByRole('main').getByRole('button').first().click()
    await peer.waitForURL((url) => !url.pathname.endsWith('/withdraw'))

    await peer.goto('/c/slapen-eten')
    await peer.getByRole('link', { name: /Elke nacht wakker/ }).click()
    const theirs = peer.locator('.post').first()
    await unfold(theirs, 'Betuig steun')
    await theirs.getByRole('button', { name: 'Herken ik' }).click()
    await peer.locator('.post').first().getByText('Herken ik').first().waitFor()
    await peer.getByRole('button', { name: 'Volg dit onderwerp' }).click()
    await peer.getByRole('button', { name: 'Volg niet meer' }).waitFor()
    await peer.getByLabel('Jouw reactie').fill('Bij ons net zo.')
    await peer.getByRole('button', { name: 'Plaats reactie' }).click()
    await peer.locator('.post', { hasText: 'Bij ons net zo.' }).waitFor()
    await peer.getByRole('link', { name: 'Meld dit bericht' }).first().click()
    await peer.getByLabel('Ik maak me zorgen').check()
    await peer.getByRole('button', { name: 'Verstuur melding' }).click()
    await peer.getByText('Het team kijkt ernaar').waitFor()
    await peer.goto('/search')
    await peer.getByRole('searchbox').fill('wakker')
    await peer.getByRole('main').getByRole('button').first().click()
    await peer
      .getByRole('link', { name: /Elke nacht wakker/ })
      .first()
      .waitFor()

    // The team
    await peer.goto('/messages/new?to=slapen-eten')
    await peer.getByLabel('Waarover gaat het?').fill('Een vraag voor jullie')
    await peer.getByLabel('Je bericht').fill('Wie kan mij verder helpen?')
    await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
    await peer.getByText('Je bericht is verstuurd.').waitFor()

    // And out
    await peer.locator('.account summary').click()
    await peer.getByRole('button', { name: 'Meld je af' }).click()
    await peer.goto('/account')
    await peer.getByText('Meld je eerst aan.').waitFor()
    await peer.locator('[data-quick-exit]').click()
    await peer.getByRole('heading', { name: 'Pompoensoep voor vier' }).waitFor()
  })

  it('the team takes decisions and answers, on the desk', async () => {
    const peer = await people.enter('Zeester', plain)
    await peer.goto('/c/alleen/new')
    await peer.getByLabel('Waarover gaat het?').fill('Te lezen')
    await peer.getByLabel('Je bericht').fill('Een bericht dat wacht.')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Een begeleider leest dit eerst').waitFor()
    await peer.goto('/messages/new?to=alleen')
    await peer.getByLabel('Waarover gaat het?').fill('Mijn vraag')
    await peer.getByLabel('Je bericht').fill('Is er morgen iemand?')
    await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
    await peer.getByText('Je bericht is verstuurd.').waitFor()
    const conversation = peer.url()

    const noor = await people.enter('Noor', plain)
    await noor.goto('/desk')
    await noor.getByRole('link', { name: 'Te lezen' }).click()
    await noor.getByRole('link', { name: 'Beslis', exact: true }).click()
    await noor.getByRole('button', { name: /Plaats niet/ }).click()
    await noor.getByText('Kies een huisregel.').first().waitFor()
    await noor.getByRole('button', { name: /Keur goed/ }).click()
    await noor.getByText('Klaar: goedgekeurd.').waitFor()
    await noor.goto('/desk/inbox')
    await noor.getByRole('link', { name: /Mijn vraag/ }).click()
    await noor.getByRole('textbox').first().fill('Morgen is er iemand vanaf negen uur.')
    await noor
      .getByRole('button', { name: /Verstuur/ })
      .first()
      .click()
    await peer.goto(conversation)
    await peer.getByText('Morgen is er iemand vanaf negen uur.').waitFor()
  })
})

describe('by keyboard alone', () => {
  const server = useServer()
  const people = usePeople(server)

  /** Goes on with Tab until it stands on what is called so; what has the focus is always to be seen. */
  async function tabTo(page: Page, name: RegExp) {
    for (let step = 0; step < 120; step++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const node = document.activeElement as HTMLInputElement
        const around = node.closest('label') ?? node
        // Of a row in a list the whole row is the target, and it is what shows the focus.
        const shows = [
          getComputedStyle(node),
          getComputedStyle(node, '::after'),
          getComputedStyle(node.closest('.line, .choice') ?? node),
        ]
        const box = around.getBoundingClientRect()
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, innerHeight / 2))
        return {
          name: node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent ?? node.textContent ?? '',
          seen: shows.some((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2),
          covered: top !== null && !around.contains(top) && !top.contains(around),
        }
      })
      expect(at.seen, `focus on “${at.name}” is to be seen`).toBe(true)
      if (name.test(at.name)) {
        expect(at.covered, `“${at.name}” lies under something`).toBe(false)
        return
      }
    }
    throw new Error(`no Tab leads to ${name}`)
  }
  const typeInto = async (page: Page, name: RegExp, text: string) => {
    await tabTo(page, name)
    await page.keyboard.type(text)
  }
  const press = async (page: Page, name: RegExp, key: 'Enter' | 'Space' = 'Enter') => {
    await tabTo(page, name)
    await page.keyboard.press(key)
  }

  it('somebody signs up, writes, changes a setting and signs out', async () => {
    const peer = await people.visitor({ viewport: DESKTOP })
    await peer.goto('/c/slapen-eten')
    await press(peer, /Maak een account om te schrijven/)
    await peer.waitForURL((url) => url.pathname === '/sign-up')
    await typeInto(peer, /Je schuilnaam/, 'Toetsenbord')
    await typeInto(peer, /Je wachtwoord/, SECRET)
    await press(peer, /Ik ga akkoord/, 'Space')
    await press(peer, /^Maak account/)
    await peer.getByText('Schrijf deze code op').waitFor()
    await press(peer, /Ik heb hem opgeschreven/)
    await peer.getByLabel('Waarover gaat het?').waitFor()
    await typeInto(peer, /Waarover gaat het/, 'Met de toetsen')
    await typeInto(peer, /Je bericht/, 'Geen muis nodig.')
    await press(peer, /Plaats bericht/)
    await peer.getByText('Je bericht staat er.').waitFor()
    await peer.goto('/account/devices')
    await press(peer, /Meld je overal af/)
    await peer.waitForURL((url) => url.pathname === '/')
  })

  it('the team goes through the queue and decides with Tab and Enter too, and not with its own keys alone', async () => {
    const peer = await people.enter('Kiezel')
    await peer.goto('/c/alleen/new')
    await peer.getByLabel('Waarover gaat het?').fill('Voor de toetsen')
    await peer.getByLabel('Je bericht').fill('Een bericht dat wacht.')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Een begeleider leest dit eerst').waitFor()
    const noor = await people.enter('Noor', { viewport: DESKTOP })
    await noor.goto('/desk')
    await press(noor, /^Voor de toetsen/)
    await noor.getByText('Hierover beslis je').waitFor()
    await press(noor, /Keur goed/)
    await noor.getByText('Klaar: goedgekeurd.').waitFor()
  })
})
