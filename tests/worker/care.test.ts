import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { members } from '#db/schema/accounts.ts'
import { memberships } from '#db/schema/communities.ts'
import { helpLines } from '#db/schema/help.ts'
import { caseItems, moderationLog } from '#db/schema/moderation.ts'
import { notifications } from '#db/schema/notifications.ts'
import { as, db } from '#tests/support/as.ts'
import { clock, days, minutes } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import { askerOf } from '#worker/accounts/session.ts'
import type { Member } from '#worker/core/actor.ts'
import type { Env } from '#worker/core/config.ts'
import { HELP_LINE_STALE_DAYS } from '#worker/help/contract.ts'
import { itemId } from '#worker/moderation/store.ts'
import { isProfessionalNow, waitsForNobody } from '#worker/organisation/care/decide-unattended.ts'
import { findUnattended } from '#worker/organisation/care/find-unattended.ts'
import { createUpkeep } from '#worker/services.ts'

type Place = Awaited<ReturnType<typeof make.community>>
beforeEach(clock.reset)

const els = () => make.member({ coordinator: true })
const waiting = async (who: Member, place: Place) =>
  (await as(who).organisation.home()).unattended.find((one) => one.id === place.id)

/** A community with so many professionals, a volunteer and a peer who wrote a published post there. */
async function scene(professionals: number) {
  const place = await make.community({ kind: 'closed' })
  const team: Member[] = []
  for (let at = 0; at < professionals; at++) team.push(await make.member({ in: place, role: 'professional' }))
  const libel = await make.member({ in: place, role: 'volunteer' })
  const peer = await make.member({ in: place })
  const thread = await make.thread({ in: place })
  return { place, team, libel, peer, thread }
}
type Scene = Awaited<ReturnType<typeof scene>>

const reportAbout = async (s: Scene, about: Member, level: 'green' | 'red' = 'red') =>
  make.report({ on: await make.post({ in: s.thread, by: about }), by: s.peer, level })

/** The team returned a post, and its author objects. Answers the item. */
async function objection(s: Scene, decider: Member) {
  const post = await make.post({ in: s.thread, by: s.peer, state: 'held' })
  const reason = 'Dit is niet vriendelijk genoeg.'
  await as(decider).moderation.decide(make.heldItem(post), { version: 1, act: 'return', rule: 'kind', reason })
  const [row] = await db.select().from(moderationLog).where(eq(moderationLog.subjectId, post.id))
  await as(s.peer).moderation.object(row!.id, { text: 'Ik ben het er niet mee eens.' })
  return itemId('objection', row!.id)
}

describe('what waits for nobody', () => {
  test('with a professional who never set up a second step: as with none, and the coordinator reads why', async () => {
    const coordinator = await els()
    const s = await scene(1)
    await reportAbout(s, s.peer)
    expect(await waiting(coordinator, s.place)).toBeUndefined()
    const before = (await as(coordinator).organisation.home()).noSecondStep
    await db.update(members).set({ demo: false }).where(eq(members.id, s.team[0]!.id))
    expect(await waiting(coordinator, s.place)).toMatchObject({ noProfessional: true, level: 'red' })
    expect((await as(coordinator).organisation.home()).noSecondStep).toBe(before + 1)
    expect((await findUnattended(db)).places.map((one) => one.communityId)).toContain(s.place.id)
  })

  test('a red report about the only professional: the coordinator sees that, and nothing of what it says', async () => {
    const coordinator = await els()
    const s = await scene(1)
    const at = clock.now()
    await reportAbout(s, s.team[0]!)
    expect(await waiting(coordinator, s.place)).toEqual({
      id: s.place.id,
      name: s.place.name,
      noProfessional: false,
      level: 'red',
      since: at,
      what: [{ kind: 'report', count: 1 }],
    })
  })

  test('it ends with a second professional, and begins again when that one goes', async () => {
    const coordinator = await els()
    const s = await scene(1)
    await reportAbout(s, s.team[0]!)
    const second = await make.member({ in: s.place, role: 'professional' })
    expect(await waiting(coordinator, s.place)).toBeUndefined()
    const theirs = and(eq(memberships.memberId, second.id), eq(memberships.communityId, s.place.id))
    for (const gone of [{ leftAt: clock.now() }, { leftAt: null, blockedAt: clock.now() }, { role: 'peer' as const }]) {
      await db.update(memberships).set(gone).where(theirs)
      expect(await waiting(coordinator, s.place)).toMatchObject({ level: 'red' })
    }
  })

  test('an objection to the only professional, with a second one who objects, with a third who can answer', async () => {
    const coordinator = await els()
    const s = await scene(1)
    await objection(s, s.team[0]!)
    expect(await waiting(coordinator, s.place)).toMatchObject({ what: [{ kind: 'objection', count: 1 }] })
    // Who objects is of the team now.
    await db
      .update(memberships)
      .set({ role: 'professional' })
      .where(and(eq(memberships.memberId, s.peer.id), eq(memberships.communityId, s.place.id)))
    expect(await waiting(coordinator, s.place)).toMatchObject({ what: [{ kind: 'objection', count: 1 }] })
    await make.member({ in: s.place, role: 'professional' })
    expect(await waiting(coordinator, s.place)).toBeUndefined()
  })

  test('whatever waits where there is no professional at all, volunteers or not; conversations too', async () => {
    const coordinator = await els()
    const s = await scene(0)
    expect(await waiting(coordinator, s.place)).toBeUndefined()
    await make.post({ in: s.thread, by: s.peer, state: 'held' })
    clock.pass(5)
    await as(s.peer).messages.toTeam(s.place.slug, { ...draft('Wie leest dit?'), subject: 'Een vraag' })
    expect(await waiting(coordinator, s.place)).toMatchObject({
      noProfessional: true,
      level: 'green',
      since: minutes(-5),
      what: [
        { kind: 'held_post', count: 1 },
        { kind: 'conversation', count: 1 },
      ],
    })
  })

  test('nothing of it for who is no coordinator, and nothing of a team that can answer', async () => {
    const coordinator = await els()
    const s = await scene(1)
    await make.post({ in: s.thread, by: s.peer, state: 'held', level: 'crisis' })
    await reportAbout(s, s.libel)
    expect(await waiting(coordinator, s.place)).toBeUndefined()
  })

  test('most urgent first', async () => {
    const coordinator = await els()
    const green = await scene(0)
    await make.post({ in: green.thread, by: green.peer, state: 'held' })
    const red = await scene(1)
    await reportAbout(red, red.team[0]!)
    const { unattended } = await as(coordinator).organisation.home()
    const order = unattended.map((one) => one.id)
    expect(order.indexOf(red.place.id)).toBeLessThan(order.indexOf(green.place.id))
  })

  test('the statement and the rule say the same of every item there is', async () => {
    for (const professionals of [0, 1, 2, 3]) {
      const s = await scene(professionals)
      await make.post({ in: s.thread, by: s.peer, state: 'held', level: 'red' })
      for (const about of [...s.team, s.libel, s.peer]) await reportAbout(s, about, 'green')
      for (const decider of [...s.team, s.libel]) await objection(s, decider)
      const people = await db.select().from(memberships).where(eq(memberships.communityId, s.place.id))
      const now = people.filter(isProfessionalNow).map((one) => one.memberId)
      const items = await db
        .select({ personId: caseItems.personId, deciderId: moderationLog.actorId })
        .from(caseItems)
        .leftJoin(moderationLog, eq(moderationLog.id, caseItems.subjectId))
        .where(and(eq(caseItems.communityId, s.place.id), eq(caseItems.state, 'open')))
      const expected = items.filter((item) => waitsForNobody(item, now))
      const found = (await waiting(await els(), s.place))?.what ?? []
      expect(
        found.reduce((sum, one) => sum + one.count, 0),
        `${professionals} professionals`,
      ).toBe(expected.length)
    }
  })
})

describe('the coordinator hears of it', () => {
  const upkeep = createUpkeep(env as unknown as Env)
  const told = async (who: Member, place: Place) =>
    (await db.select().from(notifications).where(eq(notifications.memberId, who.id))).filter(
      (one) => one.communityId === place.id,
    )

  test('once for what came, and once more for what came later', async () => {
    const coordinator = await els()
    const s = await scene(1)
    await reportAbout(s, s.team[0]!)
    for (let at = 0; at < 2; at++) await upkeep.everyMinute()
    expect(await told(coordinator, s.place)).toMatchObject([{ kind: 'unattended', threadId: null, postId: null }])
    const { unread } = await as(coordinator).notifications.inbox(null)
    expect(unread.find((line) => line.kind === 'unattended' && line.community === s.place.name)).toMatchObject({
      href: '/manage',
    })
    for (const other of [...s.team, s.libel, s.peer]) expect(await told(other, s.place)).toEqual([])
    clock.pass(10)
    await reportAbout(s, s.team[0]!)
    await upkeep.everyMinute()
    expect(await told(coordinator, s.place)).toHaveLength(2)
    // Who is no coordinator any more has nothing to do with it.
    await db.update(members).set({ coordinator: false }).where(eq(members.id, coordinator.id))
    expect((await as(coordinator).notifications.inbox(null)).unread).toEqual([])
  })

  test('where there is nobody to tell, nothing breaks', async () => {
    await db.update(members).set({ coordinator: false })
    const s = await scene(0)
    await make.post({ in: s.thread, by: s.peer, state: 'held' })
    expect((await findUnattended(db)).coordinators).toEqual([])
    await upkeep.everyMinute()
  })
})

describe('the counts of the menu', () => {
  const asks = () => ({ country: 'BE' as const, checkedBefore: days(-HELP_LINE_STALE_DAYS) })

  test('come with who asks, for a coordinator who showed a second factor', async () => {
    const coordinator = await els()
    const token = await make.session(coordinator)
    const before = (await askerOf(db, token, clock.now(), undefined, asks())).care!
    const s = await scene(1)
    await reportAbout(s, s.team[0]!)
    await reportAbout(s, s.team[0]!, 'green')
    const line = {
      id: 'hlp_stale',
      country: 'BE' as const,
      name: 'Een lijn',
      phone: '106',
      hours: 'altijd',
      hoursEn: 'always',
      about: 'Iemand luistert.',
      aboutEn: 'Somebody listens.',
      position: 9,
      checkedAt: days(-HELP_LINE_STALE_DAYS),
    }
    await db.insert(helpLines).values([line, { ...line, id: 'hlp_nl', country: 'NL' }])
    await db.insert(helpLines).values({ ...line, id: 'hlp_fresh', checkedAt: days(-HELP_LINE_STALE_DAYS + 1) })
    expect((await askerOf(db, token, clock.now(), undefined, asks())).care).toEqual({
      unattended: before.unattended + 1,
      stale: before.stale + 1,
    })
    expect((await askerOf(db, token, clock.now())).care).toBeNull()
    expect((await askerOf(db, await make.session(s.peer), clock.now(), undefined, asks())).care).toBeNull()
  })
})
