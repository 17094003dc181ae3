import { describe, expect, it } from 'vitest'
import { useServer } from '#tests/support/server.ts'
import { hiddenField, Visitor } from '#tests/support/visitor.ts'

/** What one does with posts and threads, by plain links and forms only. */
describe('posts and threads without JavaScript', () => {
  const server = useServer()
  const text = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
  /** Follows the answer of a form to the page it leads to. */
  const then = async (visitor: Visitor, response: Response) => {
    expect(response.status).toBe(302)
    return text(visitor, response.headers.get('Location')!)
  }

  async function newThread(by: Visitor, fields: Record<string, string> = {}) {
    const sent = await by.post('/c/slapen-eten/new', {
      title: 'Zonder script',
      body: 'Eerste regel.\nTweede regel.',
      draftKey: crypto.randomUUID(),
      ...fields,
    })
    const to = new URL(sent.headers.get('Location')!, server.url)
    return { path: to.pathname, post: to.searchParams.get('sent')! }
  }

  it('gives a gesture and takes it back', async () => {
    const [author, reader] = [
      await new Visitor(server.url).enter('Zeester'),
      await new Visitor(server.url).enter('Kiezel'),
    ]
    const { path, post } = await newThread(author)
    expect(await text(reader, path)).toMatch(/name="give" value="courage" aria-pressed="false"/)
    expect(await text(author, path)).not.toContain('name="give"')
    const given = await then(reader, await reader.post(`/posts/${post}/react`, { give: 'courage' }))
    expect(given).toMatch(/aria-pressed="true" name="take">.*?Moed 1/s)
    const guest = await text(new Visitor(server.url), path)
    expect(guest).toContain('Moed 1')
    expect(guest).not.toContain('name="give"')
    const signedOut = await new Visitor(server.url).post(`/posts/${post}/react`, { give: 'courage' })
    expect(signedOut.status).toBe(401)
    const own = await author.post(`/posts/${post}/react`, { give: 'courage' })
    expect(own.status).toBe(403)
    for (const refused of [signedOut, own]) {
      const page = await refused.text()
      expect(page).toMatch(/<h1/)
      expect(page).toContain('href="/leave"')
      expect(page).toContain('href="/help"')
    }
    const taken = await then(reader, await reader.post(`/posts/${post}/react`, { take: 'courage' }))
    expect(taken).not.toContain('Moed 1')
    expect((await author.post(`/posts/${post}/react`, { give: 'hug' })).status).toBe(403)
    expect((await new Visitor(server.url).post(`/posts/${post}/react`, { give: 'hug' })).status).toBe(401)
    expect((await reader.post(`/posts/${post}/react`, { give: 'dislike' })).status).toBe(400)
  })

  it('quotes, folded where the words were folded', async () => {
    const [author, reader] = [
      await new Visitor(server.url).enter('Zeester'),
      await new Visitor(server.url).enter('Kiezel'),
    ]
    const { path, post } = await newThread(author, { hard: 'on', warning: 'gaat over verlies' })
    const page = await text(reader, path)
    expect(page).toContain('Moeilijk onderwerp')
    expect(page).toContain('gaat over verlies')
    expect(page).toContain(`href="${path}?quote=${post}#reply"`)
    const quoting = await text(reader, `${path}?quote=${post}`)
    expect(quoting).toMatch(/<textarea[^>]*>&gt; Zeester schreef:\n&gt;\n&gt; Eerste regel\.\n&gt; Tweede regel\./)
    expect(quoting).toMatch(/name="hard"[^>]*checked/)
    expect(await text(reader, '/c/slapen-eten')).toContain('Moeilijk onderwerp')
  })

  it('a reply in a long thread stands on the page that answers, with the way back and on', async () => {
    const [author, reader] = [
      await new Visitor(server.url).enter('Kiezel'),
      await new Visitor(server.url).enter('Regenjas'),
    ]
    const { path } = await newThread(author)
    const id = path.slice('/t/'.length)
    const [{ community_id, author_id }] = await server.d1
      .prepare(
        "select t.community_id, m.id as author_id from threads t, members m where t.id = ? and m.nickname = 'Noor'",
      )
      .bind(id)
      .all<{ community_id: string; author_id: string }>()
      .then((found) => found.results as [{ community_id: string; author_id: string }])
    const at = Date.now()
    await server.d1.batch(
      Array.from({ length: 45 }, (_, n) =>
        server.d1
          .prepare(
            `insert into posts (id, thread_id, community_id, author_id, opening, draft_key, markdown, html, state, level, version, created_at, published_at)
             values (?, ?, ?, ?, 0, ?, ?, ?, 'published', 'green', 1, ?, ?)`,
          )
          .bind(
            `pst_long${id}${n}`,
            id,
            community_id,
            author_id,
            crypto.randomUUID(),
            `Nummer ${n}.`,
            `<p>Nummer ${n}.</p>`,
            at + n,
            at + n,
          ),
      ),
    )
    const front = await text(reader, path)
    expect(front).toContain(`href="${path}?before=newest"`)
    const body = 'Zo ging het bij ons ook.'
    const fields = { body, draftKey: hiddenField(front, 'draftKey') }
    const answer = await reader.post(path, fields)
    const to = new URL(answer.headers.get('Location')!, server.url)
    const page = await text(reader, to.pathname + to.search)
    expect(page).toContain(`id="${to.searchParams.get('sent')}"`)
    expect(page).toContain(body)
    expect(page).toContain('Nummer 44.')
    expect(page).not.toContain('Nummer 3.')
    expect(page).toContain(`href="${path}"`)
    expect(page).not.toContain('?before=newest"')
    // Sent again by a slow line: the same page.
    const again = await reader.post(path, fields)
    expect(await then(reader, again)).toContain(body)
  })

  it('changes a post: refused with its text, saved, shown as changed, and a conflict keeps the text', async () => {
    const author = await new Visitor(server.url).enter('Zeester')
    const { path, post } = await newThread(author)
    const form = await text(author, `/posts/${post}/edit`)
    const version = hiddenField(form, 'version')
    expect(form).toContain('Eerste regel.')
    const empty = await author.post(`/posts/${post}/edit`, { title: 'x', body: 'Blijft staan.', version })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Blijft staan.')
    const saved = await then(
      author,
      await author.post(`/posts/${post}/edit`, { title: 'Nieuwe titel', body: 'Anders.', version }),
    )
    expect(saved).toContain('Nieuwe titel')
    expect(await text(new Visitor(server.url), path)).toMatch(/Anders\.|aangepast/)
    const late = await author.post(`/posts/${post}/edit`, { title: 'Weer', body: 'Mijn tekst blijft.', version })
    expect(late.status).toBe(409)
    const conflict = await late.text()
    expect(conflict).toContain('Mijn tekst blijft.')
    expect(conflict).toContain('veranderde intussen')
    expect(hiddenField(conflict, 'version')).toBe(String(Number(version) + 1))
    const noor = await new Visitor(server.url).enter('Noor')
    expect(await text(noor, `/posts/${post}/history`)).toContain('Eerste regel.')
    expect((await author.get(`/posts/${post}/history`)).status).toBe(404)

    await server.d1.prepare('update posts set published_at = published_at - 3600000 where id = ?').bind(post).run()
    const now = String(Number(version) + 1)
    const tooLate = await author.post(`/posts/${post}/edit`, { title: 'Weer', body: 'Ook dit blijft.', version: now })
    expect(tooLate.status).toBe(422)
    const told = await tooLate.text()
    expect(told).toContain('Ook dit blijft.')
    expect(told).toContain('30 minuten')
  })

  it('takes a post back after asking once', async () => {
    const author = await new Visitor(server.url).enter('Regenjas')
    const { path, post } = await newThread(author)
    const other = await new Visitor(server.url).enter('Kiezel')
    await other.post(path, { body: 'Ik blijf hier.', draftKey: crypto.randomUUID() })
    expect(await text(author, `/posts/${post}/withdraw`)).toContain('Trek bericht in')
    expect((await author.get(path)).status).toBe(200)
    await then(author, await author.post(`/posts/${post}/withdraw`, {}))
    const left = await text(new Visitor(server.url), path)
    expect(left).toContain('Ik blijf hier.')
    expect(left).toContain('Bericht ingetrokken')
    expect(left).toContain('Ingetrokken onderwerp')
    expect(left).not.toMatch(/Eerste regel|Zonder script/)
    expect((await other.get(`/posts/${post}/withdraw`)).status).toBe(404)
  })

  it('follows, marks as read by a button, and lists what is followed with what is new', async () => {
    const [author, reader] = [
      await new Visitor(server.url).enter('Havermout'),
      await new Visitor(server.url).enter('Kiezel'),
    ]
    const { path } = await newThread(author, { title: 'Om te volgen' })
    await then(reader, await reader.post(`${path}/follow`, { follow: 'on' }))
    const until = hiddenField(await text(reader, path), 'until')
    await then(reader, await reader.post(`${path}/read`, { until }))
    expect(await text(reader, path)).not.toContain('name="until"')
    await author.post(path, { body: 'Iets nieuws.', draftKey: crypto.randomUUID() })
    expect(await text(reader, '/followed')).toMatch(/1 nieuw.*Om te volgen/s)
    expect(await text(reader, path)).toContain('Nieuw voor jou')
    await then(reader, await reader.post(`${path}/follow`, { follow: 'off' }))
    expect(await text(reader, '/followed')).not.toContain('Om te volgen')
    expect((await new Visitor(server.url).get('/followed')).status).toBe(302)
  })

  it('is kept by the team: locked with a reason, pinned, moved', async () => {
    const author = await new Visitor(server.url).enter('Notenbalk')
    const noor = await new Visitor(server.url).enter('Noor')
    const { path } = await newThread(author, { title: 'Voor het team' })
    expect((await noor.post(`${path}/lock`, { locked: 'on', reason: '' })).status).toBe(400)
    await then(noor, await noor.post(`${path}/lock`, { locked: 'on', reason: 'Het gesprek is rond.' }))
    const locked = await text(author, path)
    expect(locked).toContain('Het gesprek is rond.')
    expect(locked).not.toContain('Plaats reactie')
    // Also read out to somebody whose form goes while they write.
    const [status] = /role="status">(?:(?!role=)[\s\S])*?Hier kun je niet meer reageren/.exec(locked) ?? []
    expect(status).toBeDefined()
    expect((await author.post(path, { body: 'Toch nog.', draftKey: crypto.randomUUID() })).status).toBe(403)
    await then(noor, await noor.post(`${path}/pin`, { pinned: 'on' }))
    expect(await text(new Visitor(server.url), '/c/slapen-eten')).toMatch(/vastgezet.*Voor het team/s)
    const to = await server.d1.prepare("select id from communities where slug = 'grenzen'").first<string>('id')
    expect(await text(noor, `${path}/move`)).toContain(to)
    await then(noor, await noor.post(`${path}/move`, { to: to!, reason: 'Past daar beter.' }))
    expect(await text(new Visitor(server.url), '/c/grenzen')).toContain('Voor het team')
    for (const act of ['pin', 'lock', 'move', 'feature'])
      expect(
        (
          await author.post(`${path}/${act}`, {
            pinned: 'on',
            locked: 'off',
            to: to!,
            reason: 'Zomaar wat.',
            feature: 'on',
          })
        ).status,
      ).toBe(404)
  })

  it('shows a story first once its author agrees, and no longer than that', async () => {
    const author = await new Visitor(server.url).enter('Wolkje')
    const noor = await new Visitor(server.url).enter('Noor')
    const { path } = await newThread(author, { title: 'Mijn lange verhaal', kind: 'story' })
    await then(noor, await noor.post(`${path}/feature`, { feature: 'on' }))
    const list = () => text(new Visitor(server.url), '/c/slapen-eten')
    expect(await list()).not.toContain('Uitgelichte verhalen')
    expect(await text(author, path)).toContain('Mag dit verhaal bovenaan staan?')
    await then(author, await author.post(`${path}/feature-answer`, { feature: 'on' }))
    expect(await list()).toContain('Uitgelichte verhalen')
    await then(author, await author.post(`${path}/feature-answer`, { feature: 'off' }))
    expect(await list()).not.toContain('Uitgelichte verhalen')
  })

  it('says nothing of buttons that need a script', async () => {
    const author = await new Visitor(server.url).enter('Wolkje')
    const page = await text(author, '/c/slapen-eten/new')
    expect(page).toContain('Dit is een moeilijk onderwerp')
    expect(page).not.toMatch(/class="tools?"|Bekijk<|Opmaak/)
  })
})
