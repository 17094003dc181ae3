import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { RelyingParty } from './relying-party.ts'

// A finger, face or PIN is always asked for: so a passkey is two factors in one (something one has, and is or knows).

/** Loaded when somebody uses a passkey: most requests never need it. */
const library = () => import('@simplewebauthn/server')

export interface KnownPasskey {
  id: string
  publicKey: string
  counter: number
  transports: string[]
}

/** What a browser needs to make a passkey. `nickname` is what its own list of passkeys will call the account. */
export async function creationOptions(
  party: RelyingParty,
  given: { organisation: string; nickname: string; exclude: { id: string; transports: string[] }[] },
) {
  const { generateRegistrationOptions } = await library()
  return generateRegistrationOptions({
    rpName: given.organisation,
    rpID: party.id,
    userName: given.nickname,
    userDisplayName: given.nickname,
    attestationType: 'none',
    excludeCredentials: given.exclude,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What a browser needs to use one; without `allow` it offers every passkey it has for this place. */
export async function requestOptions(party: RelyingParty, allow?: { id: string; transports: string[] }[]) {
  const { generateAuthenticationOptions } = await library()
  return generateAuthenticationOptions({ rpID: party.id, userVerification: 'required', allowCredentials: allow })
}

/** The passkey that was made in answer to this challenge, or null. */
export async function madePasskey(
  party: RelyingParty,
  challenge: string,
  credential: string,
): Promise<KnownPasskey | null> {
  const response = parsed<RegistrationResponseJSON>(credential)
  if (!response) return null
  const { verifyRegistrationResponse } = await library()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    if (!verified) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports }
  } catch {
    return null
  }
}

/** The new counter of a passkey that signed this challenge, or null. */
export async function usedPasskey(
  party: RelyingParty,
  challenge: string,
  credential: string,
  passkey: KnownPasskey,
): Promise<{ counter: number } | null> {
  const response = parsed<AuthenticationResponseJSON>(credential)
  if (!response) return null
  const { verifyAuthenticationResponse } = await library()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { ...passkey, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')) },
    })
    return verified ? { counter: authenticationInfo.newCounter } : null
  } catch {
    return null
  }
}

/** The id of the passkey that a browser says it used; empty for nonsense. */
export const credentialId = (credential: string): string => parsed<{ id: string }>(credential)?.id ?? ''

function parsed<T extends { id: string }>(credential: string): T | null {
  try {
    const value: unknown = JSON.parse(credential)
    return value && typeof value === 'object' && 'id' in value && typeof value.id === 'string' ? (value as T) : null
  } catch {
    return null
  }
}
