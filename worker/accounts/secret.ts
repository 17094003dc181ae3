import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's second choice for scrypt (N = 2^15, r = 8, p = 3) costs about 100 ms CPU; a paid Workers plan allows it. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const KEY_BYTES = 32

const derive = (secret: string, salt: Uint8Array, cost: { N: number; r: number; p: number }) =>
  new Promise<Uint8Array>((resolve, reject) =>
    scrypt(secret.normalize('NFKC'), salt, KEY_BYTES, { ...COST, ...cost }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(secret, salt, COST)
  return `scrypt$${COST.N}$${COST.r}$${COST.p}$${salt.toString('base64')}$${Buffer.from(key).toString('base64')}`
}

/** Whether `secret` made `stored`; takes as long when `stored` is missing or empty, so that names cannot be guessed by time. */
export async function matchesSecret(secret: string, stored: string | undefined): Promise<boolean> {
  const [, N, r, p, salt, hash] = (stored || NOBODY).split('$')
  const key = await derive(secret, Buffer.from(salt ?? '', 'base64'), { N: Number(N), r: Number(r), p: Number(p) })
  const expected = Buffer.from(hash ?? '', 'base64')
  return Boolean(stored) && expected.length === key.length && timingSafeEqual(expected, key)
}

const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'A'.repeat(22)}==$${'A'.repeat(43)}=`
