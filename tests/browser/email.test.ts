import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { CONFIRM_LINK, linkIn } from '#tests/support/mail.ts'
import { hydrated, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

describe('mail when something waits, on a phone', () => {
  const server = useServer({ vars: { MAIL_FROM: 'kring@example.org' } })
  const people = usePeople(server)

  const fits = async (page: Page, where: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      where,
    ).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(0)
  }

  for (const [locale, colorScheme, nickname] of [
    ['nl-BE', 'light', 'Regenjas'],
    ['en-GB', 'dark', 'Kiezel'],
  ] as const)
    it(`is found from what is new, asked for, confirmed on another device and taken away: ${locale}, ${colorScheme}`, async () => {
      const said = (nl: string, en: string) => (locale === 'nl-BE' ? nl : en)
      const member = await people.enter(nickname, { viewport: PHONE, locale, colorScheme })
      await member.goto('/notifications')
      await hydrated(member)
      await member.getByRole('link', { name: said('Kijk hoe dat werkt', 'See how that works') }).click()
      await member.waitForURL('**/account/email')
      await fits(member, 'nothing asked yet')

      const address = member.getByLabel(said('Je e-mailadres', 'Your e-mail address'))
      const password = member.getByLabel(said('Je wachtwoord van nu', 'Your password now'))
      const save = member.getByRole('button', { name: said('Bewaar e-mailadres', 'Save e-mail address') })
      await address.fill('iemand@example.org')
      await password.fill('dit is het niet')
      await save.click()
      await member.locator('#form-errors').waitFor()
      expect(await address.inputValue()).toBe('iemand@example.org')
      await fits(member, 'refused')
      await password.fill('samen-aan-tafel')
      await save.click()
      await member.getByText(said('Er is een mail onderweg', 'A mail is on its way')).waitFor()
      expect([await address.inputValue(), await password.inputValue()]).toEqual(['', ''])
      expect(await member.content()).not.toContain('iemand@example.org')
      await fits(member, 'waiting')

      const before = locale === 'nl-BE' ? 1 : 2
      await expect.poll(() => server.mails().length).toBe(before)
      const other = await people.visitor({ viewport: PHONE, locale, colorScheme })
      await other.goto(new URL(linkIn(server.mails().at(-1)!, CONFIRM_LINK)).pathname)
      await fits(other, 'the link of the mail')
      await other.getByRole('button', { name: said('Bevestig adres', 'Confirm address') }).click()
      await other.getByRole('heading', { name: said('Je adres is bevestigd', 'Your address is confirmed') }).waitFor()
      await fits(other, 'confirmed')

      await member.goto('/account')
      await member.getByText(said('Staat aan.', 'On.')).waitFor()
      await member.goto('/account/email')
      await member.getByText(said('Mail staat aan', 'Mail is on'), { exact: true }).waitFor()
      await fits(member, 'on')
      await member.getByRole('button', { name: said('Verwijder e-mailadres', 'Remove e-mail address') }).click()
      await member.getByText(said('Je e-mailadres is verwijderd', 'Your e-mail address is removed')).waitFor()
      expect(await server.d1.prepare('select count(*) as n from member_emails').first('n')).toBe(0)

      await other.goto(`/email/stop/${'a'.repeat(43)}`)
      await fits(other, 'nothing to stop')
      await other.getByRole('heading', { name: said('Mail is al gestopt', 'Mail is stopped already') }).waitFor()
      expect(await other.getByRole('button', { name: said('Stop met mail', 'Stop mail') }).count()).toBe(0)
    })
})
