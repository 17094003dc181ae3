import { Hono } from 'hono'
import { type Env, objectNamed, requireSecret } from '#worker/core/config.ts'
import { REFUSAL_STATUS, Refusal } from '#worker/core/refusal.ts'
import { readSeatTokens, SEATS_COOKIE } from '#worker/events/contract.ts'
import { readTicket, signTicket } from '#worker/rooms/event-ticket.ts'
import { createServices } from '#worker/services.ts'
import { openScope } from './scope.ts'
import { readCookie } from './session.ts'

/** The two doors of a room that are not pages: a ticket for who holds a seat, and the socket that a ticket opens. */
export const roomSocket = new Hono<{ Bindings: Env }>()

roomSocket.post('/room/:sessionId/ticket', async (c) => {
  if (c.req.header('Origin') !== new URL(c.req.url).origin) return c.json({ code: 'forbidden' }, 403)
  try {
    const { scope } = await openScope(c.env, c.req.raw, (work) => c.executionCtx.waitUntil(work))
    const tokens = readSeatTokens(readCookie(c.req.raw, SEATS_COOKIE))
    const outcome = await createServices(scope).events.ticket(c.req.param('sessionId'), tokens)
    c.header('Cache-Control', 'no-store')
    switch (outcome.kind) {
      case 'ticket':
        return c.json({ ticket: await signTicket(requireSecret(c.env), outcome.claims, scope.now) })
      case 'seatless':
        return c.json({ code: 'seatless', slug: outcome.slug }, 403)
      case 'refused':
        return c.json({ code: outcome.code }, 409)
    }
  } catch (error) {
    if (error instanceof Refusal) return c.json({ code: error.kind }, REFUSAL_STATUS[error.kind] as 404)
    throw error
  }
})

roomSocket.get('/live/rooms/:sessionId', async (c) => {
  if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') return c.text('Upgrade Required', 426)
  if (c.req.header('Origin') !== new URL(c.req.url).origin) return c.text('Forbidden', 403)
  const sessionId = c.req.param('sessionId')
  const ticket = c.req.query('ticket') ?? ''
  const claims = await readTicket(requireSecret(c.env), ticket, sessionId, new Date())
  if (!claims) return c.text('Forbidden', 403)
  const hub = objectNamed(c.env, c.env.EVENT_ROOM, sessionId)
  // Nothing of the browser's headers goes along; the hub reads the ticket again by itself.
  return hub.fetch('https://hub/', {
    headers: {
      Upgrade: 'websocket',
      'X-Kring-Ticket': ticket,
      'X-Kring-Session': sessionId,
      'X-Kring-Since': c.req.query('since') ?? '0',
    },
  })
})
