import { Hono } from 'hono'
import { type Env, objectNamed } from '#worker/core/config.ts'
import { mediaSettings } from '#worker/livekit/gateway.ts'
import { verifyWebhook } from '#worker/livekit/live.ts'
import { sessionOfRoom, WEBHOOK_MAX_BYTES } from '#worker/livekit/webhook.ts'

/** What other servers tell us. */
export const webhooks = new Hono<{ Bindings: Env }>()

/**
 * LiveKit's news. 2xx only once the hub stored it; LiveKit retries a 5xx and takes a 4xx for delivered. Never the
 * truth: who is inside is the hub's to say.
 */
webhooks.post('/webhooks/livekit', async (c) => {
  const settings = mediaSettings(c.env)
  if (!settings) return c.text('Not Found', 404)
  if (Number(c.req.header('Content-Length') ?? 0) > WEBHOOK_MAX_BYTES) return c.text('Too Large', 413)
  const body = await c.req.text()
  if (body.length > WEBHOOK_MAX_BYTES) return c.text('Too Large', 413)
  const event = await verifyWebhook(settings, body, c.req.header('Authorization'))
  if (!event) return c.text('Unauthorized', 401)
  const sessionId = sessionOfRoom(event.room)
  if (!sessionId) return c.body(null, 204)
  try {
    await objectNamed(c.env, c.env.EVENT_ROOM, sessionId).noteMediaEvent(event)
    return c.body(null, 204)
  } catch {
    return c.text('Unavailable', 503)
  }
})
