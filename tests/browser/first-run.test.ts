import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fillFirst, linkForNobody } from '#run/deployment/first-run.ts'
import { DESKTOP, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

const shot = process.env.KRING_SHOTS
/** Where the walk goes instead of a server of its own: one that was started by hand, with its link. */
const { KRING_WALK_LINK: byHand } = process.env

describe('the first run: nobody is there yet', () => {
  const server = useServer({ demo: false })
  const people = usePeople(server)

  let shots = 0
  const look = async (page: Page, name: string) => {
    shots += 1
    if (shot) await page.screenshot({ path: `${shot}/first-${shots}-${name}.png`, fullPage: true })
  }
  async function signUp(page: Page, link: string, nickname: string) {
    await page.goto(link)
    await look(page, 'invite')
    await page.getByRole('main').getByRole('link', { name: 'Maak een account' }).click()
    await page.getByLabel('Je schuilnaam').fill(nickname)
    await page.getByLabel('Je wachtwoord').fill('een lang geheim')
    await page.getByLabel('Ik ga akkoord met de huisregels').check()
    await page.getByRole('button', { name: 'Maak account' }).click()
    await page.getByText('Schrijf deze code op').waitFor()
    await page.getByRole('button', { name: 'Ik heb hem opgeschreven' }).click()
    await page.getByRole('button', { name: 'Neem uitnodiging aan' }).click()
    await page.getByRole('heading', { name: 'Kies je tweede stap' }).waitFor()
    await look(page, 'second-step')
    await page.getByRole('button', { name: 'Begin met een app' }).click()
    const key = (await page.locator('.code-big').textContent())!.replaceAll(' ', '')
    await look(page, 'app')
    await page.getByLabel('Code uit je app').fill(new TOTP({ secret: Secret.fromBase32(key) }).generate())
    await page.getByRole('button', { name: 'Bevestig code' }).click()
  }

  it('the link makes a coordinator, who makes a group and invites a professional, who opens the desk', async () => {
    const link = byHand ?? (await linkForNobody(server.d1, server.url, new Date()))!
    const home = new URL('/', link).href
    if (!byHand) await fillFirst(server.d1, new Date())
    const coordinator = await people.visitor({ viewport: DESKTOP, baseURL: home })
    await signUp(coordinator, link, 'Kompas')
    await coordinator.waitForURL('**/manage')
    await coordinator.getByText('Er is nog geen groep').first().waitFor()
    await look(coordinator, 'manage')

    await coordinator.getByText('Er is nog geen groep').first().click()
    await coordinator.waitForURL('**/manage/communities')
    await look(coordinator, 'groups')
    await coordinator.getByRole('link', { name: 'Maak een groep' }).first().click()
    await coordinator.getByLabel('Naam', { exact: true }).fill('Rust in huis')
    await coordinator.getByLabel('Naam in de link').fill('rust')
    await coordinator.getByLabel('Waar gaat het over?').fill('Over slapen, eten en even ademhalen.')
    await coordinator.getByLabel('Open forum').check()
    await look(coordinator, 'new-group')
    await coordinator.getByRole('button', { name: 'Maak de groep' }).click()
    await coordinator.getByText('Bewaard.').waitFor()

    await coordinator.goto('/manage/team')
    await coordinator.getByRole('link', { name: 'Nodig iemand uit' }).first().click()
    await coordinator.getByLabel('Voor wie is de uitnodiging?').fill('De begeleider van rust')
    await coordinator.getByLabel('Rust in huis').selectOption('professional')
    await look(coordinator, 'invite-form')
    await coordinator.getByRole('button', { name: 'Maak de link' }).click()
    const invitation = await coordinator.locator('input[data-copy]').inputValue()
    expect(invitation).toMatch(/\/invite\//)
    await look(coordinator, 'invitation')

    const professional = await people.visitor({ viewport: PHONE, baseURL: home })
    await signUp(professional, new URL(new URL(invitation).pathname, home).href, 'Baken')
    await professional.waitForURL('**/desk')
    await look(professional, 'desk')

    // And it lives: somebody writes, the professional reads it first.
    const peer = await people.visitor({ viewport: PHONE, baseURL: home })
    await peer.goto('/')
    await look(peer, 'home')
    await peer.getByRole('link', { name: 'Rust in huis' }).first().click()
    await peer.getByRole('link', { name: 'Maak een account om te schrijven' }).click()
    await peer.getByLabel('Je schuilnaam').fill('Lijsterbes')
    await peer.getByLabel('Je wachtwoord').fill('een lang geheim')
    await peer.getByLabel('Ik ga akkoord met de huisregels').check()
    await peer.getByRole('button', { name: 'Maak account' }).click()
    await peer.getByRole('button', { name: 'Ik heb hem opgeschreven' }).click()
    await peer.getByLabel('Waarover gaat het?').fill('De eerste vraag')
    await peer.getByLabel('Je bericht').fill('Is hier al iemand?')
    await peer.getByRole('button', { name: 'Plaats bericht' }).click()
    await peer.getByText('Een begeleider leest dit eerst').waitFor()
    await professional.getByRole('link', { name: 'De eerste vraag' }).click()
    await professional.waitForURL('**/desk/items/*')
    await look(professional, 'case')
    await professional.goto(`${new URL(professional.url()).pathname}?pane=acts`)
    await professional.getByRole('button', { name: /Keur goed/ }).click()
    await professional.getByText('Klaar: goedgekeurd.').waitFor()
    await peer.locator('.post-held').waitFor({ state: 'detached' })
    // The link worked once.
    const late = await people.visitor({ baseURL: home })
    await late.goto(link)
    await late.getByText('Deze uitnodiging werkt niet meer').first().waitFor()
  })
})
