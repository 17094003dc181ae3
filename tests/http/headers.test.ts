import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

describe('every page', () => {
  const server = useServer()
  const paths = ['/', '/c/slapen-eten', '/calendar', '/help', '/sign-up', '/sign-in', '/leave', '/nergens']

  it('carries a strict policy, and only scripts of our own host or with its own nonce', async () => {
    for (const path of paths) {
      const response = await new Visitor(server.url).get(path)
      const policy = response.headers.get('Content-Security-Policy') ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).not.toContain('unsafe')
      expect(policy, path).not.toMatch(/https?:|\*/)
      expect(response.headers.get('Referrer-Policy'), path).toBe('same-origin')
      expect(response.headers.get('X-Content-Type-Options'), path).toBe('nosniff')
      expect(response.headers.get('Strict-Transport-Security'), path).toMatch(/max-age=\d{7,}/)
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
      const html = await response.text()
      for (const [tag] of html.matchAll(/<script[^>]*>/g))
        if (!/ src="\/[^/]/.test(tag)) expect(tag, path).toContain(`nonce="${nonce}"`)
      expect(html, path).not.toMatch(/\sstyle="|\son\w+="/)
    }
  })

  it('asks nothing of another host', async () => {
    const member = await new Visitor(server.url).enter('Noor')
    for (const visitor of [new Visitor(server.url), member])
      for (const path of [...paths, '/desk']) {
        const html = await (await visitor.get(path)).text()
        for (const [, url] of html.matchAll(/(?:src|href|action|srcset|poster)="([^"]+)"/g)) {
          if (/^https?:/.test(url!)) expect(path, `${url} is a link people follow`).toBe('/help')
          expect(url).not.toMatch(/^\/\//)
        }
      }
  })

  it('gives a nonce of its own to each answer that hydrates', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    const nonce = async () =>
      /'nonce-([^']+)'/.exec((await member.get('/')).headers.get('Content-Security-Policy')!)?.[1]
    expect(await nonce()).toMatch(/^[\w-]{20,}$/)
    expect(await nonce()).not.toBe(await nonce())
  })

  it('lets no inline script run on a page that is kept for guests', async () => {
    for (let time = 0; time < 2; time++) {
      const response = await new Visitor(server.url).get('/c/slapen-eten')
      expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self';")
      expect(await response.text()).not.toMatch(/<script(?![^>]* src=)/)
    }
  })

  it('is left in one press, first of all, without a line too', async () => {
    for (const path of [...paths.filter((one) => one !== '/leave'), '/offline']) {
      const html = await (await new Visitor(server.url).get(path)).text()
      const first = /<(?:a|button|input|select|textarea)\b[^>]*>/.exec(html)?.[0]
      expect(first, path).toContain('href="/leave"')
    }
  })

  it('says without a line what it says under one title, and no heading stands two levels under another', async () => {
    const html = await (await new Visitor(server.url).get('/offline')).text()
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    expect(levels).toEqual([1, 2, 2, 3])
  })

  it('is asked for or sent, and nothing else', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      for (const path of ['/', '/sign-out', '/c/slapen-eten']) {
        const answer = await fetch(server.url + path, {
          method,
          headers: { Cookie: member.cookies, Origin: server.url, 'Content-Type': 'application/x-www-form-urlencoded' },
        })
        expect(answer.status, `${method} ${path}`).toBe(405)
        expect(answer.headers.get('Allow')).toBe('GET, HEAD, POST')
        expect(answer.headers.get('Cache-Control')).toBe('no-store')
        expect(await answer.text()).toContain('href="/leave"')
      }
    expect((await member.get('/account')).status).toBe(200)
  })

  it('is not stored anywhere when it is for a member', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    for (const path of ['/', '/c/slapen-eten', '/calendar', '/help', '/nergens'])
      expect((await member.get(path)).headers.get('Cache-Control'), path).toBe('no-store')
    expect((await new Visitor(server.url).get('/')).headers.get('Cache-Control')).not.toContain('public')
  })

  it('begins with the quick exit and has "Hulp nu"', async () => {
    for (const path of paths.filter((path) => path !== '/leave')) {
      const html = await (await new Visitor(server.url).get(path)).text()
      const first = /<body[^>]*>.*?(<a|<button|<input)([^>]*)>/s.exec(html)
      expect(first?.[2], path).toContain('data-quick-exit')
      expect(html, path).toContain('href="/help"')
    }
  })

  it('is a neutral page where the exit leads', async () => {
    const html = await (await new Visitor(server.url).get('/leave')).text()
    expect(html).not.toMatch(/Kring|Linde|href="\/"|forum/i)
  })

  it('speaks the language of the browser, or the one chosen', async () => {
    const visitor = new Visitor(server.url)
    expect(await (await visitor.get('/help', { 'Accept-Language': 'en-GB,nl;q=0.5' })).text()).toContain(
      '<html lang="en"',
    )
    const chosen = await visitor.post('/language', { language: 'en', back: '/help' })
    expect(chosen.headers.get('Location')).toBe('/help')
    expect(await (await visitor.get('/help')).text()).toContain('Help now')
  })

  it('refuses a write that another site sends', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    for (const origin of ['https://evil.example', 'null']) {
      const response = await member.post('/sign-out', {}, { Origin: origin })
      expect(response.status).toBe(403)
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(response.headers.get('Strict-Transport-Security')).toMatch(/max-age/)
      const html = await response.text()
      expect(html).toContain('<html lang="nl">')
      expect(html).toContain('Er is niets gebeurd')
      for (const way of ['/leave', '/', '/help']) expect(html).toContain(`href="${way}"`)
      expect(html).not.toMatch(/Zeester|<script|style=/)
    }
    const english = await member.post('/sign-out', {}, { Origin: 'null', 'Accept-Language': 'en' })
    expect(await english.text()).toContain('Nothing was done')
    expect(await (await member.get('/')).text()).toContain('Zeester')
  })

  it('has for a feed that is not there the same plain page, whether the place is closed or was never made', async () => {
    const member = await new Visitor(server.url).enter('Regenjas')
    for (const who of [new Visitor(server.url), member]) {
      const answers = await Promise.all(
        ['/c/autisme/feed.xml', '/c/mantelzorg/feed.xml', '/c/nergens/feed.xml'].map((path) => who.get(path)),
      )
      const pages = await Promise.all(answers.map((one) => one.text()))
      for (const one of answers) {
        expect(one.status).toBe(404)
        expect(one.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
        expect(one.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      }
      expect(new Set(pages).size).toBe(1)
      expect(pages[0]).toContain('Deze pagina vinden we niet')
    }
    expect((await new Visitor(server.url).get('/c/slapen-eten/feed.xml')).status).toBe(200)
  })

  it('goes on to pages of our own only', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const response = await new Visitor(server.url).post('/sign-in', {
        nickname: 'Zeester',
        secret: 'samen-aan-tafel',
        next,
      })
      expect(response.headers.get('Location')).toBe('/')
    }
  })
})
