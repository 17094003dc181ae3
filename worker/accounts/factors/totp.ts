import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'

const PERIOD_SECONDS = 30
const SECRET_BYTES = 20
/** A phone's clock may be off by half a minute. */
const WINDOW = 1

/** The parameters that every authenticator app knows (RFC 6238 with SHA-1, six digits). */
const totp = (secret: string, issuer = '', label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS })

/** A new shared secret, in base32. */
export const newAuthenticatorSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** The step in which `code` is right at this moment, or null. A caller keeps it, so that a code works once. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window: WINDOW })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta
}

/** What an app needs to know, as a picture to scan (squares of a grid, as one SVG path) and as a key to type. */
export function enrolment(secret: string, issuer: string, nickname: string) {
  const { data, size } = encode(totp(secret, issuer, nickname).toString(), { ecc: 'M' })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { key: secret.replace(/.{4}(?=.)/g, '$& '), size, path }
}
