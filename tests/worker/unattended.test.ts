import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { authenticators, members } from '#db/schema/accounts.ts'
import { communities, memberships, openingHours } from '#db/schema/communities.ts'
import { as, db, guest, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import { isAttended } from '#worker/communities/policy.ts'
import { attended, teamOf } from '#worker/communities/store.ts'
import type { Member } from '#worker/core/actor.ts'

beforeEach(clock.reset)

async function scene(kind: 'open' | 'closed') {
  const place = await make.community({ kind, review: 'before' })
  // The team is there now, each Thursday.
  await db
    .insert(openingHours)
    .values({ id: `hrs_${place.id}`, communityId: place.id, weekday: 4, opensAt: 540, closesAt: 1020 })
  const noor = await make.member({ in: place, role: 'professional' })
  await make.member({ in: place, role: 'volunteer' })
  const peer = await make.member({ in: place })
  const is = (who: Member) => and(eq(memberships.memberId, who.id), eq(memberships.communityId, place.id))
  const stands = (set: Partial<typeof memberships.$inferInsert>) => db.update(memberships).set(set).where(is(noor))
  return { place, noor, peer, stands }
}

describe.each(['open', 'closed'] as const)('a group that is %s, of which the last professional left', (kind) => {
  test('promises no answer anywhere, and does so again once there is one', async () => {
    const { place, noor, peer, stands } = await scene(kind)
    const thread = await make.thread({ in: place })
    const token = await make.session(peer)
    const me = (await request(token)).services
    const sent = await me.forum.reply(thread.id, draft())
    const asked = await me.messages.toTeam(place.slug, { ...draft(), subject: 'Een vraag' })
    if (sent.kind !== 'held' || asked.kind !== 'sent') throw new Error(`${sent.kind} ${asked.kind}`)

    const promises = async () => {
      const { services } = await request(token)
      const page = await services.communities.community(place.slug, null)
      const seen = await services.forum.thread(thread.id, null, null, sent.postId)
      const talk = await services.messages.conversation(asked.conversationId, null)
      return {
        presence: page.hours.presence.kind,
        week: page.hours.week.length > 0,
        start: (await services.forum.startForm(place.slug)).attended,
        held: seen.posts.find((post) => post.id === sent.postId)!.dueAt !== null,
        sent: seen.sent!.dueAt !== null,
        read: !seen.sent!.unattended,
        team: (await services.messages.newConversation(place.slug, null)).dueAt !== null,
        conversation: talk.dueAt !== null,
        answered: !talk.unattended,
      }
    }
    const all = {
      presence: 'now',
      week: true,
      start: true,
      held: true,
      sent: true,
      read: true,
      team: true,
      conversation: true,
      answered: true,
    }
    expect(await promises()).toEqual(all)
    const none = {
      presence: 'nobody',
      week: false,
      start: false,
      held: false,
      sent: false,
      read: false,
      team: false,
      conversation: false,
      answered: false,
    }
    for (const gone of [{ leftAt: clock.now() }, { blockedAt: clock.now() }, { role: 'peer' as const }]) {
      await stands(gone)
      expect(await promises(), JSON.stringify(gone)).toEqual(none)
      await stands({ leftAt: null, blockedAt: null, role: 'professional' })
    }
    // Who has no second step yet cannot open the desk: they answer nobody.
    await db.update(members).set({ demo: false }).where(eq(members.id, noor.id))
    expect(await promises()).toEqual(none)
    const app = { memberId: noor.id, sealedSecret: 'sealed' }
    await db.insert(authenticators).values(app)
    expect(await promises()).toEqual(none)
    await db.update(authenticators).set({ confirmedAt: clock.now() }).where(eq(authenticators.memberId, noor.id))
    expect(await promises()).toEqual(all)
  })

  test('tells who reports that there is nobody, without a time', async () => {
    const { place, peer, stands } = await scene(kind)
    const thread = await make.thread({ in: place })
    const report = async (reason: 'unkind' | 'worried') => {
      const outcome = await as(peer).moderation.report(
        { subject: 'post', id: thread.opening.id },
        { reason, explanation: '', draftKey: crypto.randomUUID() },
      )
      if (outcome.kind !== 'done') throw new Error(outcome.kind)
      return outcome
    }
    expect((await report('unkind')).reads).toMatchObject({ nobody: false, now: true })
    await stands({ leftAt: clock.now() })
    const worried = await report('worried')
    expect(worried.reads).toMatchObject({ nobody: true, now: false, from: null })
    expect(worried.helpLines).not.toBeNull()
  })
})

test('at the door nobody is promised an answer either', async () => {
  const { place, stands } = await scene('closed')
  const person = await make.member()
  const { communities: mine } = as(person)
  const { asked } = await mine.joinForm(place.slug)
  const ask = { asked, answer0: '', answer1: '', answer2: '', consent: 'on' } as const
  expect(await mine.askToJoin(place.slug, ask)).toMatchObject({ kind: 'asked', unattended: false })
  const door = async () => {
    const page = await mine.page(place.slug, null)
    if (page.access !== 'door') throw new Error(page.access)
    return { presence: page.hours.presence.kind, due: page.request!.dueAt !== null }
  }
  expect(await door()).toEqual({ presence: 'now', due: true })
  await stands({ leftAt: clock.now() })
  expect(await door()).toEqual({ presence: 'nobody', due: false })
  const next = as(await make.member()).communities
  expect((await next.joinForm(place.slug)).answerBy).toBeNull()
  expect(await next.askToJoin(place.slug, ask)).toMatchObject({ kind: 'asked', unattended: true })
  expect(await guest().communities.page(place.slug, null)).toMatchObject({ hours: { presence: { kind: 'nobody' } } })
})

test('the rule and its twin in SQL agree on whoever may be there', async () => {
  const { place, stands } = await scene('open')
  for (const role of ['peer', 'volunteer', 'professional'] as const)
    for (const leftAt of [null, clock.now()])
      for (const blockedAt of [null, clock.now()]) {
        await stands({ role, leftAt, blockedAt })
        const [[row], team] = await db.batch([
          db
            .select({ attended: attended(communities.id).as('attended') })
            .from(communities)
            .where(eq(communities.id, place.id)),
          teamOf(db, place.id),
        ])
        const seen = `${role} ${leftAt} ${blockedAt}`
        expect(row!.attended, seen).toBe(isAttended(team))
        expect(row!.attended, seen).toBe(role === 'professional' && !leftAt && !blockedAt)
      }
})
