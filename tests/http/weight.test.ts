import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

const scripts = (html: string) => [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src)
const modules = (html: string) => [...html.matchAll(/rel="modulepreload"/g)].length

describe('two weights of page', () => {
  const server = useServer()

  it('gives a guest HTML and the one small script, on every open page', async () => {
    const event = await server.d1.prepare('select slug from events limit 1').first<string>('slug')
    for (const path of [
      '/',
      '/groups',
      '/c/slapen-eten',
      '/calendar',
      `/events/${event}`,
      '/help',
      '/sign-up',
      '/nergens',
    ]) {
      const html = await (await new Visitor(server.url).get(path)).text()
      expect(scripts(html), path).toEqual(['/page.js'])
      expect(modules(html), path).toBe(0)
      expect(html, path).not.toContain('__reactRouterContext')
    }
  })

  it('gives a member the app', async () => {
    const html = await (await (await new Visitor(server.url).enter('Zeester')).get('/c/slapen-eten')).text()
    expect(html).toContain('__reactRouterContext')
    expect(modules(html)).toBeGreaterThan(0)
  })
})
