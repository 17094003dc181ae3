import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Secrets {
  KRING_SECRET: string
  LIVEKIT_API_KEY: string
  LIVEKIT_API_SECRET: string
}

/** The secrets of one state folder: made at its first start, kept (readable by the owner only) so that sessions outlive a restart. */
export function secretsOf(state: string): Secrets {
  const file = path.join(state, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const secrets = {
    KRING_SECRET: randomBytes(32).toString('base64url'),
    LIVEKIT_API_KEY: `kring${randomBytes(4).toString('hex')}`,
    LIVEKIT_API_SECRET: randomBytes(32).toString('base64url'),
  }
  mkdirSync(state, { recursive: true })
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}
