import { type Context, Hono } from 'hono'
import { type Env, objectNamed } from '#worker/core/config.ts'
import type { UnreadView } from '#worker/notifications/contract.ts'
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
  const { services } = await open(c)
  const { lastPostAt, ...listener } = await services.forum.listen(id)
  const behind = isBehind(c, lastPostAt.getTime())
  return objectNamed(c.env, c.env.THREAD_ROOM, id).fetch(stamped(listener, behind))
})

sockets.get('/live/messages/:id', async (c) => {
  const id = c.req.param('id')
  const { services } = await open(c)
  const listener = await services.messages.listen(id)
  return objectNamed(c.env, c.env.THREAD_ROOM, id).fetch(stamped(listener))
})

sockets.get('/live/me', async (c) => {
  const { services, unread } = await open(c)
  const { memberId } = await services.notifications.listen()
  const behind = isBehind(c, unread.count)
  return objectNamed(c.env, c.env.MEMBER_ROOM, memberId).fetch(stamped({ memberId }, behind))
})

sockets.get('/live/desk', async (c) => {
  const { services, waiting } = await open(c)
  const listener = await services.moderation.listen()
  const behind = isBehind(c, waiting)
  return objectNamed(c.env, c.env.DESK_ROOM, 'desk').fetch(stamped(listener, behind))
})

async function open(
  c: Context<{ Bindings: Env }>,
): Promise<{ services: Services; unread: UnreadView; waiting: number }> {
  const { scope, unread, waiting } = await openScope(c.env, c.req.raw, (work) => c.executionCtx.waitUntil(work))
  return { services: createServices(scope), unread, waiting }
}

/** What the page shows (`useHints`) is no longer so: something came between its making and this socket. */
function isBehind(c: Context<{ Bindings: Env }>, now: number): boolean {
  const seen = c.req.query('seen')
  return seen !== undefined && seen !== String(now)
}

/** The upgrade as the room gets it: who listens is ours to say, and nothing of the browser's headers goes along. */
const stamped = (listener: unknown, behind = false) =>
  new Request('https://room/', {
    headers: {
      Upgrade: 'websocket',
      'X-Kring-Listener': JSON.stringify(listener),
      ...(behind && { 'X-Kring-Behind': '1' }),
    },
  })
