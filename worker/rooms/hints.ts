/**
 * Shared shell of the rooms that only pass hints: accept, remember who listens (survives hibernation in the socket's
 * attachment), answer pings without waking, and tell those for whom a hint is meant.
 */
export const HINT = JSON.stringify({ type: 'changed' })

/**
 * After this long a page has to come through the door again, which asks who it is and what they may: whoever signed out, was
 * sent out or left the team hears nothing for longer, and what they hear until then says nothing but that something changed.
 */
const LISTEN_MINUTES = 5
/** Close code: come back through the door. */
export const COME_BACK = 4001

/** What a room keeps of each listener, beside what the door said of them. */
interface Kept {
  /** Until when, in milliseconds since 1970. */
  until: number
}

/** Who is behind already is told at once. */
export function acceptListener(state: DurableObjectState, request: Request): Response {
  const listener: unknown = JSON.parse(request.headers.get('X-Kring-Listener') ?? 'null')
  if (!listener) return new Response('Bad Request', { status: 400 })
  const { 0: client, 1: server } = new WebSocketPair()
  state.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  state.acceptWebSocket(server)
  const kept: Kept = { until: Date.now() + LISTEN_MINUTES * 60_000 }
  server.serializeAttachment({ ...listener, ...kept })
  if (request.headers.has('X-Kring-Behind')) server.send(HINT)
  return new Response(null, { status: 101, webSocket: client })
}

/**
 * Sends the hint to every socket whose listener is meant, and those that listened for too long back to the door; a dead
 * socket does not stop the others.
 */
export function hint<L>(state: DurableObjectState, meant: (listener: L) => boolean): void {
  const now = Date.now()
  for (const socket of state.getWebSockets()) {
    const listener = socket.deserializeAttachment() as L & Kept
    if (!meant(listener)) continue
    try {
      if (listener.until <= now) socket.close(COME_BACK)
      else socket.send(HINT)
    } catch {
      socket.close(1011)
    }
  }
}
