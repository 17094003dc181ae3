/**
 * Shared shell of the rooms that only pass hints: accept, remember who listens (survives hibernation in the socket's
 * attachment), answer pings without waking, and tell those for whom a hint is meant.
 */
export const HINT = JSON.stringify({ type: 'changed' })

/** `more`: what the room itself adds to what it keeps of a listener. Who is behind already is told at once. */
export function acceptListener(state: DurableObjectState, request: Request, more: object = {}): Response {
  const listener: unknown = JSON.parse(request.headers.get('X-Kring-Listener') ?? 'null')
  if (!listener) return new Response('Bad Request', { status: 400 })
  const { 0: client, 1: server } = new WebSocketPair()
  state.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  state.acceptWebSocket(server)
  server.serializeAttachment({ ...listener, ...more })
  if (request.headers.has('X-Kring-Behind')) server.send(HINT)
  return new Response(null, { status: 101, webSocket: client })
}

/** Sends the hint to every socket whose listener is meant; a dead socket does not stop the others. */
export function hint<L>(state: DurableObjectState, meant: (listener: L) => boolean): void {
  for (const socket of state.getWebSockets()) {
    if (!meant(socket.deserializeAttachment() as L)) continue
    try {
      socket.send(HINT)
    } catch {
      socket.close(1011)
    }
  }
}
