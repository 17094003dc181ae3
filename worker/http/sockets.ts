import { Hono } from 'hono'
import { communitiesWhere, isStaff, isStaffIn } from '#worker/core/actor.ts'
import type { Env } from '#worker/core/config.ts'
import { threadById } from '#worker/forum/store.ts'
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
  const { scope } = await openScope(c.env, c.req.raw, (work) => c.executionCtx.waitUntil(work))
  if (scope.actor.kind === 'guest') return c.text('Unauthorized', 401)
  const id = c.req.param('id')
  const [[thread]] = await scope.db.batch([threadById(scope.db, scope.actor, id)])
  if (!thread) return c.text('Not Found', 404)
  const listener = { memberId: scope.actor.id, team: isStaffIn(scope.actor, thread.communityId) }
  return c.env.THREAD_ROOM.get(c.env.THREAD_ROOM.idFromName(id)).fetch(stamped(c.req.raw, listener))
})

sockets.get('/live/desk', async (c) => {
  const { scope } = await openScope(c.env, c.req.raw, (work) => c.executionCtx.waitUntil(work))
  if (!isStaff(scope.actor)) return c.text('Not Found', 404)
  const listener = { communities: communitiesWhere(scope.actor, 'volunteer', 'professional') }
  return c.env.DESK_ROOM.get(c.env.DESK_ROOM.idFromName('desk')).fetch(stamped(c.req.raw, listener))
})

/** The upgrade as the room gets it: who listens is ours to say, and nothing of the browser's headers goes along. */
function stamped(request: Request, listener: unknown): Request {
  return new Request(request.url, {
    headers: { Upgrade: 'websocket', 'X-Kring-Listener': JSON.stringify(listener) },
  })
}
