import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { follows, threadReads } from '#db/schema/forum.ts'
import { cases, moderationLog, reports } from '#db/schema/moderation.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { NEWEST, PINNED_MAX, POSTS_PER_PAGE, UNREAD_MAX } from '#worker/forum/contract.ts'

beforeEach(clock.reset)

const log = (threadId: string) =>
  db.select().from(moderationLog).where(eq(moderationLog.subjectId, threadId)).orderBy(moderationLog.version)
const read = (who: ReturnType<typeof as>, threadId: string) => who.forum.thread(threadId, null)

describe('pinning', () => {
  test('stands above the list of everybody, once, until it is unpinned; each is logged', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'volunteer' })
    const [one, two] = [await make.thread({ in: place }), await make.thread({ in: place })]
    expect(await as(noor).forum.pin(one.id, { pinned: 'on' })).toEqual({ kind: 'done' })
    expect(await as(noor).forum.pin(one.id, { pinned: 'on' })).toEqual({ kind: 'done' })
    const list = await guest().communities.community(place.slug, null)
    expect(list.pinned.map((thread) => thread.id)).toEqual([one.id])
    expect(list.threads.map((thread) => thread.id)).toEqual([two.id])
    await as(noor).forum.pin(one.id, { pinned: 'off' })
    expect((await guest().communities.community(place.slug, null)).threads).toHaveLength(2)
    expect(await log(one.id)).toMatchObject([
      { act: 'pin', version: 1, actorId: noor.id, personId: null },
      { act: 'unpin', version: 2 },
    ])
  })

  test(`at most ${PINNED_MAX}, so that none disappears`, async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    for (let at = 0; at < PINNED_MAX; at++) await make.thread({ in: place, pinnedAt: clock.now() })
    const more = await make.thread({ in: place })
    expect(await as(noor).forum.pin(more.id, { pinned: 'on' })).toEqual({ kind: 'full' })
  })
})

describe('locking', () => {
  test('ends the replies of peers with a reason that everybody reads; the team goes on', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const author = await make.member()
    const thread = await make.thread({ in: place, by: author })
    await as(noor).forum.lock(thread.id, { locked: 'on', reason: 'Het gesprek is klaar.' })
    for (const who of [guest(), as(author)])
      expect(await read(who, thread.id)).toMatchObject({
        locked: { reason: 'Het gesprek is klaar.' },
        can: { reply: false, signInToReply: false },
      })
    expect(await refusal(as(author).forum.reply(thread.id, draft()))).toBe('locked')
    expect(await refusal(as(author).forum.edit(thread.opening.id, { body: 'Nog iets.', version: 1 }))).toBe('locked')
    expect((await as(noor).forum.reply(thread.id, draft())).kind).toBe('published')
    await as(noor).forum.lock(thread.id, { locked: 'off' })
    expect((await as(author).forum.reply(thread.id, draft())).kind).toBe('published')
    expect((await log(thread.id)).map((row) => row.act)).toEqual(['lock', 'unlock'])
  })

  test('two at once: one row in the log', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place })
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => refusal(as(noor).forum.lock(thread.id, { locked: 'on', reason: 'Samen klaar.' }))),
    )
    expect(await log(thread.id)).toHaveLength(1)
    expect(outcomes).toContain('done')
  })
})

describe('moving', () => {
  test('takes posts, what waits, reports and both counters along; the log of both sides knows', async () => {
    const [from, to] = [await make.community(), await make.community()]
    const noor = await make.member({ in: [from, to], role: 'professional' })
    const thread = await make.thread({ in: from })
    const held = await make.post({ in: thread, state: 'held' })
    const reply = await make.post({ in: thread })
    await make.report({ on: reply })
    await as(noor).forum.move(thread.id, { to: to.id, reason: 'Hoort bij slapen.' })
    expect(await now.thread(thread.id)).toMatchObject({ communityId: to.id })
    for (const post of [thread.opening, held, reply]) expect((await now.post(post.id)).communityId).toBe(to.id)
    expect(await now.item(make.heldItem(held))).toMatchObject({ communityId: to.id, state: 'open' })
    expect(await db.select().from(reports).where(eq(reports.subjectId, reply.id))).toMatchObject([
      { communityId: to.id },
    ])
    expect(
      await db
        .select()
        .from(cases)
        .where(and(eq(cases.communityId, to.id), eq(cases.personId, held.authorId))),
    ).toHaveLength(1)
    expect(await now.community(from.id)).toMatchObject({ threadCount: 0, lastPostAt: null })
    expect(await now.community(to.id)).toMatchObject({ threadCount: 1, lastPostAt: thread.lastPostAt })
    expect(await log(thread.id)).toMatchObject([
      { act: 'move', version: 1, communityId: from.id, reason: 'Hoort bij slapen.' },
      { act: 'move', version: 2, communityId: to.id },
    ])
    expect((await guest().communities.community(to.slug, null)).threads.map((row) => row.id)).toEqual([thread.id])
    await as(noor).moderation.decide(make.heldItem(held), { version: 1, act: 'approve', reason: '' })
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 2 })
  })

  test('never out of a closed community, into one, or where one is not on the team', async () => {
    const [open, other, closed] = [
      await make.community(),
      await make.community(),
      await make.community({ kind: 'closed' }),
    ]
    const foreign = await make.community()
    const noor = await make.member({ in: [open, other, closed], role: 'professional' })
    const move = (threadId: string, to: string) =>
      refusal(as(noor).forum.move(threadId, { to, reason: 'Hoort elders.' }))
    const [inOpen, inClosed] = [await make.thread({ in: open }), await make.thread({ in: closed })]
    expect(await move(inClosed.id, open.id)).toBe('forbidden')
    expect(await move(inOpen.id, closed.id)).toBe('forbidden')
    expect(await move(inOpen.id, foreign.id)).toBe('forbidden')
    expect(await move(inOpen.id, open.id)).toBe('forbidden')
    expect(await move(inOpen.id, 'com_nothing')).toBe('forbidden')
    expect((await as(noor).forum.keeping(inOpen.id)).places.map((place) => place.id)).toEqual([other.id])
    expect((await as(noor).forum.keeping(inClosed.id)).places).toEqual([])
  })
})

test('a volunteer keeps nothing of a red thread, and the team of elsewhere keeps nothing here', async () => {
  const place = await make.community()
  const red = await make.thread({ in: place, level: 'red' })
  const volunteer = await make.member({ in: place, role: 'volunteer' })
  const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
  for (const who of [as(volunteer), as(elsewhere)]) {
    expect(await refusal(who.forum.pin(red.id, { pinned: 'on' }))).toBe('forbidden')
    expect(await refusal(who.forum.lock(red.id, { locked: 'on', reason: 'Zomaar.' }))).toBe('forbidden')
    expect(await refusal(who.forum.keeping(red.id))).toBe('not_found')
    expect((await read(who, red.id)).can).toMatchObject({ keep: false, move: false, feature: null })
  }
})

describe('following', () => {
  test('begins by itself with writing, and a no is remembered', async () => {
    const thread = await make.thread({ in: await make.community() })
    const peer = await make.member()
    expect((await read(as(peer), thread.id)).reading).toMatchObject({ follows: false })
    await as(peer).forum.reply(thread.id, draft())
    expect((await read(as(peer), thread.id)).reading).toMatchObject({ follows: true })
    await as(peer).forum.follow(thread.id, { follow: 'off' })
    await as(peer).forum.reply(thread.id, draft())
    expect((await read(as(peer), thread.id)).reading).toMatchObject({ follows: false })
    expect(await db.select().from(follows).where(eq(follows.memberId, peer.id))).toHaveLength(1)
    expect((await read(guest(), thread.id)).reading).toBeNull()
  })

  test('begins for a held post once it is approved', async () => {
    const place = await make.community({ review: 'before' })
    const noor = await make.member({ in: place, role: 'professional' })
    const peer = await make.member()
    const { threadId, postId } = await as(peer).forum.start(place.slug, { ...draft(), title: 'Wachten' })
    expect(await db.select().from(follows).where(eq(follows.memberId, peer.id))).toEqual([])
    await as(noor).moderation.decide(make.heldItem({ id: postId }), { version: 1, act: 'approve', reason: '' })
    expect((await as(peer).forum.followed(null)).threads.map((row) => row.id)).toEqual([threadId])
  })

  test('the list holds what one may read, what is new first', async () => {
    const [open, closed] = [await make.community(), await make.community({ kind: 'closed' })]
    const peer = await make.member({ in: closed })
    const quiet = await make.thread({ in: open })
    const busy = await make.thread({ in: open })
    const inside = await make.thread({ in: closed })
    for (const thread of [busy, quiet, inside]) {
      await as(peer).forum.follow(thread.id, { follow: 'on' })
      await as(peer).forum.markRead(thread.id, { until: clock.now().getTime() })
      clock.pass(1)
    }
    await as(await make.member()).forum.reply(busy.id, draft())
    const rows = (await as(peer).forum.followed(null)).threads
    expect(rows[0]).toMatchObject({ id: busy.id, unread: { count: 1 }, place: open.name })
    expect(rows.map((row) => row.id).sort()).toEqual([busy.id, quiet.id, inside.id].sort())
    const gone = { ...peer, roles: new Map() }
    expect((await as(gone).forum.followed(null)).threads.map((row) => row.id)).not.toContain(inside.id)
    expect(await refusal(as(gone).forum.follow(inside.id, { follow: 'on' }))).toBe('not_found')
  })
})

describe('what is new', () => {
  test('counts what others published since one looked, in lists and as a line in the thread', async () => {
    const place = await make.community()
    const peer = await make.member()
    const thread = await make.thread({ in: place })
    const unread = async () => (await as(peer).communities.community(place.slug, null)).threads[0]?.unread.count
    expect(await unread()).toBe(0)
    const { reading } = await read(as(peer), thread.id)
    expect(reading).toMatchObject({ newFrom: null, until: thread.lastPostAt })
    await as(peer).forum.markRead(thread.id, { until: reading!.until.getTime() })
    clock.pass(1)
    const first = await as(await make.member()).forum.reply(thread.id, draft())
    clock.pass(1)
    await as(await make.member()).forum.reply(thread.id, draft())
    await make.post({ in: await now.thread(thread.id), state: 'held' })
    expect(await unread()).toBe(2)
    expect((await guest().communities.community(place.slug, null)).threads[0]?.unread.count).toBe(0)
    const view = await read(as(peer), thread.id)
    expect(view.reading?.newFrom).toBe(first.postId)
    await as(peer).forum.markRead(thread.id, { until: view.reading!.until.getTime() })
    expect(await unread()).toBe(0)
    expect((await read(as(peer), thread.id)).reading?.newFrom).toBeNull()
  })

  test('one’s own words are not new', async () => {
    const place = await make.community()
    const peer = await make.member()
    const thread = await make.thread({ in: place })
    await as(peer).forum.markRead(thread.id, { until: thread.lastPostAt.getTime() })
    clock.pass(1)
    await as(peer).forum.reply(thread.id, draft())
    expect((await as(peer).communities.community(place.slug, null)).threads[0]?.unread.count).toBe(0)
    expect((await read(as(peer), thread.id)).reading?.newFrom).toBeNull()
  })

  test('one row a member and thread, which goes forward only and never past the thread', async () => {
    const peer = await make.member()
    const thread = await make.thread({ in: await make.community() })
    await as(peer).forum.markRead(thread.id, { until: 8e15 })
    await as(peer).forum.markRead(thread.id, { until: 0 })
    expect(await db.select().from(threadReads).where(eq(threadReads.memberId, peer.id))).toMatchObject([
      { threadId: thread.id, readUntil: thread.lastPostAt },
    ])
  })

  test('is counted up to a bound', async () => {
    const place = await make.community()
    const peer = await make.member()
    const thread = await make.thread({ in: place })
    await as(peer).forum.markRead(thread.id, { until: thread.lastPostAt.getTime() })
    clock.pass(1)
    for (let at = 0; at < UNREAD_MAX + 5; at++) await make.post({ in: thread })
    await as(await make.member()).forum.reply(thread.id, draft())
    expect((await as(peer).communities.community(place.slug, null)).threads[0]?.unread.count).toBe(UNREAD_MAX + 1)
  })

  test.each([[3], [UNREAD_MAX + 5]])('leads to the first of %i, however long the thread is', async (count) => {
    const place = await make.community()
    const peer = await make.member()
    const thread = await make.thread({ in: place })
    for (let at = 0; at < 30; at++) {
      clock.pass(1)
      await make.post({ in: thread })
    }
    clock.pass(1)
    await as(await make.member()).forum.reply(thread.id, draft())
    await as(peer).forum.markRead(thread.id, { until: 8e15 })
    const fresh: string[] = []
    for (let at = 0; at < count; at++) {
      clock.pass(1)
      fresh.push((await as(await make.member()).forum.reply(thread.id, draft())).postId)
    }
    const { unread } = (await as(peer).communities.community(place.slug, null)).threads[0]!
    const page = await as(peer).forum.thread(thread.id, unread.after)
    expect(page.posts[0]?.id).toBe(fresh[0])
    expect(page.reading?.newFrom).toBe(fresh[0])
    expect((await as(peer).forum.followed(null)).threads).toEqual([])
  })
})

describe('a thread of many pages', () => {
  test('is read from its end as well: page by page back to its beginning, nothing twice and nothing left out', async () => {
    const thread = await make.thread({ in: await make.community() })
    const written = [thread.opening.id]
    for (let at = 0; at < 2 * POSTS_PER_PAGE + 4; at++) {
      clock.pass(1)
      written.push((await make.post({ in: thread })).id)
    }
    const back = (before: string) => guest().forum.thread(thread.id, null, null, null, before)
    const pages = [await back(NEWEST)]
    while (pages[0]!.previous) pages.unshift(await back(pages[0]!.previous))
    expect(pages.map((page) => page.posts.length)).toEqual([5, POSTS_PER_PAGE, POSTS_PER_PAGE])
    expect(pages.flatMap((page) => page.posts.map((post) => post.id))).toEqual(written)
    expect(pages.at(-1)!.next).toBeNull()
    // From an earlier page on again, as from any other.
    const on = await guest().forum.thread(thread.id, pages[0]!.next)
    expect(on.posts.map((post) => post.id)).toEqual(pages[1]!.posts.map((post) => post.id))
    expect(on.previous).toBe(pages[1]!.previous)
    expect((await guest().forum.thread(thread.id, null)).previous).toBeNull()
  })

  test('of one page, the last is the first', async () => {
    const thread = await make.thread({ in: await make.community() })
    const page = await guest().forum.thread(thread.id, null, null, null, NEWEST)
    expect(page).toMatchObject({ previous: null, next: null, posts: [{ id: thread.opening.id }] })
  })

  test('a place that was taken back stands on the page it was on, also read from the end', async () => {
    const thread = await make.thread({ in: await make.community() })
    const authors = [await make.member(), await make.member()] as const
    const gone: string[] = []
    for (let at = 0; at < 2 * POSTS_PER_PAGE; at++) {
      clock.pass(1)
      const by = authors[at % 2]!
      const post = await make.post({ in: thread, by })
      if (at === 3 || at === 30) gone.push(post.id)
    }
    for (const id of gone) for (const by of authors) await refusal(as(by).forum.withdraw(id))
    const last = await guest().forum.thread(thread.id, null, null, null, NEWEST)
    expect(last.tombstones.map((place) => place.id)).toEqual([gone[1]])
  })
})

describe('a story that is shown first', () => {
  const story = async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const author = await make.member()
    const { threadId } = await as(author).forum.start(place.slug, { ...draft(), title: 'Mijn verhaal', kind: 'story' })
    const featured = async () => (await guest().communities.community(place.slug, null)).featured.map((row) => row.id)
    return { place, noor, author, threadId, featured }
  }

  test('only once its author agreed, and no longer than they do', async () => {
    const { place, noor, author, threadId, featured } = await story()
    expect(await refusal(as(author).forum.answerFeature(threadId, { feature: 'on' }))).toBe('forbidden')
    await as(noor).forum.askToFeature(threadId, { feature: 'on' })
    expect(await featured()).toEqual([])
    expect((await read(as(author), threadId)).can).toMatchObject({ answerFeature: 'asked', feature: null })
    expect((await read(as(noor), threadId)).can).toMatchObject({ answerFeature: null, feature: 'asked' })
    await as(author).forum.answerFeature(threadId, { feature: 'on' })
    expect(await featured()).toEqual([threadId])
    const other = await make.thread({ in: place })
    const list = await guest().communities.community(place.slug, null)
    expect(list.threads.map((row) => row.id)).toEqual([other.id])
    await as(noor).forum.pin(threadId, { pinned: 'on' })
    expect((await guest().communities.community(place.slug, null)).pinned).toEqual([])
    expect((await read(as(noor), threadId)).can.feature).toBe('shown')
    await as(author).forum.answerFeature(threadId, { feature: 'off' })
    expect(await featured()).toEqual([])
    expect(await now.thread(threadId)).toMatchObject({ featureAskedAt: null, featureAgreedAt: null, featuredAt: null })
  })

  test('not in another forum than the one its author agreed to', async () => {
    const { place, noor, author, threadId, featured } = await story()
    await as(noor).forum.askToFeature(threadId, { feature: 'on' })
    await as(author).forum.answerFeature(threadId, { feature: 'on' })
    const to = await make.community()
    const mover = { ...noor, roles: new Map([...noor.roles, [to.id, 'professional' as const]]) }
    await as(mover).forum.move(threadId, { to: to.id, reason: 'Hier past het beter.' })
    expect(await featured()).toEqual([])
    expect((await guest().communities.community(to.slug, null)).featured).toEqual([])
    expect(await now.thread(threadId)).toMatchObject({ communityId: to.id, featureAskedAt: null, featuredAt: null })
    expect(place.id).not.toBe(to.id)
  })

  test('the team ends it too; nobody else asks or answers; and a withdrawn one is not shown', async () => {
    const { place, noor, author, threadId, featured } = await story()
    await as(noor).forum.askToFeature(threadId, { feature: 'on' })
    for (const who of [noor, await make.member()])
      expect(await refusal(as(who).forum.answerFeature(threadId, { feature: 'on' }))).toBe('forbidden')
    await as(author).forum.answerFeature(threadId, { feature: 'on' })
    await as(noor).forum.askToFeature(threadId, { feature: 'off' })
    expect(await featured()).toEqual([])
    const talk = await make.thread({ in: place })
    expect(await refusal(as(noor).forum.askToFeature(talk.id, { feature: 'on' }))).toBe('forbidden')
    await as(noor).forum.askToFeature(threadId, { feature: 'on' })
    await as(author).forum.answerFeature(threadId, { feature: 'on' })
    await as(author).forum.withdraw((await read(as(author), threadId)).posts[0]!.id)
    expect(await featured()).toEqual([])
  })
})
