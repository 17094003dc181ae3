import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { joinRequests, memberships, openingHours } from '#db/schema/communities.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, days } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'
import { ASKS_MAX } from '#worker/communities/contract.ts'
import type { Member } from '#worker/core/actor.ts'
import { itemId } from '#worker/moderation/store.ts'
import { form, membership, type Place, QUESTIONS } from './communities-make.ts'

beforeEach(clock.reset)

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
      unattended: false,
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
      unattended: true,
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
        unattended: true,
      })
      await as(person).communities.withdrawRequest(place.slug)
      clock.pass(60)
    }
    const from = new Date(first.getTime() + 30 * 86_400_000)
    expect(await mine.page(place.slug, null)).toMatchObject({ access: 'door', asking: { kind: 'too_soon', from } })
    expect(await as(person).communities.askToJoin(place.slug, form(place))).toEqual({ kind: 'too_soon' })
    expect(await requestsOf(person)).toHaveLength(ASKS_MAX)
    clock.pass(30 * 24 * 60)
    expect(await as(person).communities.askToJoin(place.slug, form(place))).toEqual({
      kind: 'asked',
      helpLines: null,
      unattended: true,
    })
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
    expect(await mine.askToJoin(place.slug, form(place))).toEqual({ kind: 'asked', helpLines: null, unattended: true })
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
    expect(await as(person).communities.askToJoin(place.slug, form(place))).toEqual({
      kind: 'asked',
      helpLines: null,
      unattended: true,
    })
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
