import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { sessions } from '#db/schema/accounts.ts'
import { memberships } from '#db/schema/communities.ts'
import { posts } from '#db/schema/forum.ts'
import { caseItems } from '#db/schema/moderation.ts'
import { notifications } from '#db/schema/notifications.ts'
import { as, db } from '#tests/support/as.ts'
import { clock, hours, minutes } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { make } from '#tests/support/make.ts'
import { askerOf } from '#worker/accounts/session.ts'
import type { Member } from '#worker/core/actor.ts'
import { memberSubject } from '#worker/moderation/policy.ts'
import { itemId } from '#worker/moderation/store.ts'
import { tellOfLate } from '#worker/outbox/tell-of-waiting.ts'
import { asked } from './messages-make.ts'
import { scene } from './moderation-make.ts'

beforeEach(clock.reset)

const waits = async (who: Member) => (await askerOf(db, await make.session(who), clock.now())).waiting
const shown = async (who: Member) => {
  const { items, waiting } = await as(who).moderation.queue()
  return items.length + waiting
}

describe('the number in the menu', () => {
  test('is what each of the team finds on the desk, conversations too, and never a report about themselves', async () => {
    const { place, author, noor, tarik, libel } = await scene()
    const thread = await make.thread({ in: place, by: author })
    make.heldItem(await make.post({ in: thread, state: 'held' }))
    await as(author).forum.reply(thread.id, { body: 'Dit wacht op het team.', draftKey: crypto.randomUUID() })
    await make.report({ on: await make.post({ in: thread }), reason: 'unkind' })
    await make.report({ on: await make.post({ in: thread }), reason: 'worried' })
    await make.report({ on: await make.post({ in: thread, by: noor }), reason: 'unkind' })
    await make.report({ on: await make.post({ in: thread, by: libel }), reason: 'unkind' })
    await asked(place)
    // Red words that were taken out: what waits under them is no volunteer's.
    const gone = await make.post({ in: thread })
    await make.report({ on: gone, reason: 'unkind' })
    await db.update(posts).set({ state: 'hidden', level: 'red' }).where(eq(posts.id, gone.id))
    for (const who of [noor, tarik, libel]) {
      expect(await waits(who)).toBe(await shown(who))
      expect(await waits(who)).toBeGreaterThan(2)
    }
    expect(await waits(tarik)).toBe((await waits(noor)) + 1)
    expect(await waits(author)).toBe(0)
    expect(await waits(await make.member())).toBe(0)
  })

  test('is nothing for who is of the team and paused, sent out, or without a second factor', async () => {
    const { place, noor } = await scene()
    await make.report({ on: await make.post({ in: await make.thread({ in: place }) }), reason: 'unkind' })
    const stand = (set: Partial<typeof memberships.$inferInsert>) =>
      db.update(memberships).set(set).where(eq(memberships.memberId, noor.id))
    expect(await waits(noor)).toBe(1)
    const token = await make.session(noor)
    await db.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.memberId, noor.id))
    expect((await askerOf(db, token, clock.now())).waiting).toBe(0)
    await stand({ pausedUntil: hours(5) })
    expect(await waits(noor)).toBe(0)
    await stand({ pausedUntil: null, blockedAt: clock.now() })
    expect(await waits(noor)).toBe(0)
  })
})

describe('a promise that ends', () => {
  const told = async (place: { id: string }) =>
    (await db.select().from(notifications).where(eq(notifications.communityId, place.id)))
      .filter((row) => row.kind === 'late')
      .map((row) => row.memberId)
      .toSorted()
  const due = (id: string, dueAt: Date) => db.update(caseItems).set({ dueAt }).where(eq(caseItems.id, id))
  const tell = () => tellOfLate(recordingReach().reach)

  test('is told to the professionals an hour before, once for one day, and links to the desk', async () => {
    const { place, noor, tarik, libel } = await scene()
    const item = await make.report({ on: await make.post({ in: await make.thread({ in: place }) }), reason: 'unkind' })
    await due(item, minutes(90))
    await tell()
    expect(await told(place)).toEqual([])
    clock.pass(31)
    for (let time = 0; time < 3; time++) await tell()
    expect(await told(place)).toEqual([noor.id, tarik.id].toSorted())
    clock.pass(6 * 60)
    await tell()
    expect(await told(place)).toHaveLength(2)
    expect((await as(noor).notifications.inbox(null)).unread).toMatchObject([{ kind: 'late', href: '/desk' }])
    expect((await as(libel).notifications.inbox(null)).unread).toEqual([])
  })

  test('of something red, who were called at once, only when it is over; and of what was answered nothing', async () => {
    const { place } = await scene()
    const thread = await make.thread({ in: place })
    const red = await make.report({ on: await make.post({ in: thread }), reason: 'worried' })
    const done = await make.report({ on: await make.post({ in: thread }), reason: 'unkind' })
    await due(red, minutes(20))
    await due(done, minutes(-20))
    await db.update(caseItems).set({ state: 'closed', closedAt: clock.now() }).where(eq(caseItems.id, done))
    await tell()
    expect(await told(place)).toEqual([])
    clock.pass(21)
    await tell()
    expect(await told(place)).toHaveLength(2)
  })

  test('of a report about a professional: not to them', async () => {
    const { place, noor, tarik } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }), by: noor })
    await as(await make.member()).moderation.report(
      { subject: 'member', id: post.id },
      { reason: 'unkind', explanation: '' },
    )
    await due(itemId('report', memberSubject(place.id, noor.id)), minutes(-5))
    await tell()
    expect(await told(place)).toEqual([tarik.id])
  })

  test('of a conversation with the team as well', async () => {
    const { place } = await scene()
    await asked(place)
    await tell()
    expect(await told(place)).toEqual([])
    clock.pass(3 * 24 * 60)
    await tell()
    expect(await told(place)).toHaveLength(2)
  })

  test('is counted for the coordinator once it is over, by its group and without what it is', async () => {
    const { place } = await scene()
    const els = await make.member({ coordinator: true })
    const item = await make.report({ on: await make.post({ in: await make.thread({ in: place }) }), reason: 'unkind' })
    const late = async () => (await as(els).organisation.home()).late.filter((row) => row.name === place.name)
    await due(item, minutes(5))
    expect(await late()).toEqual([])
    clock.pass(6)
    expect(await late()).toEqual([{ name: place.name, count: 1 }])
  })
})
