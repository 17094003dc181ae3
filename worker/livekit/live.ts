import {
  AccessToken,
  RoomServiceClient,
  ServerError,
  TrackSource,
  type VideoGrant,
  WebhookReceiver,
} from 'livekit-server-sdk'
import type { MediaGateway, MediaSettings } from './gateway.ts'

/** The room must say "no video" within 3 s of a host going in; one second is for everything else. */
const TIMEOUT_SECONDS = 2
/** A token opens one connection; LiveKit hands its own refreshed ones to who stays. */
export const TOKEN_MINUTES = 5
/** The hub makes and deletes rooms; LiveKit's own clearing up is for a hub that never came back. */
const EMPTY_ROOM_HOURS = 6

/** Every flag is written out: LiveKit reads a missing one as allowed. */
export const viewerGrant = (room: string): VideoGrant => ({
  roomJoin: true,
  room,
  hidden: true,
  canPublish: false,
  canPublishData: false,
  canSubscribe: true,
  canUpdateOwnMetadata: false,
})

/** Chat goes through the hub, so presenters send no data either. */
export const presenterGrant = (room: string): VideoGrant => ({
  roomJoin: true,
  room,
  hidden: false,
  canPublish: true,
  canPublishSources: [TrackSource.CAMERA, TrackSource.MICROPHONE],
  canPublishData: false,
  canSubscribe: true,
  canUpdateOwnMetadata: false,
})

export function liveGateway({ url, key, secret }: MediaSettings): MediaGateway {
  const service = new RoomServiceClient(url, key, secret, { requestTimeout: TIMEOUT_SECONDS, failover: false })
  const token = (grant: VideoGrant, identity: string, name?: string) => {
    const made = new AccessToken(key, secret, { identity, name, ttl: TOKEN_MINUTES * 60 })
    made.addGrant(grant)
    return made.toJwt()
  }
  return {
    url,
    async makeRoom(room) {
      const seconds = EMPTY_ROOM_HOURS * 3600
      await service.createRoom({ name: room, emptyTimeout: seconds, departureTimeout: seconds })
    },
    async deleteRoom(room) {
      await absentIsFine(service.deleteRoom(room))
    },
    async removeParticipant(room, identity) {
      await absentIsFine(service.removeParticipant(room, identity))
    },
    async identities(room) {
      return (await service.listParticipants(room)).map((participant) => participant.identity)
    },
    viewerToken: (room, identity) => token(viewerGrant(room), identity),
    presenterToken: (room, identity, name) => token(presenterGrant(room), identity, name),
  }
}

async function absentIsFine(call: Promise<unknown>): Promise<void> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof ServerError && error.status === 404)) throw error
  }
}

/** What a webhook tells, once its signature over the raw body held; null when it did not. */
export async function verifyWebhook(
  { key, secret }: MediaSettings,
  body: string,
  authorization: string | undefined,
): Promise<{ id: string; event: string; room: string; identity: string | null } | null> {
  try {
    const event = await new WebhookReceiver(key, secret).receive(body, authorization)
    return {
      id: event.id,
      event: event.event,
      room: event.room?.name ?? '',
      identity: event.participant?.identity ?? null,
    }
  } catch {
    return null
  }
}
