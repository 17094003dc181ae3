import type * as LiveKit from 'livekit-client'
import { RoomServiceClient } from 'livekit-server-sdk'
import { afterAll, beforeAll } from 'vitest'
import { planTestLiveKit, type TestLiveKit } from '#tests/support/livekit.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

declare global {
  var LivekitClient: typeof LiveKit
  var room: LiveKit.Room
}

/** A Worker and a real livekit-server for the tests of one block. `webhooks: false`: they all get lost. */
export function useLive(options: { webhooks?: boolean; start?: boolean } = {}) {
  const { webhooks = true, start = true } = options
  const held: { server?: TestServer; livekit?: TestLiveKit; running?: Awaited<ReturnType<TestLiveKit['start']>> } = {}
  beforeAll(async () => {
    held.livekit = await planTestLiveKit()
    held.server = await startServer({ livekit: held.livekit.media })
    if (start) held.running = await held.livekit.start(webhooks ? held.server.url : 'http://127.0.0.1:9')
  })
  afterAll(async () => {
    await held.server?.dispose()
    await held.livekit?.dispose()
  })
  const server = new Proxy({} as TestServer, { get: (_, key) => Reflect.get(held.server!, key) })
  return {
    server,
    get livekit() {
      return held.running!
    },
    async startNow() {
      held.running = await held.livekit!.start(held.server!.url)
    },
    media: () => held.livekit!.media,
    service: () => {
      const { url, apiKey, apiSecret } = held.livekit!.media
      return new RoomServiceClient(url, apiKey, apiSecret)
    },
  }
}

/** What a token says, unchecked. */
export const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>
