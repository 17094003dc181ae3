import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { memberships } from '#db/schema/communities.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, hours } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { withdrawRest } from '#worker/communities/membership/withdraw-rest.ts'
import type { Member } from '#worker/core/actor.ts'
import { membership } from './communities-make.ts'

beforeEach(clock.reset)

/** The same person, as the next request would know them. */
const without = (member: Member): Member => ({ ...member, roles: new Map() })

describe('leaving', () => {
  const posts = async (ids: { id: string }[]) => Promise.all(ids.map(async ({ id }) => (await now.post(id)).state))

  it('keeps what one wrote, and the standing; a closed community is then closed', async () => {
    const place = await make.community({ kind: 'closed' })
    const person = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: person })
    expect(await as(person).communities.leaveForm(place.slug)).toMatchObject({ posts: 1, more: false })
    expect(await as(person).communities.leave(place.slug, { posts: 'keep' })).toEqual({ kind: 'left', open: false })
    expect(await membership(person, place)).toMatchObject({ leftAt: clock.now(), approvedPosts: 2 })
    const other = await make.member({ in: place })
    expect((await as(other).forum.thread(thread.id, null)).posts).toHaveLength(1)
    const later = as(without(person))
    expect(await later.communities.page(place.slug, null)).toMatchObject({
      access: 'door',
      left: 'by_oneself',
      asking: { kind: 'may' },
    })
    expect(await refusal(later.forum.thread(thread.id, null))).toBe('not_found')
    expect(await refusal(later.communities.leave(place.slug, { posts: 'keep' }))).toBe('not_found')
  })

  it.each([
    { kind: 'closed', listed: true },
    { kind: 'closed', listed: false },
    { kind: 'open', listed: true },
  ] as const)('what was let stand is taken back later all the same (%o)', async (about) => {
    const place = await make.community(about)
    const person = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: await make.member({ in: place }), body: 'Words of another' })
    const reply = await make.post({ in: thread, by: person })
    await as(person).communities.leave(place.slug, { posts: 'keep' })
    const later = as(without(person))
    // From the place itself, listed or not, they are led there; nothing is read on the way.
    const page = await later.communities.page(place.slug, null)
    if (about.kind === 'closed') {
      expect(page).toMatchObject({ access: 'door', takeBack: true })
      expect(await refusal(later.forum.thread(thread.id, null))).toBe('not_found')
    } else expect(page).toMatchObject({ access: 'inside', can: { leave: false, takeBack: true } })
    const form = await later.communities.leaveForm(place.slug)
    expect(form).toMatchObject({ out: 'left', posts: 1, sentOut: false })
    expect(JSON.stringify(form)).not.toContain('Words')
    // Nobody else is let in by it.
    if (about.kind === 'closed')
      expect(await refusal(as(await make.member()).communities.leaveForm(place.slug))).toBe('not_found')
    expect(await later.communities.leave(place.slug, { posts: 'withdraw' })).toEqual({ kind: 'taken_back' })
    expect((await now.post(reply.id)).state).toBe('withdrawn')
    expect((await now.post(thread.opening.id)).state).toBe('published')
    expect(await refusal(later.communities.leaveForm(place.slug))).toBe('not_found')
    if (about.kind === 'closed' && !about.listed)
      expect(await refusal(later.communities.page(place.slug, null))).toBe('not_found')
  })

  it('who was sent out and let it stand takes it back later, and learns nothing else of the place', async () => {
    const place = await make.community({ kind: 'closed', listed: false })
    const person = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: person })
    await db
      .update(memberships)
      .set({ blockedAt: clock.now() })
      .where(and(eq(memberships.memberId, person.id), eq(memberships.communityId, place.id)))
    const out = as(without(person))
    await out.communities.leave(place.slug, { posts: 'keep' })
    expect(await refusal(out.communities.page(place.slug, null))).toBe('not_found')
    expect(await out.communities.leaveForm(place.slug)).toMatchObject({ out: 'left', posts: 1, sentOut: true })
    await out.communities.leave(place.slug, { posts: 'withdraw' })
    expect((await now.thread(thread.id)).state).toBe('withdrawn')
  })

  it('ends that their stories are shown first, and nobody else’s', async () => {
    const place = await make.community({ kind: 'closed' })
    const shown = { kind: 'story', featureAskedAt: clock.now(), featureAgreedAt: clock.now(), featuredAt: clock.now() }
    const story = async (by: Member, where = place) => make.thread({ in: where, by, ...shown, kind: 'story' })
    const person = await make.member({ in: place })
    const elsewhere = await make.community()
    const [own, other, there] = [
      await story(person),
      await story(await make.member({ in: place })),
      await story(person, elsewhere),
    ]
    await as(person).communities.leave(place.slug, { posts: 'keep' })
    expect(await now.thread(own.id)).toMatchObject({
      state: 'published',
      featureAskedAt: null,
      featureAgreedAt: null,
      featuredAt: null,
    })
    expect((await now.thread(other.id)).featuredAt).not.toBeNull()
    expect((await now.thread(there.id)).featuredAt).not.toBeNull()
  })

  it('withdraws everything when asked to: gone for everybody else, with the counters right', async () => {
    const place = await make.community()
    const person = await make.member({ in: place })
    const other = await make.member({ in: place })
    const noor = await make.member({ in: place, role: 'professional' })
    const own = await make.thread({ in: place, by: person })
    await make.post({ in: own, by: person })
    const shared = await make.thread({ in: place, by: person, title: 'Very much mine', featuredAt: clock.now() })
    const under = await make.post({ in: shared, by: other })
    const foreign = await make.thread({ in: place, by: other })
    const first = await make.post({ in: foreign, by: other, createdAt: hours(-3), publishedAt: hours(-3) })
    const replies = [
      await make.post({ in: foreign, by: person }),
      await make.post({ in: foreign, by: person }),
      await make.post({ in: foreign, by: person, state: 'held' }),
    ]
    const hidden = await make.post({ in: foreign, by: person, state: 'hidden' })
    const waiting = await make.thread({ in: place, by: person, state: 'held' })
    const report = await make.report({ on: replies[0]! })
    const elsewhere = await make.community()
    const there = await make.thread({ in: elsewhere, by: person })
    clock.pass(5)

    expect(await as(person).communities.leave(place.slug, { posts: 'withdraw' })).toEqual({ kind: 'left', open: true })
    expect(await posts([own.opening, shared.opening, ...replies, waiting.opening])).toEqual(Array(6).fill('withdrawn'))
    expect(await posts([under, first, hidden, there.opening])).toEqual([
      'published',
      'published',
      'hidden',
      'published',
    ])
    expect(await now.thread(own.id)).toMatchObject({ state: 'withdrawn' })
    expect(await now.thread(waiting.id)).toMatchObject({ state: 'withdrawn' })
    expect(await now.thread(foreign.id)).toMatchObject({ state: 'published', replyCount: 1 })
    expect(await now.community(place.id)).toMatchObject({
      threadCount: 2,
      lastPostAt: (await now.thread(foreign.id)).lastPostAt,
    })
    expect((await now.item(make.heldItem(replies[2]!))).state).toBe('closed')
    expect((await now.item(make.heldItem(waiting.opening))).state).toBe('closed')
    expect((await now.item(report)).state).toBe('open')
    for (const reader of [guest(), as(other)]) {
      expect(await refusal(reader.forum.thread(own.id, null))).toBe('not_found')
      const seen = await reader.forum.thread(foreign.id, null)
      expect(seen.posts.map((post) => post.id)).toEqual([first.id, foreign.opening.id])
      const listed = await reader.communities.community(place.slug, null)
      expect(listed.threads.map((thread) => thread.id).sort()).toEqual([foreign.id, shared.id].sort())
      // What others wrote stays, under a title that says nothing of what was taken back.
      const others = await reader.forum.thread(shared.id, null)
      expect(others.posts.map((post) => post.id)).toEqual([under.id])
      expect(JSON.stringify([listed, others])).not.toContain('Very much mine')
      expect(listed.featured).toEqual([])
    }
    const forTeam = (await as(noor).forum.thread(own.id, null)).posts.find((post) => post.opening)
    expect(forTeam?.state).toBe('withdrawn')
  })

  it('keeps an urgent call for help before the team', async () => {
    const place = await make.community()
    const person = await make.member({ in: place })
    const thread = await make.thread({ in: place })
    const cry = await make.post({ in: thread, by: person, state: 'held', level: 'red' })
    await make.levelled(make.heldItem(cry), 'red')
    await as(person).communities.leave(place.slug, { posts: 'withdraw' })
    expect((await now.post(cry.id)).state).toBe('withdrawn')
    expect((await now.item(make.heldItem(cry))).state).toBe('open')
    const noor = await make.member({ in: place, role: 'professional' })
    const { item } = await as(noor).moderation.item(make.heldItem(cry))
    expect(item).toMatchObject({ acts: ['seen'], person: { role: null, leftAt: clock.now() } })
    expect(item.about).toMatchObject({ state: 'withdrawn', markdown: cry.markdown })
  })

  it('is told to the outbox, which withdraws what a batch could not, and nothing written since', async () => {
    const place = await make.community()
    const person = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: person, createdAt: hours(-2) })
    const whose = { memberId: person.id, communityId: place.id, until: clock.now() }
    clock.pass(10)
    const since = await make.thread({ in: place, by: person })
    const reach = { db, now: clock.now }
    await withdrawRest(reach, whose)
    await withdrawRest(reach, whose)
    expect((await now.thread(thread.id)).state).toBe('withdrawn')
    expect((await now.thread(since.id)).state).toBe('published')
    expect((await now.community(place.id)).threadCount).toBe(1)
  })

  it('is not for the team, nor for who does not belong', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    for (const actor of [noor, { ...noor, roles: new Map([[place.id, 'peer' as const]]) }, await make.member()]) {
      expect(await refusal(as(actor).communities.leaveForm(place.slug))).toBe('not_found')
      expect(await refusal(as(actor).communities.leave(place.slug, { posts: 'withdraw' }))).toBe('not_found')
    }
    expect(await membership(noor, place)).toMatchObject({ leftAt: null, role: 'professional' })
  })

  it('an old post that is approved afterwards brings nobody back; writing in an open forum again does', async () => {
    for (const kind of ['open', 'closed'] as const) {
      const place = await make.community({ kind })
      const person = await make.member({ in: place })
      const noor = await make.member({ in: place, role: 'professional' })
      const thread = await make.thread({ in: place })
      const held = await make.post({ in: thread, by: person, state: 'held' })
      clock.pass(1)
      await as(person).communities.leave(place.slug, { posts: 'keep' })
      const left = clock.now()
      clock.pass(1)
      await as(noor).moderation.decide(make.heldItem(held), { version: 1, act: 'approve', reason: '' })
      expect((await now.post(held.id)).state).toBe('published')
      expect(await membership(person, place)).toMatchObject({ leftAt: left, approvedPosts: 3 })
      clock.pass(1)
      const again = refusal(as(without(person)).forum.reply(thread.id, draft()))
      expect(await again).toBe(kind === 'open' ? 'done' : 'not_found')
      expect((await membership(person, place))?.leftAt).toEqual(kind === 'open' ? null : left)
    }
  })
})
