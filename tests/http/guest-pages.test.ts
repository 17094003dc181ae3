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

  it('say in which language people wrote, where the page around it is in another', async () => {
    const english = (path: string) => guest({ 'Accept-Language': 'en-GB' }).get(path)
    const prose = (html: string) => [...html.matchAll(/<div class="prose"([^>]*)>/g)].map(([, rest]) => rest)
    await run("update posts set html = '<p>You are not alone with this.</p>' where id = ?", post)
    const [inEnglish, inDutch] = [await english(`/t/${thread}`), await guest().get(`/t/${thread}`)]
    expect(inEnglish.html).toMatch(/<html lang="en"/)
    expect(inEnglish.html).toMatch(/<h1><span lang="nl-BE">/)
    expect(new Set(prose(inEnglish.html))).toEqual(new Set([' lang="nl-BE"', '']))
    expect(prose(inEnglish.html).filter((rest) => !rest)).toHaveLength(1)
    expect(inDutch.html).not.toMatch(/<h1><span/)
    expect(prose(inDutch.html).filter((rest) => rest)).toEqual([' lang="en"'])
    const title = /<h1>([^<]*)<\/h1>/.exec(inDutch.html)![1]
    expect((await english('/c/grenzen')).html).toContain(`<span lang="nl-BE">${title}</span>`)
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

  it('show nobody by an old name where a thread of theirs was moved to, and no team that is none any more', async () => {
    const path = '/c/twee-huizen'
    const place = (await server.d1
      .prepare("select id from communities where slug = 'twee-huizen'")
      .first<string>('id'))!
    const moved = await server.d1
      .prepare(
        `select t.id, t.author_id as author from threads t where t.state = 'published' and t.community_id <> ?1 and not exists
         (select 1 from memberships m where m.member_id = t.author_id and m.community_id = ?1) limit 1`,
      )
      .bind(place)
      .first<{ id: string; author: string }>()
    await run('update threads set community_id = ?, last_post_at = ? where id = ?', place, Date.now(), moved!.id)
    const volunteer = await server.d1
      .prepare(
        `select m.member_id as id, p.nickname from memberships m join members p on p.id = m.member_id
         where m.community_id = ? and m.role = 'volunteer' limit 1`,
      )
      .bind(place)
      .first<{ id: string; nickname: string }>()
    await guest().get(path)
    expect((await guest().get(path)).html).toContain(volunteer!.nickname)
    await run("update members set nickname = 'Niet Herkend' where id = ?", moved!.author)
    expect((await guest().get(path)).html).toContain('Niet Herkend')
    for (const column of ['blocked_at', 'left_at']) {
      const where = 'where member_id = ? and community_id = ?'
      await run(`update memberships set ${column} = ? ${where}`, Date.now(), volunteer!.id, place)
      expect((await guest().get(path)).html, column).not.toContain(volunteer!.nickname)
      await run(`update memberships set ${column} = null ${where}`, volunteer!.id, place)
      expect((await guest().get(path)).html, column).toContain(volunteer!.nickname)
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
