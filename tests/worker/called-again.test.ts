import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { openingHours } from '#db/schema/communities.ts'
import { conversations } from '#db/schema/messages.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { notifications } from '#db/schema/notifications.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, refusal, sent } from '#tests/support/as.ts'
import { clock, minutes } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { AGAIN_MAX, dueCall } from '#worker/moderation/looking/decide-call-again.ts'
import { callAgain } from '#worker/outbox/call-again.ts'

beforeEach(async () => {
  clock.reset()
  sent.length = 0
  await db.delete(outbox)
  await db.delete(notifications)
  await db.update(caseItems).set({ state: 'closed' })
  await db.update(conversations).set({ waitingSince: null })
})

const lines = async (of: Member, kind: 'urgent' | 'unopened') =>
  (await db.select().from(notifications).where(eq(notifications.memberId, of.id))).filter((row) => row.kind === kind)

/** The minute's round at so many minutes after the beginning, run twice; how many lines somebody has then. */
const START = clock.now().getTime()
async function at(minute: number, of: Member, kind: 'urgent' | 'unopened' = 'urgent') {
  clock.pass(minute - (clock.now().getTime() - START) / 60_000)
  const { reach, mails } = recordingReach()
  await callAgain(reach)
  await callAgain(reach)
  return { lines: (await lines(of, kind)).length, mails: mails.length }
}

async function scene() {
  const place = await make.community({ kind: 'closed', review: 'before' })
  const noor = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const els = await make.member({ coordinator: true })
  const author = await make.member({ in: place })
  return { place, noor, libel, els, author }
}
const cry = async ({ place, author }: Awaited<ReturnType<typeof scene>>) => {
  const outcome = await as(author).forum.start(place.slug, { ...draft('Ik wil niet meer leven.'), title: 'Op' })
  return make.heldItem({ id: outcome.postId })
}

describe('when who was called is called again', () => {
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: 9 * 60, closesAt: 17 * 60 }))
  const staffed = { hours, closed: [], timeZone: 'Europe/Brussels' }
  // A Thursday, a quarter past one in Brussels; the team is there until five.
  const since = clock.now()
  test.each([
    ['not yet', 14, 0],
    ['after a quarter', 15, 1],
    ['not again', 59, 1],
    ['after an hour', 60, 2],
    ['two hours of the team later', 179, 2],
    ['two hours of the team later', 180, 3],
    ['at night nobody is called', 12 * 60, 3],
    ['the next morning', 20 * 60 + 59, 3],
    ['the next morning, when the second two hours are over', 21 * 60, 4],
    ['days later, no more than so often', 5 * 1440, AGAIN_MAX],
    ['after a week no more', 7 * 1440, 0],
  ])('%s (%i minutes)', (_name, minute, call) => {
    expect(dueCall(since, staffed, minutes(minute, since))).toBe(call)
  })
  test('without hours the clock simply runs', () => {
    expect(dueCall(since, { ...staffed, hours: [] }, minutes(300, since))).toBe(4)
  })
})

describe('something red that nobody opens', () => {
  test('is called about again, bounded, to the professionals; the coordinator hears of it from the second call on', async () => {
    const here = await scene()
    await cry(here)
    const { noor, libel, els } = here
    expect(await at(10, noor)).toMatchObject({ lines: 0 })
    expect(await at(15, noor)).toEqual({ lines: 1, mails: 1 })
    expect(await lines(els, 'unopened')).toEqual([])
    expect(await at(20, noor)).toEqual({ lines: 1, mails: 0 })
    expect(await at(60, noor)).toEqual({ lines: 2, mails: 1 })
    expect(await lines(els, 'unopened')).toMatchObject([{ communityId: here.place.id, threadId: null, postId: null }])
    const { unread } = await as(els).notifications.inbox(null)
    expect(unread).toMatchObject([{ kind: 'unopened', href: '/manage', title: null, nickname: null }])
    expect(await at(180, noor)).toMatchObject({ lines: 3 })
    for (let minute = 300; minute < 7 * 1440; minute += 600) await at(minute, noor)
    expect((await lines(noor, 'urgent')).length).toBeLessThanOrEqual(AGAIN_MAX)
    expect(await lines(els, 'unopened')).toHaveLength(1)
    expect(await lines(libel, 'urgent')).toEqual([])
  })

  test('is not once a professional opened it; that a volunteer tries changes nothing', async () => {
    const here = await scene()
    const item = await cry(here)
    const look = async () => (await as(here.noor).moderation.item(item)).item.look
    const glance = (who: Member) => as(who).moderation.markLooked(item, { taken: false })
    expect(await look()).toEqual({ seen: null, taken: null })
    // Red is not a volunteer's to see.
    expect(await refusal(glance(here.libel))).toBe('not_found')
    expect(await refusal(glance(here.author))).toBe('not_found')
    expect(await at(15, here.noor)).toMatchObject({ lines: 1 })
    clock.pass(40)
    const seenAt = clock.now()
    await glance(here.noor)
    expect(await look()).toEqual({ seen: { by: here.noor.nickname, at: seenAt }, taken: null })
    expect(await at(60, here.noor)).toMatchObject({ lines: 1 })
    // Somebody worries about it as well: that nobody saw yet.
    await db.update(caseItems).set({ openedAt: clock.now() }).where(eq(caseItems.id, item))
    expect(await look()).toEqual({ seen: null, taken: null })
    expect(await at(76, here.noor)).toMatchObject({ lines: 2 })
  })

  test('again when who looked does nothing; not for four hours when they say that they are busy with it', async () => {
    const here = await scene()
    const tarik = await make.member({ in: here.place, role: 'professional' })
    const item = await cry(here)
    const look = async () => (await as(tarik).moderation.item(item)).item.look
    await as(here.noor).moderation.markLooked(item, { taken: false })
    expect(await at(29, here.noor)).toMatchObject({ lines: 0 })
    expect((await look())!.seen).toMatchObject({ by: here.noor.nickname })
    expect(await at(30, here.noor)).toMatchObject({ lines: 1 })
    expect(await look()).toEqual({ seen: null, taken: null })
    await as(here.noor).moderation.markLooked(item, { taken: true })
    // A colleague who looks as well takes it from nobody.
    await as(tarik).moderation.markLooked(item, { taken: false })
    expect((await look())!.taken).toEqual({ by: here.noor.nickname, until: minutes(240, clock.now()) })
    expect(await at(269, here.noor)).toMatchObject({ lines: 1 })
    expect(await at(270, here.noor)).toMatchObject({ lines: 2 })
  })

  test('nor once it was closed', async () => {
    const here = await scene()
    const item = await cry(here)
    await db.update(caseItems).set({ state: 'closed' }).where(eq(caseItems.id, item))
    expect(await at(60, here.noor)).toMatchObject({ lines: 0, mails: 0 })
  })

  test('a cry to the team itself is called about again too, until a professional opened the conversation', async () => {
    const { place, noor, author } = await scene()
    await db
      .insert(openingHours)
      .values({ id: `hrs_${place.id}`, communityId: place.id, weekday: 4, opensAt: 0, closesAt: 1440 })
    const begun = await as(author).messages.toTeam(place.slug, {
      ...draft('Ik wil niet meer leven.'),
      subject: 'Hulp',
    })
    if (begun.kind !== 'sent') throw new Error(begun.kind)
    expect(await at(15, noor)).toMatchObject({ lines: 1 })
    expect((await as(noor).inbox.open(begun.conversationId, null)).conversation.look).toEqual({
      seen: null,
      taken: null,
    })
    await as(noor).inbox.markLooked(begun.conversationId, { taken: true })
    expect((await as(noor).inbox.open(begun.conversationId, null)).conversation.look).toMatchObject({
      taken: { by: noor.nickname },
    })
    expect(await at(60, noor)).toMatchObject({ lines: 1 })
    expect(await refusal(as(author).inbox.markLooked(begun.conversationId, { taken: true }))).toBe('not_found')
  })

  test('what is not red is not', async () => {
    const here = await scene()
    await as(here.author).forum.start(here.place.slug, { ...draft('Gewoon een vraag.'), title: 'Vraag' })
    expect(await at(60, here.noor)).toMatchObject({ lines: 0, mails: 0 })
  })
})
