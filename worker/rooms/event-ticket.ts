import { z } from 'zod'
import { equalText, hmac } from '#worker/core/digest.ts'
import type { SeatClaims } from '#worker/events/contract.ts'

/** Time to open one socket, not to pass a ticket around. */
export const TICKET_SECONDS = 60

const Ticket = z.strictObject({
  sessionId: z.string(),
  seatId: z.string(),
  role: z.enum(['host', 'attendee']),
  nickname: z.string(),
  figure: z.string().optional(),
  memberId: z.string().nullable(),
  endsAt: z.number(),
  /** In ms since 1970 UTC. */
  exp: z.number(),
})

/** `payload.signature`, both base64url. */
export async function signTicket(secret: string, claims: SeatClaims, now: Date): Promise<string> {
  const payload = encode(JSON.stringify({ ...claims, exp: now.getTime() + TICKET_SECONDS * 1000 }))
  return `${payload}.${await signature(secret, payload)}`
}

/** The claims of a ticket that this installation signed for this session and that still holds, else null. */
export async function readTicket(
  secret: string,
  ticket: string,
  sessionId: string,
  now: Date,
): Promise<SeatClaims | null> {
  const [payload, signed, ...rest] = ticket.split('.')
  if (!payload || !signed || rest.length || ticket.length > 2048) return null
  if (!equalText(signed, await signature(secret, payload))) return null
  const { exp, ...claims } = Ticket.parse(JSON.parse(decode(payload)))
  return exp > now.getTime() && claims.sessionId === sessionId ? claims : null
}

/** LiveKit's name for a seat: a pseudonym of this session, joined to nothing elsewhere. */
export const mediaIdentity = async (secret: string, sessionId: string, seatId: string): Promise<string> =>
  (await hmac(secret, `livekit identity\n${sessionId}\n${seatId}`)).slice(0, 22)

const signature = (secret: string, payload: string) => hmac(secret, `room ticket\n${payload}`)

const encode = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const decode = (text: string) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)),
  )
