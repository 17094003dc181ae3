import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { communities, joinRequests, memberships } from '#db/schema/communities.ts'
import { as, db, guest, refusal, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { questionsKey } from '#worker/communities/contract.ts'
import type { Member } from '#worker/core/actor.ts'
import { itemId } from '#worker/moderation/store.ts'
import { CommunityInput } from '#worker/organisation/contract.ts'

beforeEach(clock.reset)

const settings = (slug: string, given: Record<string, string> = {}) =>
  CommunityInput.parse({
    name: 'Een groep',
    slug,
    about: 'Waar deze groep over gaat.',
    kind: 'closed',
    review: 'after',
    promiseHours: '24',
    teamMessages: 'on',
    position: '0',
    ...given,
  })
/** The services as this person's next request has them, with the roles that the record gives. */
const next = async (member: Member) => (await request(await make.session(member))).services
const ask = { answer0: '', answer1: '', answer2: '', consent: 'on' as const, asked: questionsKey([]) }

describe('an open forum that becomes a closed group', () => {
  async function scene(listed: 'on' | '' = '') {
    const place = await make.community()
    const els = await make.member({ coordinator: true })
    const noor = await make.member({ in: place, role: 'professional' })
    const libel = await make.member({ in: place, role: 'volunteer' })
    const peer = await make.member({ in: place })
    const sent = await make.member({ in: place })
    await db
      .update(memberships)
      .set({ blockedAt: clock.now() })
      .where(and(eq(memberships.memberId, sent.id), eq(memberships.communityId, place.id)))
    const thread = await make.thread({ in: place, by: peer, body: 'Hier was het nog open.' })
    const reply = await make.post({ in: thread, by: noor })
    const close = async () =>
      expect(
        await as(els).organisation.changeCommunity(place.id, settings(place.slug, listed ? { listed } : {})),
      ).toMatchObject({ kind: 'done' })
    return { place, noor, libel, peer, sent, thread, reply, close }
  }

  test('keeps its team, and nobody who only wrote there', async () => {
    const s = await scene()
    expect(await refusal((await next(s.peer)).forum.thread(s.thread.id, null))).toBe('done')
    await s.close()
    expect(await refusal((await next(s.peer)).forum.thread(s.thread.id, null))).toBe('not_found')
    expect(await refusal((await next(s.peer)).forum.reply(s.thread.id, draft()))).toBe('not_found')
    for (const staff of [s.noor, s.libel])
      expect(await refusal((await next(staff)).forum.thread(s.thread.id, null))).toBe('done')
    // Who was sent out is not let in by the end of that alone.
    await db.update(memberships).set({ blockedAt: null }).where(eq(memberships.memberId, s.sent.id))
    expect(await refusal((await next(s.sent)).forum.thread(s.thread.id, null))).toBe('not_found')
  })

  test.each(['on', ''] as const)('they ask like everybody, and a human lets them in (listed: %j)', async (listed) => {
    const s = await scene(listed)
    await s.close()
    const peer = await next(s.peer)
    expect(await peer.communities.page(s.place.slug, null)).toMatchObject({
      access: 'door',
      left: 'put_out',
      asking: { kind: 'may' },
    })
    expect(await peer.communities.askToJoin(s.place.slug, ask)).toMatchObject({ kind: 'asked' })
    expect(await refusal((await next(s.peer)).forum.thread(s.thread.id, null))).toBe('not_found')
    const [asked] = await db.select().from(joinRequests).where(eq(joinRequests.memberId, s.peer.id))
    await as(s.noor).moderation.answerJoin(itemId('join_request', asked!.id), { version: 1, act: 'accept', reason: '' })
    expect(await refusal((await next(s.peer)).forum.thread(s.thread.id, null))).toBe('done')
  })

  test('what they wrote is theirs to take back, all of it and nothing else', async () => {
    const s = await scene()
    const stranger = await make.member()
    await s.close()
    const peer = await next(s.peer)
    expect(await peer.communities.leaveForm(s.place.slug)).toMatchObject({ out: 'put_out', posts: 1 })
    expect(await peer.communities.leave(s.place.slug, { posts: 'withdraw' })).toEqual({ kind: 'taken_back' })
    expect((await now.post(s.thread.opening.id)).state).toBe('withdrawn')
    expect((await now.post(s.reply.id)).state).toBe('published')
    expect(await peer.communities.leaveForm(s.place.slug)).toMatchObject({ posts: 0 })
    for (const other of [await next(stranger), guest()]) {
      expect(await refusal(other.communities.leaveForm(s.place.slug))).toMatch(/not_found|unauthenticated/)
      expect(await refusal(other.communities.page(s.place.slug, null))).toBe('not_found')
    }
  })

  test('no story of theirs is shown first any more; the team’s own is', async () => {
    const s = await scene()
    const featuredAt = clock.now()
    const theirs = await make.thread({ in: s.place, by: s.peer, featuredAt })
    const own = await make.thread({ in: s.place, by: s.noor, featuredAt })
    await s.close()
    expect((await now.thread(theirs.id)).featuredAt).toBeNull()
    expect((await now.thread(own.id)).featuredAt).not.toBeNull()
  })

  test('who had left before is told that they left, and who leaves after it is one of everybody', async () => {
    const s = await scene('on')
    clock.pass(1)
    const before = await make.member({ in: s.place })
    await (await next(before)).communities.leave(s.place.slug, { posts: 'keep' })
    clock.pass(1)
    await s.close()
    expect(await (await next(before)).communities.page(s.place.slug, null)).toMatchObject({ left: 'by_oneself' })
    expect(await refusal((await next(before)).communities.leaveForm(s.place.slug))).toBe('not_found')
  })
})

describe('a listed group that is listed no more', () => {
  async function scene() {
    const place = await make.community({ kind: 'closed' })
    const noor = await make.member({ in: place, role: 'professional' })
    const peer = await make.member()
    await as(peer).communities.askToJoin(place.slug, ask)
    await db.update(communities).set({ listed: false }).where(eq(communities.id, place.id))
    const [asked] = await db.select().from(joinRequests).where(eq(joinRequests.memberId, peer.id))
    return { place, noor, peer, itemId: itemId('join_request', asked!.id) }
  }

  test('who asked sees their request, takes it back, and then it is not there for them either', async () => {
    const { place, peer } = await scene()
    expect(await as(peer).communities.page(place.slug, null)).toMatchObject({
      access: 'door',
      asking: { kind: 'waiting' },
      request: { state: 'open' },
    })
    for (const other of [guest(), as(await make.member())])
      expect(await refusal(other.communities.page(place.slug, null))).toBe('not_found')
    expect(await as(peer).communities.withdrawRequest(place.slug)).toEqual({ kind: 'withdrawn' })
    expect(await refusal(as(peer).communities.page(place.slug, null))).toBe('not_found')
    // It is in no list of theirs, waiting or not.
    expect(JSON.stringify(await as(peer).communities.groups())).not.toContain(place.slug)
  })

  test('and hears the decision: a no with its words, a yes from inside', async () => {
    const no = await scene()
    await as(no.noor).moderation.answerJoin(no.itemId, { version: 1, act: 'decline', reason: 'De groep is nu vol.' })
    expect(await as(no.peer).communities.page(no.place.slug, null)).toMatchObject({
      access: 'door',
      request: { state: 'declined', words: 'De groep is nu vol.' },
    })
    const yes = await scene()
    await as(yes.noor).moderation.answerJoin(yes.itemId, { version: 1, act: 'accept', reason: '' })
    expect(await (await next(yes.peer)).communities.page(yes.place.slug, null)).toMatchObject({ access: 'inside' })
  })
})
