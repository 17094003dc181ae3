import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { emailTries, memberEmails, members } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest, refusal, request, sent } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { CONFIG, recordingReach, TEST_VAULT } from '#tests/support/fakes.ts'
import { linkIn as linkOut, NEVER_LINK } from '#tests/support/mail.ts'
import { make } from '#tests/support/make.ts'
import { EMAIL_CONFIRM_HOURS, EMAIL_TRIES_A_DAY } from '#worker/accounts/contract.ts'
import { openAddress } from '#worker/accounts/email/address.ts'
import { removeOldEmail } from '#worker/accounts/email/remove-old.ts'
import { hashSecret } from '#worker/accounts/secret.ts'
import { Refusal } from '#worker/core/refusal.ts'
import { drain } from '#worker/outbox/drain.ts'

const SECRET = 'regen op een tentdoek'
const secretHash = hashSecret(SECRET)
let made = 0

/** Somebody with a password, and the services as they have them. */
async function person() {
  const member = await make.member()
  await db
    .update(members)
    .set({ secretHash: await secretHash })
    .where(eq(members.id, member.id))
  const token = await make.session(member)
  const address = `Iemand.${++made}@voorbeeld.test`
  const give = (email = address, secret = SECRET) => as(member).email.give(token, { email, secret }, 'nl')
  return {
    member,
    token,
    address,
    give,
    row: () => rowOf(member.id),
    get email() {
      return as(member).email
    },
  }
}

const rowOf = async (memberId: string) =>
  (await db.select().from(memberEmails).where(eq(memberEmails.memberId, memberId)))[0]

/** The mails that the last commits led to. */
async function mails(breaks?: () => boolean) {
  const recording = recordingReach(breaks)
  await drain(db, recording.reach, sent.splice(0), clock.now()).catch(() => {})
  return recording.mails
}
const neverIn = (text: string) => linkOut(text, NEVER_LINK).split('/').at(-1)!
const linkIn = (text: string, about: 'confirm' | 'stop') =>
  new RegExp(`${CONFIG.origin}/email/${about}/([\\w-]{43})\\s`).exec(text)?.[1] ?? 'none'

/** Gives an address and answers the token of the link in the mail. */
async function asked(who: Awaited<ReturnType<typeof person>>) {
  expect(await who.give()).toEqual({ kind: 'done' })
  return linkIn((await mails())[0]!.text, 'confirm')
}

beforeEach(async () => {
  clock.reset()
  sent.length = 0
  await db.delete(outbox)
  await db.delete(emailTries)
})

describe('giving an address', () => {
  test('keeps it sealed, asks it by mail, and sends nothing else there until it is confirmed', async () => {
    const who = await person()
    expect(await who.email.setting(who.token)).toMatchObject({ state: 'none', kept: false, password: true })
    expect(await who.give()).toEqual({ kind: 'done' })
    const row = (await who.row())!
    const everything = JSON.stringify([row, await db.select().from(outbox), await db.select().from(emailTries)])
    expect(everything).not.toMatch(/voorbeeld|iemand/i)
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail!.to).toBe(who.address)
    expect(mail!.stopAt).toBeUndefined()
    expect(everything).not.toContain(linkIn(mail!.text, 'confirm'))
    expect(await who.email.setting(who.token)).toMatchObject({ state: 'waiting', kept: true })
    // Nobody reads the address back: not the page of its owner either.
    expect(JSON.stringify(await who.email.setting(who.token))).not.toMatch(/voorbeeld/)
    expect(JSON.stringify(await as(who.member).accounts.account(who.token))).not.toMatch(/voorbeeld/)
  })

  test('the link confirms it once, for whoever holds it, and in time', async () => {
    const who = await person()
    const link = await asked(who)
    expect(await guest().email.confirm(`${link}x`)).toEqual({ kind: 'gone' })
    expect(await guest().email.confirm(link)).toEqual({ kind: 'done' })
    expect(await who.email.setting(who.token)).toMatchObject({ state: 'on', since: clock.now() })
    expect(await guest().email.confirm(link)).toEqual({ kind: 'gone' })

    const slow = await person()
    const old = await asked(slow)
    clock.pass(EMAIL_CONFIRM_HOURS * 60)
    expect(await guest().email.confirm(old)).toEqual({ kind: 'gone' })
    expect(await slow.email.setting(slow.token)).toMatchObject({ state: 'none', kept: false })
    clock.pass(1)
    await removeOldEmail(db, clock.now())
    expect(await slow.row()).toBeUndefined()
    expect(await who.row()).toBeDefined()
  })

  test('another address takes the place of the first: its links work no more', async () => {
    const who = await person()
    const first = await asked(who)
    expect(await guest().email.confirm(first)).toEqual({ kind: 'done' })
    const { stop } = (await openAddress(TEST_VAULT, who.member.id, (await who.row())!.sealedAddress))!
    expect(await who.give('ander@voorbeeld.test')).toEqual({ kind: 'done' })
    expect(await who.email.setting(who.token)).toMatchObject({ state: 'waiting' })
    const second = linkIn((await mails())[0]!.text, 'confirm')
    expect(await guest().email.confirm(first)).toEqual({ kind: 'gone' })
    expect(await guest().email.stop(stop)).toEqual({ kind: 'gone' })
    expect(await guest().email.confirm(second)).toEqual({ kind: 'done' })
  })

  test('asks the password again, and keeps nothing without it', async () => {
    const who = await person()
    expect(await who.give(who.address, 'niet dit')).toEqual({ kind: 'refused', code: 'secret_wrong' })
    const brake = () => Promise.reject(new Refusal('too_many'))
    expect(await as(who.member, { brake }).email.give(who.token, { email: who.address, secret: SECRET }, 'nl')).toEqual(
      { kind: 'refused', code: 'too_many_tries' },
    )
    expect(await who.row()).toBeUndefined()
    const other = await person()
    expect(await refusal(as(who.member).email.give(other.token, { email: who.address, secret: SECRET }, 'nl'))).toBe(
      'unauthenticated',
    )
  })

  test('fills nobody’s mailbox: so many mails a day for an account, and for a mailbox however it is written', async () => {
    const who = await person()
    for (let at = 0; at < EMAIL_TRIES_A_DAY; at++)
      expect(await who.give(`ander${at}@voorbeeld.test`)).toEqual({ kind: 'done' })
    const before = await who.row()
    expect(await who.give('nogeen@voorbeeld.test')).toEqual({ kind: 'refused', code: 'email_many' })
    expect(await who.row()).toEqual(before)

    const many = ['Doel.wit@voorbeeld.test', 'doelwit+1@voorbeeld.test', 'DOELWIT@VOORBEELD.TEST']
    for (const address of many) expect(await (await person()).give(address)).toEqual({ kind: 'done' })
    const late = await person()
    expect(await late.give('doelwit+2@voorbeeld.test')).toEqual({ kind: 'refused', code: 'email_many' })
    expect(await late.give('doelwit@elders.test')).toEqual({ kind: 'done' })
    clock.pass(24 * 60)
    expect(await who.give()).toEqual({ kind: 'done' })
    clock.pass(1)
    await removeOldEmail(db, clock.now())
    expect(await db.select().from(emailTries)).toHaveLength(2)
  })

  test('of many who ask at once, no more are heard than may', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, person))
    const outcomes = await Promise.all(all.map((who) => who.give('samen@voorbeeld.test')))
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(EMAIL_TRIES_A_DAY)
  })

  test('is not possible where mail has no sender, or its links would lead nowhere', async () => {
    const who = await person()
    for (const config of [
      { ...CONFIG, mailFrom: '' },
      { ...CONFIG, origin: '' },
    ]) {
      const { email, accounts } = as(who.member, { config })
      expect(await email.give(who.token, { email: who.address, secret: SECRET }, 'nl')).toEqual({
        kind: 'refused',
        code: 'email_off',
      })
      expect((await email.setting(who.token)).state).toBe('off')
      expect((await accounts.account(who.token)).email).toBe('off')
    }
  })

  test('costs three trips, and the page two', async () => {
    const who = await person()
    const give = await request(who.token)
    await give.services.email.give(who.token, { email: who.address, secret: SECRET }, 'nl')
    expect(give.meter.trips).toBe(3)
    const page = await request(who.token)
    await page.services.email.setting(who.token)
    expect(page.meter.trips).toBe(2)
  })

  test('a mail that could not go is tried again; one that was confirmed meanwhile is not sent again', async () => {
    const who = await person()
    await who.give()
    const ids = [...sent]
    expect(await mails(() => true)).toEqual([])
    sent.push(...ids)
    const [mail] = await mails()
    expect(mail!.to).toBe(who.address)
    await guest().email.confirm(linkIn(mail!.text, 'confirm'))
    await db.update(outbox).set({ drainedAt: null })
    sent.push(...ids)
    expect(await mails()).toEqual([])
  })
})

describe('stopping', () => {
  test('with the link of a mail: the address is gone, and a second click says so', async () => {
    const who = await person()
    await guest().email.confirm(await asked(who))
    const { stop } = (await openAddress(TEST_VAULT, who.member.id, (await who.row())!.sealedAddress))!
    expect(await guest().email.stop('niets')).toEqual({ kind: 'gone' })
    expect(await who.row()).toBeDefined()
    expect(await guest().email.stop(stop)).toEqual({ kind: 'done' })
    expect(await who.row()).toBeUndefined()
    expect(await guest().email.stop(stop)).toEqual({ kind: 'gone' })
    expect(await who.email.setting(who.token)).toMatchObject({ state: 'none' })
    expect(await who.give()).toEqual({ kind: 'done' })
  })

  test('in the settings, of oneself only', async () => {
    const [who, other] = [await person(), await person()]
    await asked(who)
    await asked(other)
    await who.email.remove()
    expect(await who.row()).toBeUndefined()
    expect(await other.row()).toBeDefined()
  })

  test('a row that was put on another member opens for nobody', async () => {
    const [who, other] = [await person(), await person()]
    await asked(who)
    const { sealedAddress } = (await who.row())!
    expect(await openAddress(TEST_VAULT, who.member.id, sealedAddress)).toMatchObject({ address: who.address })
    expect(await openAddress(TEST_VAULT, other.member.id, sealedAddress)).toBeNull()
    expect(await openAddress(TEST_VAULT, who.member.id, 'v1.x.y')).toBeNull()
  })
})

describe('never again', () => {
  test('whoever got a mail that they did not ask for says so once; who gives their address hears the same as ever', async () => {
    const who = await person()
    await who.give('Iemand.Anders@voorbeeld.test')
    const token = neverIn((await mails())[0]!.text)
    expect(token).not.toMatch(/iemand|anders/i)
    expect(await guest().email.never('niets')).toEqual({ kind: 'gone' })
    expect(await guest().email.never(`${token}x`)).toEqual({ kind: 'gone' })
    // Long after: the address that was not confirmed is gone by then.
    clock.pass(30 * 24 * 60)
    await removeOldEmail(db, clock.now())
    expect(await guest().email.never(token)).toEqual({ kind: 'done' })
    expect(await guest().email.never(token)).toEqual({ kind: 'done' })
    const kept = await db.select().from(emailTries)
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toMatch(/iemand|voorbeeld/i)

    const other = await person()
    for (const address of ['iemand.anders@voorbeeld.test', 'iemandanders+weer@voorbeeld.test']) {
      expect(await other.give(address)).toEqual({ kind: 'done' })
      expect(await other.email.setting(other.token)).toMatchObject({ state: 'waiting', kept: true })
      expect(await mails()).toEqual([])
    }
    expect(await other.give('iemand@voorbeeld.test')).toEqual({ kind: 'done' })
    expect(await mails()).toHaveLength(1)
    // Counts of a day go, this stays.
    clock.pass(400 * 24 * 60)
    await removeOldEmail(db, clock.now())
    expect(await db.select().from(emailTries)).toEqual(kept)
  })

  test('stops mail that went there already, and nobody else’s', async () => {
    const [who, other] = [await person(), await person()]
    await who.give()
    const text = (await mails())[0]!.text
    await guest().email.confirm(linkIn(text, 'confirm'))
    await asked(other)
    expect(await guest().email.never(neverIn(text))).toEqual({ kind: 'done' })
    expect(await who.row()).toBeUndefined()
    expect(await other.row()).toBeDefined()
  })
})

describe('the language of mail', () => {
  test('is the one that a member chose last', async () => {
    const [who, other] = [await person(), await person()]
    await who.give()
    await who.email.chooseLanguage('en')
    const [mail] = await mails()
    expect(mail!.subject).toBe('Is this address right?')
    await asked(other)
    await who.email.chooseLanguage('nl')
    await other.email.chooseLanguage('en')
    expect([(await who.row())!.language, (await other.row())!.language]).toEqual(['nl', 'en'])
    // Where no mail was asked for, nothing is kept.
    const without = await person()
    await without.email.chooseLanguage('en')
    expect(await without.row()).toBeUndefined()
    expect(await refusal(guest().email.chooseLanguage('en'))).toBe('unauthenticated')
  })

  test('costs two trips', async () => {
    const who = await person()
    const { services, meter } = await request(who.token)
    await services.email.chooseLanguage('en')
    expect(meter.trips).toBe(2)
  })
})

describe('the offer beside what is new', () => {
  test('is made on the first page to who has no mail, where mail can go', async () => {
    const who = await person()
    const offers = async (parts = {}) => (await as(who.member, parts).notifications.inbox(null)).offersMail
    expect(await offers()).toBe(true)
    expect(await offers({ config: { ...CONFIG, mailFrom: '' } })).toBe(false)
    await asked(who)
    expect(await offers()).toBe(false)
  })
})
