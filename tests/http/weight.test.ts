import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#run/places.ts'
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

  it('sends no script that an old phone cannot read: a look behind stops a whole module before Safari 16.4', () => {
    const client = path.join(root, 'build/demo/client')
    const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
    expect(files.length).toBeGreaterThan(50)
    const holding = (pattern: RegExp) =>
      files.filter((name) => pattern.test(readFileSync(path.join(client, name), 'utf8')))
    expect(holding(/\(\?<[=!]/)).toEqual([])
    expect(holding(/\bstatic\s*\{/)).toEqual([])
  })

  it('gives a member the app', async () => {
    const html = await (await (await new Visitor(server.url).enter('Zeester')).get('/c/slapen-eten')).text()
    expect(html).toContain('__reactRouterContext')
    expect(modules(html)).toBeGreaterThan(0)
  })
})
