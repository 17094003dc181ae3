import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildFolder, ensureBuild } from '#run/build.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

describe('a build to be deployed', () => {
  let server: TestServer

  beforeAll(async () => {
    await ensureBuild('deploy')
    // With demo people in its database, so that nothing but the missing route keeps anybody out.
    server = await startServer({ build: 'deploy', vars: { KRING_MODE: 'production' } })
    return () => server.dispose()
  }, 120_000)

  it('has no page of demo people, and signs nobody in as one', async () => {
    const visitor = new Visitor(server.url)
    for (const address of ['/demo', '/demo.data']) {
      expect((await visitor.get(address)).status).toBe(404)
      const sent = await visitor.post(address, { nickname: 'Noor' })
      expect(sent.status).toBeGreaterThanOrEqual(400)
      expect(sent.headers.getSetCookie()).toEqual([])
    }
    expect((await visitor.get('/desk')).headers.get('Location')).toContain('/sign-in')
    expect(await (await visitor.get('/')).text()).not.toContain('/demo')
  })

  it('holds nothing of the demo in its code', () => {
    const code = (folder: string): string =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !entry.name.endsWith('.map'))
        .map((entry) => {
          const place = path.join(folder, entry.name)
          return entry.isDirectory() ? code(place) : readFileSync(place, 'utf8')
        })
        .join('\n')
    expect(code(buildFolder('demo'))).toMatch(/enterDemo/)
    expect(code(buildFolder('deploy'))).not.toMatch(/enterDemo|demoPeople|routes\/demo/)
  })

  it('does not tell what a request cost', async () => {
    expect((await new Visitor(server.url).get('/')).headers.get('Server-Timing')).toBeNull()
  })
})
