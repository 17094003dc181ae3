/** LiveKit's webhooks are small; anything larger is not one. */
export const WEBHOOK_MAX_BYTES = 64 * 1024

/** What a verified webhook tells the hub. */
export interface MediaEvent {
  id: string
  event: string
  room: string
  identity: string | null
}

/** A LiveKit room's name: whose session it is, and a part that nobody guesses and no other start of it shares. */
export const roomName = (sessionId: string, code: string): string => `${sessionId}-${code}`

/** The session of a room that the hub named, or null for a room of somebody else on the same server. */
export const sessionOfRoom = (room: string): string | null =>
  /^(ses_[a-z0-9]{21})-[a-z0-9]{16}$/.exec(room)?.[1] ?? null
