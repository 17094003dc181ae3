import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { posts } from '#db/schema/forum.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, hours } from '#tests/support/clock.ts'
import { openBrake } from '#tests/support/fakes.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { Refusal } from '#worker/core/refusal.ts'
import { POSTS_PER_PAGE, THREADS_PER_PAGE } from '#worker/forum/contract.ts'

beforeEach(clock.reset)

const titled = (title = 'Hoe slapen jullie?') => ({ ...draft('Hier al weken niet.'), title })

describe('starting a thread', () => {
  test('published: thread, opening post and counters at once', async () => {
    const place = await make.community({ review: 'after' })
    const peer = await make.member()
    const at = clock.pass(10)
    const outcome = await as(peer).forum.start(place.slug, titled('Een titel'))
    expect(outcome.kind).toBe('published')
    expect(await now.thread(outcome.threadId)).toMatchObject({
      title: 'Een titel',
      state: 'published',
      authorId: peer.id,
      communityId: place.id,
      replyCount: 0,
      lastPostAt: at,
    })
    expect(await now.post(outcome.postId)).toMatchObject({ opening: true, state: 'published', publishedAt: at })
    expect(await now.community(place.id)).toMatchObject({ threadCount: 1, lastPostAt: at })
    expect(await now.standing(peer.id, place.id)).toBe(1)
    expect((await guest().forum.thread(outcome.threadId, null)).posts.map((post) => post.id)).toEqual([outcome.postId])
  })

  test('held: thread and post wait together, nothing is counted, the author hears until when', async () => {
    const place = await make.community({ review: 'before', promiseHours: 12 })
    await make.member({ in: place, role: 'professional' })
    const peer = await make.member({ in: place })
    const outcome = await as(peer).forum.start(place.slug, titled())
    expect(outcome).toMatchObject({ kind: 'held', reasons: ['premoderated'], dueAt: hours(12) })
    expect(await now.thread(outcome.threadId)).toMatchObject({ state: 'held' })
    expect(await now.post(outcome.postId)).toMatchObject({ state: 'held', publishedAt: null })
    expect(await now.community(place.id)).toMatchObject({ threadCount: 0, lastPostAt: null })
    expect(await now.standing(peer.id, place.id)).toBe(2)
    expect(await now.item(make.heldItem({ id: outcome.postId }))).toMatchObject({
      state: 'open',
      kind: 'held_post',
      level: 'green',
      personId: peer.id,
      dueAt: hours(12),
      reasons: ['premoderated'],
    })
    expect(await refusal(guest().forum.thread(outcome.threadId, null))).toBe('not_found')
    const own = await as(peer).forum.thread(outcome.threadId, null)
    expect(own.posts).toMatchObject([{ own: true, state: 'held', dueAt: hours(12) }])
  })
})

describe('replying', () => {
  test('published: counted in thread, community and standing', async () => {
    const place = await make.community({ review: 'after' })
    const thread = await make.thread({ in: place })
    const peer = await make.member()
    const at = clock.pass(30)
    const outcome = await as(peer).forum.reply(thread.id, draft('Dank je.'))
    expect(outcome).toMatchObject({ kind: 'published', threadId: thread.id })
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 1, lastPostAt: at })
    expect(await now.community(place.id)).toMatchObject({ threadCount: 1, lastPostAt: at })
    expect(await now.standing(peer.id, place.id)).toBe(1)
    const seen = (await guest().forum.thread(thread.id, null)).posts.at(-1)
    expect(seen).toMatchObject({ id: outcome.postId, html: '<p>Dank je.</p>', own: false, dueAt: null, opening: false })
  })

  test('held: seen by its author and the team only, and nothing is counted', async () => {
    const place = await make.community({ review: 'before' })
    const thread = await make.thread({ in: place })
    const [writer, other] = [await make.member(), await make.member()]
    const noor = await make.member({ in: place, role: 'professional' })
    const started = thread.lastPostAt
    clock.pass(5)
    const outcome = await as(writer).forum.reply(thread.id, draft())
    expect(outcome).toMatchObject({ kind: 'held', reasons: ['premoderated'] })
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 0, lastPostAt: started })
    const count = async (services: ReturnType<typeof as>) => (await services.forum.thread(thread.id, null)).posts.length
    expect(await count(guest())).toBe(1)
    expect(await count(as(other))).toBe(1)
    expect(await count(as(writer))).toBe(2)
    expect(await count(as(noor))).toBe(2)
    const toTeam = (await as(noor).forum.thread(thread.id, null)).posts.at(-1)
    expect(toTeam?.can.openItem).toBe(make.heldItem({ id: outcome.postId }))
    const toAuthor = (await as(writer).forum.thread(thread.id, null)).posts.at(-1)
    expect(toAuthor?.can).toEqual({
      openItem: null,
      decidedItem: null,
      report: false,
      react: false,
      quote: false,
      edit: true,
      withdraw: true,
      fold: true,
      history: false,
      contact: false,
      mute: false,
      askTeam: place.slug,
    })
  })

  test('a newcomer is held until two posts were approved, and then writes at once', async () => {
    const place = await make.community({ review: 'newcomers' })
    const thread = await make.thread({ in: place })
    const noor = await make.member({ in: place, role: 'professional' })
    const peer = await make.member()
    for (const turn of [1, 2]) {
      const outcome = await as(peer).forum.reply(thread.id, draft(`Antwoord ${turn}.`))
      expect(outcome).toMatchObject({ kind: 'held', reasons: ['newcomer'] })
      const done = await as(noor).moderation.decide(make.heldItem({ id: outcome.postId }), {
        version: 1,
        act: 'approve',
        reason: '',
      })
      expect(done).toEqual({ kind: 'done', act: 'approve' })
      expect(await now.standing(peer.id, place.id)).toBe(turn)
    }
    expect((await as(peer).forum.reply(thread.id, draft())).kind).toBe('published')
  })

  test('standing counts where it was earned', async () => {
    const [here, elsewhere] = [
      await make.community({ review: 'newcomers' }),
      await make.community({ review: 'newcomers' }),
    ]
    const peer = await make.member({ in: here, standing: 'known' })
    const thread = await make.thread({ in: elsewhere })
    expect((await as(peer).forum.reply(thread.id, draft())).kind).toBe('held')
  })

  test('the team is never held', async () => {
    const place = await make.community({ review: 'before', kind: 'closed' })
    const thread = await make.thread({ in: place })
    for (const role of ['volunteer', 'professional'] as const) {
      const member = await make.member({ in: place, role, standing: 'new' })
      expect((await as(member).forum.reply(thread.id, draft())).kind).toBe('published')
    }
  })

  test("the team's words under a thread that waits are no sign of life to others", async () => {
    const place = await make.community({ review: 'before' })
    const waiting = await make.thread({ in: place, state: 'held' })
    const noor = await make.member({ in: place, role: 'professional' })
    clock.pass(60)
    expect((await as(noor).forum.reply(waiting.id, draft())).kind).toBe('published')
    expect((await now.community(place.id)).lastPostAt).toBeNull()
  })
})

describe('sending the same draft twice', () => {
  test.each(['after', 'before'] as const)(
    'review %s: says that it was sent before, one post, counted once',
    async (review) => {
      const place = await make.community({ review })
      const thread = await make.thread({ in: place })
      const peer = await make.member()
      const same = draft()
      const first = await as(peer).forum.reply(thread.id, same)
      const again = await as(peer).forum.reply(thread.id, same)
      expect(again).toEqual({ kind: 'repeated', postId: first.postId, threadId: thread.id })
      expect(await db.select().from(posts).where(eq(posts.authorId, peer.id))).toHaveLength(1)
      expect((await now.thread(thread.id)).replyCount).toBe(review === 'after' ? 1 : 0)
      expect(await now.standing(peer.id, place.id)).toBe(review === 'after' ? 1 : undefined)
      expect(await db.select().from(caseItems).where(eq(caseItems.personId, peer.id))).toHaveLength(
        review === 'after' ? 0 : 1,
      )
    },
  )

  test('five at once make one', async () => {
    const thread = await make.thread({ in: await make.community() })
    const peer = await make.member()
    const same = draft()
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => as(peer).forum.reply(thread.id, same)))
    expect(new Set(outcomes.map((outcome) => outcome.postId)).size).toBe(1)
    expect((await now.thread(thread.id)).replyCount).toBe(1)
  })

  test('a thread started twice is one thread', async () => {
    const place = await make.community()
    const peer = await make.member()
    const same = titled()
    const first = await as(peer).forum.start(place.slug, same)
    const again = await as(peer).forum.start(place.slug, same)
    expect(again).toEqual({ kind: 'repeated', postId: first.postId, threadId: first.threadId })
    expect((await now.community(place.id)).threadCount).toBe(1)
    expect((await as(peer).communities.community(place.slug, null)).threads).toHaveLength(1)
  })

  test.each(['after', 'before'] as const)(
    'review %s: other words under its key are said not to be sent',
    async (review) => {
      const thread = await make.thread({ in: await make.community({ review }) })
      const peer = await make.member()
      const same = { ...draft('Het eerste.'), warning: 'Over slaap' }
      const first = await as(peer).forum.reply(thread.id, same)
      const where = { postId: first.postId, threadId: thread.id }
      for (const other of [{ body: 'Iets heel anders.' }, { warning: 'Over ruzie' }])
        expect(await as(peer).forum.reply(thread.id, { ...same, ...other })).toEqual({ kind: 'differs', ...where })
      expect(await db.select().from(posts).where(eq(posts.authorId, peer.id))).toMatchObject([
        { markdown: 'Het eerste.' },
      ])
      // What was sent is what was sent, also once it was changed or folded otherwise.
      await as(peer).forum.edit(first.postId, { body: 'Veranderd.', version: 1 })
      expect(await as(peer).forum.reply(thread.id, same)).toEqual({ kind: 'repeated', ...where })
      expect(await as(peer).forum.reply(thread.id, { ...same, warning: '' })).toEqual({ kind: 'repeated', ...where })
    },
  )

  test('another title under the key of a thread that was started is not that thread', async () => {
    const place = await make.community()
    const peer = await make.member()
    const same = titled()
    const first = await as(peer).forum.start(place.slug, same)
    const other = await as(peer).forum.start(place.slug, { ...same, title: 'Een heel andere vraag' })
    expect(other).toEqual({ kind: 'differs', postId: first.postId, threadId: first.threadId })
    await as(peer).forum.edit(first.postId, { body: 'Veranderd.', title: 'Nu zo', version: 1 })
    expect((await as(peer).forum.start(place.slug, same)).kind).toBe('repeated')
  })

  describe('under another key, for the answer was lost', () => {
    test.each(['after', 'before'] as const)('review %s: it is said to be there, for ten minutes', async (review) => {
      const place = await make.community({ review })
      const thread = await make.thread({ in: place })
      const peer = await make.member()
      const first = await as(peer).forum.reply(thread.id, draft('Slaapt hij al?'))
      const where = { kind: 'repeated', postId: first.postId, threadId: thread.id }
      clock.pass(9)
      expect(await as(peer).forum.reply(thread.id, draft('Slaapt hij al?'))).toEqual(where)
      clock.pass(2)
      expect((await as(peer).forum.reply(thread.id, draft('Slaapt hij al?'))).postId).not.toBe(first.postId)
    })

    test('of a thread too; another title, place, warning or writer is another post', async () => {
      const [place, elsewhere] = [await make.community(), await make.community()]
      const [peer, other] = [await make.member(), await make.member()]
      const first = await as(peer).forum.start(place.slug, titled())
      expect(await as(peer).forum.start(place.slug, titled())).toEqual({ ...first, kind: 'repeated' })
      const kinds = [
        await as(peer).forum.start(place.slug, { ...titled(), title: 'Een heel andere vraag' }),
        await as(peer).forum.start(place.slug, { ...titled(), warning: 'Over slaap' }),
        await as(peer).forum.start(elsewhere.slug, titled()),
        await as(other).forum.start(place.slug, titled()),
        await as(peer).forum.reply(first.threadId, draft(titled().body)),
      ].map(({ kind }) => kind)
      expect(kinds).toEqual(Array(5).fill('published'))
    })

    test('what was taken back or hidden in between is written anew', async () => {
      const place = await make.community()
      const thread = await make.thread({ in: place })
      const peer = await make.member()
      const first = await as(peer).forum.reply(thread.id, draft('Toch maar wel.'))
      await as(peer).forum.withdraw(first.postId)
      expect((await as(peer).forum.reply(thread.id, draft('Toch maar wel.'))).kind).toBe('published')
    })
  })

  test("somebody else's key is nobody's business", async () => {
    const thread = await make.thread({ in: await make.community() })
    const same = draft()
    const one = await as(await make.member()).forum.reply(thread.id, same)
    const two = await as(await make.member()).forum.reply(thread.id, same)
    expect(two.kind).toBe('published')
    expect(two.postId).not.toBe(one.postId)
  })
})

describe('who may not', () => {
  test('guests are asked to sign in', async () => {
    const place = await make.community()
    const thread = await make.thread({ in: place })
    expect(await refusal(guest().forum.start(place.slug, titled()))).toBe('unauthenticated')
    expect(await refusal(guest().forum.reply(thread.id, draft()))).toBe('unauthenticated')
  })

  test('a closed community is not there for others', async () => {
    const closed = await make.community({ kind: 'closed' })
    const thread = await make.thread({ in: closed })
    const other = await make.member({ in: await make.community({ kind: 'closed' }) })
    for (const who of [guest(), as(other)]) {
      expect(await refusal(who.communities.community(closed.slug, null))).toBe('not_found')
      expect(await refusal(who.forum.thread(thread.id, null))).toBe('not_found')
      expect((await who.communities.home()).communities.map((row) => row.slug)).not.toContain(closed.slug)
    }
    expect(await refusal(as(other).forum.start(closed.slug, titled()))).toBe('not_found')
    expect(await refusal(as(other).forum.reply(thread.id, draft()))).toBe('not_found')
  })

  test.each(['held', 'returned', 'hidden'] as const)('a %s thread of somebody else is not there', async (state) => {
    const thread = await make.thread({ in: await make.community(), state })
    const other = await make.member()
    expect(await refusal(as(other).forum.thread(thread.id, null))).toBe('not_found')
    expect(await refusal(as(other).forum.reply(thread.id, draft()))).toBe('not_found')
  })

  test.each(['held', 'returned', 'hidden'] as const)('an author cannot go on in their own %s thread', async (state) => {
    const author = await make.member()
    const thread = await make.thread({ in: await make.community(), by: author, state })
    const view = await as(author).forum.thread(thread.id, null)
    expect(view.can.reply).toBe(false)
    expect(await refusal(as(author).forum.reply(thread.id, draft()))).toBe('forbidden')
  })

  test('what is not there at all is not found', async () => {
    const peer = await make.member()
    expect(await refusal(as(peer).forum.start('no-such-group', titled()))).toBe('not_found')
    expect(await refusal(as(peer).forum.reply('thr_nothing', draft()))).toBe('not_found')
    expect(await refusal(guest().forum.thread('thr_nothing', null))).toBe('not_found')
  })

  test('writing has a brake, which stops before anything is written', async () => {
    const place = await make.community()
    const thread = await make.thread({ in: place })
    const peer = await make.member()
    const { asked, brake } = openBrake()
    await as(peer, { brake }).forum.reply(thread.id, draft())
    await as(peer, { brake }).forum.start(place.slug, titled())
    expect(asked).toEqual(['write', 'write'])
    const shut = as(peer, { brake: () => Promise.reject(new Refusal('too_many')) })
    expect(await refusal(shut.forum.reply(thread.id, draft()))).toBe('too_many')
    expect(await refusal(shut.forum.start(place.slug, titled()))).toBe('too_many')
    expect((await now.thread(thread.id)).replyCount).toBe(1)
  })
})

describe('paging', () => {
  /** Follows `next` to its end; every page but the last must be full. */
  async function allPages<T>(
    perPage: number,
    page: (cursor: string | null) => Promise<{ rows: T[]; next: string | null }>,
  ) {
    const pages: T[][] = []
    let cursor: string | null = null
    do {
      const { rows, next } = await page(cursor)
      pages.push(rows)
      cursor = next
    } while (cursor && pages.length < 20)
    for (const full of pages.slice(0, -1)) expect(full).toHaveLength(perPage)
    return pages
  }

  test('45 posts, many written in the same millisecond: each once, in order', async () => {
    const thread = await make.thread({ in: await make.community() })
    const written = [thread.opening]
    for (let at = 1; at < 45; at++) {
      if (at % 15 === 0) clock.pass(1)
      written.push(await make.post({ in: thread }))
    }
    const pages = await allPages(POSTS_PER_PAGE, async (cursor) => {
      const { posts, next } = await guest().forum.thread(thread.id, cursor)
      return { rows: posts.map((post) => post.id), next }
    })
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5])
    const expected = written
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
      .map((post) => post.id)
    expect(pages.flat()).toEqual(expected)
  })

  test('what one may not see takes no place on a page', async () => {
    const thread = await make.thread({ in: await make.community() })
    for (let at = 1; at < 45; at++) {
      clock.pass(1)
      await make.post({ in: thread, state: at % 2 ? 'held' : 'published' })
    }
    const pages = await allPages(POSTS_PER_PAGE, async (cursor) => {
      const { posts, next } = await guest().forum.thread(thread.id, cursor)
      expect(posts.every((post) => post.state === 'published')).toBe(true)
      return { rows: posts.map((post) => post.id), next }
    })
    expect(pages.map((page) => page.length)).toEqual([20, 3])
  })

  test('exactly one full page has no next', async () => {
    const thread = await make.thread({ in: await make.community() })
    for (let at = 1; at < POSTS_PER_PAGE; at++) await make.post({ in: thread })
    const { posts, next } = await guest().forum.thread(thread.id, null)
    expect(posts).toHaveLength(POSTS_PER_PAGE)
    expect(next).toBeNull()
  })

  test('60 threads, newest talk first: each once', async () => {
    const place = await make.community()
    for (let at = 0; at < 60; at++) {
      if (at % 7 === 0) clock.pass(1)
      await make.thread({ in: place })
    }
    const pages = await allPages(THREADS_PER_PAGE, async (cursor) => {
      const { threads, next } = await guest().communities.community(place.slug, cursor)
      return { rows: threads, next }
    })
    expect(pages.map((page) => page.length)).toEqual([25, 25, 10])
    const rows = pages.flat()
    expect(new Set(rows.map((row) => row.id)).size).toBe(60)
    const times = rows.map((row) => row.lastPostAt.getTime())
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  test('a broken cursor shows the first page', async () => {
    const thread = await make.thread({ in: await make.community() })
    for (const cursor of ['', 'x', '1.', "1.'; drop table posts", `${'9'.repeat(20)}.pst_1`])
      expect((await guest().forum.thread(thread.id, cursor)).posts).toHaveLength(1)
  })
})

describe('the list of a community', () => {
  test('what waits is apart, for its author and the team', async () => {
    const place = await make.community()
    const author = await make.member()
    const mine = await make.thread({ in: place, by: author, state: 'held' })
    const decided = await make.thread({ in: place, by: author, state: 'returned' })
    const open = await make.thread({ in: place })
    const noor = await make.member({ in: place, role: 'professional' })
    const list = async (services: ReturnType<typeof as>) => {
      const { waiting, threads } = await services.communities.community(place.slug, null)
      expect(threads.map((thread) => thread.id)).toEqual([open.id])
      return waiting.map((thread) => thread.id).sort()
    }
    expect(await list(guest())).toEqual([])
    expect(await list(as(await make.member()))).toEqual([])
    expect(await list(as(author))).toEqual([mine.id, decided.id].sort())
    // What the team decided on does not wait for it any more.
    expect(await list(as(noor))).toEqual([mine.id])
  })

  test('shows which buttons there are', async () => {
    const place = await make.community()
    const can = async (services: ReturnType<typeof as>) => (await services.communities.community(place.slug, null)).can
    const nothing = {
      start: false,
      signInToStart: false,
      writeToTeam: false,
      leave: false,
      takeBack: false,
      keepInfo: false,
    }
    expect(await can(guest())).toEqual({ ...nothing, signInToStart: true })
    expect(await can(as(await make.member()))).toEqual({ ...nothing, start: true, writeToTeam: true })
  })
})

test('why a post was not placed is for its author and the team', async () => {
  const place = await make.community({ review: 'before' })
  const thread = await make.thread({ in: place })
  const author = await make.member({ in: place })
  const noor = await make.member({ in: place, role: 'professional' })
  clock.pass(1)
  const outcome = await as(author).forum.reply(thread.id, draft())
  await as(noor).moderation.decide(make.heldItem({ id: outcome.postId }), {
    version: 1,
    act: 'return',
    rule: 'no_contact_data',
    reason: 'Er staat een nummer in.',
  })
  const decision = { rule: 'no_contact_data', reason: 'Er staat een nummer in.' }
  for (const who of [author, noor])
    expect((await as(who).forum.thread(thread.id, null)).posts.at(-1)).toMatchObject({ state: 'returned', decision })
  expect((await as(await make.member()).forum.thread(thread.id, null)).posts).toHaveLength(1)
})

test('somebody of the team in very many communities still reads, writes and moderates', async () => {
  const places = []
  for (let at = 0; at < 60; at++) places.push(await make.community({ kind: at % 2 ? 'closed' : 'open' }))
  const noor = await make.member({ in: places, role: 'professional' })
  const held = await make.post({ in: await make.thread({ in: places[1]! }), state: 'held' })
  expect((await as(noor).communities.home()).communities.length).toBeGreaterThanOrEqual(60)
  expect((await as(noor).communities.community(places[1]!.slug, null)).threads).toHaveLength(1)
  expect((await as(noor).forum.thread(held.threadId, null)).posts).toHaveLength(2)
  expect((await as(noor).moderation.queue()).items.map((item) => item.id)).toContain(make.heldItem(held))
  const { about } = (await as(noor).moderation.item(make.heldItem(held))).item
  expect(about.kind === 'words' && about.thread).toHaveLength(2)
  expect((await as(noor).forum.reply(held.threadId, draft())).kind).toBe('published')
  const approve = { version: 1, act: 'approve', reason: '' } as const
  expect(await as(noor).moderation.decide(make.heldItem(held), approve)).toMatchObject({ kind: 'done' })
})
