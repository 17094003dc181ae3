import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { objectNamed, readConfig, requireSecret } from '#worker/core/config.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { equalText, hmac, newToken, sha256 } from '#worker/core/digest.ts'
import { newId, randomCode } from '#worker/core/ids.ts'
import { REFUSAL_STATUS, Refusal } from '#worker/core/refusal.ts'

describe('ids', () => {
  test('say what they name, and are made of what a cursor may hold', () => {
    const id = newId('pst', new Date('2026-11-12T12:15:00Z'))
    expect(id).toMatch(/^pst_[0-9a-hjkmnp-z]{21}$/)
    expect(readCursor(writeCursor(new Date(5), id))).toEqual({ at: new Date(5), id })
  })

  test('sort by the time they were made, a millisecond apart or 30 years', () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(2090, 0) })
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        fc.pre(a !== b)
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        expect(newId('pst', new Date(early)) < newId('pst', new Date(late))).toBe(true)
      }),
      {
        examples: [
          [0, 1],
          [31, 32],
          [1023, 1024],
          [Date.UTC(2026, 0), Date.UTC(2056, 0)],
        ],
      },
    )
  })

  test('differ within one millisecond', () => {
    const now = new Date()
    expect(new Set(Array.from({ length: 5_000 }, () => newId('log', now))).size).toBe(5_000)
    expect(randomCode(2)).toMatch(/^[0-9a-hjkmnp-z]{2}$/)
  })
})

describe('cursors', () => {
  test('come back as they went', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999_999 }),
        fc.oneof(fc.stringMatching(/^[a-z0-9_]{1,64}$/), fc.constant('itm_r_com_1a.mem_2b')),
        (at, id) => {
          expect(readCursor(writeCursor(new Date(at), id))).toEqual({ at: new Date(at), id })
        },
      ),
    )
  })

  test.each([
    null,
    '',
    '.',
    '1',
    '1.',
    '.pst_1',
    '-1.pst_1',
    '1.5.pst_1',
    '1e3.pst_1',
    '1.PST_1',
    "1.pst'1",
    '1.pst_1 ',
    '1.pst_1\n',
    `1.${'a'.repeat(65)}`,
    `${'1'.repeat(16)}.pst_1`,
  ])('%j is none', (value) => {
    expect(readCursor(value)).toBeNull()
  })

  test('every cursor that is read is a moment that exists', () => {
    expect(Number.isNaN(readCursor(`${'9'.repeat(15)}.pst_1`)!.at.getTime())).toBe(false)
  })
})

describe('digests', () => {
  test('SHA-256 and HMAC-SHA-256 in base64url', async () => {
    expect(await sha256('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
    // RFC 4231, test case 2.
    const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    expect(Buffer.from(await hmac('Jefe', 'what do ya want for nothing?'), 'base64url').toString('hex')).toBe(expected)
  })

  test('tokens are 256 bits that nobody guesses', () => {
    const tokens = Array.from({ length: 100 }, newToken)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(new Set(tokens).size).toBe(100)
  })

  test.each([
    ['', '', true],
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'bbc', false],
    ['abc', 'ab', false],
    ['ab', 'abc', false],
  ])('equalText(%j, %j) is %s', (a, b, equal) => {
    expect(equalText(a, b)).toBe(equal)
  })
})

describe('the installation', () => {
  const env = {
    KRING_MODE: 'production',
    KRING_SECRET: 's'.repeat(32),
    ORGANISATION: 'De Linde',
    COUNTRY: 'NL',
    TIME_ZONE: '',
    DESK_MAIL: '',
    MAIL_FROM: '',
  } as unknown as Parameters<typeof readConfig>[0]

  test('is read with what it falls back on', () => {
    expect(readConfig(env)).toMatchObject({ country: 'NL', timeZone: 'Europe/Brussels', development: false })
    expect(readConfig({ ...env, COUNTRY: 'FR' }).country).toBe('BE')
    expect(readConfig({ ...env, KRING_MODE: 'development' }).development).toBe(true)
    expect(readConfig({ ...env, KRING_MODE: 'Development ' }).development).toBe(false)
  })

  test.each([undefined, '', 's'.repeat(31)])('does not run with the secret %j', (secret) => {
    expect(() => requireSecret({ ...env, KRING_SECRET: secret as string })).toThrow(/KRING_SECRET/)
  })
})

test('a refusal is a code and a status, never a sentence', () => {
  expect(REFUSAL_STATUS).toEqual({
    unauthenticated: 401,
    second_factor: 403,
    forbidden: 403,
    archived: 403,
    locked: 403,
    not_found: 404,
    conflict: 409,
    too_many: 429,
    unavailable: 503,
  })
  expect(new Refusal('not_found').message).toBe('not_found')
})

describe('Durable Objects', () => {
  const objects = (where: string) => ({
    getByName: (name: string) => `${name} in ${where}`,
    jurisdiction: (one: string) => objects(one),
  })

  test.each([
    ['eu', 'desk in eu'],
    ['', 'desk in the runtime of development'],
  ])('are in the jurisdiction of the installation: %j', (JURISDICTION, found) => {
    const namespace = objects('the runtime of development') as unknown as DurableObjectNamespace
    expect(objectNamed({ JURISDICTION }, namespace, 'desk')).toBe(found)
  })
})
