import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { challenges, members, passkeys } from '#db/schema/accounts.ts'
import { as, db, guest, refusal, request } from '#tests/support/as.ts'
import { makeAuthenticator } from '#tests/support/authenticator.ts'
import { clock } from '#tests/support/clock.ts'
import { make } from '#tests/support/make.ts'
import type { PasskeyOptionsInput } from '#worker/accounts/contract.ts'
import { newSession } from '#worker/accounts/session.ts'
import { deleteChallengesBefore } from '#worker/accounts/store.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Services } from '#worker/services.ts'

type Accounts = Services['accounts']
/** Who is signed out, or in with this session. */
type Asker = Accounts | { accounts: Accounts; token: string }
type Authenticator = ReturnType<typeof makeAuthenticator>
const SECRET = 'regen op een tentdoek'
const FAILED = { kind: 'refused', code: 'passkey_failed' }
let made = 0

beforeEach(clock.reset)

/** Asks for options: the id that the form sends along, and the challenge to sign. */
async function asked(who: Asker, purpose: PasskeyOptionsInput['purpose'], nickname = '') {
  const { accounts, token } = 'token' in who ? who : { accounts: who, token: null }
  const outcome = await accounts.passkeyOptions(token, { purpose, nickname })
  if (outcome.kind !== 'options') throw new Error(outcome.code)
  return { id: outcome.challenge, ...(outcome.options as { challenge: string; excludeCredentials?: { id: string }[] }) }
}
const creates = async (accounts: Asker, key: Authenticator, purpose: 'sign_up' | 'register', nickname?: string) => {
  const { id, challenge } = await asked(accounts, purpose, nickname)
  return { challenge: id, credential: key.create(challenge) }
}
const signs = async (accounts: Asker, key: Authenticator, purpose: 'sign_in' | 'second_factor') => {
  const { id, challenge } = await asked(accounts, purpose)
  return { challenge: id, credential: key.get(challenge) }
}

/** Somebody who signed up with a passkey and has no password. */
async function passkeyOnly(nickname = `Sleutel ${++made}`) {
  const key = makeAuthenticator()
  const answer = await creates(guest().accounts, key, 'sign_up', nickname)
  const outcome = await guest().accounts.signUpWithPasskey({ ...answer, nickname, rules: 'on', name: 'Telefoon' })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  const { actor, services } = await request(outcome.token)
  if (actor.kind === 'guest') throw new Error('no session')
  return { key, token: outcome.token, actor, accounts: services.accounts, nickname }
}
async function withPassword() {
  const nickname = `Woord ${++made}`
  const outcome = await guest().accounts.signUp({ nickname, secret: SECRET, rules: 'on' })
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  const { actor, services } = await request(outcome.token)
  if (actor.kind === 'guest') throw new Error('no session')
  return { token: outcome.token, actor, accounts: services.accounts, nickname }
}
async function add(person: { accounts: Accounts; token: string }, key = makeAuthenticator(), secret = SECRET) {
  const answer = await creates(person, key, 'register')
  return person.accounts.addPasskey(person.token, { ...answer, secret, name: 'Sleutel' })
}

describe('signing up with a passkey', () => {
  test('makes an account without a password, with a recovery code', async () => {
    const { actor, nickname } = await passkeyOnly()
    const [row] = await db.select().from(members).where(eq(members.id, actor.id))
    expect(row).toMatchObject({ nickname, secretHash: '' })
    expect(await guest().accounts.signIn({ nickname, secret: '' })).toEqual({ kind: 'wrong' })
  })

  test('for a taken name, makes no challenge and no account', async () => {
    const { nickname } = await withPassword()
    expect(await guest().accounts.passkeyOptions(null, { purpose: 'sign_up', nickname })).toEqual({
      kind: 'refused',
      code: 'nickname_taken',
    })
    // What looks like a real name is asked about before a passkey is made for it.
    const real = { purpose: 'sign_up' as const, nickname: 'Lotte Peeters' }
    expect((await guest().accounts.passkeyOptions(null, real)).kind).toBe('refused')
    expect((await guest().accounts.passkeyOptions(null, { ...real, sure: 'Lotte Peeters' })).kind).toBe('options')
    const answer = await creates(guest().accounts, makeAuthenticator(), 'sign_up', 'Nog Vrij')
    const outcome = await guest().accounts.signUpWithPasskey({ ...answer, nickname, rules: 'on', name: 'x' })
    expect(outcome.kind).toBe('taken')
  })

  test('without an answer of the browser says what is missing', async () => {
    const outcome = await guest().accounts.signUpWithPasskey({
      challenge: '',
      credential: '',
      nickname: 'Zonder Script',
      rules: 'on',
      name: 'x',
    })
    expect(outcome).toEqual({ kind: 'refused', code: 'passkey_needed' })
  })

  test.each([
    ['of another site', { origin: 'https://kring.example' }],
    ['that asked for no finger, face or PIN', { verifies: false }],
  ])('with a passkey %s fails', async (_what, settings) => {
    const answer = await creates(guest().accounts, makeAuthenticator(settings), 'sign_up', 'Vreemde Sleutel')
    const input = { ...answer, nickname: 'Vreemde Sleutel', rules: 'on' as const, name: 'x' }
    expect(await guest().accounts.signUpWithPasskey(input)).toEqual(FAILED)
  })
})

describe('signing in with a passkey', () => {
  test('needs no nickname, and counts as two factors', async () => {
    const { key, actor } = await passkeyOnly()
    const outcome = await guest().accounts.signInWithPasskey(await signs(guest().accounts, key, 'sign_in'))
    if (outcome.kind !== 'done') throw new Error(outcome.code)
    const entered = await request(outcome.token)
    expect(entered.actor).toMatchObject({ id: actor.id })
    await db.update(members).set({ coordinator: true }).where(eq(members.id, actor.id))
    expect((await request(outcome.token)).actor).toMatchObject({ coordinator: true, awaitsSecondFactor: false })
    const [row] = await db.select().from(passkeys).where(eq(passkeys.id, key.id))
    expect(row).toMatchObject({ counter: 2, usedAt: clock.now() })
  })

  test('a challenge is answered once, by one of two at once', async () => {
    const { key } = await passkeyOnly()
    const answer = await signs(guest().accounts, key, 'sign_in')
    const enter = async () => (await guest().accounts.signInWithPasskey(answer)).kind
    expect((await Promise.all([enter(), enter()])).sort()).toEqual(['done', 'refused'])
    expect(await enter()).toBe('refused')
  })

  test('a challenge is over after five minutes, and cleared away', async () => {
    const { key } = await passkeyOnly()
    const answer = await signs(guest().accounts, key, 'sign_in')
    clock.pass(5)
    expect(await guest().accounts.signInWithPasskey(answer)).toEqual(FAILED)
    clock.pass(1)
    await db.batch([deleteChallengesBefore(db, clock.now())])
    expect(await db.select().from(challenges).where(eq(challenges.id, answer.challenge))).toEqual([])
  })

  test('a challenge for something else, of another key, or nonsense, opens nothing', async () => {
    const { key, accounts, token } = await passkeyOnly()
    const other = await signs({ accounts, token }, key, 'second_factor')
    expect(await guest().accounts.signInWithPasskey(other)).toEqual(FAILED)
    const stranger = await signs(guest().accounts, makeAuthenticator(), 'sign_in')
    expect(await guest().accounts.signInWithPasskey(stranger)).toEqual(FAILED)
    for (const credential of ['', '{}', 'null', '[]', '{"id":1}', `{"id":"${key.id}"}`]) {
      const { id } = await asked(guest().accounts, 'sign_in')
      expect(await guest().accounts.signInWithPasskey({ challenge: id, credential })).toEqual(FAILED)
    }
  })

  test('a copy of a passkey, whose count runs behind, opens nothing', async () => {
    const { key } = await passkeyOnly()
    await db.update(passkeys).set({ counter: 50 }).where(eq(passkeys.id, key.id))
    expect(await guest().accounts.signInWithPasskey(await signs(guest().accounts, key, 'sign_in'))).toEqual(FAILED)
  })

  test('is braked, and not possible on a host that is a number', async () => {
    const shut = guest({ brake: () => Promise.reject(new Refusal('too_many')) }).accounts
    const tooMany = { kind: 'refused', code: 'too_many_tries' }
    expect(await shut.passkeyOptions(null, { purpose: 'sign_in', nickname: '' })).toEqual(tooMany)
    expect(await shut.signInWithPasskey({ challenge: 'x', credential: '{}' })).toEqual(tooMany)
    const numbered = guest({ origin: 'http://127.0.0.1:8787' }).accounts
    const unavailable = { kind: 'refused', code: 'passkey_unavailable' }
    expect(await numbered.passkeyOptions(null, { purpose: 'sign_in', nickname: '' })).toEqual(unavailable)
    expect(await numbered.signInWithPasskey({ challenge: 'x', credential: '{}' })).toEqual(unavailable)
  })

  test('takes no more trips than a write may', async () => {
    const { key } = await passkeyOnly()
    const { services, meter } = await request(null)
    const answer = await signs(services.accounts, key, 'sign_in')
    expect(meter.trips).toBe(1)
    await services.accounts.signInWithPasskey(answer)
    expect(meter.trips).toBe(3)
  })
})

describe('passkeys in the settings', () => {
  test('one is added by who knows the password, and works', async () => {
    const person = await withPassword()
    const key = makeAuthenticator()
    expect(await add(person, key, 'gegokt')).toEqual({ kind: 'refused', code: 'secret_wrong' })
    expect(await add(person, key)).toEqual({ kind: 'done' })
    expect((await person.accounts.account(person.token)).passkeys).toEqual([
      expect.objectContaining({ id: key.id, name: 'Sleutel' }),
    ])
    const outcome = await guest().accounts.signInWithPasskey(await signs(guest().accounts, key, 'sign_in'))
    expect(outcome.kind).toBe('done')
    expect((await asked(person, 'register')).excludeCredentials?.map((one) => one.id)).toEqual([key.id])
  })

  test('with a challenge of somebody else none is added', async () => {
    const [person, other] = [await withPassword(), await withPassword()]
    const answer = await creates(other, makeAuthenticator(), 'register')
    const outcome = await person.accounts.addPasskey(person.token, { ...answer, secret: SECRET, name: 'x' })
    expect(outcome).toEqual(FAILED)
  })

  test('a tenth is the last', async () => {
    const person = await withPassword()
    for (let at = 0; at < 10; at++) expect((await add(person)).kind).toBe('done')
    expect(await add(person)).toEqual({ kind: 'refused', code: 'passkey_many' })
  })

  test('one is renamed and removed by its owner only', async () => {
    const [person, other] = [await withPassword(), await withPassword()]
    const key = makeAuthenticator()
    await add(person, key)
    await other.accounts.renamePasskey(key.id, { name: 'Gekaapt' })
    expect(await refusal(other.accounts.removePasskey(other.token, key.id, { secret: SECRET }))).toBe('not_found')
    await person.accounts.renamePasskey(key.id, { name: 'Telefoon' })
    expect((await person.accounts.account(person.token)).passkeys[0]).toMatchObject({ name: 'Telefoon' })
    expect(await person.accounts.removePasskey(person.token, key.id, { secret: 'gegokt' })).toEqual({
      kind: 'refused',
      code: 'secret_wrong',
    })
    expect(await person.accounts.removePasskey(person.token, key.id, { secret: SECRET })).toEqual({ kind: 'done' })
    expect((await person.accounts.account(person.token)).passkeys).toEqual([])
  })

  test('the last way in stays, of two removed at once too', async () => {
    const person = await passkeyOnly()
    const remove = (id: string) => person.accounts.removePasskey(person.token, id, { secret: '' })
    expect(await remove(person.key.id)).toEqual({ kind: 'refused', code: 'passkey_last' })
    const second = makeAuthenticator()
    expect(await add(person, second, '')).toEqual({ kind: 'done' })
    await Promise.all([remove(person.key.id), remove(second.id)])
    expect((await person.accounts.account(person.token)).passkeys).toHaveLength(1)
  })

  test('adding takes three trips', async () => {
    const person = await withPassword()
    const answer = await creates(person, makeAuthenticator(), 'register')
    const { services, meter } = await request(person.token)
    await services.accounts.addPasskey(person.token, { ...answer, secret: SECRET, name: 'x' })
    expect(meter.trips).toBe(3)
  })
})

describe('a passkey as second factor of the team', () => {
  async function staff() {
    const person = await withPassword()
    const place = await make.community()
    await db.update(members).set({ coordinator: true }).where(eq(members.id, person.actor.id))
    const entered = await request(person.token)
    return { ...person, place, accounts: entered.services.accounts }
  }
  const awaits = async (token: string) => {
    const { actor } = await request(token)
    return actor.kind === 'member' && actor.awaitsSecondFactor
  }
  async function passwordOnly(memberId: string) {
    const { token, statement } = await newSession(db, memberId, clock.now())
    await db.batch([statement])
    return { token, accounts: (await request(token)).services.accounts }
  }

  test('the first one is made with the password, and opens the pages at once', async () => {
    const person = await staff()
    expect(await awaits(person.token)).toBe(true)
    expect(await add(person)).toEqual({ kind: 'done' })
    expect(await awaits(person.token)).toBe(false)
  })

  test('is asked for in each new session; another’s is not taken', async () => {
    const [person, other] = [await staff(), await passkeyOnly()]
    const key = makeAuthenticator()
    await add(person, key)
    const { token, accounts } = await passwordOnly(person.actor.id)
    const { id, challenge } = await asked({ accounts, token }, 'second_factor')
    const foreign = { challenge: id, credential: other.key.get(challenge) }
    expect(await accounts.showPasskey(token, foreign)).toEqual(FAILED)
    expect(await awaits(token)).toBe(true)
    expect(await accounts.showPasskey(token, await signs({ accounts, token }, key, 'second_factor'))).toEqual({
      kind: 'done',
    })
    expect(await awaits(token)).toBe(false)
  })

  test('with a password alone nobody adds or removes one beside it', async () => {
    const person = await staff()
    const key = makeAuthenticator()
    await add(person, key)
    const thief = await passwordOnly(person.actor.id)
    expect(await refusal(add(thief))).toBe('second_factor')
    expect(await refusal(thief.accounts.removePasskey(thief.token, key.id, { secret: SECRET }))).toBe('second_factor')
  })

  test('a challenge is answered in the session that asked for it', async () => {
    const person = await staff()
    const thief = await passwordOnly(person.actor.id)
    const key = makeAuthenticator()
    const elsewhere = await creates(person, makeAuthenticator(), 'register')
    expect(await thief.accounts.addPasskey(thief.token, { ...elsewhere, secret: SECRET, name: 'x' })).toEqual(FAILED)
    expect(await add(person, key)).toEqual({ kind: 'done' })
    const shown = await signs(person, key, 'second_factor')
    expect(await thief.accounts.showPasskey(thief.token, shown)).toEqual(FAILED)
    expect(await thief.accounts.showPasskey(thief.token, await signs(thief, key, 'second_factor'))).toEqual({
      kind: 'done',
    })
  })

  test('of two sessions that enrol at once, one is of the team', async () => {
    const person = await staff()
    const both = [person, await passwordOnly(person.actor.id)]
    const answers = await Promise.all(both.map((one) => creates(one, makeAuthenticator(), 'register')))
    await Promise.all(
      both.map((one, at) =>
        refusal(one.accounts.addPasskey(one.token, { ...answers[at]!, secret: SECRET, name: 'x' })),
      ),
    )
    expect((await Promise.all(both.map(({ token }) => awaits(token)))).sort()).toEqual([false, true])
    expect(await db.select().from(passkeys).where(eq(passkeys.memberId, person.actor.id))).toHaveLength(1)
  })

  test('the last one stays', async () => {
    const person = await staff()
    const key = makeAuthenticator()
    await add(person, key)
    const { services } = await request(person.token)
    expect(await services.accounts.removePasskey(person.token, key.id, { secret: SECRET })).toEqual({
      kind: 'refused',
      code: 'factor_last',
    })
  })

  test('is braked about the account', async () => {
    const { actor, token } = await passkeyOnly()
    const shut = as(actor, { brake: () => Promise.reject(new Refusal('too_many')) }).accounts
    const tooMany = { kind: 'refused', code: 'too_many_tries' }
    expect(await shut.showPasskey(token, { challenge: 'x', credential: '{}' })).toEqual(tooMany)
    expect(await shut.addPasskey(token, { challenge: 'x', credential: '{}', secret: '', name: 'x' })).toEqual(tooMany)
    expect(await shut.removePasskey(token, 'x', { secret: '' })).toEqual(tooMany)
  })
})
