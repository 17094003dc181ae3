import { expect, test } from 'vitest'
import { createVault } from '#worker/core/vault.ts'

const vault = createVault('a secret of tests, longer than thirty-two characters')

test('what is sealed opens again, and reads as nothing meanwhile', async () => {
  const sealed = await vault.seal('email', 'iemand@voorbeeld.be')
  expect(sealed).not.toContain('iemand')
  expect(await vault.open('email', sealed)).toBe('iemand@voorbeeld.be')
  expect(await vault.seal('email', 'iemand@voorbeeld.be')).not.toBe(sealed)
})

test('what must be compared and never known has a fingerprint: one per text, purpose and secret', async () => {
  const mark = await vault.fingerprint('email', 'iemand@voorbeeld.be')
  expect(mark).toMatch(/^[\w-]{43}$/)
  expect(await vault.fingerprint('email', 'iemand@voorbeeld.be')).toBe(mark)
  const others = [
    await vault.fingerprint('email', 'iemand@voorbeeld.nl'),
    await vault.fingerprint('other', 'iemand@voorbeeld.be'),
    await createVault('another secret, also longer than thirty-two').fingerprint('email', 'iemand@voorbeeld.be'),
  ]
  expect(new Set([mark, ...others]).size).toBe(4)
})

test('not for another purpose, not with another key, not after a change', async () => {
  const sealed = await vault.seal('email', 'iemand@voorbeeld.be')
  await expect(vault.open('authenticator', sealed)).rejects.toThrow()
  await expect(createVault('another secret, also longer than thirty-two').open('email', sealed)).rejects.toThrow()
  const last = sealed.at(-3) === 'A' ? 'B' : 'A'
  await expect(vault.open('email', `${sealed.slice(0, -3)}${last}${sealed.slice(-2)}`)).rejects.toThrow()
  await expect(vault.open('email', 'v2.x.y')).rejects.toThrow()
})
