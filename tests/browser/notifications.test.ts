import { describe, expect, it } from 'vitest'
import { hydrated, LINE_CUT, PHONE, usePeople } from '#tests/support/people.ts'
import { useServer } from '#tests/support/server.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** The effects of an act come by the queue. */
const SOON = { timeout: 15_000 }

describe('what waits for somebody', () => {
  const server = useServer()
  const people = usePeople(server, { expected: LINE_CUT })
  const count =
    (page: { locator(selector: string): { textContent(): Promise<string | null>; count(): Promise<number> } }) =>
    async () => {
      const badge = page.locator('.nav-count')
      return (await badge.count()) ? Number.parseInt((await badge.textContent())!, 10) : 0
    }

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
    await author.getByRole('button', { name: 'Alles gelezen' }).click()
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
