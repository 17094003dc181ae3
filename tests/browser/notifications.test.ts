import { describe, expect, it } from 'vitest'
import { hydrated, LINE_CUT, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** The effects of an act come by the queue. */
const SOON = { timeout: 15_000 }

describe('what waits for somebody', () => {
  const server = useServer()
  const people = usePeople(server, { expected: LINE_CUT })
  /** Of their own lines: a team has a number at the desk too. Asked in one go: the badge may be gone between looking and reading. */
  const count = (page: { locator(selector: string): { allTextContents(): Promise<string[]> } }) => async () =>
    Number.parseInt((await page.locator('a[href="/notifications"] .nav-count').allTextContents())[0] ?? '0', 10)

  /** A fresh thread in an open forum, begun by this demo person. Answers its address. */
  async function begin(nickname: string, title: string) {
    const author = await new Visitor(server.url).enter(nickname)
    const draftKey = crypto.randomUUID()
    const answer = await author.post('/c/pauzehoek/new', { title, body: 'Wie herkent dit?', draftKey })
    return new URL(answer.headers.get('Location')!, server.url).pathname
  }
  const reply = async (nickname: string, thread: string, body: string) => {
    const writer = await new Visitor(server.url).enter(nickname)
    return writer.post(thread, { body, draftKey: crypto.randomUUID() })
  }

  it('counts live in the menu, is read by opening, and is gone once it is hidden', async () => {
    const thread = await begin('Regenjas', 'Een vraag om op te wachten')
    const author = await people.enter('Regenjas', { viewport: PHONE })
    await author.goto('/groups')
    await hydrated(author)
    await author.evaluate(() => Object.assign(window, { sameDocument: true }))
    expect(await count(author)()).toBe(0)

    await reply('Notenbalk', thread, 'Wij ook.')
    await expect.poll(count(author), SOON).toBe(1)
    await reply('Notenbalk', thread, 'Nog iets, @Regenjas.')
    await expect.poll(count(author), SOON).toBe(2)
    expect(await author.evaluate(() => 'sameDocument' in window)).toBe(true)

    await author.getByRole('link', { name: /Berichten/ }).click()
    await author.getByRole('heading', { name: 'Nieuw voor jou' }).waitFor()
    await author.getByRole('link', { name: 'Notenbalk noemt je in' }).waitFor()
    await author.getByRole('link', { name: 'Notenbalk reageerde in' }).click()
    await author.waitForURL(`**${thread}**`)
    await author.getByText('Wij ook.').waitFor()
    // The thread is before their eyes: what else waited about it is read too.
    await expect.poll(count(author), SOON).toBe(0)

    await author.goto('/groups')
    await hydrated(author)
    await reply('Notenbalk', thread, 'Dit mag hier niet staan.')
    await expect.poll(count(author), SOON).toBe(1)
    await server.d1.prepare("update posts set state = 'hidden' where markdown = 'Dit mag hier niet staan.'").run()
    await author.reload()
    expect(await count(author)()).toBe(0)
    await author.goto('/notifications')
    expect(await author.getByText('Je bent helemaal bij.').count()).toBe(1)
  })

  it('is read while the thread is open, when a reply arrives there', async () => {
    const thread = await begin('Kiezel', 'Open blijven staan')
    const author = await people.enter('Kiezel')
    await author.goto(thread)
    await hydrated(author)
    await reply('Notenbalk', thread, 'Hier ben ik.')
    await author.getByText('Hier ben ik.').waitFor()
    const unread = async () =>
      server.d1
        .prepare(
          "select count(*) as n from notifications n join members m on m.id = n.member_id where m.nickname = 'Kiezel' and read_at is null",
        )
        .first<number>('n')
    const told = async () =>
      server.d1
        .prepare(
          "select count(*) as n from notifications n join members m on m.id = n.member_id where m.nickname = 'Kiezel'",
        )
        .first<number>('n')
    await expect.poll(told, SOON).toBe(1)
    await expect.poll(unread, SOON).toBe(0)
    await expect.poll(count(author), SOON).toBe(0)
  })

  it('is right in the end when an older look at the page comes in after a newer one', async () => {
    const thread = await begin('Havermout', 'Twee blikken tegelijk')
    const author = await people.enter('Havermout', { serviceWorkers: 'block' })
    await author.goto(thread)
    await hydrated(author)
    await expect.poll(count(author), SOON).toBe(0)

    const marked = Promise.withResolvers<void>()
    const older = Promise.withResolvers<void>()
    let marks = 0
    let looks = 0
    await author.route('**/notifications/seen.data', async (route) => {
      marks += 1
      if (marks === 1) await marked.promise
      await route.continue()
    })
    await reply('Vuurtoren', thread, 'Tegelijk.')
    await expect.poll(count(author), SOON).toBe(1)
    await expect.poll(() => marks, SOON).toBe(1)
    // The page looks before the mark is made, and hears the answer after it.
    const looked = Promise.withResolvers<void>()
    await author.route(`**${thread}.data*`, async (route) => {
      looks += 1
      if (looks > 1) return route.continue()
      const response = await route.fetch()
      looked.resolve()
      await older.promise
      await route.fulfill({ response })
    })
    await author.evaluate(() => dispatchEvent(new Event('online')))
    await looked.promise
    marked.resolve()
    await expect.poll(count(author), SOON).toBe(0)
    older.resolve()
    await expect.poll(() => looks, SOON).toBe(3)
    await expect.poll(count(author), SOON).toBe(0)
  })

  it('hears at once of what came between the making of the page and its line', async () => {
    const thread = await begin('Vuurtoren', 'Net te laat')
    const author = await people.enter('Vuurtoren')
    const opened = Promise.withResolvers<void>()
    const told = Promise.withResolvers<void>()
    await author.routeWebSocket('**/live/me*', async (socket) => {
      opened.resolve()
      await told.promise
      socket.connectToServer()
    })
    await author.goto('/groups')
    await opened.promise
    await reply('Havermout', thread, 'Te vroeg om te horen.')
    const rows = () =>
      server.d1
        .prepare('select count(*) as n from notifications where thread_id = ?')
        .bind(thread.split('/').pop()!)
        .first<number>('n')
    await expect.poll(rows, SOON).toBe(1)
    expect(await count(author)()).toBe(0)
    told.resolve()
    await expect.poll(count(author), SOON).toBe(1)
  })

  it('works without JavaScript: one line and all lines are marked by forms', async () => {
    const thread = await begin('Wolkje', 'Zonder scripts')
    const other = await begin('Wolkje', 'Nog een zonder scripts')
    const author = await people.enter('Wolkje', { javaScriptEnabled: false })
    await reply('Notenbalk', thread, 'Eerste.')
    await reply('Kiezel', other, 'Tweede.')
    await expect
      .poll(async () => {
        await author.goto('/notifications')
        return count(author)()
      }, SOON)
      .toBe(2)
    await author.getByRole('button', { name: /Zet op gelezen: Notenbalk reageerde in “Zonder scripts”/ }).click()
    expect(await count(author)()).toBe(1)
    await author.getByRole('button', { name: 'Zet alles op gelezen' }).click()
    expect(await count(author)()).toBe(0)
    await author.getByRole('link', { name: 'Notenbalk reageerde in “Zonder scripts”' }).click()
    await author.getByText('Eerste.').waitFor()
  })

  it('is nobody’s who signed out: the line ends with the page, and the count with it', async () => {
    const page = await people.enter('Vuurtoren')
    await page.goto('/')
    await hydrated(page)
    await page.request.post('/sign-out', { form: { out: 'yes' }, headers: { Origin: server.url } })
    await page.goto('/notifications')
    await page.waitForURL('**/sign-in?next=/notifications')
    expect(await page.locator('.nav-count').count()).toBe(0)
  })
})
