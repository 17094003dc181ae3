import { DurableObject } from 'cloudflare:workers'
import type { Env } from '#worker/core/config.ts'
import { acceptListener, hint } from './hints.ts'

/** After this long a page has to show its session again: one that was ended elsewhere hears nothing for longer. */
const LISTEN_MINUTES = 30
/** Close code: come back through the door. */
const COME_BACK = 4001

interface Listener {
  /** Until when, in milliseconds since 1970. */
  until: number
}

/** The open pages of one member. Tells them that something waits for them; holds nothing, says nothing of it. */
export class MemberRoom extends DurableObject<Env> {
  override fetch(request: Request): Response {
    const until = Date.now() + LISTEN_MINUTES * 60_000
    return acceptListener(this.ctx, request, { until } satisfies Listener)
  }

  changed(): void {
    const now = Date.now()
    for (const socket of this.ctx.getWebSockets())
      if ((socket.deserializeAttachment() as Listener).until <= now) socket.close(COME_BACK)
    hint<Listener>(this.ctx, ({ until }) => until > now)
  }

  /** Sessions of this member ended: nobody who still listens is known, and who still has one comes back. */
  ended(): void {
    for (const socket of this.ctx.getWebSockets()) socket.close(COME_BACK)
  }

  override webSocketClose(socket: WebSocket): void {
    socket.close(1000)
  }
}
