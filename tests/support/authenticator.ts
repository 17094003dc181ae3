import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()
const base64url = (data: Uint8Array | string) => Buffer.from(data as Uint8Array).toString('base64url')

interface Settings {
  origin?: string
  /** False: only a touch, no finger, face or PIN. */
  verifies?: boolean
}

/**
 * A passkey in software (ES256, attestation "none"), as WebAuthn level 2 writes it down: for use cases inside workerd,
 * where there is no browser. Answers are JSON, as a form brings them.
 */
export function makeAuthenticator({ origin = 'https://kring.test', verifies = true }: Settings = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const host = sha256(new URL(origin).hostname)
  const flags = 0x01 | (verifies ? 0x04 : 0)
  let counter = 0
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const count = () => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(++counter)
    return bytes
  }
  const answer = (response: Record<string, string | string[]>) =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })
  return {
    id: base64url(id),
    create(challenge: string): string {
      const { x, y } = publicKey.export({ format: 'jwk' })
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x!, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y!, 'base64url'),
      ])
      const data = Buffer.concat([host, Buffer.of(flags | 0x40), count(), Buffer.alloc(16), Buffer.of(0, 16), id, key])
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.of(data.length),
        data,
      ])
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', challenge)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      })
    },
    get(challenge: string): string {
      const data = Buffer.concat([host, Buffer.of(flags), count()])
      const client = clientData('webauthn.get', challenge)
      const signature = createSign('SHA256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey)
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
      })
    },
  }
}
