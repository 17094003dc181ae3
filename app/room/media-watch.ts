import type { Room } from 'livekit-client'

const LOOK_EVERY_MS = 1_000
/** So long may nothing arrive, while somebody's camera is on, before it is said. */
const STUCK_AFTER_MS = 3_000
/** Who only sends hears back less often: at the latest with the connection's own check, each 2.5 s. */
const UNHEARD_AFTER_MS = 6_000

/**
 * Notices a line that is up and carries nothing, long before the signal line times out: no picture arrives, or what the
 * own camera sends is not acknowledged. A page out of sight and a camera that nobody watches prove nothing.
 */
export function watchFlow(room: Room, tell: (stuck: boolean) => void): () => void {
  let last = { arrived: -1, sent: -1 }
  let since = Date.now()
  let stuck = false
  let over = false
  const say = (now: boolean) => {
    if (now !== stuck) tell(now)
    stuck = now
  }
  const look = async () => {
    const now = await flow(room)
    if (over) return
    const proof =
      now && document.visibilityState === 'visible' && (now.own ? now.arrived > 0 && now.sent > last.sent : true)
    if (!proof || now.arrived !== last.arrived) {
      since = Date.now()
      say(false)
    } else if (Date.now() - since >= (now.own ? UNHEARD_AFTER_MS : STUCK_AFTER_MS)) say(true)
    last = now ?? { arrived: -1, sent: -1 }
  }
  const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS)
  return () => {
    over = true
    clearInterval(timer)
  }
}

/** What arrived so far for the cameras that are on, or, for the own camera, what was sent and what came back. */
async function flow(room: Room) {
  for (const person of room.remoteParticipants.values())
    for (const publication of person.videoTrackPublications.values()) {
      if (publication.isMuted || !publication.isEnabled || !publication.videoTrack) continue
      const stats = await publication.track?.getRTCStatsReport()
      if (stats) return { own: false, arrived: total(stats, 'inbound-rtp', 'bytesReceived'), sent: 0 }
    }
  for (const publication of room.localParticipant.videoTrackPublications.values()) {
    if (publication.isMuted) continue
    const stats = await publication.track?.getRTCStatsReport()
    if (stats)
      return {
        own: true,
        arrived:
          total(stats, 'candidate-pair', 'bytesReceived') +
          total(stats, 'candidate-pair', 'responsesReceived') +
          total(stats, 'transport', 'packetsReceived') +
          total(stats, 'remote-inbound-rtp', 'timestamp'),
        sent: total(stats, 'outbound-rtp', 'bytesSent'),
      }
  }
  return null
}

function total(stats: RTCStatsReport, type: string, field: string): number {
  let sum = 0
  for (const one of stats.values() as Iterable<Record<string, unknown>>)
    if (one.type === type) sum += Number(one[field] ?? 0)
  return sum
}
