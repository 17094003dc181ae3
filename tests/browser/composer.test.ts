import { describe, expect, it } from 'vitest'
import { hydrated, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

describe('writing, by keyboard and by finger', () => {
  const server = useServer()
  const people = usePeople(server)

  it('by keyboard alone: formats, undoes, looks, folds and places', async () => {
    const peer = await people.enter('Regenjas')
    await peer.goto('/c/slapen-eten/new')
    await hydrated(peer)
    const body = peer.getByLabel('Je bericht')
    await peer.getByLabel('Waarover gaat het?', { exact: true }).fill('Met de toetsen')
    await peer.getByRole('button', { name: 'Vet' }).waitFor()
    await body.focus()
    await peer.keyboard.type('ik ben moe')
    await peer.keyboard.press('Control+Shift+ArrowLeft')
    await peer.keyboard.press('Control+b')
    expect(await body.inputValue()).toBe('ik ben **moe**')
    await peer.keyboard.press('Control+z')
    expect(await body.inputValue()).toBe('ik ben moe')
    await peer.keyboard.press('Control+b')
    await peer.getByRole('button', { name: 'Bekijk' }).focus()
    await peer.keyboard.press('Enter')
    expect(await peer.locator('.preview strong').textContent()).toBe('moe')
    expect(await body.isVisible()).toBe(false)
    await peer.getByRole('button', { name: 'Schrijf', exact: true }).focus()
    await peer.keyboard.press('Enter')
    await expect.poll(() => body.evaluate((area) => area === document.activeElement)).toBe(true)
    expect(await peer.getByLabel('Waarover gaat het, in een paar woorden?').isVisible()).toBe(false)
    await peer.getByLabel('Dit is een moeilijk onderwerp').focus()
    await peer.keyboard.press('Space')
    await peer.keyboard.press('Tab')
    await peer.keyboard.type('gaat over moe zijn')
    await peer.keyboard.press('Tab')
    await peer.keyboard.press('Enter')
    await peer.getByText('Je bericht staat er.').waitFor()
    expect(await peer.locator('.prose strong').isVisible()).toBe(false)
    await peer.getByText('Toon het bericht').focus()
    await peer.keyboard.press('Enter')
    expect(await peer.locator('.prose strong').isVisible()).toBe(true)
  })

  it('on a phone: a gesture without leaving, a quotation under what was written already, live for others', async () => {
    const author = await people.enter('Kiezel')
    await author.goto('/c/slapen-eten/new')
    await hydrated(author)
    await author.getByLabel('Waarover gaat het?', { exact: true }).fill('Wie kent dit?')
    await author.getByLabel('Je bericht').fill('Hij slaapt niet.')
    await author.getByRole('button', { name: 'Plaats bericht' }).click()
    await author.getByText('Je bericht staat er.').waitFor()
    const thread = new URL(author.url()).pathname

    const reader = await people.enter('Havermout', { viewport: PHONE })
    await reader.goto(thread)
    await hydrated(reader)
    await reader.evaluate(() => Object.assign(window, { sameDocument: true }))
    await reader.getByLabel('Jouw reactie').fill('Ik ook.')
    await reader.getByText('Betuig steun').click()
    await reader.getByRole('button', { name: 'Herken ik' }).click()
    await reader.locator('.gesture[aria-pressed="true"]', { hasText: 'Herken ik 1' }).waitFor()
    await author.locator('.gesture', { hasText: 'Herken ik 1' }).waitFor()
    await reader.getByRole('link', { name: 'Citeer' }).click()
    await expect
      .poll(() => reader.getByLabel('Jouw reactie').inputValue())
      .toBe('Ik ook.\n\n> Kiezel schreef:\n>\n> Hij slaapt niet.\n\n')
    expect(await reader.evaluate(() => 'sameDocument' in window)).toBe(true)
    const box = await reader.getByLabel('Jouw reactie').boundingBox()
    expect(box!.y).toBeLessThan(PHONE.height)

    // The mark of what was read was made by a POST of its own once the page was in sight.
    await expect
      .poll(() => server.d1.prepare('select count(*) as n from thread_reads').first<number>('n'))
      .toBeGreaterThan(0)
  })
})
