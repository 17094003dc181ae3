import { beforeAll, describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { costOf, hiddenField, Visitor } from '#tests/support/visitor.ts'

/** A guest's page is kept, and never shown once anything on it may not be seen any more. */
describe('pages that are kept for guests', () => {
  const server = useServer()
  let thread = ''
  let post = ''

  beforeAll(async () => {
    const row = await server.d1
      .prepare(
        `select t.id as thread, p.id as post from threads t join communities c on c.id = t.community_id
         join posts p on p.thread_id = t.id and not p.opening and p.state = 'published'
         where c.slug = 'grenzen' and t.state = 'published' limit 1`,
      )
      .first<{ thread: string; post: string }>()
    thread = row!.thread
    post = row!.post
  })

  const guest = (headers: Record<string, string> = {}) => ({
    async get(path: string) {
      const response = await new Visitor(server.url).get(path, headers)
      return { status: response.status, cost: costOf(response), html: await response.text(), headers: response.headers }
    },
  })
  const run = (sql: string, ...values: unknown[]) =>
    server.d1
      .prepare(sql)
      .bind(...values)
      .run()

  it('cost one trip when they are new, when they are kept and when they are old', async () => {
    for (const path of ['/', '/groups', '/c/grenzen', `/t/${thread}`]) {
      const first = await guest().get(path)
      const kept = await guest().get(path)
      await run("update communities set about = about || '.' where slug = 'grenzen'")
      const anew = await guest().get(path)
      expect([first.cost.trips, kept.cost.trips, anew.cost.trips], path).toEqual([1, 1, 1])
      expect(kept.html, path).toBe(first.html)
      // Of a thread that holds nothing is read but its revision: a thread and its community, for each statement.
      if (path.startsWith('/t/')) expect(kept.cost.read, path).toBeLessThanOrEqual(2 * kept.cost.statements)
    }
  })

  it('are what the page would be now, after every kind of change', async () => {
    const path = `/t/${thread}`
    const changes: [string, () => Promise<unknown>, (html: string) => void][] = [
      [
        'a reply',
        async () => {
          const member = await new Visitor(server.url).enter('Zeester')
          const draftKey = hiddenField(await (await member.get(path)).text(), 'draftKey')
          expect((await member.post(path, { body: 'Een heel nieuw antwoord.', draftKey })).status).toBe(302)
        },
        (html) => expect(html).toContain('Een heel nieuw antwoord.'),
      ],
      [
        'a post that is hidden',
        () => run("update posts set state = 'hidden' where id = ?", post),
        (html) => expect(html).not.toContain(`id="${post}"`),
      ],
      [
        'a nickname that changed',
        () =>
          run(
            "update members set nickname = 'Anders Genoemd' where id = (select author_id from threads where id = ?)",
            thread,
          ),
        (html) => expect(html).toContain('Anders Genoemd'),
      ],
      [
        'the name of the community',
        () => run("update communities set name = 'Grenzen en zo' where slug = 'grenzen'"),
        (html) => expect(html).toContain('Grenzen en zo'),
      ],
    ]
    for (const [name, change, look] of changes) {
      await guest().get(path)
      const kept = await guest().get(path)
      await change()
      const after = await guest().get(path)
      expect(after.html, name).not.toBe(kept.html)
      expect(after.cost.trips, name).toBe(1)
      look(after.html)
    }
  })

  it('are gone at once when the thread is hidden, the community closed or put away', async () => {
    const path = `/t/${thread}`
    const ways = [
      ["update threads set state = 'hidden' where id = ?", "update threads set state = 'published' where id = ?"],
      [
        "update communities set kind = 'closed' where id = (select community_id from threads where id = ?)",
        "update communities set kind = 'open' where id = (select community_id from threads where id = ?)",
      ],
    ]
    for (const [away, back] of ways) {
      expect((await guest().get(path)).status).toBe(200)
      await run(away!, thread)
      expect((await guest().get(path)).status).toBe(404)
      await run(back!, thread)
      expect((await guest().get(path)).status).toBe(200)
    }
  })

  it('are one for each language and zone, and none for who is signed in', async () => {
    const dutch = await guest().get('/c/grenzen')
    const english = await guest({ 'Accept-Language': 'en' }).get('/c/grenzen')
    expect(english.html).toContain('lang="en"')
    expect(dutch.html).toContain('lang="nl-BE"')
    const elsewhere = await fetch(`${server.url}/c/grenzen`, { headers: { Cookie: 'kring_zone=America/New_York' } })
    expect(await elsewhere.text()).toContain('data-time-zone="America/New_York"')
    const nonsense = await fetch(`${server.url}/c/grenzen`, { headers: { Cookie: 'kring_zone=Nergens/Huizen' } })
    expect(await nonsense.text()).toContain('data-time-zone="Europe/Brussels"')
    const member = await new Visitor(server.url).enter('Zeester')
    const own = await member.get('/c/grenzen')
    expect(own.headers.get('Cache-Control')).toBe('no-store')
    expect(await own.text()).toContain('Zeester')
    expect((await guest().get('/c/grenzen')).html).not.toContain('Zeester<')
  })
})
