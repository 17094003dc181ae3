import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { mayDropApp, mayDropPasskey, mayEnrol, triesAgainAt } from '#worker/accounts/factors/policy.ts'
import { relyingParty } from '#worker/accounts/factors/relying-party.ts'
import { enrolment, newAuthenticatorSecret, stepOfCode } from '#worker/accounts/factors/totp.ts'

describe('who may add a factor', () => {
  test.each([
    [false, { app: false, passkeys: 0 }, true],
    [false, { app: true, passkeys: 0 }, false],
    [false, { app: false, passkeys: 1 }, false],
    [true, { app: true, passkeys: 2 }, true],
  ])('proven %s with %j: %s', (proven, factors, may) => {
    expect(mayEnrol(proven, factors)).toBe(may)
  })
})

describe('which factor may go', () => {
  test.each([
    [true, { app: true, passkeys: 0 }, false, true],
    [true, { app: true, passkeys: 1 }, true, true],
    [true, { app: false, passkeys: 1 }, true, false],
    [true, { app: false, passkeys: 2 }, true, true],
    [false, { app: false, passkeys: 1 }, true, true],
  ])('team %s with %j: app %s, passkey %s', (team, factors, app, passkey) => {
    expect(mayDropApp(team, factors)).toBe(app)
    expect(mayDropPasskey(team, factors)).toBe(passkey)
  })
})

const AT = new Date('2026-11-12T12:00:00Z')

test.each([
  [0, null],
  [4, null],
  [5, 1],
  [6, 2],
  [9, 16],
  [15, 1024],
  [16, 1440],
  [400, 1440],
])('after %i wrong codes the next waits %s minutes', (failures, minutes) => {
  const at = triesAgainAt({ failures, failedAt: AT })
  expect(at).toEqual(minutes === null ? null : new Date(AT.getTime() + minutes * 60_000))
})

describe('codes of an authenticator app', () => {
  // RFC 6238, appendix B: the last six digits for SHA-1 with the secret "12345678901234567890".
  const RFC = Secret.fromUTF8('12345678901234567890').base32
  test.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1111111111, '050471', 37037037],
    [1234567890, '005924', 41152263],
    [2000000000, '279037', 66666666],
  ])('at %i seconds %s is of step %i', (seconds, code, step) => {
    expect(stepOfCode(RFC, code, new Date(seconds * 1000))).toBe(step)
  })

  test.each([
    [-60, false],
    [-30, true],
    [0, true],
    [30, true],
    [60, false],
  ])('a phone whose clock is %i seconds off: %s', (off, right) => {
    const secret = newAuthenticatorSecret()
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: AT.getTime() + off * 1000 })
    expect(stepOfCode(secret, code, AT) !== null).toBe(right)
    expect(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, AT) !== null).toBe(right)
  })

  test.each(['', '12345', '1234567', 'abcdef', '12 34'])('%j is no code', (code) => {
    expect(stepOfCode(RFC, code, AT)).toBeNull()
  })

  test('a key has 160 bits, and is on the page as a picture and in groups', () => {
    const secret = newAuthenticatorSecret()
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
    expect(newAuthenticatorSecret()).not.toBe(secret)
    const { key, size, path } = enrolment(secret, 'Huis van de Toets', 'Zee Ster')
    expect(key.replaceAll(' ', '')).toBe(secret)
    expect(size).toBeGreaterThan(20)
    expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
  })
})

test.each([
  ['https://kring.example', 'kring.example'],
  ['http://localhost:8787', 'localhost'],
  ['http://kring.example', null],
  ['http://127.0.0.1:8787', null],
  ['https://10.0.0.7', null],
  ['https://[::1]:8787', null],
])('passkeys at %s: %s', (origin, id) => {
  expect(relyingParty(origin)).toEqual(id === null ? null : { id, origin })
})
