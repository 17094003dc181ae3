import { describe, expect, test } from 'vitest'
import type { Config } from '#worker/core/config.ts'
import { mailHeaders } from '#worker/mail/gateway.ts'
import { liveMail } from '#worker/mail/live.ts'
import { deskMail } from '#worker/mail/templates/desk.ts'
import { confirmMail, mailsMembers, waitingMail } from '#worker/mail/templates/member.ts'

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

describe('mail to a member', () => {
  const to = {
    address: 'iemand@voorbeeld.test',
    confirm: 'C'.repeat(43),
    stop: 'S'.repeat(43),
    never: `v1.${'N'.repeat(150)}`,
  }

  test.each(['nl', 'en'] as const)('%s: says nothing but that something waits, and how to stop', (language) => {
    const mail = waitingMail(config, language, to)
    expect(mail).toMatchObject({ to: to.address, stopAt: `https://kring.test/email/stop/${to.stop}` })
    expect(mail.text.match(/https?:\S+/g)).toEqual(['https://kring.test/notifications', mail.stopAt])
    const asking = confirmMail(config, language, to)
    expect(asking.text.match(/https?:\S+/g)).toEqual([
      `https://kring.test/email/confirm/${to.confirm}`,
      `https://kring.test/email/never/${to.never}`,
    ])
    expect(asking.stopAt).toBeUndefined()
    for (const { subject, text } of [mail, asking]) {
      expect(`${subject} ${text}`).not.toContain(config.organisation)
      expect(`${subject} ${text}`).not.toMatch(
        /crisis|zelf|hulp\b|forum|groep|group|schuilnaam|nickname|reactie|reply|antwoord|besloten|peer|thr_|pst_|mem_|com_/i,
      )
    }
  })

  test('can be stopped with one click by the mail program itself, over https only', () => {
    expect(mailHeaders({ stopAt: 'https://kring.test/email/stop/x' })).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': '<https://kring.test/email/stop/x>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect(Object.keys(mailHeaders({ stopAt: 'http://localhost:8787/email/stop/x' }))).toEqual(['Auto-Submitted'])
    expect(Object.keys(mailHeaders({}))).toEqual(['Auto-Submitted'])
  })

  test('goes where the installation has a sender and an address of its own', () => {
    expect(mailsMembers(config)).toBe(true)
    expect(mailsMembers({ ...config, mailFrom: '' })).toBe(false)
    expect(mailsMembers({ ...config, origin: '' })).toBe(false)
    expect(mailsMembers({ ...config, origin: 'forum.example.org' })).toBe(false)
  })
})

describe('the sender', () => {
  const mail = { to: 'iemand@voorbeeld.test', subject: 'Er wacht iets', text: 'Kijk.' }
  const from = { name: 'Kring', email: 'kring@kring.test' }
  /** A binding that writes down what it was given, or fails in Cloudflare's way. */
  function binding(code?: string) {
    const taken: unknown[] = []
    const send = async (builder: unknown) => {
      if (code) throw Object.assign(new Error(`could not mail ${mail.to}`), { code })
      taken.push(builder)
    }
    return { taken, send: { send } as unknown as SendEmail }
  }

  test('hands plain text to the binding, under the neutral name', async () => {
    const { taken, send } = binding()
    expect(await liveMail(send, from).send(mail)).toBe('sent')
    expect(taken).toEqual([{ ...mail, from, headers: { 'Auto-Submitted': 'auto-generated' } }])
  })

  test('is silent without a sender or a receiver', async () => {
    const { taken, send } = binding()
    await liveMail(send, { ...from, email: '' }).send(mail)
    await liveMail(send, from).send({ ...mail, to: '' })
    expect(taken).toEqual([])
  })

  test('tells a mailbox that refuses from a send that failed, and never repeats the address', async () => {
    expect(await liveMail(binding('E_RECIPIENT_SUPPRESSED').send, from).send(mail)).toBe('refused')
    const failed = await liveMail(binding('E_RATE_LIMIT_EXCEEDED').send, from)
      .send(mail)
      .catch((error: Error) => error.message)
    expect(failed).toBe('mail was not taken: E_RATE_LIMIT_EXCEEDED')
  })
})
