import { beforeAll, describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { costOf, Visitor } from '#tests/support/visitor.ts'

/** A member's page is read by the rights they had last time, and shown only if they have those rights now. */
describe('pages that are read by the rights of last time', () => {
  const server = useServer()
  let closed = ''
  let open = ''

  const threadIn = (slug: string) =>
    server.d1
      .prepare(
        "select t.id from threads t join communities c on c.id = t.community_id where c.slug = ? and t.state = 'published' limit 1",
      )
      .bind(slug)
      .first<string>('id')
  const run = (sql: string, ...values: unknown[]) =>
    server.d1
      .prepare(sql)
      .bind(...values)
      .run()
  const see = async (visitor: Visitor, path: string) => {
    const response = await visitor.get(path)
    return { status: response.status, trips: costOf(response).trips, html: await response.text() }
  }

  beforeAll(async () => {
    open = (await threadIn('grenzen'))!
    closed = (await threadIn('plusouders'))!
  })

  it('cost one trip from the second on', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    const trips = []
    for (const path of [`/t/${open}`, `/t/${open}`, '/', '/notifications', '/account'])
      trips.push((await see(member, path)).trips)
    expect(trips).toEqual([expect.any(Number), 1, 1, 1, 1])
  })

  it('are made again, in two trips, when the rights have changed in between', async () => {
    const member = await new Visitor(server.url).enter('Zeester')
    const id = (await server.d1.prepare("select id from members where nickname = 'Zeester'").first<string>('id'))!
    const standing = (what: string) =>
      run(
        `update memberships set ${what} where member_id = ? and community_id =
         (select community_id from threads where id = ?)`,
        id,
        closed,
      )
    const reads = async (path: string, status: number, says: (html: string) => void = () => {}) => {
      // Several at once: each is held to the rights that it took itself.
      for (const seen of await Promise.all([see(member, path), see(member, path), see(member, path)])) {
        expect(seen.status, path).toBe(status)
        expect(seen.trips, path).toBeLessThanOrEqual(2)
        says(seen.html)
      }
    }
    const path = `/t/${closed}`
    await reads(path, 200)
    await standing(`left_at = ${Date.now()}`)
    await reads(path, 404)
    await standing('left_at = null')
    await reads(path, 200)
    await standing(`blocked_at = ${Date.now()}`)
    await reads(path, 404)
    await standing('blocked_at = null')
    await reads(path, 200, (html) => expect(html).toContain('class="composer'))
    await standing(`paused_until = ${Date.now() + 3_600_000}`)
    await reads(path, 200, (html) => expect(html).not.toContain('class="composer'))
    await standing('paused_until = null')
    await run("update members set nickname = 'Zeesterretje' where id = ?", id)
    await reads(path, 200, (html) => expect(html).toContain('Zeesterretje'))
    await run("update members set nickname = 'Zeester' where id = ?", id)
    await run('delete from sessions where member_id = ?', id)
    await reads(path, 404)
    await reads(`/t/${open}`, 200, (html) => expect(html).not.toContain('Zeester</'))
  })

  it('of the team as well: without a second factor or a role there is no desk', async () => {
    const noor = await new Visitor(server.url).enter('Noor')
    const of = "member_id = (select id from members where nickname = 'Noor')"
    expect((await see(noor, '/desk')).status).toBe(200)
    expect((await see(noor, '/desk')).trips).toBe(1)
    await run(`update sessions set second_factor_at = null where ${of}`)
    expect((await see(noor, '/desk')).status).not.toBe(200)
    await run(`update sessions set second_factor_at = created_at where ${of}`)
    expect((await see(noor, '/desk')).status).toBe(200)
    await run(`update memberships set role = 'peer' where ${of}`)
    expect((await see(noor, '/desk')).status).toBe(404)
  })

  it('are never another’s: what is remembered goes by the session', async () => {
    const [member, professional] = [
      await new Visitor(server.url).enter('Zeester'),
      await new Visitor(server.url).enter('Els'),
    ]
    for (let turn = 0; turn < 3; turn++) {
      const [mine, theirs] = await Promise.all([see(member, '/account'), see(professional, '/account')])
      expect(mine.html).toContain('Zeester')
      expect(mine.html).not.toContain('>Els<')
      expect(theirs.html).not.toContain('Zeester')
    }
  })
})
