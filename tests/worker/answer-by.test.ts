import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { closedDays, communities, memberships, openingHours } from '#db/schema/communities.ts'
import { helpLines } from '#db/schema/help.ts'
import { moderationLog } from '#db/schema/moderation.ts'
import { as, db, guest } from '#tests/support/as.ts'
import { clock, minutes } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import { itemId } from '#worker/moderation/store.ts'

beforeEach(clock.reset)

/** It is Thursday 13.15 in Brussels; the team is there on weekdays from 9 to 12, and this Friday not. */
async function scene() {
  const place = await make.community({ review: 'after' })
  await db.insert(openingHours).values(
    [1, 2, 3, 4, 5].map((weekday) => ({
      id: `hrs_${place.id}_${weekday}`,
      communityId: place.id,
      weekday,
      opensAt: 540,
      closesAt: 720,
    })),
  )
  await db.insert(closedDays).values({ id: `day_${place.id}`, communityId: place.id, date: '2026-11-13', name: 'Vrij' })
  const noor = await make.member({ in: place, role: 'professional' })
  const peer = await make.member({ in: place })
  const thread = await make.thread({ in: place })
  const post = await make.post({ in: thread })
  return { place, noor, peer, thread, post }
}
const MONDAY_9 = new Date('2026-11-16T08:00:00Z')
const later = (count: number) => minutes(count, MONDAY_9)

describe('a report', () => {
  test.each([
    ['other', 'green', new Date('2026-11-19T11:00:00Z')],
    ['unkind', 'amber', later(120)],
    ['worried', 'red', later(30)],
  ] as const)('%s: promised in hours with somebody there', async (reason, level, by) => {
    const { peer, post } = await scene()
    const outcome = await as(peer).moderation.report({ subject: 'post', id: post.id }, { reason, explanation: '' })
    expect(outcome).toMatchObject({ kind: 'done', reads: { by, now: false, from: MONDAY_9, urgent: level === 'red' } })
    expect(await now.item(itemId('report', post.id))).toMatchObject({ level, dueAt: by })
  })

  test('the same for a thread, a nickname and a message, with an account and without', async () => {
    const { place, noor, peer, thread, post } = await scene()
    const amber = { reason: 'unkind', explanation: '' } as const
    const sent = await as(peer).messages.toTeam(place.slug, { ...draft(), subject: 'Een vraag' })
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    const answered = await as(noor).inbox.answer(sent.conversationId, { ...draft(), count: 1 })
    if (answered.kind !== 'sent') throw new Error(answered.kind)
    for (const [who, target] of [
      [guest(), { subject: 'thread', id: thread.id }],
      [guest(), { subject: 'member', id: post.id }],
      [as(peer), { subject: 'message', id: answered.messageId }],
    ] as const)
      expect(await who.moderation.report(target, amber), target.subject).toMatchObject({ reads: { by: later(120) } })
  })

  test('help lines stand in the answer to who is worried, and in no other', async () => {
    const { post, thread } = await scene()
    await db.insert(helpLines).values({
      id: 'hlp_one',
      country: 'BE',
      name: 'Zelfmoordlijn',
      phone: '1813',
      hours: 'dag en nacht',
      hoursEn: 'day and night',
      about: 'Iemand luistert.',
      aboutEn: 'Somebody listens.',
      position: 1,
      checkedAt: clock.now(),
    })
    const worried = await guest().moderation.report(
      { subject: 'post', id: post.id },
      { reason: 'worried', explanation: '' },
    )
    expect(worried).toMatchObject({ helpLines: [{ phone: '1813' }] })
    // How urgent the team finds a post is nobody else's to know.
    const red = await make.post({ in: thread, level: 'red' })
    expect(
      await guest().moderation.report({ subject: 'post', id: red.id }, { reason: 'unkind', explanation: '' }),
    ).toMatchObject({ helpLines: null, reads: { urgent: false, by: later(120) } })
    expect(await now.item(itemId('report', red.id))).toMatchObject({ level: 'red', dueAt: later(30) })
  })

  test('on the desk amber runs to its promise, red to how long somebody really waits', async () => {
    const { noor, post, thread } = await scene()
    const other = await make.post({ in: thread })
    await guest().moderation.report({ subject: 'post', id: post.id }, { reason: 'unkind', explanation: '' })
    await guest().moderation.report({ subject: 'post', id: other.id }, { reason: 'worried', explanation: '' })
    const { items } = await as(noor).moderation.queue()
    expect(items.map((item) => [item.level, item.dueAt])).toEqual([
      ['red', minutes(30)],
      ['amber', later(120)],
    ])
  })
})

test('an objection is promised in hours with somebody there', async () => {
  const { noor, peer, thread } = await scene()
  const post = await make.post({ in: thread, by: peer, state: 'held' })
  const reason = 'Dit is niet vriendelijk genoeg.'
  await as(noor).moderation.decide(make.heldItem(post), { version: 1, act: 'return', rule: 'kind', reason })
  const [row] = await db.select().from(moderationLog).where(eq(moderationLog.subjectId, post.id))
  await as(peer).moderation.object(row!.id, { text: 'Ik ben het er niet mee eens.' })
  expect((await now.item(itemId('objection', row!.id))).dueAt).toEqual(new Date('2026-11-19T11:00:00Z'))
})

test('another level has its own time, in hours with somebody there', async () => {
  const { noor, thread } = await scene()
  const post = await make.post({ in: thread, state: 'held' })
  const item = await make.levelled(make.heldItem(post), 'amber')
  await as(noor).moderation.setLevel(item, { level: 'green' })
  expect((await now.item(item)).dueAt).toEqual(new Date('2026-11-19T11:00:00Z'))
})

test('the page of a community and the form for a topic say before sending what comes true after it', async () => {
  const { place, peer, noor } = await scene()
  await db.update(communities).set({ review: 'before', promiseHours: 4 }).where(eq(communities.id, place.id))
  // Four hours of the team: Monday from nine to twelve, and one of Tuesday.
  const answerBy = new Date('2026-11-17T09:00:00Z')
  expect(await as(peer).communities.page(place.slug, null)).toMatchObject({ answerBy })
  expect(await as(peer).forum.startForm(place.slug)).toMatchObject({ attended: true, answerBy, now: clock.now() })
  const outcome = await as(peer).forum.start(place.slug, { ...draft(), title: 'Een vraag' })
  if (outcome.kind !== 'held') throw new Error(outcome.kind)
  expect(await now.item(itemId('held_post', outcome.postId))).toMatchObject({ dueAt: answerBy })
  // Where nobody is to read it, nothing is promised.
  await db.update(memberships).set({ leftAt: clock.now() }).where(eq(memberships.memberId, noor.id))
  expect(await as(peer).communities.page(place.slug, null)).toMatchObject({ answerBy: null })
  expect(await as(peer).forum.startForm(place.slug)).toMatchObject({ attended: false, answerBy: null })
})
