import { describe, expect, test } from 'vitest'
import { nicknameFreeAt } from '#worker/accounts/contract.ts'
import { deviceName } from '#worker/accounts/device.ts'
import {
  hashRecoveryCode,
  newRecoveryCode,
  openRecoveryCode,
  sealRecoveryCode,
} from '#worker/accounts/recovery-code.ts'
import { createVault } from '#worker/core/vault.ts'

const TEST_VAULT = createVault('a secret of tests, longer than thirty-two characters')
const MOZILLA = 'Mozilla/5.0'

test.each([
  [`${MOZILLA} (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0`, 'Firefox, Linux'],
  [`${MOZILLA} (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0`, 'Firefox, Android'],
  [
    `${MOZILLA} (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36`,
    'Chrome, Android',
  ],
  [
    `${MOZILLA} (Linux; Android 10; K) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet, Android',
  ],
  [
    `${MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    'Edge, Windows',
  ],
  [
    `${MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0`,
    'Opera, Windows',
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile/15E148 Safari/604.1`,
    'Safari, iPhone',
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1`,
    'Chrome, iPhone',
  ],
  [`${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15`, 'Safari, Mac'],
  [`${MOZILLA} (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/139.0.0.0 Safari/537.36`, 'Chrome, Chromebook'],
  ['curl/8.5.0', null],
  ['', null],
  [null, null],
])('%s is %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name)
})

describe('a recovery code', () => {
  test('is five groups of four, never twice the same', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, newRecoveryCode))
    for (const { code } of made) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(made.map((one) => one.code)).size).toBe(20)
  })

  test.each([
    ['0123-4567-89AB-CDEF-GHJK', '0123456789abcdefghjk'],
    ['0123-4567-89AB-CDEF-GHJK', ' 0123 4567 89ab cdef ghjk '],
    ['0123-4567-89AB-CDEF-GHJK', 'O123-4567-89AB-CDEF-GHJK'],
    ['0123-4567-89AB-CDEF-GHJK', '0l23–4567–89AB–CDEF–GHJK'],
    ['VVVV-4567-89AB-CDEF-GHJK', 'uvUV-4567-89AB-CDEF-GHJK'],
  ])('%s may be typed as %j', async (code, typed) => {
    expect(await hashRecoveryCode(typed)).toBe(await hashRecoveryCode(code))
  })

  test.each(['0123-4567-89AB-CDEF-GHJM', '0123-4567-89AB-CDEF', ''])('%j is another', async (typed) => {
    expect(await hashRecoveryCode(typed)).not.toBe(await hashRecoveryCode('0123-4567-89AB-CDEF-GHJK'))
  })

  test('is sealed for its owner, and for nobody else', async () => {
    const scope = { vault: TEST_VAULT }
    const sealed = await sealRecoveryCode(scope, 'mem_a', 'AAAA-BBBB')
    expect(sealed).not.toContain('AAAA')
    expect(await openRecoveryCode(scope, 'mem_a', sealed)).toBe('AAAA-BBBB')
    expect(await openRecoveryCode(scope, 'mem_b', sealed)).toBeNull()
    expect(await openRecoveryCode(scope, 'mem_a', 'v1.bm9uc2Vuc2U.bm9uc2Vuc2U')).toBeNull()
    expect(await openRecoveryCode(scope, 'mem_a', 'nonsense')).toBeNull()
  })
})

test.each([
  [null, null],
  ['2026-11-01T10:00:00Z', '2026-12-01T10:00:00Z'],
])('a nickname changed at %s may be changed again from %s', (changedAt, from) => {
  expect(nicknameFreeAt(changedAt === null ? null : new Date(changedAt))).toEqual(from === null ? null : new Date(from))
})
