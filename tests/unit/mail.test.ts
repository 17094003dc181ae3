import { expect, test } from 'vitest'
import type { Config } from '#worker/core/config.ts'
import { deskMail } from '#worker/mail/templates/desk.ts'

const config: Config = {
  origin: 'https://kring.test',
  organisation: 'Huis van de Toets',
  appName: 'Kring',
  country: 'BE',
  timeZone: 'Europe/Brussels',
  development: false,
  deskMail: 'desk@kring.test',
  mailFrom: 'kring@kring.test',
}

test('the mail to the desk goes to the desk and is always the same: it knows of nobody and nothing', () => {
  const mail = deskMail(config)
  expect(mail.to).toBe('desk@kring.test')
  // Nothing but the installation goes in, so nothing else can come out.
  expect(deskMail.length).toBe(1)
  expect(deskMail({ ...config })).toEqual(mail)
  expect(mail.subject).not.toContain(config.organisation)
  expect(`${mail.subject} ${mail.text}`).not.toMatch(
    /crisis|rood|red|zelf|suïcid|dood|hulp|forum|groep|bericht|melding|schuilnaam|https?:|thr_|pst_|mem_|com_/i,
  )
})
