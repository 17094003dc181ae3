import { describe, expect, it } from 'vitest'
import { hydrated, inSight, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

describe('messages, people side by side', () => {
  const server = useServer()
  const people = usePeople(server)

  it('arrives at the desk, is answered by one of two, and stands at the member’s, all without reloading', async () => {
    const peer = await people.enter('Zeester', { viewport: PHONE })
    const noor = await people.enter('Noor')
    const tarik = await people.enter('Tarik')
    for (const page of [noor, tarik]) {
      await page.goto('/desk/inbox')
      await hydrated(page)
    }
    await peer.goto('/c/slapen-eten')
    await peer.getByRole('link', { name: 'Schrijf naar het team' }).click()
    await peer.getByText('Wie leest dit?').waitFor()
    await peer.getByLabel('Waarover gaat het?').fill('Wakker om drie uur')
    await peer.getByLabel('Je bericht').fill('Kunnen jullie meedenken?')
    await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
    await peer.getByText('Je bericht is verstuurd.').waitFor()
    await peer.evaluate(() => Object.assign(window, { sameDocument: true }))

    for (const page of [noor, tarik]) {
      await page.getByRole('link', { name: 'Wakker om drie uur' }).click()
      await page.getByLabel('Jouw antwoord').waitFor()
    }
    await noor.locator('summary', { hasText: 'Notitie voor collega’s' }).click()
    await noor.getByRole('textbox', { name: 'Notitie voor collega’s' }).fill('Ik ken dit gezin.')
    await noor.getByRole('button', { name: 'Bewaar notitie' }).click()
    await tarik.getByText('Ik ken dit gezin.').waitFor()

    await tarik.getByLabel('Jouw antwoord').fill('Ik schrijf ook.')
    await noor.getByLabel('Jouw antwoord').fill('Fijn dat je schrijft.')
    await noor.getByRole('button', { name: 'Verstuur antwoord' }).click()
    await noor.getByText('Je antwoord is verstuurd.').waitFor()
    await peer.getByText('Fijn dat je schrijft.').waitFor()
    await tarik.getByText('Er is intussen een bericht bijgekomen').waitFor()
    await tarik.getByRole('button', { name: 'Verstuur antwoord' }).click()
    await tarik.getByText('Intussen antwoordde Noor').waitFor()
    expect(await tarik.getByLabel('Jouw antwoord').inputValue()).toBe('Ik schrijf ook.')
    expect(await peer.getByText('Ik ken dit gezin.').count()).toBe(0)
    expect(await peer.evaluate(() => 'sameDocument' in window)).toBe(true)
    // What came into sight is read by itself.
    await expect
      .poll(async () => {
        const list = await peer.request.get('/messages')
        return (await list.text()).includes('>nieuw<')
      })
      .toBe(false)
  })

  it('keeps what is being written through a message that arrives, and a draft through a refused form', async () => {
    const peer = await people.enter('Kiezel', { viewport: PHONE })
    const noor = await people.enter('Noor')
    await peer.goto('/messages/new?to=grenzen')
    await hydrated(peer)
    await peer.getByLabel('Je bericht').fill('Dit mag niet weg zijn.')
    await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
    await peer.getByText('in minstens 3 tekens').first().waitFor()
    expect(await peer.getByLabel('Je bericht').inputValue()).toBe('Dit mag niet weg zijn.')
    await peer.getByLabel('Waarover gaat het?').fill('Een vraag')
    await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
    await peer.getByText('Je bericht is verstuurd.').waitFor()
    const id = new URL(peer.url()).pathname.split('/').pop()
    const box = peer.getByLabel('Jouw bericht')
    await expect.poll(() => box.inputValue()).toBe('')
    await box.pressSequentially('Nog iets: ')
    await noor.goto(`/desk/inbox/${id}`)
    await noor.getByLabel('Jouw antwoord').fill('Vertel maar.')
    await noor.getByRole('button', { name: 'Verstuur antwoord' }).click()
    await peer.getByText('Vertel maar.').waitFor()
    await peer.keyboard.type('verder.')
    expect(await box.inputValue()).toBe('Nog iets: verder.')
  })

  it('shows help lines on the screen to who is in need in the middle of a conversation, also without scripts', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const peer = await people.enter('Zeester', { viewport: PHONE, javaScriptEnabled })
      await peer.goto('/messages/new?to=grenzen')
      if (javaScriptEnabled) await hydrated(peer)
      await peer.getByLabel('Waarover gaat het?').fill(`Even praten ${javaScriptEnabled}`)
      await peer.getByLabel('Je bericht').fill(`Het is druk hier. ${'Zo gaat dat al weken.\n\n'.repeat(30)}`)
      await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
      await peer.getByText('Je bericht is verstuurd.').waitFor()
      await peer.getByLabel('Jouw bericht').fill(`Ik wil dood, vanavond nog. ${javaScriptEnabled}`)
      await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
      const number = peer.getByRole('link', { name: 'Bel 112' })
      await number.waitFor()
      await expect.poll(() => inSight(number)).toBe(true)
      expect(await inSight(peer.getByText('Praat nu met iemand'))).toBe(true)
      if (javaScriptEnabled)
        expect(
          await peer.locator('.notice-crisis', { has: number }).evaluate((at) => at === document.activeElement),
        ).toBe(true)
    }
  })

  it('gives a volunteer their words back, and says who goes on, when it becomes a professional’s', async () => {
    const slug = await server.d1
      .prepare(
        `select c.slug from communities c
           join memberships v on v.community_id = c.id and v.role = 'volunteer'
           join members libel on libel.id = v.member_id and libel.nickname = 'Libel'
           join memberships p on p.community_id = c.id and p.role = 'peer' and p.left_at is null
           join members wolkje on wolkje.id = p.member_id and wolkje.nickname = 'Wolkje' limit 1`,
      )
      .first<string>('slug')
    const [peer, libel] = [await people.enter('Wolkje', { viewport: PHONE }), await people.enter('Libel')]
    await peer.goto(`/messages/new?to=${slug}`)
    await hydrated(peer)
    await peer.getByLabel('Waarover gaat het?').fill('Zomaar iets')
    await peer.getByLabel('Je bericht').fill('Mag ik iets vragen?')
    await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
    await peer.getByText('Je bericht is verstuurd.').waitFor()
    const id = new URL(peer.url()).pathname.split('/').pop()
    await libel.goto(`/desk/inbox/${id}`)
    await hydrated(libel)
    await libel.getByLabel('Jouw antwoord').pressSequentially('Natuurlijk mag dat.')
    await peer.getByLabel('Jouw bericht').fill('Ik wil eigenlijk dood, vanavond nog.')
    await peer.getByRole('button', { name: 'Verstuur bericht' }).click()
    await libel.getByRole('heading', { name: 'Een begeleider neemt dit gesprek over' }).waitFor()
    await expect.poll(() => libel.getByLabel('Dit schreef je hier nog').inputValue()).toBe('Natuurlijk mag dat.')
    expect(await libel.locator('#content').textContent()).not.toContain('Zomaar iets')
  })
})
