import type { Stamp } from './event-room-state.ts'
import { FRAME_MAX_BYTES, type RoomNews } from './protocol.ts'

/** What is stamped on a socket when its ticket held. `gone`: closed from here, whatever the other side does. */
interface Attachment extends Stamp {
  gone?: true
}

export const stamp = (socket: WebSocket, { seatId, role }: Stamp) =>
  socket.serializeAttachment({ seatId, role } satisfies Attachment)

export const stampOf = (socket: WebSocket) => socket.deserializeAttachment() as Attachment

/**
 * Closes for good: nothing more is heard from this socket, or told to it, even when the other side keeps it open. The
 * reason goes ahead as a frame: a browser hears of the close itself only when the other side has answered it.
 */
export function closeSocket(socket: WebSocket, code: number): void {
  const attachment = stampOf(socket)
  if (!attachment.gone) {
    socket.serializeAttachment({ ...attachment, gone: true } satisfies Attachment)
    if (code !== 1000) send(socket, { kind: 'closing', code })
  }
  try {
    socket.close(code)
  } catch {
    // Closed by the other side already.
  }
}

export const send = (socket: WebSocket, news: RoomNews) => sendText(socket, JSON.stringify(news))

export function sendText(socket: WebSocket, text: string): void {
  try {
    socket.send(text)
  } catch {
    // Gone between two lines; its close event follows.
  }
}

/** Text of at most `FRAME_MAX_BYTES`. */
export const isFrame = (frame: string | ArrayBuffer): frame is string =>
  typeof frame === 'string' &&
  frame.length <= FRAME_MAX_BYTES &&
  new TextEncoder().encode(frame).length <= FRAME_MAX_BYTES

/** What a frame says, or undefined for what is no JSON. */
export function parseFrame(frame: string): unknown {
  try {
    return JSON.parse(frame)
  } catch {
    return undefined
  }
}

/** Up to where somebody who comes back had heard; 0 for somebody new. */
export function sinceOf(request: Request): number {
  const since = Number(request.headers.get('X-Kring-Since'))
  return Number.isSafeInteger(since) && since > 0 ? since : 0
}
