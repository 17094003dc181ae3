import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberEmails, members, nicknames, passkeys, recoveryCodes, sessions } from '#db/schema/accounts.ts'
import { as, db, guest, refusal, request, sent } from '#tests/support/as.ts'
import { clock, days } from '#tests/support/clock.ts'
import { openBrake, recordingReach, TEST_VAULT } from '#tests/support/fakes.ts'
import { make } from '#tests/support/make.ts'
import { FRESH_MINUTES } from '#worker/accounts/own-proof.ts'
import { openRecoveryCode } from '#worker/accounts/recovery-code.ts'
import type { Visit } from '#worker/accounts/session.ts'
import { Refusal } from '#worker/core/refusal.ts'
import { drain } from '#worker/outbox/drain.ts'

/** A password that counts how often scrypt is about to be asked about it: each time it is first normalised. */
function countedSecret(text: string) {
  const counted = {
    times: 0,
    secret: {
      normalize: (form: string) => {
        counted.times += 1
        return text.normalize(form)
      },
    } as string,
  }
  return counted
}

const SECRET = 'regen op een tentdoek'
const OTHER = 'zon op een natte straat'
let made = 0

/** Somebody who signed up as people do: the cookie value, the code that they wrote down, and who they are. */
async function newcomer(nickname = `Aanmelder ${++made}`) {
  const outcome = await guest().accounts.signUp({ nickname, secret: SECRET, rules: 'on' })
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  const { actor, services } = await request(outcome.token)
  if (actor.kind === 'guest') throw new Error('no session')
  const code = (await openRecoveryCode({ vault: TEST_VAULT }, actor.id, outcome.recovery))!
  return { ...outcome, nickname, actor, accounts: services.accounts, email: services.email, code }
}
const again = async (nickname: string, secret = SECRET) => {
  const outcome = await guest().accounts.signIn({ nickname, secret })
  return outcome.kind === 'done' ? outcome.token : outcome.kind
}
const isIn = async (token: string) => (await request(token)).actor.kind === 'member'
const shut = { brake: () => Promise.reject(new Refusal('too_many')) }

beforeEach(clock.reset)

describe('the recovery code', () => {
  test('is made on signing up; only its hash is kept', async () => {
    const person = await newcomer()
    const rows = await db.select().from(recoveryCodes).where(eq(recoveryCodes.memberId, person.actor.id))
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(person.code)
    expect(JSON.stringify(rows)).not.toContain(person.code.replaceAll('-', '').toLowerCase())
    expect(await person.accounts.recoveryCode(person.recovery)).toMatchObject({ code: person.code })
    expect((await person.accounts.recoveryCode(null)).code).toBeNull()
    expect((await (await newcomer()).accounts.recoveryCode(person.recovery)).code).toBeNull()
  })

  test('gives the account back: a new password, a new code, and nobody else stays in', async () => {
    const person = await newcomer()
    const typed = { nickname: person.nickname.toUpperCase(), code: person.code.toLowerCase(), newSecret: OTHER }
    const outcome = await guest().accounts.recover(typed)
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    expect(await isIn(person.token)).toBe(false)
    expect(await isIn(outcome.token)).toBe(true)
    expect(await again(person.nickname)).toBe('wrong')
    expect(await isIn(await again(person.nickname, OTHER))).toBe(true)
    const fresh = await openRecoveryCode({ vault: TEST_VAULT }, person.actor.id, outcome.recovery)
    expect(fresh).not.toBe(person.code)
    expect(await guest().accounts.recover(typed)).toEqual({ kind: 'wrong' })
    expect((await guest().accounts.recover({ ...typed, code: fresh! })).kind).toBe('done')
  })

  test('tells its owner of passkeys that still open it', async () => {
    const person = await newcomer()
    const typed = { nickname: person.nickname, code: person.code, newSecret: OTHER }
    const first = await guest().accounts.recover(typed)
    expect(first).toMatchObject({ kind: 'done', passkeys: false })
    await db.insert(passkeys).values({
      id: `key-${person.actor.id}`,
      memberId: person.actor.id,
      publicKey: 'pk',
      counter: 0,
      transports: [],
      name: 'Onbekend',
      createdAt: clock.now(),
    })
    const code = await openRecoveryCode(
      { vault: TEST_VAULT },
      person.actor.id,
      (first as { recovery: string }).recovery,
    )
    expect(await guest().accounts.recover({ ...typed, code: code! })).toMatchObject({ kind: 'done', passkeys: true })
  })

  test('gives nobody else its mail any more: whose address it was cannot be seen', async () => {
    const person = await newcomer()
    const given = await person.email.give(person.token, { email: 'wie@voorbeeld.test', secret: SECRET }, 'nl')
    expect(given).toEqual({ kind: 'done' })
    const wrong = { nickname: person.nickname, code: 'AAAA-BBBB-CCCC-DDDD-EEEE', newSecret: OTHER }
    await guest().accounts.recover(wrong)
    const mails = () => db.select().from(memberEmails).where(eq(memberEmails.memberId, person.actor.id))
    expect(await mails()).toHaveLength(1)
    await guest().accounts.recover({ ...wrong, code: person.code })
    expect(await mails()).toEqual([])
  })

  test('an unknown nickname, one without a code and a wrong code are one answer after the same work', async () => {
    const person = await newcomer()
    const without = await make.member()
    const code = 'AAAA-BBBB-CCCC-DDDD-EEEE'
    const tries = await Promise.all(
      [person.nickname, without.nickname, 'Helemaal Niemand'].map(async (nickname) => {
        const { services, meter } = await request(null)
        const counted = countedSecret(OTHER)
        const outcome = await services.accounts.recover({ nickname, code, newSecret: counted.secret })
        return { outcome, trips: meter.trips, scrypt: counted.times }
      }),
    )
    expect(tries).toEqual(Array(3).fill({ outcome: { kind: 'wrong' }, trips: 1, scrypt: 0 }))
    expect(await isIn(person.token)).toBe(true)
  })

  test('of two who use one code at once, one gets in', async () => {
    const person = await newcomer()
    const use = () => guest().accounts.recover({ nickname: person.nickname, code: person.code, newSecret: OTHER })
    const kinds = (await Promise.all([use(), use()])).map((outcome) => outcome.kind)
    expect(kinds.sort()).toEqual(['done', 'wrong'])
  })

  test('is braked per address, never per nickname (who knows it could keep its owner out), and says so', async () => {
    const asked: unknown[] = []
    const brake = async (...input: unknown[]) => void asked.push(input)
    await guest({ brake }).accounts.recover({ nickname: 'Zee Ster', code: 'x', newSecret: OTHER })
    expect(asked).toEqual([['proof', undefined]])
    const person = await newcomer()
    const input = { nickname: person.nickname, code: person.code, newSecret: OTHER }
    expect(await guest(shut).accounts.recover(input)).toEqual({ kind: 'too_many' })
    expect(await isIn(person.token)).toBe(true)
  })

  test('a new one from the settings: the password again, and the old code works no more', async () => {
    const { accounts, token, ...person } = await newcomer()
    expect(await accounts.renewRecoveryCode(token, { secret: OTHER })).toEqual({
      kind: 'refused',
      code: 'secret_wrong',
    })
    const outcome = await accounts.renewRecoveryCode(token, { secret: SECRET })
    if (outcome.kind !== 'done') throw new Error(outcome.code)
    const input = { nickname: person.nickname, newSecret: OTHER }
    expect((await guest().accounts.recover({ ...input, code: person.code })).kind).toBe('wrong')
    const fresh = await openRecoveryCode({ vault: TEST_VAULT }, person.actor.id, outcome.recovery)
    expect((await guest().accounts.recover({ ...input, code: fresh! })).kind).toBe('done')
  })
})

describe('signing in does the same work for whom we know and whom we do not', () => {
  test.each(['known', 'unknown', 'without a password'])('%s', async (who) => {
    const person = await newcomer()
    if (who === 'without a password')
      await db.update(members).set({ secretHash: '' }).where(eq(members.id, person.actor.id))
    const { services, meter } = await request(null)
    const counted = countedSecret(OTHER)
    const nickname = who === 'unknown' ? 'Nergens Bekend' : person.nickname
    expect(await services.accounts.signIn({ nickname, secret: counted.secret })).toEqual({ kind: 'wrong' })
    expect(counted.times).toBe(1)
    expect(meter.trips).toBe(1)
  })

  test('an empty password opens nothing', async () => {
    const person = await newcomer()
    await db.update(members).set({ secretHash: '' }).where(eq(members.id, person.actor.id))
    expect(await again(person.nickname, '')).toBe('wrong')
  })
})

describe('devices', () => {
  test('are listed for their owner, the one in hand first', async () => {
    const person = await newcomer()
    clock.pass(60)
    const phone = await guest({ device: 'Firefox, Android' }).accounts.signIn({
      nickname: person.nickname,
      secret: SECRET,
    })
    if (phone.kind !== 'done') throw new Error(phone.kind)
    await newcomer()
    const { services } = await request(person.token)
    const list = await services.accounts.devices(person.token)
    expect(list.map(({ device, here }) => ({ device, here }))).toEqual([
      { device: null, here: true },
      { device: 'Firefox, Android', here: false },
    ])
    expect(JSON.stringify(list)).not.toContain(phone.token)
  })

  test('one is signed out, and never one of somebody else', async () => {
    const [person, stranger] = [await newcomer(), await newcomer()]
    const phone = await again(person.nickname)
    const id = (await person.accounts.devices(phone)).find((device) => device.here)!.id
    await stranger.accounts.endDevice(id)
    expect(await isIn(phone)).toBe(true)
    await person.accounts.endDevice(id)
    expect(await isIn(phone)).toBe(false)
    expect(await isIn(person.token)).toBe(true)
  })

  test('all are signed out at once, those of others not', async () => {
    const [person, stranger] = [await newcomer(), await newcomer()]
    const phone = await again(person.nickname)
    await person.accounts.signOutEverywhere()
    expect([await isIn(person.token), await isIn(phone), await isIn(stranger.token)]).toEqual([false, false, true])
  })

  test('whenever sessions end from elsewhere, open pages are sent back to the door', async () => {
    const person = await newcomer()
    const acts: [string, () => Promise<unknown>][] = [
      ['one device', () => person.accounts.endDevice('nobody')],
      ['a new password', () => person.accounts.changePassword(person.token, { secret: SECRET, newSecret: OTHER })],
      ['recovery', () => guest().accounts.recover({ nickname: person.nickname, code: person.code, newSecret: SECRET })],
      ['everywhere', () => person.accounts.signOutEverywhere()],
    ]
    for (const [name, act] of acts) {
      sent.length = 0
      await act()
      const { reach, ended } = recordingReach()
      await drain(db, reach, sent.splice(0), clock.now())
      expect(ended, name).toEqual([person.actor.id])
    }
  })

  test('the day of a visit is kept once a day, without a trip on the page', async () => {
    const { resolveAsker } = await import('#worker/http/session.ts')
    const { noteVisit } = await import('#worker/accounts/session.ts')
    const person = await newcomer()
    const http = new Request('http://kring.test/', { headers: { Cookie: `kring_session=${person.token}` } })
    const visited: Visit[] = []
    const visit = () => resolveAsker(http, db, clock.now(), (one) => visited.push(one))
    await visit()
    expect(visited).toEqual([])
    clock.pass(24 * 60)
    await visit()
    expect(visited).toHaveLength(1)
    await noteVisit(db, visited[0]!, clock.now())
    await visit()
    expect(visited).toHaveLength(1)
    const [row] = await db.select().from(sessions).where(eq(sessions.tokenHash, visited[0]!.tokenHash))
    expect(row!.seenAt).toEqual(new Date('2026-11-13T00:00:00Z'))
  })
})

describe('a new password', () => {
  test('asks for the old one, and signs the other devices out', async () => {
    const { accounts, token, nickname } = await newcomer()
    const phone = await again(nickname)
    expect(await accounts.changePassword(token, { secret: OTHER, newSecret: OTHER })).toEqual({
      kind: 'refused',
      code: 'secret_wrong',
    })
    expect(await accounts.changePassword(token, { secret: SECRET, newSecret: OTHER })).toEqual({ kind: 'done' })
    expect([await isIn(token), await isIn(phone)]).toEqual([true, false])
    expect(await again(nickname)).toBe('wrong')
    expect(await isIn(await again(nickname, OTHER))).toBe(true)
  })

  test('is not the nickname', async () => {
    const { accounts, token, nickname } = await newcomer()
    const outcome = await accounts.changePassword(token, { secret: SECRET, newSecret: nickname.toLowerCase() })
    expect(outcome).toEqual({ kind: 'secret_is_nickname' })
  })

  test('is braked about the account', async () => {
    const { actor, token } = await newcomer()
    const { asked, brake } = openBrake()
    await as(actor, { brake }).accounts.changePassword(token, { secret: 'x', newSecret: OTHER })
    expect(asked).toEqual(['proof'])
    const refused = await as(actor, shut).accounts.changePassword(token, { secret: SECRET, newSecret: OTHER })
    expect(refused).toEqual({ kind: 'refused', code: 'too_many_tries' })
  })

  test('who has none may choose one just after signing in, and not later', async () => {
    const { accounts, token, nickname, actor } = await newcomer()
    await db.update(members).set({ secretHash: '' }).where(eq(members.id, actor.id))
    clock.pass(FRESH_MINUTES + 1)
    const late = await as(actor).accounts.changePassword(token, { secret: '', newSecret: OTHER })
    expect(late).toEqual({ kind: 'refused', code: 'sign_in_again' })
    clock.reset()
    expect(await accounts.changePassword(token, { secret: '', newSecret: OTHER })).toEqual({ kind: 'done' })
    expect(await isIn(await again(nickname, OTHER))).toBe(true)
  })

  test('another person’s session proves nothing', async () => {
    const [person, stranger] = [await newcomer(), await newcomer()]
    expect(await refusal(person.accounts.changePassword(stranger.token, { secret: SECRET, newSecret: OTHER }))).toBe(
      'unauthenticated',
    )
    expect(await refusal(person.accounts.changePassword(null, { secret: SECRET, newSecret: OTHER }))).toBe(
      'unauthenticated',
    )
  })
})

describe('another nickname', () => {
  test('once in 30 days; signing in goes by the new one', async () => {
    const { accounts, token, nickname, actor } = await newcomer('Sterrenkijker')
    expect(await accounts.changeNickname(token, { nickname: 'Maankijker' })).toEqual({ kind: 'done' })
    expect(await again(nickname)).toBe('wrong')
    expect(await isIn(await again('maan kijker'))).toBe(true)
    clock.pass(29 * 24 * 60)
    const soon = await as(actor).accounts.changeNickname(token, { nickname: 'Zonkijker' })
    expect(soon).toEqual({ kind: 'too_soon', from: days(1) })
    clock.pass(24 * 60 - 1)
    expect((await as(actor).accounts.changeNickname(token, { nickname: 'Zonkijker' })).kind).toBe('too_soon')
    clock.pass(1)
    const later = await again('Maankijker')
    expect((await as(actor).accounts.changeNickname(later, { nickname: 'Zonkijker' })).kind).toBe('done')
  })

  test('the old one is kept from others for 12 months, and its owner may go back to it', async () => {
    const { accounts, token, actor } = await newcomer('Oude Bekende')
    await accounts.changeNickname(token, { nickname: 'Nieuwe Bekende' })
    const grab = (nickname: string) => guest().accounts.signUp({ nickname, secret: SECRET, rules: 'on' })
    expect((await grab('oudebekende')).kind).toBe('taken')
    expect((await grab('0ude Bekende')).kind).toBe('taken')
    clock.pass(31 * 24 * 60)
    const back = await again('Nieuwe Bekende')
    expect((await as(actor).accounts.changeNickname(back, { nickname: 'Oude Bekende' })).kind).toBe('done')
    expect((await grab('Nieuwe bekende')).kind).toBe('taken')
    clock.pass(366 * 24 * 60)
    expect((await grab('Oude Bekende')).kind).toBe('taken')
    expect((await grab('Nieuwe bekende')).kind).toBe('done')
  })

  test('one that is taken, or looks like one of the team, comes back with a free one', async () => {
    const { accounts, token } = await newcomer()
    await make.member({ nickname: 'Meester', staffFunction: 'leerkracht' })
    for (const nickname of ['Mee5ter', 'Meester bis']) {
      const outcome = await accounts.changeNickname(token, { nickname })
      if (outcome.kind !== 'taken') throw new Error(outcome.kind)
      expect(outcome.suggestion).toMatch(/^\p{Lu}\p{Ll}+/u)
    }
    const rows = await db.select().from(members).where(eq(members.nickname, 'Mee5ter'))
    expect(rows).toEqual([])
  })

  test('one that looks like a real name is asked about, once', async () => {
    const { accounts, token } = await newcomer()
    const asked = await accounts.changeNickname(token, { nickname: 'Sara Vermeulen' })
    expect(asked).toMatchObject({ kind: 'taken', code: 'nickname_real' })
    expect(await accounts.changeNickname(token, { nickname: 'Sara Vermeulen', sure: 'sara vermeulen' })).toEqual({
      kind: 'done',
    })
  })

  test('the same name, written otherwise, is one’s own', async () => {
    const { accounts, token, actor } = await newcomer('kleineletter')
    expect((await accounts.changeNickname(token, { nickname: 'Kleine Letter' })).kind).toBe('done')
    const rows = await db.select().from(nicknames).where(eq(nicknames.memberId, actor.id))
    expect(rows).toEqual([expect.objectContaining({ keptUntil: null })])
  })

  test('two who want one name at once: one gets it, the other keeps their own', async () => {
    const [one, two] = [await newcomer(), await newcomer()]
    const kinds = (
      await Promise.all(
        [one, two].map((person) => person.accounts.changeNickname(person.token, { nickname: 'Gewilde Naam' })),
      )
    ).map((outcome) => outcome.kind)
    expect(kinds.sort()).toEqual(['done', 'taken'])
    const names = await db.select().from(members)
    expect(names.filter((row) => row.nickname === 'Gewilde Naam')).toHaveLength(1)
  })
})

test('a figure is chosen, and stands for them from then on', async () => {
  const { accounts, token } = await newcomer()
  expect((await accounts.account(token)).figure).toBe((await accounts.account(token)).nickname)
  await accounts.chooseFigure({ figure: 'owl', tint: '3' })
  expect((await accounts.account(token)).figure).toBe('owl-3')
  expect((await request(token)).actor).toMatchObject({ avatar: 'owl-3' })
})

test('the settings say how an account stands, to its owner only', async () => {
  const person = await newcomer()
  expect(await person.accounts.account(person.token)).toMatchObject({
    nickname: person.nickname,
    password: true,
    devices: 1,
    passkeys: [],
    nicknameFrom: null,
    secondFactor: null,
    recoveryMadeAt: clock.now(),
  })
  expect(await refusal((await newcomer()).accounts.account(person.token))).toBe('unauthenticated')
})

test('every page of the settings is one trip besides the session, every change two', async () => {
  const { token } = await newcomer()
  const cost = async (
    work: (accounts: Awaited<ReturnType<typeof request>>['services']['accounts']) => Promise<unknown>,
  ) => {
    const { services, meter } = await request(token)
    await work(services.accounts)
    return meter.trips
  }
  expect(await cost((accounts) => accounts.account(token))).toBe(2)
  expect(await cost((accounts) => accounts.devices(token))).toBe(2)
  expect(await cost((accounts) => accounts.recoveryCode(null))).toBe(2)
  expect(await cost((accounts) => accounts.chooseFigure({ figure: 'cat', tint: '1' }))).toBe(2)
  expect(await cost((accounts) => accounts.renewRecoveryCode(token, { secret: SECRET }))).toBe(3)
  expect(await cost((accounts) => accounts.changePassword(token, { secret: SECRET, newSecret: OTHER }))).toBe(3)
})
