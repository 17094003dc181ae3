import { describe, expect, it } from 'vitest'
import { hydrated, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

/** The way into a closed community and out of it again, people side by side. */
describe('in and out of a closed community', () => {
  const server = useServer()
  const people = usePeople(server)
  const NAME = 'Jong en mantelzorger, 16-25'

  it('a peer asks with answers and consent; a professional sees it without reloading and lets them in; the peer is told', async () => {
    const peer = await people.enter('Kiezel', { viewport: PHONE })
    const noor = await people.enter('Noor')
    await noor.goto('/desk')
    await hydrated(noor)
    await noor.evaluate(() => Object.assign(window, { sameDocument: true }))

    // From a page that does not speak of groups, so that their words come with the step.
    await peer.goto('/help')
    await hydrated(peer)
    await peer.evaluate(() => Object.assign(window, { sameDocument: true }))
    await peer.getByRole('link', { name: 'Groepen' }).first().click()
    await peer.getByRole('link', { name: NAME }).click()
    await peer.getByRole('heading', { name: NAME }).waitFor()
    expect(await peer.title()).not.toContain('mantelzorger')
    expect(await peer.getByText('Mijn broer heeft').count()).toBe(0)
    await peer.getByRole('link', { name: 'Vraag om erbij te komen' }).click()
    await peer.getByLabel('Voor wie zorg je thuis?').fill('Voor mijn moeder, elke dag na school.')
    await peer.getByLabel('Ik hoor bij de leeftijd').check()
    await peer.getByLabel('Ik heb dit gelezen en ga akkoord').check()
    await peer.getByRole('button', { name: 'Verstuur vraag' }).click()
    await peer.getByText('Je vraag ligt bij de begeleiders').waitFor()
    expect(await peer.evaluate(() => 'sameDocument' in window)).toBe(true)

    const row = noor.locator('.pane-queue .line', { hasText: 'Voor mijn moeder' })
    await row.waitFor()
    await row.getByRole('link').click()
    await noor.getByText('Voor mijn moeder, elke dag na school.').nth(1).waitFor()
    await noor.getByRole('button', { name: /Laat toe/ }).click()
    await noor.getByText('Klaar: toegelaten.').waitFor()
    expect(await noor.evaluate(() => 'sameDocument' in window)).toBe(true)

    // The card becomes the community under their eyes, and the news waits in their inbox.
    await peer.getByRole('link', { name: 'Begin een onderwerp' }).waitFor()
    await peer.goto('/notifications')
    await hydrated(peer)
    await peer.evaluate(() => Object.assign(window, { sameDocument: true }))
    await peer.getByRole('link', { name: 'Er is antwoord op je vraag om mee te doen' }).click()
    await peer.waitForURL('**/c/mantelzorg')
    await peer.getByRole('heading', { name: NAME }).waitFor()
    expect(await peer.evaluate(() => 'sameDocument' in window)).toBe(true)
  })

  it('a request is taken back, and is gone from the desk', async () => {
    const peer = await people.enter('Zeester', { viewport: PHONE })
    const noor = await people.enter('Noor')
    await peer.goto('/c/mantelzorg/join')
    await peer.getByLabel('Voor wie zorg je thuis?').fill('Dat vertel ik liever niet.')
    await peer.getByLabel('Ik hoor bij de leeftijd').check()
    await peer.getByLabel('Ik heb dit gelezen en ga akkoord').check()
    await peer.getByRole('button', { name: 'Verstuur vraag' }).click()
    await peer.getByText('Je vraag ligt bij de begeleiders').waitFor()
    await noor.goto('/desk')
    await hydrated(noor)
    const row = noor.locator('.pane-queue .line', { hasText: 'Dat vertel ik liever niet.' })
    await row.waitFor()
    await peer.getByRole('button', { name: 'Trek je vraag in' }).click()
    await peer.getByText('Je vraag is ingetrokken').waitFor()
    await row.waitFor({ state: 'detached' })
    // Nothing of it stays on the device for whoever picks it up next.
    expect(await peer.evaluate(() => JSON.stringify(localStorage))).not.toContain('liever niet')
  })

  it('who leaves chooses what happens to their words; an open thread forgets them, an urgent one the team keeps', async () => {
    const peer = await people.enter('Regenjas', { viewport: PHONE })
    const other = await people.enter('Kiezel')
    const noor = await people.enter('Noor')
    const thread = await server.d1
      .prepare(
        "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'autisme' and t.state = 'published' and t.locked_at is null and t.author_id <> (select id from members where nickname = 'Regenjas') limit 1",
      )
      .first<string>('id')
    for (const page of [peer, other]) await page.goto(`/t/${thread}`)
    await hydrated(other)
    await peer.getByLabel('Jouw reactie').fill('Dit neem ik straks weer mee.')
    await peer.getByRole('button', { name: 'Plaats reactie' }).click()
    await other.getByText('Dit neem ik straks weer mee.').waitFor()
    await peer.waitForURL('**sent=**')
    await peer.goto(`/t/${thread}`)
    await peer.getByLabel('Jouw reactie').fill('Ik wil niet meer leven, ik heb een plan voor vanavond.')
    await peer.getByRole('button', { name: 'Plaats reactie' }).click()
    await peer.waitForURL('**sent=**')

    await peer.goto('/c/autisme')
    await peer.getByText('Over deze groep').click()
    await peer.getByRole('link', { name: 'Verlaat deze groep' }).click()
    await peer.getByLabel('Trek al mijn berichten in').check()
    await peer.getByRole('button', { name: 'Verlaat groep' }).click()
    await peer.getByText('Je hebt de groep verlaten.').waitFor()
    await other.getByText('Dit neem ik straks weer mee.').waitFor({ state: 'detached' })

    await noor.goto('/desk')
    const cry = noor.locator('.pane-queue .line', { hasText: 'een plan voor vanavond' })
    await cry.getByRole('link').click()
    await noor.getByText('De schrijver trok dit bericht in.').waitFor()
    await noor.getByText('Verliet deze groep').waitFor()
    await noor.getByRole('link', { name: 'Schrijf deze persoon' }).click()
    await noor.getByText('Vrijwilligers lezen het niet.').waitFor()
    await noor.getByLabel('Je bericht').fill('Ik las wat je schreef. Bel je vandaag met 1813?')
    await noor.getByRole('button', { name: 'Verstuur bericht' }).click()
    await noor.waitForURL('**/desk/inbox/**')
    await peer.goto('/messages')
    await peer.getByRole('link', { name: 'Hoe gaat het met je?' }).click()
    await peer.getByText('Bel je vandaag met 1813?').waitFor()
    await noor.goto('/desk')
    await cry.getByRole('link').click()
    await noor.getByRole('link', { name: 'Open jullie gesprek' }).waitFor()
    await noor.getByRole('button', { name: 'Ik heb het gezien' }).click()
    await noor.getByText('Klaar: gezien.').waitFor()
    await peer.goto('/c/autisme')
    await peer.getByText('Je hebt deze groep verlaten').waitFor()
  })
})
