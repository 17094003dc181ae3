import { DurableObject } from 'cloudflare:workers'
import type { Env } from '#worker/core/config.ts'
import { acceptListener, COME_BACK, hint } from './hints.ts'

/** The open pages of one member. Tells them that something waits for them; holds nothing, says nothing of it. */
export class MemberRoom extends DurableObject<Env> {
  override fetch(request: Request): Response {
    return acceptListener(this.ctx, request)
  }

  changed(): void {
    hint(this.ctx, () => true)
  }

  /** Sessions of this member ended: nobody who still listens is known, and who still has one comes back. */
  ended(): void {
    for (const socket of this.ctx.getWebSockets()) socket.close(COME_BACK)
  }

  override webSocketClose(socket: WebSocket): void {
    socket.close(1000)
  }
}
