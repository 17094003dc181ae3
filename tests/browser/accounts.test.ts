import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createDb, newMeter } from '#db/client.ts'
import { hydrated, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'
import { newInvitation } from '#worker/accounts/invitation.ts'

const SECRET = 'een lang geheim'

describe('passkeys, with an authenticator of the browser’s own', () => {
  const server = useServer()
  const people = usePeople(server)
  /** By name: WebAuthn knows no hosts that are a number. */
  const byName = () => server.url.replace('127.0.0.1', 'localhost')

  async function withAuthenticator(options: Parameters<typeof people.visitor>[0] = {}): Promise<Page> {
    const page = await people.visitor({ baseURL: byName(), ...options })
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    return page
  }
  const signOut = async (page: Page) => {
    await page.goto('/account/devices')
    await page.getByRole('button', { name: 'Meld je overal af' }).click()
    await page.waitForURL(`${byName()}/`)
  }

  it('makes an account with one, and signs in with it without a nickname', async () => {
    const page = await withAuthenticator({ viewport: PHONE })
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    await page.goto('/sign-up')
    await page.getByRole('link', { name: 'Liever met een passkey?' }).click()
    await page.getByLabel('Je schuilnaam').fill('zee ster')
    await page.getByLabel('Ik ga akkoord met de huisregels').check()
    expect(fetched.filter((path) => path.endsWith('.js'))).toEqual(['/page.js', '/page.js'])
    await page.getByRole('button', { name: 'Maak account met passkey' }).click()
    await page.getByText('Deze schuilnaam is al bezet').first().waitFor()
    await page.getByLabel('Je schuilnaam').fill('Sleutelbloem')
    await page.getByRole('button', { name: 'Maak account met passkey' }).click()
    await page.getByText('Schrijf deze code op').waitFor()
    await page.getByRole('button', { name: 'Ik heb hem opgeschreven' }).click()
    const stored = await server.d1
      .prepare("select secret_hash from members where nickname = 'Sleutelbloem'")
      .first<string>('secret_hash')
    expect(stored).toBe('')

    await signOut(page)
    await page.goto('/sign-in?next=/account')
    await page.getByRole('button', { name: 'Meld je aan met een passkey' }).click()
    await page.getByText('Je bent aangemeld als Sleutelbloem').waitFor()

    // The only way in cannot be removed.
    await page.getByRole('link', { name: 'Passkeys' }).click()
    await page.getByRole('link', { name: 'Mijn passkey' }).click()
    await page.waitForURL('**/account/passkeys/*')
    await hydrated(page)
    await page.getByLabel('Naam van deze passkey').fill('Telefoon')
    await page.getByRole('button', { name: 'Bewaar naam' }).click()
    await page.getByRole('heading', { name: 'Verander Telefoon' }).waitFor()
    await page.getByRole('button', { name: 'Verwijder passkey' }).click()
    await page.getByText('Dit is je enige manier om binnen te komen').first().waitFor()
  })

  it('is the second step of somebody who was invited to the team', async () => {
    const db = createDb(server.d1, newMeter())
    const communityId = (await server.d1.prepare('select id from communities limit 1').first<string>('id'))!
    const invitation = await newInvitation(db, new Date(), { roles: [{ communityId, role: 'volunteer' }] })
    await db.batch([invitation.statement])

    const page = await withAuthenticator()
    await page.goto(invitation.path)
    await page.getByRole('link', { name: 'Maak een account' }).last().click()
    await page.getByLabel('Je schuilnaam').fill('Boekanier')
    await page.getByLabel('Je wachtwoord').fill(SECRET)
    await page.getByLabel('Ik ga akkoord met de huisregels').check()
    await page.getByRole('button', { name: 'Maak account' }).click()
    await page.getByRole('button', { name: 'Ik heb hem opgeschreven' }).click()
    await page.getByRole('button', { name: 'Neem uitnodiging aan' }).click()
    await page.getByRole('heading', { name: 'Kies je tweede stap' }).waitFor()
    await page.goto('/desk')
    await page.waitForURL('**/account/second-factor?next=%2Fdesk')
    await page.getByRole('link', { name: 'Maak een passkey' }).click()
    await page.getByLabel('Je wachtwoord van nu').fill(SECRET)
    await page.getByRole('button', { name: 'Voeg passkey toe' }).click()
    await page.waitForURL('**/desk')

    await signOut(page)
    await page.goto('/sign-in?next=/desk')
    await page.getByLabel('Je schuilnaam').fill('Boekanier')
    await page.getByLabel('Je wachtwoord').fill(SECRET)
    await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
    await page.getByRole('heading', { name: 'Bevestig dat jij het bent' }).waitFor()
    await page.getByRole('button', { name: 'Bevestig met een passkey' }).click()
    await page.waitForURL('**/desk')
    await signOut(page)

    // The passkey by itself is both.
    await page.goto('/sign-in?next=/desk')
    await page.getByRole('button', { name: 'Meld je aan met een passkey' }).click()
    await page.waitForURL('**/desk')
  })

  it('is not offered on a host that is a number, and the settings say why', async () => {
    const page = await people.enter('Regenjas')
    await page.goto('/account/passkeys')
    await page.getByText('Een passkey werkt niet op dit adres').waitFor()
    const guest = await people.visitor()
    await guest.goto('/sign-in')
    expect(await guest.getByText('passkey').count()).toBe(0)
  })
})
