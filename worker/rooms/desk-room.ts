import { DurableObject } from 'cloudflare:workers'
import type { Env } from '#worker/core/config.ts'
import { acceptListener, hint } from './hints.ts'

interface Listener {
  communities: string[]
}

/** Everybody who has the desk open. Tells those of the community concerned to look again; holds nothing. */
export class DeskRoom extends DurableObject<Env> {
  override fetch(request: Request): Response {
    return acceptListener(this.ctx, request)
  }

  changed(communityId: string): void {
    hint<Listener>(this.ctx, (listener) => listener.communities.includes(communityId))
  }

  override webSocketClose(socket: WebSocket): void {
    socket.close(1000)
  }
}
