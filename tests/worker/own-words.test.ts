import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberships } from '#db/schema/communities.ts'
import { as, db, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { GoneThread } from '#worker/core/refusal.ts'
import { OWN_PER_PAGE } from '#worker/forum/own/store.ts'
import { forum } from '#worker/i18n/nl/forum.ts'
import { decide, scene } from './moderation-make.ts'
import { carryOut } from './notifications-make.ts'

beforeEach(clock.reset)

const goneLines = async (who: Member) =>
  (await as(who).notifications.inbox(null)).unread.filter(({ kind }) => kind === 'thread_gone')
const own = (who: Member, threadId: string | null = null, before: string | null = null) =>
  as(who).forum.ownPosts(threadId, before)

/** A thread with an answer that quotes its opening, one that waits, and somebody who only reads. */
async function answered(state: 'published' | 'held' = 'published') {
  const { place, author, noor } = await scene({ review: 'after' })
  const thread = await make.thread({ in: place, by: author, title: 'Over mijn buurman', body: 'Hij heet Sterappel.' })
  const [peer, other, reader] = [
    await make.member({ in: place }),
    await make.member({ in: place }),
    await make.member({ in: place }),
  ]
  const said = `> ${forum.compose.wrote(author.nickname)}\n>\n> Hij heet Sterappel.\n\nDat herken ik van thuis.`
  const reply = await make.post({ in: thread, by: peer, body: said, state })
  const theirs = await make.post({ in: thread, by: other, body: 'Sterkte van Kweepeer.', state })
  return { place, author, noor, thread, peer, other, reader, reply, theirs }
}

describe('under an opening that the team took out', () => {
  async function hidden() {
    const made = await answered()
    const item = await make.report({ on: made.thread.opening, reason: 'other' })
    await decide(made.noor, item, 'hide')
    await carryOut()
    return { ...made, item }
  }

  test('who wrote there hears that it is gone, and not why; who only read, who began it and the team do not', async () => {
    const { thread, peer, other, author, reader, noor } = await hidden()
    for (const who of [peer, other]) {
      const [line, ...more] = await goneLines(who)
      expect(more).toEqual([])
      expect(line).toMatchObject({ title: null, nickname: null, href: `/account/posts?thread=${thread.id}` })
      expect(JSON.stringify(line)).not.toContain('vriendelijk')
    }
    for (const who of [author, reader, noor]) expect(await goneLines(who)).toEqual([])
  })

  test('they find their own words there, and nothing of the opening or of others', async () => {
    const { thread, peer, reply, theirs, reader } = await hidden()
    const page = await own(peer, thread.id)
    expect(page).toMatchObject({ gone: true, next: null })
    expect(page.posts).toMatchObject([{ id: reply.id, title: null, href: null, can: { withdraw: true } }])
    expect(page.posts[0]!.html).toContain('Dat herken ik van thuis.')
    expect(JSON.stringify(page)).not.toMatch(/Sterappel|Kweepeer|buurman|Zeester/)
    expect(await own(reader, thread.id)).toMatchObject({ posts: [] })
    expect(JSON.stringify(await own(peer))).not.toMatch(/Sterappel|Kweepeer|buurman|Zeester/)
    const form = await as(peer).forum.postForm(reply.id, 'withdraw')
    expect(form).toMatchObject({ gone: true, title: null })
    expect(JSON.stringify(form)).not.toMatch(/Sterappel|Kweepeer|buurman|Zeester/)
    for (const act of ['edit', 'fold'] as const)
      expect(await refusal(as(peer).forum.postForm(reply.id, act))).toBe('not_found')
    expect(await refusal(as(peer).forum.postForm(theirs.id, 'withdraw'))).toBe('not_found')
  })

  test('they take them back, once and for all', async () => {
    const { thread, peer, other, reply, theirs } = await hidden()
    expect(await refusal(as(other).forum.withdraw(reply.id))).toBe('not_found')
    expect(await as(peer).forum.withdraw(reply.id)).toMatchObject({ gone: true, threadId: thread.id })
    expect(await now.post(reply.id)).toMatchObject({ state: 'withdrawn' })
    expect(await as(peer).forum.withdraw(reply.id)).toMatchObject({ gone: true })
    expect(await own(peer, thread.id)).toMatchObject({ posts: [] })
    expect(await now.thread(thread.id)).toMatchObject({ state: 'hidden', replyCount: 1 })
    expect(await now.post(theirs.id)).toMatchObject({ state: 'published' })
  })

  test('the address of the thread leads who wrote there to their words, and is nothing to anybody else', async () => {
    const { thread, peer, reader, author } = await hidden()
    await expect(as(peer).forum.thread(thread.id, null)).rejects.toBeInstanceOf(GoneThread)
    const read = as(reader).forum.thread(thread.id, null)
    await expect(read).rejects.not.toBeInstanceOf(GoneThread)
    expect(await refusal(as(reader).forum.thread(thread.id, null))).toBe('not_found')
    expect((await as(author).forum.thread(thread.id, null)).id).toBe(thread.id)
    // What they were writing there is turned away as before: its words come along.
    expect(await refusal(as(peer).forum.reply(thread.id, draft()))).toBe('not_found')
  })

  test('the line goes when the thread comes back, and comes again with the next decision', async () => {
    const { thread, peer, noor, item } = await hidden()
    const version = async () => (await now.post(thread.opening.id)).version
    await decide(noor, item, 'restore', await version())
    await carryOut()
    expect(await goneLines(peer)).toEqual([])
    expect((await own(peer, thread.id)).gone).toBe(false)
    clock.pass(60 * 25)
    const again = await make.report({ on: await now.post(thread.opening.id), reason: 'other' })
    await decide(noor, again, 'hide', await version())
    await carryOut()
    expect(await goneLines(peer)).toHaveLength(1)
  })

  test('who left a closed group, or was sent out of it, hears nothing and reaches nothing there', async () => {
    const made = await answered()
    await db.update(memberships).set({ blockedAt: clock.now() }).where(eq(memberships.memberId, made.peer.id))
    const item = await make.report({ on: made.thread.opening, reason: 'other' })
    await decide(made.noor, item, 'hide')
    await carryOut()
    expect(await goneLines(made.peer)).toEqual([])
    expect(await goneLines(made.other)).toHaveLength(1)
    const closed = await make.community({ kind: 'closed' })
    const thread = await make.thread({ in: closed, state: 'hidden' })
    const left = await make.member({ in: closed })
    const post = await make.post({ in: thread, by: left })
    const out = { ...left, roles: new Map() }
    expect(await own(out, thread.id)).toMatchObject({ posts: [] })
    expect(await refusal(as(out).forum.withdraw(post.id))).toBe('not_found')
  })
})

test('an opening that its author took back while answers waited is told in the same way', async () => {
  const { thread, author, peer, reply } = await answered('held')
  await as(author).forum.withdraw(thread.opening.id)
  await carryOut()
  expect(await goneLines(peer)).toHaveLength(1)
  expect(await goneLines(author)).toEqual([])
  expect(await own(peer, thread.id)).toMatchObject({ gone: true, posts: [{ id: reply.id, can: { withdraw: true } }] })
})

test('where others read on under an opening that was taken back, nobody hears that it is gone', async () => {
  const { thread, author, peer } = await answered()
  await as(author).forum.withdraw(thread.opening.id)
  await carryOut()
  expect(await goneLines(peer)).toEqual([])
  expect((await as(peer).forum.thread(thread.id, null)).id).toBe(thread.id)
})

describe('what I wrote', () => {
  test('is listed as it stands, newest first, a page at a time, with where it is', async () => {
    const { place, author } = await scene()
    const peer = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: author, title: 'Slapen lukt niet' })
    const mine = await make.thread({ in: place, by: peer, title: 'Van mij' })
    const states = ['published', 'held', 'returned', 'hidden', 'withdrawn'] as const
    for (const state of states) {
      clock.pass(1)
      await make.post({ in: thread, by: peer, state })
    }
    const page = await own(peer)
    expect(page.posts.map(({ state }) => state)).toEqual(['hidden', 'returned', 'held', 'published', 'published'])
    expect(page.posts[0]).toMatchObject({ title: 'Slapen lukt niet', place: place.name, can: { withdraw: false } })
    expect(page.posts[2]!.can.withdraw).toBe(true)
    expect(page.posts[3]!.href).toBe(`/t/${thread.id}#${page.posts[3]!.id}`)
    expect(page.posts.at(-1)).toMatchObject({
      opening: true,
      title: 'Van mij',
      href: `/t/${mine.id}#${mine.opening.id}`,
    })
    expect((await own(author)).posts.map(({ title }) => title)).toEqual(['Slapen lukt niet'])

    for (let at = 0; at < OWN_PER_PAGE; at++) {
      clock.pass(1)
      await make.post({ in: thread, by: peer })
    }
    const first = await own(peer)
    const second = await own(peer, null, first.next)
    expect(first.posts).toHaveLength(OWN_PER_PAGE)
    expect(second.posts.map(({ id }) => id)).toEqual(page.posts.map(({ id }) => id))
    expect(second.next).toBeNull()
    // A post on a later page is led to where that page begins.
    expect(first.posts[0]!.href).toMatch(/\?after=\d+\.pst#/)
  })
})

test('who began a topic and who follows it hear where the team moved it; who moved it and who said no do not', async () => {
  const { place, author, noor } = await scene({ review: 'after' })
  const to = await make.community({ name: 'Over slapen' })
  const mover = { ...noor, roles: new Map([...noor.roles, [to.id, 'professional' as const]]) }
  const thread = await make.thread({ in: place, by: author, title: 'Slapen lukt niet' })
  const [follower, reader, blocked, off] = [
    await make.member({ in: place }),
    await make.member({ in: place }),
    await make.member({ in: [place, to] }),
    await make.member({ in: place }),
  ]
  for (const who of [follower, blocked, mover]) await as(who).forum.follow(thread.id, { follow: 'on' })
  await as(off).forum.follow(thread.id, { follow: 'off' })
  await db
    .update(memberships)
    .set({ blockedAt: clock.now() })
    .where(and(eq(memberships.memberId, blocked.id), eq(memberships.communityId, to.id)))
  await as(mover).forum.move(thread.id, { to: to.id, reason: 'Hoort bij slapen.' })
  await carryOut()
  const lines = async (who: Member) => (await as(who).notifications.inbox(null)).unread
  for (const who of [author, follower])
    expect(await lines(who)).toMatchObject([
      { kind: 'thread_moved', title: 'Slapen lukt niet', community: 'Over slapen', href: `/t/${thread.id}` },
    ])
  for (const who of [reader, blocked, off, mover]) expect(await lines(who)).toEqual([])
  // Moved on, they hear it once more.
  const back = { ...place }
  await as(mover).forum.move(thread.id, { to: back.id, reason: 'Toch niet.' })
  await carryOut()
  expect(await lines(author)).toHaveLength(2)
})

test('whose post the team folded is told so, with the words that stand on the fold; who folds their own is not', async () => {
  const { place, noor } = await scene({ review: 'after' })
  const peer = await make.member({ in: place })
  const thread = await make.thread({ in: place })
  const post = await make.post({ in: thread, by: peer })
  await as(noor).forum.fold(post.id, { warning: 'gaat over zelfdoding' })
  await carryOut()
  const [line, ...more] = (await as(peer).notifications.inbox(null)).unread
  expect(more).toEqual([])
  expect(line).toMatchObject({ kind: 'decision', folded: true, title: thread.title })
  const told = await as(peer).moderation.decision(line!.href.split('/').at(-1)!)
  expect(told).toMatchObject({ act: 'fold', reason: 'gaat over zelfdoding', readers: null, can: { object: false } })
  expect((await as(peer).moderation.ownDecisions(null)).decisions).toMatchObject([{ act: 'fold' }])
  const own = await make.post({ in: thread, by: peer })
  await as(peer).forum.fold(own.id, { warning: '' })
  await carryOut()
  expect((await as(peer).notifications.inbox(null)).unread).toHaveLength(1)
})

test('whoever did something with a post in a long thread comes back to it, on its page', async () => {
  const { place, noor } = await scene({ review: 'after' })
  const [peer, other] = [await make.member({ in: place }), await make.member({ in: place })]
  const thread = await make.thread({ in: place, by: peer })
  for (let at = 0; at < 24; at++) {
    clock.pass(1)
    await make.post({ in: thread, by: other })
  }
  const post = await make.post({ in: thread, by: peer, createdAt: clock.pass(1), publishedAt: clock.now() })
  clock.pass(1)
  await make.post({ in: thread, by: other })
  const lands = async (href: string) => {
    const { searchParams, hash } = new URL(href, 'http://kring.test')
    expect(hash).toBe(`#${post.id}`)
    const page = await as(noor).forum.thread(thread.id, searchParams.get('after'))
    expect(page.posts.map(({ id }) => id)).toContain(post.id)
  }
  await lands((await as(other).forum.react(post.id, { give: 'hug' })).href)
  for (const act of ['edit', 'withdraw', 'fold'] as const)
    await lands((await as(peer).forum.postForm(post.id, act)).href)
  await lands((await as(other).messages.muteForm(post.id)).href)
  const saved = await as(peer).forum.edit(post.id, { body: 'Andere woorden.', version: 1 })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  await lands(`/t/${thread.id}?after=${saved.after}#${saved.postId}`)
  await lands((await as(noor).forum.fold(post.id, { warning: '' })).href)
  await lands((await as(peer).forum.withdraw(post.id)).href)
  // In a short thread there is one page only.
  const short = await make.thread({ in: place, by: peer })
  expect((await as(other).forum.react(short.opening.id, { give: 'hug' })).href).toBe(
    `/t/${short.id}#${short.opening.id}`,
  )
})
