import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { sessions } from '#db/schema/accounts.ts'
import { memberships } from '#db/schema/communities.ts'
import { conversations } from '#db/schema/messages.ts'
import { notifications } from '#db/schema/notifications.ts'
import { as, db } from '#tests/support/as.ts'
import { clock, days } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import { askerOf } from '#worker/accounts/session.ts'
import type { Member } from '#worker/core/actor.ts'
import { sha256 } from '#worker/core/digest.ts'
import { carryOut } from './notifications-make.ts'

beforeEach(clock.reset)

const lines = async (who: Member) => (await as(who).notifications.inbox(null)).unread
/** The number in the menu of every page, as the session's look-up counts it. */
const counted = async (who: Member) => (await askerOf(db, await make.session(who), clock.now())).unread.count

describe('a conversation that was handed over', () => {
  async function handedOver() {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const libel = await make.member({ in: place, role: 'volunteer' })
    const peer = await make.member({ in: place })
    const sent = await as(peer).messages.toTeam(place.slug, { ...draft(), subject: 'Een vraag' })
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    await as(noor).inbox.assign(sent.conversationId, { to: libel.id, was: '', note: '', draftKey: crypto.randomUUID() })
    await carryOut()
    return { place, libel, id: sent.conversationId }
  }

  test('is told to who has it', async () => {
    const { libel, id } = await handedOver()
    expect(await lines(libel)).toMatchObject([{ kind: 'team_note', href: `/desk/inbox/${id}` }])
    expect(await counted(libel)).toBe(1)
  })

  test.each([
    ['is a peer again', { role: 'peer' as const }],
    ['left', { leftAt: new Date(1) }],
    ['was sent out', { blockedAt: new Date(1) }],
  ])('leaves no line behind for who %s', async (_, set) => {
    const { place, libel } = await handedOver()
    await db
      .update(memberships)
      .set(set)
      .where(and(eq(memberships.memberId, libel.id), eq(memberships.communityId, place.id)))
    expect(await lines(libel)).toEqual([])
    expect(await counted(libel)).toBe(0)
  })

  test('nor for a volunteer once it became red', async () => {
    const { libel, id } = await handedOver()
    await db.update(conversations).set({ level: 'red' }).where(eq(conversations.id, id))
    expect(await lines(libel)).toEqual([])
    expect(await counted(libel)).toBe(0)
  })
})

describe('a second factor that a coordinator cleared', () => {
  test('is told to whose it was, in the inbox and on their account', async () => {
    const els = await make.member({ coordinator: true })
    const noor = await make.member({ in: await make.community(), role: 'professional' })
    await as(els).organisation.resetSecondFactor(noor.id)
    await carryOut()
    expect(await lines(noor)).toMatchObject([{ kind: 'second_factor_reset', href: '/account' }])
    const token = await make.session(noor)
    const at = clock.now()
    expect((await as(noor).accounts.account(token)).factorReset).toEqual(at)
    clock.pass(29 * 1440)
    expect((await as(noor).accounts.account(token)).factorReset).toEqual(at)
    await db
      .update(sessions)
      .set({ expiresAt: days(30) })
      .where(eq(sessions.tokenHash, await sha256(token)))
    clock.pass(2 * 1440)
    expect((await as(noor).accounts.account(token)).factorReset).toBeNull()
    expect((await as(els).accounts.account(await make.session(els))).factorReset).toBeNull()
  })
})

describe('an author who is asked again', () => {
  const feature = { on: { feature: 'on' }, off: { feature: 'off' } } as const
  test('hears of it again another day, once a day at most', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const author = await make.member({ in: place })
    const story = await make.thread({ in: place, by: author, kind: 'story' })
    const asked = async () => {
      await carryOut()
      return (await db.select().from(notifications).where(eq(notifications.memberId, author.id))).length
    }
    await as(noor).forum.askToFeature(story.id, feature.on)
    expect(await asked()).toBe(1)
    await as(noor).forum.askToFeature(story.id, feature.off)
    await as(noor).forum.askToFeature(story.id, feature.on)
    expect(await asked()).toBe(1)
    clock.pass(1440)
    await as(author).forum.answerFeature(story.id, feature.off)
    await as(noor).forum.askToFeature(story.id, feature.on)
    expect(await asked()).toBe(2)
    expect((await lines(author)).every((line) => line.href === `/t/${story.id}`)).toBe(true)
  })
})
