import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { communities, joinRequests, memberships, openingHours } from '#db/schema/communities.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, days, hours } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { ASKS_MAX, questionsKey } from '#worker/communities/contract.ts'
import { withdrawRest } from '#worker/communities/membership/withdraw-rest.ts'
import type { Actor, Member } from '#worker/core/actor.ts'
import { itemId } from '#worker/moderation/store.ts'

beforeEach(clock.reset)

type Place = Awaited<ReturnType<typeof make.community>>

const QUESTIONS = ['What brings you here?', 'What do you hope for?']
const form = (place: Place, answers: string[] = place.joinQuestions.map(() => 'Because.')) => ({
  asked: questionsKey(place.joinQuestions),
  answer0: answers[0] ?? '',
  answer1: answers[1] ?? '',
  answer2: answers[2] ?? '',
  consent: 'on' as const,
})
/** The same person, as the next request would know them. */
const without = (member: Member): Member => ({ ...member, roles: new Map() })
const membership = async (member: Member, place: Place) =>
  (
    await db
      .select()
      .from(memberships)
      .where(and(eq(memberships.memberId, member.id), eq(memberships.communityId, place.id)))
  )[0]
const requestsOf = (member: Member) => db.select().from(joinRequests).where(eq(joinRequests.memberId, member.id))
const decide = (id: string, state: 'accepted' | 'declined', words: string) =>
  db.update(joinRequests).set({ state, words, version: 2, decidedAt: clock.now() }).where(eq(joinRequests.id, id))
const block = (member: Member, place: Place) =>
  db
    .insert(memberships)
    .values({ memberId: member.id, communityId: place.id, role: 'peer', joinedAt: clock.now(), blockedAt: clock.now() })
    .onConflictDoUpdate({
      target: [memberships.memberId, memberships.communityId],
      set: { blockedAt: clock.now() },
    })

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
      expect((await own()).sort()).toEqual([thread.opening.id, one.id, waits.id].sort())
      expect(await me.forum.postForm(one.id, 'withdraw')).toMatchObject({ postId: one.id, putAway: place.slug })
      for (const refused of [
        () => me.forum.postForm(one.id, 'edit'),
        () => me.forum.postForm(one.id, 'fold'),
        () => me.forum.postForm(theirs.id, 'withdraw'),
        () => me.forum.withdraw(theirs.id),
        () => me.forum.withdraw(under.id),
        () => as(other).forum.withdraw(one.id),
      ])
        expect(await refusal(refused())).toBe('not_found')
      expect(await refusal(as(await make.member()).forum.withdraw(one.id))).toBe('not_found')
      expect(await me.forum.withdraw(one.id)).toMatchObject({ putAway: place.slug })
      expect(await now.post(one.id)).toMatchObject({ state: 'withdrawn' })
      // Pressed twice.
      expect(await me.forum.withdraw(one.id)).toMatchObject({ putAway: place.slug })
      expect(await me.communities.leaveForm(place.slug)).toMatchObject({ posts: 3 })
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
    expect(await desk.decide(report, { version: 1, act: 'keep', reason: '' })).toMatchObject({ kind: 'done' })
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
    expect(page.threads.map((one) => one.id)).toEqual([story.id])
    expect(JSON.stringify(page)).not.toContain(hidden.id)
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

describe('asking to join', () => {
  it('makes one request and one item on the desk, with the promise in staffed hours', async () => {
    const place = await make.community({ kind: 'closed', joinQuestions: QUESTIONS, promiseHours: 2 })
    await make.member({ in: place, role: 'professional' })
    // Thursday a quarter past one; on Fridays from nine to five.
    await db
      .insert(openingHours)
      .values({ id: 'hrs_j', communityId: place.id, weekday: 5, opensAt: 540, closesAt: 1020 })
    const person = await make.member()
    const { communities: mine } = as(person)
    expect(await mine.joinForm(place.slug)).toMatchObject({
      asking: { kind: 'may' },
      answerBy: new Date('2026-11-13T10:00:00Z'),
    })
    expect(await mine.askToJoin(place.slug, form(place, ['To talk.', 'Rest.']))).toEqual({
      kind: 'asked',
      helpLines: null,
    })
    const [request, ...others] = await requestsOf(person)
    expect(others).toEqual([])
    expect(request).toMatchObject({
      state: 'open',
      consentedAt: clock.now(),
      answers: [
        { question: QUESTIONS[0], answer: 'To talk.' },
        { question: QUESTIONS[1], answer: 'Rest.' },
      ],
    })
    expect(await now.item(itemId('join_request', request!.id))).toMatchObject({
      kind: 'join_request',
      subject: 'join_request',
      subjectId: request!.id,
      level: 'green',
      state: 'open',
      personId: person.id,
      threadId: null,
      dueAt: new Date('2026-11-13T10:00:00Z'),
    })
    expect(await mine.page(place.slug, null)).toMatchObject({
      access: 'door',
      asking: { kind: 'waiting' },
      request: { state: 'open', dueAt: new Date('2026-11-13T10:00:00Z') },
    })
    expect(await mine.askToJoin(place.slug, form(place))).toEqual({ kind: 'waiting' })
    expect(await membership(person, place)).toBeUndefined()
  })

  it('is one request, however many arrive at once', async () => {
    const place = await make.community({ kind: 'closed' })
    const person = await make.member()
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => as(person).communities.askToJoin(place.slug, form(place))),
    )
    expect(outcomes.map((one) => one.kind).sort()).toEqual(['asked', 'waiting', 'waiting', 'waiting', 'waiting'])
    expect(await requestsOf(person)).toHaveLength(1)
    expect(await db.select().from(caseItems).where(eq(caseItems.personId, person.id))).toHaveLength(1)
  })

  it('wants every question answered, the age confirmed, and the questions that stand now', async () => {
    const place = await make.community({ kind: 'closed', joinQuestions: QUESTIONS, ageMax: 17 })
    const person = as(await make.member())
    expect(await person.communities.askToJoin(place.slug, form(place, ['', 'x']))).toEqual({
      kind: 'refused',
      errors: { answer0: 'answer_needed', age: 'age_needed' },
    })
    expect(await person.communities.askToJoin(place.slug, { ...form(place), asked: '["Other?"]', age: 'on' })).toEqual({
      kind: 'refused',
      errors: { asked: 'questions_changed' },
    })
    expect(await person.communities.askToJoin(place.slug, { ...form(place), age: 'on' })).toEqual({
      kind: 'asked',
      helpLines: null,
    })
  })

  it('is done three times in thirty days at most, however often it is taken back', async () => {
    const place = await make.community({ kind: 'closed' })
    const person = await make.member()
    const mine = as(person).communities
    const first = clock.now()
    for (let time = 0; time < ASKS_MAX; time++) {
      expect(await as(person).communities.askToJoin(place.slug, form(place))).toEqual({
        kind: 'asked',
        helpLines: null,
      })
      await as(person).communities.withdrawRequest(place.slug)
      clock.pass(60)
    }
    const from = new Date(first.getTime() + 30 * 86_400_000)
    expect(await mine.page(place.slug, null)).toMatchObject({ access: 'door', asking: { kind: 'too_soon', from } })
    expect(await as(person).communities.askToJoin(place.slug, form(place))).toEqual({ kind: 'too_soon' })
    expect(await requestsOf(person)).toHaveLength(ASKS_MAX)
    clock.pass(30 * 24 * 60)
    expect(await as(person).communities.askToJoin(place.slug, form(place))).toEqual({ kind: 'asked', helpLines: null })
  })

  it('can be taken back, and done again', async () => {
    const place = await make.community({ kind: 'closed' })
    const person = await make.member()
    const { communities: mine } = as(person)
    expect(await refusal(mine.withdrawRequest(place.slug))).toBe('not_found')
    await mine.askToJoin(place.slug, form(place))
    const [request] = await requestsOf(person)
    expect(await mine.withdrawRequest(place.slug)).toEqual({ kind: 'withdrawn' })
    expect(await mine.withdrawRequest(place.slug)).toEqual({ kind: 'withdrawn' })
    expect((await requestsOf(person))[0]).toMatchObject({ state: 'withdrawn', version: 2 })
    expect((await now.item(itemId('join_request', request!.id))).state).toBe('closed')
    clock.pass(1)
    expect(await mine.askToJoin(place.slug, form(place))).toEqual({ kind: 'asked', helpLines: null })
    expect(await requestsOf(person)).toHaveLength(2)
  })

  it('is not taken back once the team decided, not even at the same moment', async () => {
    const place = await make.community({ kind: 'closed' })
    const person = await make.member()
    await as(person).communities.askToJoin(place.slug, form(place))
    const [request] = await requestsOf(person)
    // The decision lands between what was read and what is written.
    let stale = true
    const racing = new Proxy(db, {
      get(target, key) {
        if (key !== 'batch') return Reflect.get(target, key)
        return async (statements: never) => {
          const rows = await target.batch(statements)
          if (stale) {
            stale = false
            await decide(request!.id, 'accepted', 'Welcome')
          }
          return rows
        }
      },
    })
    expect(await as(person, { db: racing }).communities.withdrawRequest(place.slug)).toEqual({ kind: 'decided' })
    expect((await requestsOf(person))[0]).toMatchObject({ state: 'accepted', version: 2, words: 'Welcome' })
    expect(await as(person).communities.withdrawRequest(place.slug)).toEqual({ kind: 'decided' })
  })

  it('waits thirty days after a no, whose words can be read', async () => {
    const place = await make.community({ kind: 'closed' })
    const person = await make.member()
    const { communities: mine } = as(person)
    await mine.askToJoin(place.slug, form(place))
    await decide((await requestsOf(person))[0]!.id, 'declined', 'Another group fits better.')
    const again = days(30)
    expect(await mine.page(place.slug, null)).toMatchObject({
      asking: { kind: 'too_soon', from: again },
      request: { state: 'declined', words: 'Another group fits better.' },
    })
    expect(await mine.askToJoin(place.slug, form(place))).toEqual({ kind: 'too_soon' })
    clock.pass(30 * 1440)
    expect(await as(person).communities.askToJoin(place.slug, form(place))).toEqual({ kind: 'asked', helpLines: null })
  })

  it('is not for who was sent out, for members, for guests, nor of an open forum', async () => {
    const place = await make.community({ kind: 'closed' })
    const sentOut = await make.member()
    await block(sentOut, place)
    expect(await as(sentOut).communities.page(place.slug, null)).toMatchObject({ asking: { kind: 'blocked' } })
    expect(await refusal(as(sentOut).communities.askToJoin(place.slug, form(place)))).toBe('forbidden')
    const member = await make.member({ in: place })
    expect(await as(member).communities.askToJoin(place.slug, form(place))).toEqual({ kind: 'member' })
    expect(await refusal(guest().communities.askToJoin(place.slug, form(place)))).toBe('unauthenticated')
    const open = await make.community()
    expect(await refusal(as(member).communities.askToJoin(open.slug, form(open)))).toBe('not_found')
    expect(await requestsOf(sentOut)).toEqual([])
  })
})

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

const input = (given: Partial<Parameters<ReturnType<typeof guest>['communities']['saveInfo']>[2]> = {}) => ({
  kind: 'tips' as const,
  title: 'Small steps',
  markdown: 'Go **slowly**.',
  version: 0,
  published: 'on' as const,
  ...given,
})

describe('pages of information', () => {
  it('are written by a professional here, rendered once, and read by who may read the community', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    expect(await as(noor).communities.saveInfo(place.slug, null, input())).toEqual({
      kind: 'saved',
      page: 'small-steps',
    })
    // Pressed twice.
    expect(await as(noor).communities.saveInfo(place.slug, null, input())).toEqual({
      kind: 'saved',
      page: 'small-steps',
    })
    const read = await guest().communities.info(place.slug, 'small-steps')
    expect(read.page).toMatchObject({ title: 'Small steps', html: '<p>Go <strong>slowly</strong>.</p>' })
    expect(read.can.keep).toBe(false)
    expect((await guest().communities.infoList(place.slug)).pages.map((page) => page.slug)).toEqual(['small-steps'])
    expect(await as(noor).communities.saveInfo(place.slug, null, input({ markdown: 'Other' }))).toEqual({
      kind: 'taken',
    })
    for (const actor of [
      await make.member(),
      await make.member({ in: place }),
      await make.member({ in: place, role: 'volunteer' }),
      await make.member({ in: await make.community(), role: 'professional' }),
      await make.member({ coordinator: true }),
    ]) {
      expect(await refusal(as(actor).communities.infoForm(place.slug, 'small-steps'))).toBe('forbidden')
      expect(await refusal(as(actor).communities.saveInfo(place.slug, 'small-steps', input()))).toBe('forbidden')
      expect(await refusal(as(actor).communities.moveInfo(place.slug, 'small-steps', 'up'))).toBe('forbidden')
    }
    expect(await refusal(guest().communities.info(place.slug, 'nothing'))).toBe('not_found')
  })

  it('are shown to the team only while they are not shown', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const libel = await make.member({ in: place, role: 'volunteer' })
    await as(noor).communities.saveInfo(place.slug, null, input({ published: undefined }))
    for (const services of [guest(), as(await make.member({ in: place }))]) {
      expect(await refusal(services.communities.info(place.slug, 'small-steps'))).toBe('not_found')
      expect((await services.communities.infoList(place.slug)).pages).toEqual([])
      expect((await services.communities.community(place.slug, null)).info).toEqual([])
    }
    expect((await as(libel).communities.info(place.slug, 'small-steps')).page).toMatchObject({ published: false })
  })

  it('of a closed community are read before its door only as far as one must know to ask', async () => {
    const place = await make.community({ kind: 'closed' })
    const noor = as(await make.member({ in: place, role: 'professional' }))
    await noor.communities.saveInfo(place.slug, 'rules', input({ kind: 'rules', title: 'Our rules' }))
    await noor.communities.saveInfo(place.slug, null, input({ kind: 'not_for', title: 'Not for' }))
    await noor.communities.saveInfo(place.slug, null, input())
    const seen = async (services: ReturnType<typeof guest>) =>
      (await services.communities.infoList(place.slug)).pages.map((page) => page.slug)
    expect(await seen(guest())).toEqual(['rules', 'not-for'])
    expect(await seen(as(await make.member()))).toEqual(['rules', 'not-for'])
    expect(await seen(as(await make.member({ in: place })))).toEqual(['rules', 'not-for', 'small-steps'])
    expect(await refusal(guest().communities.info(place.slug, 'small-steps'))).toBe('not_found')
    expect((await guest().communities.info(place.slug, 'not-for')).page?.title).toBe('Not for')
  })

  it('the rules and who reads are always there, the second with the team by itself', async () => {
    const place = await make.community({ kind: 'closed' })
    const noor = await make.member({ in: place, role: 'professional', staffFunction: 'coach' })
    expect((await guest().communities.info(place.slug, 'rules')).page).toBeNull()
    expect(await guest().communities.info(place.slug, 'readers')).toMatchObject({
      page: null,
      team: [{ nickname: noor.nickname, staffFunction: 'coach' }],
    })
    await as(noor).communities.saveInfo(place.slug, 'readers', input({ kind: 'readers', title: 'We read' }))
    expect((await guest().communities.info(place.slug, 'readers')).page).toMatchObject({ title: 'We read' })
  })

  it('two who write at once: the second gets the other’s text, and nothing is lost', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional', nickname: 'Noor W' })
    const tarik = await make.member({ in: place, role: 'professional' })
    await as(noor).communities.saveInfo(place.slug, null, input())
    const edit = (who: Actor, markdown: string, version: number) =>
      as(who).communities.saveInfo(place.slug, 'small-steps', input({ markdown, version }))
    const outcomes = await Promise.all([edit(noor, 'Of Noor', 1), edit(tarik, 'Of Tarik', 1)])
    expect(outcomes.map((one) => one.kind).sort()).toEqual(['conflict', 'saved'])
    const lost = outcomes.find((one) => one.kind === 'conflict')!
    const stands = await guest().communities.info(place.slug, 'small-steps')
    expect(lost).toMatchObject({ theirs: { version: 2, markdown: expect.stringMatching(/^Of /) } })
    expect(stands.page?.html).toContain(lost.kind === 'conflict' ? lost.theirs.markdown : '?')
    expect(await edit(tarik, 'Of Tarik again', 1)).toMatchObject({ kind: 'conflict', theirs: { version: 2 } })
    expect(await edit(tarik, 'Of Tarik again', 2)).toEqual({ kind: 'saved', page: 'small-steps' })
  })

  it('go up and down in their list', async () => {
    const place = await make.community()
    const noor = as(await make.member({ in: place, role: 'professional' }))
    for (const title of ['One', 'Two', 'Three']) await noor.communities.saveInfo(place.slug, null, input({ title }))
    const order = async () => (await noor.communities.infoList(place.slug)).pages.map((page) => page.slug)
    expect(await order()).toEqual(['one', 'two', 'three'])
    await noor.communities.moveInfo(place.slug, 'three', 'up')
    expect(await order()).toEqual(['one', 'three', 'two'])
    await noor.communities.moveInfo(place.slug, 'one', 'up')
    await noor.communities.moveInfo(place.slug, 'one', 'down')
    expect(await order()).toEqual(['three', 'one', 'two'])
    expect(await refusal(noor.communities.moveInfo(place.slug, 'four', 'up'))).toBe('not_found')
  })

  it('take no address that means something else', async () => {
    const place = await make.community()
    const noor = as(await make.member({ in: place, role: 'professional' }))
    for (const [title, page] of [
      ['New', 'new-1'],
      ['Rules', 'rules-1'],
      ['Één kléin idee!', 'een-klein-idee'],
      ['???', 'info-1'],
    ] as const)
      expect(await noor.communities.saveInfo(place.slug, null, input({ title, markdown: title }))).toEqual({
        kind: 'saved',
        page,
      })
  })
})

describe('what others may find', () => {
  it('the feed has published threads of open forums, without words or names of people, newest talk first', async () => {
    const place = await make.community()
    const person = await make.member({ nickname: 'Feed Person' })
    const older = await make.thread({
      in: place,
      by: person,
      title: 'Older',
      lastPostAt: hours(-1),
      body: 'Feed words',
    })
    const newer = await make.thread({ in: place, title: 'Newer' })
    const secret = [
      await make.thread({ in: place, state: 'held' }),
      await make.thread({ in: place, state: 'hidden' }),
      await make.thread({ in: place, state: 'returned', by: person }),
      await make.thread({ in: await make.community({ kind: 'closed' }) }),
      await make.thread({ in: await make.community({ archivedAt: clock.now() }) }),
    ]
    const noor = await make.member({ in: place, role: 'professional' })
    for (const services of [guest(), as(person), as(noor)]) {
      const own = await services.communities.feed(place.slug)
      expect(own.entries.map((entry) => entry.id)).toEqual([newer.id, older.id])
      expect(own.updatedAt).toEqual(clock.now())
      const all = await services.communities.feed(null)
      expect(all.entries.map((entry) => entry.id)).toEqual(expect.arrayContaining([newer.id, older.id]))
      for (const thread of secret) expect(JSON.stringify([own, all])).not.toContain(thread.title)
      expect(JSON.stringify([own, all])).not.toMatch(/Feed Person|Feed words/)
    }
  })

  it('the feed’s mark changes with what it says, and only then', async () => {
    const place = await make.community()
    const thread = await make.thread({ in: place })
    const { etag } = await guest().communities.feed(place.slug)
    await make.post({ in: thread, state: 'held' })
    expect((await guest().communities.feed(place.slug)).etag).toBe(etag)
    clock.pass(1)
    await as(await make.member({ in: place })).forum.reply(thread.id, draft())
    expect((await guest().communities.feed(place.slug)).etag).not.toBe(etag)
  })

  it('a closed community has no feed, for its members neither', async () => {
    for (const given of [
      { kind: 'closed' as const },
      { kind: 'closed' as const, listed: false },
      { archivedAt: clock.now() },
    ]) {
      const place = await make.community(given)
      const noor = await make.member({ in: place, role: 'professional' })
      for (const services of [guest(), as(noor)])
        expect(await refusal(services.communities.feed(place.slug))).toBe('not_found')
    }
  })

  it('the map for search engines has open doors only, and no threads', async () => {
    const open = await make.community()
    const closed = await make.community({ kind: 'closed' })
    const thread = await make.thread({ in: open })
    const noor = await make.member({ in: [open, closed], role: 'professional' })
    for (const place of [open, closed]) {
      await as(noor).communities.saveInfo(place.slug, null, input({ title: 'For all' }))
      await as(noor).communities.saveInfo(place.slug, null, input({ title: 'Not yet', published: undefined }))
    }
    const { paths } = await as(noor).communities.sitemap()
    expect(paths).toEqual(expect.arrayContaining(['/', `/c/${open.slug}`, `/c/${open.slug}/info/for-all`]))
    expect(paths.join(' ')).not.toMatch(new RegExp(`${closed.slug}\\b|${thread.id}|not-yet`))
    expect(await db.select().from(communities).where(eq(communities.id, closed.id))).toHaveLength(1)
  })
})
