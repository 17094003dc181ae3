import { expect, test } from 'vitest'
import { hashSecret, matchesSecret } from '#worker/accounts/secret.ts'

const stored = await hashSecret('een zin van vier woorden')

test('the right one matches, every other does not', async () => {
  expect(await matchesSecret('een zin van vier woorden', stored)).toBe(true)
  for (const wrong of ['', ' ', 'Een zin van vier woorden', 'een zin van vier woorden ', stored])
    expect(await matchesSecret(wrong, stored)).toBe(false)
})

test('is kept as scrypt with its cost and a salt of its own', async () => {
  expect(stored).toMatch(/^scrypt\$32768\$8\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/)
  expect(stored).not.toContain('woorden')
  expect(await hashSecret('een zin van vier woorden')).not.toBe(stored)
})

test('the same letters in another form of Unicode are the same password', async () => {
  expect(await matchesSecret('cafe\u0301 cafe\u0301', await hashSecret('café café'))).toBe(true)
})

test('nobody matches, whatever they say', async () => {
  for (const secret of ['', 'nobody', 'A'.repeat(43)]) expect(await matchesSecret(secret, undefined)).toBe(false)
})

test('an old hash with a lower cost still matches', async () => {
  const old = 'scrypt$1024$8$16$TmFDbA==$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI='
  // RFC 7914, scrypt("password", "NaCl", N=1024, r=8, p=16), its first 32 bytes.
  expect(await matchesSecret('password', old)).toBe(true)
  expect(await matchesSecret('Password', old)).toBe(false)
})
