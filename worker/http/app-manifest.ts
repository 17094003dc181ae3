import { Hono } from 'hono'
import { type Env, readConfig } from '#worker/core/config.ts'

/** The same as the page's own colours, `tokens.css`. */
const PAPER = '#faf5ec'
const PRIMARY = '#0f5b63'

/**
 * What a phone needs to put Kring on its home screen (W3C Web App Manifest). Neutral name and icon: no organisation, community or
 * theme stands between somebody's other apps.
 */
export const appManifest = new Hono<{ Bindings: Env }>().get('/app.webmanifest', (c) => {
  const { appName } = readConfig(c.env)
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `/icons/ring-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    id: '/',
    name: appName,
    short_name: appName,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PRIMARY,
    icons: [
      ...[192, 512].flatMap((size) => [icon(size, 'any'), icon(size, 'maskable')]),
      { src: '/icons/ring.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  }
  return c.body(JSON.stringify(manifest), 200, {
    'Content-Type': 'application/manifest+json',
    'Cache-Control': 'public, max-age=3600',
    'X-Content-Type-Options': 'nosniff',
  })
})
