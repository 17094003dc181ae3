import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from './core/config.ts'
import { randomCode } from './core/ids.ts'
import { REFUSAL_STATUS, Refusal } from './core/refusal.ts'
import { reportBug } from './core/report-bug.ts'
import { cron } from './cron.ts'
import { appManifest } from './http/app-manifest.ts'
import { entrance } from './http/entrance.ts'
import { pages } from './http/pages.ts'
import { roomSocket } from './http/room-socket.ts'
import { sockets } from './http/sockets.ts'
import { stopMail } from './http/stop-mail.ts'
import { webhooks } from './http/webhooks.ts'
import { queue } from './queue.ts'

export { DeskRoom } from './rooms/desk-room.ts'
export { EventRoom } from './rooms/event-room.ts'
export { MemberRoom } from './rooms/member-room.ts'
export { ThreadRoom } from './rooms/thread-room.ts'

const app = new Hono<{ Bindings: Env }>()
app.onError((error, c) => {
  if (error instanceof Refusal) return c.json({ code: error.kind }, REFUSAL_STATUS[error.kind] as ContentfulStatusCode)
  const requestId = randomCode(10)
  reportBug(requestId, `${c.req.method} ${c.req.path}`, error)
  return c.text(`Er ging iets mis. Something went wrong. (${requestId})`, 500)
})
app.route('/', entrance)
app.route('/', appManifest)
app.route('/', webhooks)
app.route('/', stopMail)
app.route('/', roomSocket)
app.route('/', sockets)
app.all('*', (c) => pages(c.req.raw, c.env, c.executionCtx as ExecutionContext))

export default { fetch: app.fetch, queue, scheduled: (_event, env) => cron(env) } satisfies ExportedHandler<
  Env,
  { ids: string[] }
>
