const encoder = new TextEncoder()

const base64url = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as ArrayBuffer).toString('base64url')

/** SHA-256 of a text, base64url: what is stored of a token. */
export async function sha256(value: string): Promise<string> {
  return base64url(await crypto.subtle.digest('SHA-256', encoder.encode(value)))
}

/** HMAC-SHA-256, base64url: identities and signatures derived from the installation's secret. */
export async function hmac(secret: string, value: string): Promise<string> {
  if (last?.secret !== secret) last = { secret, key: hmacKey(secret) }
  return base64url(await crypto.subtle.sign('HMAC', await last.key, encoder.encode(value)))
}

/** The installation has one secret, and every page of a member asks for it. */
let last: { secret: string; key: Promise<CryptoKey> } | undefined

const hmacKey = (secret: string) =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

/** A token nobody guesses: 256 random bits, base64url. */
export const newToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

/** Compares two texts of equal length without telling where they differ. */
export function equalText(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}
