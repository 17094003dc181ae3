import { DurableObject } from 'cloudflare:workers'
import type { Env } from '#worker/core/config.ts'
import type { Audience } from '#worker/outbox/effects.ts'
import { acceptListener, hint } from './hints.ts'

interface Listener {
  memberId: string
  team: boolean
}

/** The members who have one thread open. Hears of changes, tells them to look again; holds nothing. */
export class ThreadRoom extends DurableObject<Env> {
  override fetch(request: Request): Response {
    return acceptListener(this.ctx, request)
  }

  /** That something is held or decided is itself private: such hints go to the team and the author only. */
  changed(audience: Audience): void {
    hint<Listener>(
      this.ctx,
      (listener) => audience.to === 'everyone' || listener.team || listener.memberId === audience.memberId,
    )
  }

  override webSocketClose(socket: WebSocket): void {
    socket.close(1000)
  }
}
