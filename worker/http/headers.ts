import type { Meter } from '#db/client.ts'
import type { Env } from '#worker/core/config.ts'
import { mediaOrigins } from '#worker/livekit/origins.ts'

/**
 * Headers of every page. Scripts run only from our own host or, where a page
 * hydrates, with this answer's nonce; styles and everything else
 * come from our own host; only the room may reach the media server.
 */
export function pageHeaders(
  headers: Headers,
  page: { env: Env; nonce: string | null; path: string; personal: boolean; development: boolean; meter: Meter },
) {
  const connect = ["'self'", ...(page.path.startsWith('/room/') ? mediaOrigins(page.env) : [])]
  const csp = [
    "default-src 'none'",
    `script-src 'self'${page.nonce ? ` 'nonce-${page.nonce}'` : ''}`,
    `style-src 'self'${import.meta.env.DEV ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect.join(' ')}${import.meta.env.DEV ? ' ws:' : ''}`,
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  headers.set('Content-Security-Policy', csp.join('; '))
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set(
    'Permissions-Policy',
    page.path.startsWith('/room/') ? 'camera=(self), microphone=(self)' : 'camera=(), microphone=(), geolocation=()',
  )
  headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  // What a guest sees may differ by language and time; what a member sees must leave no trace on a shared device.
  headers.set('Cache-Control', page.personal ? 'no-store' : 'private, no-cache')
  headers.append('Vary', 'Cookie, Accept-Language')
  if (page.development) headers.set('Server-Timing', serverTiming(page.meter))
}

/** Trips, statements and rows as `Server-Timing` entries, so that browser tools and tests can read them. */
const serverTiming = (meter: Meter) =>
  [
    `d1;dur=${meter.milliseconds}`,
    `trips;desc="${meter.trips}"`,
    `statements;desc="${meter.statements}"`,
    `read;desc="${meter.rowsRead}"`,
    `written;desc="${meter.rowsWritten}"`,
  ].join(', ')
