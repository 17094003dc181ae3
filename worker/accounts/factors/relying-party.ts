/** What a passkey is bound to: the name of this very host, and where it may be used. */
export interface RelyingParty {
  id: string
  origin: string
}

/**
 * The place at which passkeys work, or null: WebAuthn knows no hosts that are a number (127.0.0.1), and browsers offer
 * it over https only, but on localhost.
 */
export function relyingParty(origin: string): RelyingParty | null {
  const { protocol, hostname } = new URL(origin)
  if (/^[\d.]+$/.test(hostname) || hostname.includes(':')) return null
  const local = hostname === 'localhost' || hostname.endsWith('.localhost')
  return protocol === 'https:' || local ? { id: hostname, origin } : null
}
