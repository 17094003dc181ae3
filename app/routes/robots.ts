import type { LoaderFunctionArgs } from 'react-router'
import { servicesContext } from '#app/context.ts'

/** What is somebody's own, or only a form, is nothing to look for (RFC 9309). It guards nothing: that is done by who may see what. */
const NOT_FOR_ROBOTS = [
  '/account',
  '/decisions/',
  '/demo',
  '/desk',
  '/followed',
  '/invite/',
  '/leave',
  '/manage',
  '/messages',
  '/posts/',
  '/recover',
  '/reports/',
  '/room/',
  '/search',
  '/sign-',
]

export async function loader({ context }: LoaderFunctionArgs) {
  const { origin } = await context.get(servicesContext).communities.sitemap()
  const rules = [
    'User-agent: *',
    ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
  ]
  return new Response(`${rules.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
