import type { LoaderFunctionArgs } from 'react-router'
import { servicesContext } from '#app/context.ts'

/** The front doors that a search engine may know of (sitemaps.org protocol 0.9). Slugs are letters, digits and hyphens: nothing to escape. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { origin, paths } = await context.get(servicesContext).communities.sitemap()
  const urls = paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  )
}
