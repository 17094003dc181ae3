import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { DESKTOP, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'

describe('every page', () => {
  const server = useServer({ vars: { MAIL_FROM: 'kring@example.org' } })
  const people = usePeople(server)
  let open: string[] = []
  let team: string[] = []
  let peer: string[] = []
  let coordinator: string[] = []

  beforeAll(async () => {
    const one = async (sql: string) => (await server.d1.prepare(sql).first<string>('id'))!
    const thread = await one(
      "select t.id from threads t join communities c on c.id = t.community_id where c.slug = 'alleen' limit 1",
    )
    const post = await one("select id from posts where state = 'published' and opening = 1 limit 1")
    const held = await one("select id from case_items where kind = 'held_post' limit 1")
    const report = await one("select id from case_items where kind = 'report' limit 1")
    const event = await one('select slug as id from events limit 1')
    open = [
      '/',
      '/groups',
      '/c/slapen-eten',
      '/c/slapen-eten/info',
      '/c/slapen-eten/info/readers',
      '/c/mantelzorg',
      '/info/rules',
      '/info/readers',
      `/t/${thread}`,
      `/posts/${post}/report`,
      '/calendar',
      `/events/${event}`,
      '/help',
      '/sign-up',
      '/sign-up/passkey',
      '/sign-in',
      '/recover',
      `/email/confirm/${'a'.repeat(43)}`,
      `/email/stop/${'a'.repeat(43)}`,
      `/email/never/${'a'.repeat(43)}`,
      '/gone',
      '/demo',
      '/leave',
      '/nergens',
    ]
    peer = [
      '/groups',
      '/c/autisme',
      '/c/autisme/leave',
      '/c/autisme/info',
      '/c/autisme/info/rules',
      '/c/mantelzorg',
      '/c/mantelzorg/join',
      '/c/pauzehoek?left',
    ]
    coordinator = ['/manage', '/manage/info', '/manage/info/new', '/manage/info/readers']
    team = [
      '/c/slapen-eten/new',
      '/c/mantelzorg',
      `/t/${thread}`,
      '/followed',
      `/t/${thread}/lock`,
      `/t/${thread}/move`,
      `/posts/${post}/fold`,
      `/posts/${post}/history`,
      '/account',
      '/account/nickname',
      '/account/figure',
      '/account/password',
      '/account/email',
      '/account/passkeys',
      '/account/recovery-code',
      '/account/devices',
      '/account/delete',
      '/account/second-factor',
      '/desk',
      '/desk/handled',
      `/desk/items/${held}`,
      `/desk/items/${report}`,
      `/desk/items/${held}?pane=acts`,
      '/c/autisme/info',
      '/c/autisme/info/new',
      '/c/autisme/info/rules/edit',
    ]
  })

  for (const colorScheme of ['light', 'dark'] as const)
    for (const locale of ['nl-BE', 'en-GB'])
      it(`has no axe violation and fits a phone, ${colorScheme}, ${locale}`, async () => {
        const guest = await people.visitor({ viewport: PHONE, colorScheme, locale })
        const noor = await people.enter('Noor', {
          viewport: colorScheme === 'light' ? DESKTOP : PHONE,
          colorScheme,
          locale,
        })
        const regenjas = await people.enter('Regenjas', { viewport: PHONE, colorScheme, locale })
        const els = await people.enter('Els', { viewport: PHONE, colorScheme, locale })
        const looks = async (page: Page, paths: string[]) => {
          for (const path of paths) {
            await page.goto(path)
            // What is folded away is part of the page.
            await page.evaluate(() => {
              for (const details of document.querySelectorAll('main details'))
                (details as HTMLDetailsElement).open = true
            })
            const { violations } = await new AxeBuilder({ page }).analyze()
            expect(
              violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
              path,
            ).toEqual([])
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0)
          }
        }
        await Promise.all([looks(guest, open), looks(noor, team), looks(regenjas, peer), looks(els, coordinator)])
        // Some sixty pages, each looked at whole.
      }, 300_000)

  it('keeps the way out, the help and long words on the screen, at 100 and 200 % text', async () => {
    const long = `${'W'.repeat(80)}`
    await server.d1.prepare('update threads set title = ? where id = ?').bind(long, team[2]!.slice(3)).run()
    const guest = await people.visitor({ viewport: PHONE })
    for (const size of ['100%', '150%', '200%'])
      for (const path of ['/', team[2]!, '/help']) {
        await guest.goto(path)
        await guest.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size)
        for (const name of ['Verlaat deze pagina', 'Hulp nu']) {
          const box = await guest.getByRole('link', { name }).first().boundingBox()
          expect(box!.x, `${name} on ${path} at ${size}`).toBeGreaterThanOrEqual(0)
          expect(box!.x + box!.width, `${name} on ${path} at ${size}`).toBeLessThanOrEqual(PHONE.width)
        }
        const overflow = await guest.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${path} at ${size} is wider than the screen`).toBeLessThanOrEqual(0)
      }
  })

  it('leaves with a click or Esc three times, and the page left is not in the history', async () => {
    for (const way of ['click', 'keys'] as const) {
      const guest = await people.visitor()
      await guest.goto('/')
      await guest.goto('/c/slapen-eten')
      await guest.evaluate(() => addEventListener('kring:leave', () => sessionStorage.setItem('told', 'yes')))
      if (way === 'click') await guest.getByRole('link', { name: 'Verlaat deze pagina' }).click()
      else for (let at = 0; at < 3; at++) await guest.keyboard.press('Escape')
      await guest.waitForURL('**/leave')
      expect(await guest.evaluate(() => sessionStorage.getItem('told'))).toBe('yes')
      expect(await guest.title()).not.toMatch(/Linde|Kring/)
      await guest.goBack()
      expect(new URL(guest.url()).pathname).toBe('/')
    }
  })

  it('stays when Esc was pressed twice only', async () => {
    const guest = await people.visitor()
    await guest.goto('/help')
    for (let at = 0; at < 2; at++) await guest.keyboard.press('Escape')
    await guest.waitForTimeout(200)
    expect(new URL(guest.url()).pathname).toBe('/help')
  })

  it('puts the quick exit first for the keyboard, for guests and for members', async () => {
    for (const page of [await people.visitor(), await people.enter('Zeester')])
      for (const path of ['/', '/c/slapen-eten', '/help']) {
        await page.goto(path)
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-quick-exit')), path).toBe(true)
      }
  })

  it('weighs at most 80 kB in at most 8 requests on a guest’s first visit to a thread, all from our own host', async () => {
    const guest = await people.visitor({ viewport: PHONE })
    const session = await guest.context().newCDPSession(guest)
    await session.send('Network.enable')
    let bytes = 0
    const requests: string[] = []
    session.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url))
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await guest.goto(team[2]!, { waitUntil: 'networkidle' })
    const own = requests.filter((url) => !url.startsWith('data:'))
    console.log(`first visit to a thread as guest: ${bytes} bytes, ${own.length} requests`)
    for (const url of own) expect(new URL(url).origin).toBe(server.url)
    expect(own.length).toBeLessThanOrEqual(8)
    expect(bytes).toBeLessThanOrEqual(80_000)
  })
})
