/** What the room asks of a LiveKit server. Every call gives up within 3 s and then throws. */
export interface MediaGateway {
  /** Where browsers connect (ws:// or wss://). */
  url: string
  /** Makes the room, or finds it made: harmless to repeat. */
  makeRoom(room: string): Promise<void>
  deleteRoom(room: string): Promise<void>
  /** Disconnects somebody; nobody by that identity is as good. */
  removeParticipant(room: string, identity: string): Promise<void>
  /** Everybody in the room, hidden ones too. */
  identities(room: string): Promise<string[]>
  /** Sees and hears; cannot publish, send, or be seen. Carries no name. */
  viewerToken(room: string, identity: string): Promise<string>
  /** Camera and microphone, under the nickname of this event. */
  presenterToken(room: string, identity: string, name: string): Promise<string>
}

export interface MediaSettings {
  url: string
  key: string
  secret: string
}

/** The installation's LiveKit server, or null when none is set up: rooms then work as text. */
export const mediaSettings = (env: {
  LIVEKIT_URL?: string
  LIVEKIT_API_KEY?: string
  LIVEKIT_API_SECRET?: string
}): MediaSettings | null =>
  env.LIVEKIT_URL && env.LIVEKIT_API_KEY && env.LIVEKIT_API_SECRET
    ? { url: env.LIVEKIT_URL.replace(/\/+$/, ''), key: env.LIVEKIT_API_KEY, secret: env.LIVEKIT_API_SECRET }
    : null
