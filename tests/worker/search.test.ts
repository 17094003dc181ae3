import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { communities } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { helpLines } from '#db/schema/help.ts'
import { as, db, guest, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { openBrake } from '#tests/support/fakes.ts'
import { make } from '#tests/support/make.ts'
import { FOUND_PER_PAGE, SearchInput, WEIGHED_MAX } from '#worker/search/contract.ts'
import type { Services } from '#worker/services.ts'

const input = (q: string, more: Partial<SearchInput> = {}) => SearchInput.parse({ q, ...more })
const found = async (services: Services, q: string, more: Partial<SearchInput> = {}) =>
  (await services.search.posts(input(q, more))).found.map((post) => post.postId)
const words = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('')

describe('what was looked for', () => {
  test('comes back by its key to who looked for it, the newest few, and to nobody else', async () => {
    const [peer, other] = [await make.member(), await make.member()]
    const first = await as(peer).search.keep(input('ik weet het niet meer'), null)
    expect(first.sealed).not.toContain('weet')
    const second = await as(peer).search.keep(input('slapen', { community: 'grenzen' }), first.sealed)
    expect(await as(peer).search.kept(first.key, second.sealed)).toEqual(input('ik weet het niet meer'))
    expect(await as(peer).search.kept(second.key, second.sealed)).toEqual(input('slapen', { community: 'grenzen' }))
    expect(await as(peer).search.kept('nergens', second.sealed)).toBeNull()
    expect(await as(peer).search.kept(first.key, null)).toBeNull()
    expect(await as(peer).search.kept(first.key, second.sealed.slice(0, -8))).toBeNull()
    for (const who of [as(other), guest()]) {
      expect(await who.search.kept(first.key, second.sealed)).toBeNull()
      const own = await who.search.keep(input('iets anders'), second.sealed)
      expect(await who.search.kept(first.key, own.sealed)).toBeNull()
    }
    let last = second
    for (let nth = 0; nth < 20; nth += 1)
      last = await as(peer).search.keep(input(`${'woord '.repeat(15)}${nth}`), last.sealed)
    expect(last.sealed.length).toBeLessThanOrEqual(2_000)
    expect(await as(peer).search.kept(first.key, last.sealed)).toBeNull()
    expect((await as(peer).search.kept(last.key, last.sealed))?.q).toContain('19')
  })
})

describe('finding', () => {
  test('a word by its beginning, without its accents, in titles and in texts', async () => {
    const place = await make.community()
    const thread = await make.thread({ in: place, title: 'Over het Kameleonbed', body: 'Een heel **gewóón** verhaal.' })
    const reply = await make.post({ in: thread, body: 'Bij ons hielp een kameleontje.' })
    expect(await found(guest(), 'kameleon')).toEqual([reply.id, thread.opening.id])
    expect(await found(guest(), 'KAMELEONB')).toEqual([thread.opening.id])
    expect(await found(guest(), 'gewoon')).toEqual([thread.opening.id])
    expect(await found(guest(), 'kameleon verhaal')).toEqual([thread.opening.id])
    expect(await found(guest(), 'meleon')).toEqual([])
    expect(await found(guest(), '!! ??')).toEqual([])
  })

  test('with small words left out, and where no post holds them all, those that hold most', async () => {
    const place = await make.community()
    const thread = await make.thread({ in: place, title: 'Vlinderdas', body: 'Iets over de knipoogles.' })
    const both = await make.post({ in: thread, body: 'Een wipneus en een knipoogles.' })
    const one = await make.post({
      in: thread,
      body: 'Alleen maar een wipneus, en veel andere dingen die hier niets toe doen.',
    })
    expect(await found(guest(), 'hoe krijg ik mijn wipneus in een knipoogles')).toEqual([both.id])
    const view = await guest().search.posts(input('wipneus knipoogles zuurkraam'))
    expect(view).toMatchObject({ near: true, next: null })
    expect(view.found[0]).toMatchObject({ postId: both.id })
    expect(view.found.map((post) => post.postId).sort()).toEqual([thread.opening.id, both.id, one.id].sort())
    expect((await guest().search.posts(input('wipneus knipoogles'))).near).toBe(false)
    expect((await guest().search.posts(input('zuurkraam'))).near).toBe(false)
  })

  test('weighs so many and no more', async () => {
    const read = async () => {
      const { services, meter } = await request(null)
      await services.search.posts(input('veldkikker ongezien'))
      return meter.rowsRead
    }
    const thread = await make.thread({ in: await make.community(), body: 'Een veldkikker.' })
    for (let at = 0; at < WEIGHED_MAX + 5; at++) await make.post({ in: thread, body: 'Weer een veldkikker.' })
    const before = await read()
    for (let at = 0; at < 100; at++) await make.post({ in: thread, body: 'Nog een veldkikker.' })
    expect((await read()) - before).toBeLessThanOrEqual(2)
  })

  test.each(['ik wil dood', 'zelfmoord', 'Zelfmoordgedachten bij jongeren', 'snijden', 'suicide', 'mijn man slaat me'])(
    'answers %j with help lines, to a guest as to a member, in one trip',
    async (q) => {
      await db
        .insert(helpLines)
        .values({
          id: 'hlp_found',
          country: 'BE',
          position: 0,
          name: 'Luisterlijn',
          phone: '106',
          about: 'Om te praten.',
          aboutEn: 'To talk.',
          hours: 'dag en nacht',
          hoursEn: 'day and night',
          checkedAt: clock.now(),
        })
        .onConflictDoNothing()
      const peer = await make.member()
      const { services, meter } = await request(null)
      for (const who of [services, as(peer)]) {
        const view = await who.search.posts(input(q))
        expect(view.helpLines?.length).toBeGreaterThan(0)
      }
      expect(meter.trips).toBe(1)
      expect((await services.search.posts(input('slaapliedje'))).helpLines).toBeNull()
    },
  )

  test('shows where the words stand, and nothing of a post that is folded', async () => {
    const place = await make.community()
    const thread = await make.thread({
      in: place,
      title: 'Iets met ooievaars',
      body: 'Dan komt de *ooievaar* voorbij.',
    })
    await make.post({ in: thread, body: 'Een zware ooievaar.', warning: '' })
    const view = await guest().search.posts(input('ooievaar'))
    expect(view.found.map((post) => post.snippet && words(post.snippet))).toEqual([
      null,
      'Dan komt de ooievaar voorbij.',
    ])
    expect(view.found[1]!.snippet).toContainEqual({ text: 'ooievaar', hit: true })
    expect(view.found[1]!.title).toContainEqual({ text: 'ooievaars', hit: true })
    expect(JSON.stringify(view.found[0])).not.toContain('zware')
  })

  test('in one community', async () => {
    const [here, there] = [await make.community(), await make.community()]
    const one = await make.thread({ in: here, body: 'Een trampoline in de tuin.' })
    await make.thread({ in: there, body: 'Een trampoline op straat.' })
    expect(await found(guest(), 'trampoline', { community: here.slug })).toEqual([one.opening.id])
    expect(await found(guest(), 'trampoline', { community: 'no-such-place' })).toEqual([])
    expect(await found(guest(), 'trampoline')).toHaveLength(2)
  })

  test('a page at a time, newest first', async () => {
    const thread = await make.thread({ in: await make.community(), body: 'Het begin.' })
    const ids: string[] = []
    for (let at = 0; at < FOUND_PER_PAGE + 3; at++)
      ids.unshift((await make.post({ in: thread, body: 'Weer een egel.' })).id)
    const first = await guest().search.posts(input('egel'))
    const second = await guest().search.posts(input('egel', { before: first.next! }))
    expect([...first.found, ...second.found].map((post) => post.postId)).toEqual(ids)
    expect(second.next).toBeNull()
  })

  test('follows what happens to a post: edited, moved, renamed', async () => {
    const place = await make.community()
    const thread = await make.thread({ in: place, title: 'Pannenkoek', body: 'Met stroop.' })
    await db.update(posts).set({ markdown: 'Met suiker.' }).where(eq(posts.id, thread.opening.id))
    await db.update(threads).set({ title: 'Wafel' }).where(eq(threads.id, thread.id))
    expect(await found(guest(), 'stroop')).toEqual([])
    expect(await found(guest(), 'pannenkoek')).toEqual([])
    expect(await found(guest(), 'wafel suiker')).toEqual([thread.opening.id])
  })
})

describe('nobody finds what they may not see', () => {
  test('in every state, in every kind of place', async () => {
    const open = await make.community()
    const closed = await make.community({ kind: 'closed' })
    const author = await make.member({ in: closed })
    const readers = {
      guest: guest(),
      stranger: as(await make.member()),
      author: as(author),
      member: as(await make.member({ in: closed })),
      professional: as(await make.member({ in: [open, closed], role: 'professional' })),
      elsewhere: as(await make.member({ in: await make.community({ kind: 'closed' }), role: 'professional' })),
    }
    const states = ['held', 'published', 'returned', 'hidden', 'withdrawn'] as const
    const id: Record<string, string> = {}
    for (const place of [open, closed])
      for (const threadState of ['published', 'hidden'] as const)
        for (const state of states) {
          const thread = await make.thread({ in: place, state: threadState, by: author, body: 'Opening.' })
          const post = await make.post({ in: thread, by: author, state, body: 'Het geheime kapstokje.' })
          id[`${place.kind} ${threadState} ${state}`] = post.id
        }
    const seen = async (services: Services) => {
      const ids = await found(services, 'kapstokje')
      return Object.keys(id).filter((name) => ids.includes(id[name]!))
    }
    const everywhere = ['open published published', 'closed published published']
    expect(await seen(readers.guest)).toEqual(['open published published'])
    expect(await seen(readers.stranger)).toEqual(['open published published'])
    expect(await seen(readers.elsewhere)).toEqual(['open published published'])
    expect(await seen(readers.member)).toEqual(everywhere)
    // A thread that was hidden is still its author's and the team's.
    const hidden = ['open hidden published', 'closed hidden published']
    expect((await seen(readers.author)).sort()).toEqual([...everywhere, ...hidden].sort())
    expect((await seen(readers.professional)).sort()).toEqual([...everywhere, ...hidden].sort())
  })

  test('a post leaves the index when it is hidden, and comes back when it is put back', async () => {
    const thread = await make.thread({ in: await make.community(), body: 'Een zeldzame klokbloem.' })
    const count = async () => {
      const [rows] = await db.batch([
        db
          .select({ n: sql<number>`count(*)`.as('n') })
          .from(sql`post_search`)
          .where(sql`post_search match 'klokbloem'`),
      ])
      return rows[0]!.n
    }
    expect(await count()).toBe(1)
    await db.update(posts).set({ state: 'hidden' }).where(eq(posts.id, thread.opening.id))
    expect(await count()).toBe(0)
    await db.update(posts).set({ state: 'published' }).where(eq(posts.id, thread.opening.id))
    expect(await count()).toBe(1)
  })
})

describe('what it costs', () => {
  test('one trip beside the session, and rows that do not grow with posts elsewhere', async () => {
    const place = await make.community({ kind: 'closed' })
    const member = await make.member({ in: place })
    await make.thread({ in: place, body: 'Een vuurvlieg bij nacht.' })
    const cost = async () => {
      const { services, meter } = await request(await make.session(member))
      await services.search.posts(input('vuurvlieg'))
      return { trips: meter.trips, read: meter.rowsRead }
    }
    const before = await cost()
    expect(before.trips).toBe(2)
    const hiddenPlace = await make.community({ kind: 'closed' })
    const thread = await make.thread({ in: hiddenPlace, body: 'Vuurvlieg.' })
    for (let at = 0; at < 30; at++) await make.post({ in: thread, body: 'Nog een vuurvlieg.' })
    await db.update(communities).set({ position: 1 }).where(eq(communities.id, hiddenPlace.id))
    // One community more to look at, none of its posts.
    expect((await cost()).read).toBeLessThanOrEqual(before.read + 2)
  })

  test('is braked, for guests too', async () => {
    const brake = openBrake()
    await guest({ brake: brake.brake }).search.posts(input('iets'))
    expect(brake.asked).toEqual(['search'])
  })
})
