import type { MediaGateway } from '#worker/livekit/gateway.ts'
import type { Seat } from './event-room-state.ts'

/** A host's token shows them; anybody else's shows nobody. */
export const tokenFor = (media: MediaGateway, room: string, seat: Seat): Promise<string> =>
  seat.role === 'host'
    ? media.presenterToken(room, seat.identity, seat.nickname)
    : media.viewerToken(room, seat.identity)

/** Whether the LiveKit server did it; without a server there is nothing to do. */
export const succeeds = async (call: Promise<void> | undefined): Promise<boolean> => {
  try {
    await call
    return true
  } catch {
    return false
  }
}

/** Everybody in LiveKit's room, or null when the server is silent: the next look is half a second away. */
export const whoIsIn = async (media: MediaGateway | null, room: string): Promise<string[] | null> => {
  try {
    return (await media?.identities(room)) ?? null
  } catch {
    return null
  }
}
