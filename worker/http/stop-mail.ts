import { Hono } from 'hono'
import type { Env } from '#worker/core/config.ts'
import { createServices } from '#worker/services.ts'
import { openScope } from './scope.ts'

/** `List-Unsubscribe=One-Click`, as RFC 8058 writes it, with room for the boundaries of a multipart form. */
const BODY_MAX_BYTES = 2_000

/**
 * The button "stop" of a mail program (RFC 8058). The one write that needs no `Origin`: it comes from a mailbox provider,
 * without cookies, and the token in the address is all that it proves. Answers 200 without a redirect, whether or not there
 * was something to stop. Any other form for this address is that of our own page, and goes on to it.
 */
export const stopMail = new Hono<{ Bindings: Env }>()

stopMail.post('/email/stop/:token', async (c, next) => {
  if (Number(c.req.header('Content-Length') ?? 0) > BODY_MAX_BYTES || !(await isOneClick(c.req.raw.clone() as Request)))
    return next()
  const { scope } = await openScope(c.env, c.req.raw, (work) => c.executionCtx.waitUntil(work))
  await createServices(scope).email.stop(c.req.param('token'))
  return c.text('OK', 200, { 'Cache-Control': 'no-store' })
})

/** The one field that the standard asks for, in either way of sending a form. */
async function isOneClick(request: Request): Promise<boolean> {
  const form = await request.formData().catch(() => null)
  return form?.get('List-Unsubscribe') === 'One-Click'
}
