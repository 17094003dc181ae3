const encoder = new TextEncoder()
const NONCE_BYTES = 12

/** Seals what must be kept and never be read in the record: e-mail addresses, secrets of authenticator apps. */
export interface Vault {
  /** `purpose` binds a sealed text to its table: sealed for one, it does not open for another. */
  seal(purpose: string, text: string): Promise<string>
  /** Throws when it was sealed with another key or for another purpose. */
  open(purpose: string, sealed: string): Promise<string>
  /** What stands for a text where it must be compared and never known: the same text gives the same, and leads nowhere. */
  fingerprint(purpose: string, text: string): Promise<string>
}

/** AES-256-GCM and HMAC-SHA-256, each with a key per purpose, derived (HKDF-SHA-256) from the installation's secret. */
export function createVault(secret: string): Vault {
  const keys = new Map<string, Promise<CryptoKey>>()
  const keyFor = (purpose: string) => {
    const known = keys.get(purpose)
    if (known) return known
    const made = derive(secret, purpose, { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt'])
    keys.set(purpose, made)
    return made
  }
  return {
    async seal(purpose, text) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const key = await keyFor(purpose)
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, encoder.encode(text))
      return `v1.${Buffer.from(iv).toString('base64url')}.${Buffer.from(sealed).toString('base64url')}`
    },
    async open(purpose, sealed) {
      const [version, iv = '', body = ''] = sealed.split('.')
      if (version !== 'v1') throw new Error('sealed by a version that is not known')
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: Buffer.from(iv, 'base64url') },
        await keyFor(purpose),
        Buffer.from(body, 'base64url'),
      )
      return new TextDecoder().decode(plain)
    },
    async fingerprint(purpose, text) {
      const key = await derive(secret, `fingerprint of ${purpose}`, { name: 'HMAC', hash: 'SHA-256', length: 256 }, [
        'sign',
      ])
      return Buffer.from(await crypto.subtle.sign('HMAC', key, encoder.encode(text))).toString('base64url')
    },
  }
}

type KeyKind = { name: 'AES-GCM'; length: number } | { name: 'HMAC'; hash: string; length: number }

async function derive(secret: string, purpose: string, kind: KeyKind, uses: KeyUsage[]): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(`kring vault: ${purpose}`) },
    material,
    kind,
    false,
    uses,
  )
}
