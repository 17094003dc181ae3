import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDb, newMeter } from '#db/client.ts'
import { communities, memberships, openingHours } from '#db/schema/communities.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { form, QUESTIONS } from './communities-make.ts'

beforeEach(clock.reset)

describe('a closed community that is listed', () => {
  it('shows who does not belong its card, and nothing of what is said in it', async () => {
    const place = await make.community({ kind: 'closed', joinQuestions: QUESTIONS, ageMin: 16, ageMax: 25 })
    const noor = await make.member({ in: place, role: 'professional', nickname: 'Noor H', staffFunction: 'coach' })
    const peer = await make.member({ in: place, nickname: 'Secret Peer' })
    const thread = await make.thread({ in: place, by: peer, title: 'Words from inside', pinnedAt: clock.now() })
    await make.thread({ in: place, by: peer, title: 'A story from inside', featuredAt: clock.now() })
    await make.post({ in: thread, by: peer, state: 'held', body: 'Held words from inside' })
    const elsewhere = await make.member({ in: await make.community({ kind: 'closed' }), role: 'professional' })
    for (const services of [guest(), as(await make.member()), as(elsewhere)]) {
      const page = await services.communities.page(place.slug, null)
      expect(page).toMatchObject({
        access: 'door',
        questions: QUESTIONS,
        ageMin: 16,
        ageMax: 25,
        team: [{ nickname: noor.nickname, avatar: noor.nickname, role: 'professional', staffFunction: 'coach' }],
      })
      expect(JSON.stringify(page)).not.toMatch(/inside|Secret Peer|threadCount|lastPostAt|"threads"|revision|com_/)
      expect(await refusal(services.communities.community(place.slug, null))).toBe('not_found')
    }
    expect(await as(peer).communities.page(place.slug, null)).toMatchObject({ access: 'inside' })
  })

  it('is among the groups that one may ask to join, without counts or times', async () => {
    const place = await make.community({ kind: 'closed', threadCount: 41, lastPostAt: clock.now() })
    const peer = await make.member({ in: place })
    const stranger = await make.member()
    const card = (groups: Awaited<ReturnType<ReturnType<typeof guest>['communities']['groups']>>) =>
      groups.toJoin.find((one) => one.slug === place.slug)
    for (const actor of [guest(), as(stranger)]) {
      const found = card(await actor.communities.groups())
      expect(found).toMatchObject({ name: place.name, asked: false })
      expect(Object.keys(found!).join()).not.toMatch(/thread|last|revision|count|^id$/i)
    }
    await as(stranger).communities.askToJoin(place.slug, form(place))
    expect(card(await as(stranger).communities.groups())).toMatchObject({ asked: true })
    const own = await as(peer).communities.groups()
    expect(own.mine.map((one) => one.slug)).toContain(place.slug)
    expect(card(own)).toBeUndefined()
  })

  it('is not there for anybody else when it is hidden, in any way', async () => {
    const place = await make.community({ kind: 'closed', listed: false })
    const peer = await make.member({ in: place })
    const stranger = as(await make.member())
    for (const services of [guest(), stranger]) {
      expect(await refusal(services.communities.page(place.slug, null))).toBe('not_found')
      expect(await refusal(services.communities.info(place.slug, 'rules'))).toBe('not_found')
      expect(await refusal(services.communities.infoList(place.slug))).toBe('not_found')
      expect(JSON.stringify(await services.communities.groups())).not.toContain(place.slug)
    }
    expect(await refusal(stranger.communities.joinForm(place.slug))).toBe('not_found')
    expect(await refusal(stranger.communities.askToJoin(place.slug, form(place)))).toBe('not_found')
    expect(await as(peer).communities.page(place.slug, null)).toMatchObject({ access: 'inside' })
  })

  it('is there for its team only once it was put away', async () => {
    for (const kind of ['open', 'closed'] as const) {
      const place = await make.community({ kind, archivedAt: clock.now() })
      const noor = await make.member({ in: place, role: 'professional' })
      const thread = await make.thread({ in: place })
      const belongs = as(await make.member({ in: place }))
      const nobody = guest()
      for (const actor of [nobody, belongs, as(await make.member())]) {
        // Who could read it is told what became of it; to others a closed one is not there.
        const knew = kind === 'open' || actor === belongs
        if (actor === belongs)
          expect(await actor.communities.page(place.slug, null)).toMatchObject({ access: 'put_away', own: [] })
        else expect(await refusal(actor.communities.page(place.slug, null))).toBe(knew ? 'archived' : 'not_found')
        expect(await refusal(actor.communities.community(place.slug, null))).toBe(
          knew && actor !== belongs ? 'archived' : 'not_found',
        )
        expect(await refusal(actor.forum.thread(thread.id, null))).toBe(
          knew && actor !== nobody ? 'archived' : 'not_found',
        )
        const { archived, ...groups } = await actor.communities.groups()
        expect(JSON.stringify([groups, await actor.communities.home()])).not.toContain(place.slug)
        // In the list of who belongs to it, so that they can leave: with nothing of what happens inside.
        expect(archived.filter((one) => one.slug === place.slug)).toMatchObject(
          actor === belongs ? [{ threadCount: null, lastPostAt: null }] : [],
        )
      }
      expect(await as(noor).communities.page(place.slug, null)).toMatchObject({ access: 'inside', archived: true })
      expect((await as(noor).communities.groups()).archived.map((one) => one.slug)).toContain(place.slug)
    }
  })
})

describe('a community that was put away', () => {
  const write = (who: ReturnType<typeof as>, slug: string, threadId: string) => [
    () => who.forum.start(slug, { title: 'Nog een vraag', ...draft() }),
    () => who.forum.reply(threadId, draft()),
  ]

  it.each(['open', 'closed'] as const)(
    '%s: takes no words any more, and says so to who could write there',
    async (kind) => {
      const place = await make.community({ kind, archivedAt: clock.now() })
      const noor = await make.member({ in: place, role: 'professional' })
      const peer = await make.member({ in: place })
      const thread = await make.thread({ in: place, by: peer })
      const own = await make.post({ in: thread, by: noor })
      for (const who of [noor, peer])
        for (const done of write(as(who), place.slug, thread.id)) expect(await refusal(done())).toBe('archived')
      if (kind === 'closed')
        for (const done of write(as(await make.member()), place.slug, thread.id))
          expect(await refusal(done())).toBe('not_found')
      const hidden = await make.thread({ in: place, by: noor, state: 'held' })
      expect(await refusal(as(peer).forum.reply(hidden.id, draft()))).toBe('not_found')
      const team = as(noor).forum
      for (const done of [
        () => team.edit(own.id, { body: 'Anders gezegd.', version: 1 }),
        () => team.react(thread.opening.id, { give: 'hug' }),
        () => team.pin(thread.id, { pinned: 'on' }),
        () => team.lock(thread.id, { locked: 'on', reason: 'Het is klaar.' }),
      ])
        expect(await refusal(done())).toBe('archived')
      const seen = await team.thread(thread.id, null)
      expect(seen).toMatchObject({ archived: true, can: { reply: false, keep: false } })
      expect(await as(noor).communities.page(place.slug, null)).toMatchObject({ can: { start: false } })
      expect(await refusal(as(await make.member()).communities.askToJoin(place.slug, form(place)))).toBe('not_found')
    },
  )

  it.each(['open', 'closed'] as const)(
    '%s: gives everybody back what they wrote, and lets them leave',
    async (kind) => {
      const place = await make.community({ kind })
      const [peer, other] = [await make.member({ in: place }), await make.member({ in: place })]
      const thread = await make.thread({ in: place, by: peer, title: 'Van mij' })
      const [one, waits] = [
        await make.post({ in: thread, by: peer }),
        await make.post({ in: thread, by: peer, state: 'held' }),
      ]
      const theirs = await make.post({ in: thread, by: other })
      const out = await make.thread({ in: place, by: other, state: 'hidden' })
      const under = await make.post({ in: out, by: peer })
      await make.post({ in: thread, by: peer, state: 'hidden' })
      await db.update(communities).set({ archivedAt: clock.now() }).where(eq(communities.id, place.id))
      const me = as(peer)
      const own = async () => {
        const page = await me.communities.page(place.slug, null)
        if (page.access !== 'put_away') throw new Error(page.access)
        return page.own.map((post) => post.id)
      }
      // Also what they wrote under an opening that was taken out: their own words are theirs.
      expect((await own()).sort()).toEqual([thread.opening.id, one.id, waits.id, under.id].sort())
      expect(await me.forum.postForm(one.id, 'withdraw')).toMatchObject({ postId: one.id, putAway: place.slug })
      for (const refused of [
        () => me.forum.postForm(one.id, 'edit'),
        () => me.forum.postForm(one.id, 'fold'),
        () => me.forum.postForm(theirs.id, 'withdraw'),
        () => me.forum.withdraw(theirs.id),
        () => as(other).forum.withdraw(one.id),
      ])
        expect(await refusal(refused())).toBe('not_found')
      expect(await refusal(as(await make.member()).forum.withdraw(one.id))).toBe('not_found')
      expect(await me.forum.withdraw(one.id)).toMatchObject({ putAway: place.slug })
      expect(await now.post(one.id)).toMatchObject({ state: 'withdrawn' })
      expect(await me.forum.withdraw(under.id)).toMatchObject({ putAway: place.slug })
      // Pressed twice.
      expect(await me.forum.withdraw(one.id)).toMatchObject({ putAway: place.slug })
      expect(await me.communities.leaveForm(place.slug)).toMatchObject({ posts: 2 })
      expect(await me.communities.leave(place.slug, { posts: 'withdraw' })).toEqual({ kind: 'left', open: false })
      expect(await now.post(waits.id)).toMatchObject({ state: 'withdrawn' })
      expect(await now.post(theirs.id)).toMatchObject({ state: 'published' })
      const after = as({ ...peer, roles: new Map() })
      expect((await after.communities.groups()).archived).toEqual([])
      expect(await refusal(after.communities.leaveForm(place.slug))).toBe('not_found')
      // A professional reads it still, as before.
      const noor = await make.member({ in: place, role: 'professional' })
      expect(await as(noor).communities.page(place.slug, null)).toMatchObject({ access: 'inside' })
    },
  )

  it('still has its last cases decided', async () => {
    const place = await make.community({ review: 'before' })
    const noor = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place })
    const held = await make.post({ in: thread, state: 'held' })
    const report = await make.report({ on: thread.opening })
    await db.update(communities).set({ archivedAt: clock.now() }).where(eq(communities.id, place.id))
    const desk = as(noor).moderation
    expect(await desk.decide(make.heldItem(held), { version: 1, act: 'approve', reason: '' })).toMatchObject({
      kind: 'done',
    })
    expect(
      await desk.decide(report, { version: 1, seen: await now.seen(report), act: 'keep', reason: '' }),
    ).toMatchObject({ kind: 'done' })
  })

  it('is no place to move a thread to', async () => {
    const from = await make.community()
    const to = await make.community({ archivedAt: clock.now() })
    const noor = await make.member({ in: from, role: 'professional' })
    const both = { ...noor, roles: new Map([...noor.roles, [to.id, 'professional' as const]]) }
    const thread = await make.thread({ in: from })
    expect(await refusal(as(both).forum.move(thread.id, { to: to.id, reason: 'Hoort daar.' }))).toBe('forbidden')
  })
})

describe('the page of a community', () => {
  it('has pinned threads on top, once, and stories up front', async () => {
    const place = await make.community()
    const pinned = await make.thread({ in: place, pinnedAt: clock.now() })
    const story = await make.thread({ in: place, kind: 'story', featuredAt: clock.now() })
    const hidden = await make.thread({ in: place, pinnedAt: clock.now(), featuredAt: clock.now(), state: 'hidden' })
    const page = await guest().communities.community(place.slug, null)
    expect(page.pinned.map((one) => one.id)).toEqual([pinned.id])
    expect(page.featured.map((one) => one.id)).toEqual([story.id])
    expect(page.threads).toEqual([])
    expect(JSON.stringify(page)).not.toContain(hidden.id)
  })

  it('lists the topics that wait for a first reply, of those that may have one', async () => {
    const place = await make.community()
    const answered = await make.thread({ in: place })
    await make.post({ in: answered })
    const waits = await make.thread({ in: place })
    const pinned = await make.thread({ in: place, pinnedAt: clock.now() })
    await make.thread({ in: place, lockedAt: clock.now() })
    for (const state of ['held', 'returned', 'hidden', 'withdrawn'] as const) await make.thread({ in: place, state })
    const shown = async (services = guest()) => {
      const page = await services.communities.page(place.slug, null, 'unanswered')
      if (page.access !== 'inside') throw new Error(page.access)
      return [page.only, page.threads.map((one) => one.id).toSorted(), page.pinned.length]
    }
    const both = [waits.id, pinned.id].toSorted()
    expect(await shown()).toEqual(['unanswered', both, 0])
    expect(await shown(as(await make.member({ in: place, role: 'professional' })))).toEqual(['unanswered', both, 0])
    // A reply that waits to be read is none yet.
    await make.post({ in: waits, state: 'held' })
    expect((await shown())[1]).toEqual(both)
    await make.post({ in: waits })
    expect((await shown())[1]).toEqual([pinned.id])
  })

  it('reads no more for that list however many topics were answered', async () => {
    const place = await make.community()
    await make.thread({ in: place })
    const cost = async () => {
      const meter = newMeter()
      await guest({ db: createDb((env as unknown as { DB: D1Database }).DB, meter) }).communities.page(
        place.slug,
        null,
        'unanswered',
      )
      return meter.rowsRead
    }
    const few = await cost()
    for (let at = 0; at < 60; at++) await make.thread({ in: place, replyCount: 1 })
    expect(await cost()).toBeLessThanOrEqual(few + 2)
  })

  it('says whether somebody is there, and when', async () => {
    const place = await make.community()
    await make.member({ in: place, role: 'professional' })
    expect((await guest().communities.community(place.slug, null)).hours).toMatchObject({
      presence: { kind: 'always' },
      week: [],
    })
    await db
      .insert(openingHours)
      .values({ id: 'hrs_x', communityId: place.id, weekday: 5, opensAt: 540, closesAt: 600 })
    const { hours: shown } = await guest().communities.community(place.slug, null)
    expect(shown.presence).toEqual({ kind: 'later', from: new Date('2026-11-13T08:00:00Z') })
    expect(shown.week).toEqual([{ from: 5, to: 5, times: [{ opensAt: 540, closesAt: 600 }] }])
  })

  it('does not count who left or was sent out among the team', async () => {
    const place = await make.community()
    const gone = await make.member({ in: place, role: 'volunteer' })
    await db.update(memberships).set({ leftAt: clock.now() }).where(eq(memberships.memberId, gone.id))
    await make.member({ in: place })
    expect((await guest().communities.community(place.slug, null)).team).toEqual([])
  })
})
