import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { listen, look, PAYLOADS, RUN, THIRD } from '#tests/support/payloads.ts'
import { usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** A piece of each payload short enough for a field of `max` characters; cut where it still could do harm. */
const short = (max: number) => PAYLOADS.map((payload) => payload.replaceAll('\n', ' ').slice(0, max))

describe('what people write never becomes script', () => {
  const server = useServer()
  const people = usePeople(server)
  const paths = new Set<string>()
  let quotes: string[] = []

  beforeAll(async () => {
    // As people would write it: through the forms. Pace and review are not what is looked at here.
    await server.d1.prepare("update communities set review = 'after'").run()
    const writer = await new Visitor(server.url).enter('Noor')
    const slug = 'slapen-eten'
    const titles = short(120)
    const warnings = short(80)
    const sent = await writer.post(`/c/${slug}/new`, {
      title: titles[0]!,
      body: 'Begin.',
      draftKey: crypto.randomUUID(),
    })
    const thread = new URL(sent.headers.get('Location')!, server.url).pathname
    paths.add(thread)
    for (const [at, body] of PAYLOADS.entries()) {
      const started = await writer.post(`/c/${slug}/new`, {
        title: titles[at]!,
        body,
        kind: at % 2 ? 'story' : 'talk',
        hard: 'on',
        warning: warnings[at]!,
        draftKey: crypto.randomUUID(),
      })
      if (started.status !== 302) throw new Error(`${body}: ${started.status}`)
      const reply = await writer.post(thread, {
        body,
        warning: at % 2 ? warnings[at]! : '',
        draftKey: crypto.randomUUID(),
      })
      if (reply.status !== 302) throw new Error(`${body}: ${reply.status}`)
      const to = new URL(reply.headers.get('Location')!, server.url)
      quotes.push(to.searchParams.get('sent')!)
      if (at % 4 === 0) paths.add(new URL(started.headers.get('Location')!, server.url).pathname)
    }
    quotes = quotes.filter((_, at) => at % 4 === 0)
    const locked = await writer.post(`${[...paths].at(-1)}/lock`, { locked: 'on', reason: PAYLOADS[5]! })
    if (locked.status !== 302) throw new Error(`lock: ${locked.status}`)
    const { results } = await server.d1
      .prepare('select count(*) as n from posts where markdown like ?')
      .bind(`%${THIRD}%`)
      .all<{ n: number }>()
    if (!results[0]?.n) throw new Error('nothing was written')
  }, 120_000)

  /** Opens pages and looks whether anything ran, left, or kept a handler. */
  async function harmless(page: Page, addresses: string[]) {
    const foreign = listen(page, server.url)
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'load' })
      await look(page, address)
    }
    expect(foreign).toEqual([])
  }

  it('on every page that shows it, to guests, members and the team', async () => {
    const d1 = server.d1
    const item = await d1.prepare("select id from case_items where state = 'open' limit 1").first<string>('id')
    const pages = [
      ...paths,
      ...[...paths].slice(0, 1).map((path) => `${path}?after=1.a`),
      '/',
      '/groups',
      '/c/slapen-eten',
      `/posts/${quotes[0]}/report`,
      `/search?q=${encodeURIComponent(PAYLOADS[4]!)}`,
      `/sign-in?next=${encodeURIComponent(PAYLOADS[35]!)}`,
      `/c/slapen-eten?before=${encodeURIComponent(PAYLOADS[4]!)}`,
      `/${encodeURIComponent(PAYLOADS[0]!)}`,
    ]
    await harmless(await people.visitor(), pages)
    await harmless(await people.enter('Zeester'), [
      ...pages,
      '/followed',
      ...quotes.map((post) => `${[...paths][0]}?quote=${post}`),
    ])
    await harmless(await people.enter('Noor'), [
      ...paths,
      '/desk',
      `/desk/items/${item}`,
      '/followed',
      `/posts/${quotes[1]}/edit`,
      `/posts/${quotes[1]}/withdraw`,
      `/posts/${quotes[2]}/history`,
    ])
  }, 180_000)

  it('in a preview, and in forms that come back refused', async () => {
    const page = await people.enter('Zeester')
    const foreign = listen(page, server.url)
    await page.goto('/c/slapen-eten/new')
    await page.getByRole('button', { name: 'Bekijk' }).waitFor()
    for (const payload of PAYLOADS) {
      await page.getByLabel('Je bericht').fill(payload)
      await page.getByRole('button', { name: 'Bekijk' }).click()
      await page.locator('.preview .prose').waitFor()
      await look(page, `preview of ${payload}`)
      await page.getByRole('button', { name: 'Schrijf', exact: true }).click()
    }
    expect(foreign).toEqual([])
  }, 120_000)

  it('in answers of who asks to join, and in pages of information', async () => {
    const d1 = server.d1
    await d1.prepare('update communities set join_questions = ? where slug = ?').bind('["Waarom?"]', 'plusouders').run()
    const noor = await new Visitor(server.url).enter('Noor')
    const els = await new Visitor(server.url).enter('Els')
    const titles = short(80)
    const pages: string[] = []
    const items: string[] = []
    for (const [at, payload] of PAYLOADS.entries()) {
      const asker = new Visitor(server.url)
      const made = await asker.post('/sign-up', {
        nickname: `Boomblad${at + 20}`,
        secret: 'een lang geheim',
        rules: 'on',
        next: '/',
      })
      if (made.status !== 302) throw new Error(`sign up: ${made.status}`)
      const asked = await asker.post('/c/plusouders/join', {
        asked: '["Waarom?"]',
        answer0: payload,
        age: 'on',
        consent: 'on',
      })
      expect(asked.status, payload).toBe(302)
      const info = {
        kind: 'tips',
        title: `${at} ${titles[at]}`.slice(0, 80),
        markdown: payload,
        published: 'on',
        version: '0',
      }
      for (const [who, place] of [
        [noor, '/c/slapen-eten/info'],
        [els, '/manage/info'],
      ] as const) {
        const saved = await who.post(`${place}/new`, info)
        // Thirty pages are as many as a place takes.
        expect([302, 422], payload).toContain(saved.status)
        if (saved.status !== 302) continue
        const to = saved.headers.get('Location')!
        const page = to.startsWith('/manage') ? `/info/${new URL(to, server.url).searchParams.get('saved')}` : to
        if (at % 2 === 0) pages.push(page)
      }
    }
    const { results } = await d1
      .prepare(
        "select i.id from case_items i join join_requests r on r.id = i.subject_id join communities c on c.id = r.community_id where c.slug = 'plusouders' and i.state = 'open' limit 40",
      )
      .all<{ id: string }>()
    items.push(...results.map(({ id }) => `/desk/items/${id}`))
    expect(items.length).toBeGreaterThan(PAYLOADS.length - 1)
    expect(pages.length).toBeGreaterThan(20)
    await harmless(await people.visitor(), [...pages, '/c/slapen-eten', '/c/slapen-eten/info', '/info/rules'])
    await harmless(await people.enter('Noor'), [...items, '/desk', '/c/slapen-eten/info', '/c/slapen-eten'])
    await harmless(await people.enter('Els'), ['/manage/info', '/manage/log'])
  }, 240_000)

  it('in nicknames and explanations that are refused or kept', async () => {
    const visitor = new Visitor(server.url)
    for (const payload of PAYLOADS) {
      const refused = await visitor.post('/sign-up', {
        nickname: payload,
        secret: 'een lang geheim',
        rules: 'on',
        next: '/',
      })
      expect([302, 400, 422, 200], payload).toContain(refused.status)
      const html = await refused.text()
      expect(html, payload).not.toContain(`<script>${RUN}`)
      expect(html, payload).not.toMatch(/<(img|iframe|object|embed|base)\b/)
      const report = await visitor.post(`/posts/${quotes[0]}/report`, { reason: 'other', explanation: payload })
      expect(report.status, payload).toBeLessThan(500)
    }
    const item = await server.d1
      .prepare("select id from case_items where kind = 'report' and post_id = ?")
      .bind(quotes[0])
      .first<string>('id')
    await harmless(await people.enter('Tarik'), [`/desk/items/${item}`, '/desk'])
  }, 120_000)

  it('and the look above would see it if it did', async () => {
    const page = await people.visitor()
    await page.goto('/help')
    await page.evaluate(() => {
      document.querySelector('main')!.innerHTML = '<a href="javascript:1">x</a><img src="x">'
    })
    await expect(look(page, 'a page with harm')).rejects.toThrow()
  })
})
