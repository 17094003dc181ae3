import { type Context, Hono } from 'hono'
import type { Env } from '#worker/core/config.ts'
import { createServices, type Services } from '#worker/services.ts'
import { openScope } from './scope.ts'

/** Sockets over which open pages hear that something changed. They carry no content: a page then asks its own loader. */
export const sockets = new Hono<{ Bindings: Env }>()

sockets.use('/live/*', async (c, next) => {
  if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') return c.text('Upgrade Required', 426)
  // Another site may open a socket with our cookies: only our own pages get one.
  if (c.req.header('Origin') !== new URL(c.req.url).origin) return c.text('Forbidden', 403)
  await next()
})

sockets.get('/live/threads/:id', async (c) => {
  const id = c.req.param('id')
  const listener = await (await services(c)).forum.listen(id)
  return c.env.THREAD_ROOM.get(c.env.THREAD_ROOM.idFromName(id)).fetch(stamped(listener))
})

sockets.get('/live/messages/:id', async (c) => {
  const id = c.req.param('id')
  const listener = await (await services(c)).messages.listen(id)
  return c.env.THREAD_ROOM.get(c.env.THREAD_ROOM.idFromName(id)).fetch(stamped(listener))
})

sockets.get('/live/me', async (c) => {
  const { memberId } = await (await services(c)).notifications.listen()
  return c.env.MEMBER_ROOM.get(c.env.MEMBER_ROOM.idFromName(memberId)).fetch(stamped({ memberId }))
})

sockets.get('/live/desk', async (c) => {
  const listener = await (await services(c)).moderation.listen()
  return c.env.DESK_ROOM.get(c.env.DESK_ROOM.idFromName('desk')).fetch(stamped(listener))
})

async function services(c: Context<{ Bindings: Env }>): Promise<Services> {
  const { scope } = await openScope(c.env, c.req.raw, (work) => c.executionCtx.waitUntil(work))
  return createServices(scope)
}

/** The upgrade as the room gets it: who listens is ours to say, and nothing of the browser's headers goes along. */
const stamped = (listener: unknown) =>
  new Request('https://room/', {
    headers: { Upgrade: 'websocket', 'X-Kring-Listener': JSON.stringify(listener) },
  })
