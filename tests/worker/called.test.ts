import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberEmails } from '#db/schema/accounts.ts'
import { notifications } from '#db/schema/notifications.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { CONFIG, recordingReach, TEST_VAULT } from '#tests/support/fakes.ts'
import { draft, make } from '#tests/support/make.ts'
import { sealAddress } from '#worker/accounts/email/address.ts'
import { mailRound } from '#worker/accounts/email/mail-round.ts'
import type { Member } from '#worker/core/actor.ts'
import { drain } from '#worker/outbox/drain.ts'
import { EFFECTS, type Reach } from '#worker/outbox/effects.ts'
import { takeTurn } from '#worker/outbox/store.ts'

beforeEach(async () => {
  clock.reset()
  await db.delete(memberEmails)
})

/** Gives somebody a confirmed address. */
async function mailed(member: Member): Promise<string> {
  const address = `${member.id}@voorbeeld.test`
  await db.insert(memberEmails).values({
    memberId: member.id,
    language: 'nl',
    ...(await sealAddress(TEST_VAULT, member.id, address)),
    verifyHash: null,
    verifiedAt: clock.now(),
  })
  return address
}

const linesOf = async (member: Member) =>
  (await db.select().from(notifications).where(eq(notifications.memberId, member.id))).filter(
    (row) => row.kind === 'urgent',
  )

async function team() {
  const place = await make.community({ review: 'after', name: 'Zz groep' })
  return {
    place,
    noor: await make.member({ in: place, role: 'professional' }),
    volunteer: await make.member({ in: place, role: 'volunteer' }),
    elsewhere: await make.member({ in: await make.community(), role: 'professional' }),
    author: await make.member({ in: place }),
  }
}

const held = (placeId: string, level: 'amber' | 'red' | 'crisis', reach: Reach) =>
  EFFECTS['post.held']({ kind: 'post.held', threadId: 'thr_x', communityId: placeId, authorId: 'mem_x', level }, reach)

describe('a cry for help, with no desk open and no mailbox of the desk', () => {
  const alone = (sent: ReturnType<typeof recordingReach>): Reach => ({
    ...sent.reach,
    config: { ...CONFIG, deskMail: '' },
  })

  test('is told at once to each professional of that community, by a line and a mail that say nothing of it', async () => {
    const { place, noor, volunteer, elsewhere, author } = await team()
    const address = await mailed(noor)
    for (const other of [volunteer, elsewhere, author]) await mailed(other)
    const sent = recordingReach()
    await held(place.id, 'crisis', alone(sent))
    expect(await linesOf(noor)).toMatchObject([{ communityId: place.id, threadId: null, postId: null, readAt: null }])
    for (const other of [volunteer, elsewhere, author]) expect(await linesOf(other)).toEqual([])
    expect(sent.members).toEqual([noor.id])
    const mails = sent.mails.filter((mail) => mail.to)
    expect(mails.map((mail) => mail.to)).toEqual([address])
    expect(`${mails[0]!.subject} ${mails[0]!.text}`).not.toMatch(/zz |groep|thr_|mem_|com_/i)
    const { unread } = await as(noor).notifications.inbox(null)
    expect(unread).toMatchObject([{ kind: 'urgent', community: 'Zz groep', href: '/desk' }])
  })

  test('also while an earlier mail waits for a visit; a second cry within ten minutes calls nobody twice', async () => {
    const { place, noor } = await team()
    await mailed(noor)
    await db.update(memberEmails).set({ mailedAt: new Date(clock.now().getTime() - 3_600_000), awaitsVisit: true })
    const sent = recordingReach()
    const mails = () => sent.mails.filter((mail) => mail.to).length
    await held(place.id, 'red', alone(sent))
    await held(place.id, 'red', alone(sent))
    expect([mails(), (await linesOf(noor)).length]).toEqual([1, 1])
    clock.pass(11)
    await held(place.id, 'red', alone(sent))
    expect([mails(), (await linesOf(noor)).length]).toEqual([2, 2])
  })

  test('a second cry within ten minutes is a line again for whoever read the first, and for nobody when it is carried out twice', async () => {
    const { place, noor } = await team()
    const tarik = await make.member({ in: place, role: 'professional' })
    await held(place.id, 'red', { ...alone(recordingReach()), row: 'out_a' })
    await as(noor).notifications.markAll({ until: clock.now().getTime() })
    clock.pass(1)
    const sent = recordingReach()
    await held(place.id, 'red', { ...alone(sent), row: 'out_b' })
    expect((await as(noor).notifications.inbox(null)).unread).toMatchObject([{ kind: 'urgent' }])
    expect([sent.members, (await linesOf(tarik)).length]).toEqual([[noor.id], 1])
    await as(noor).notifications.markAll({ until: clock.now().getTime() })
    await held(place.id, 'red', { ...alone(recordingReach()), row: 'out_b' })
    expect((await as(noor).notifications.inbox(null)).unread).toEqual([])
  })

  test('also when a mail about something else went a moment ago', async () => {
    const { place, noor } = await team()
    const address = await mailed(noor)
    await db.update(memberEmails).set({ mailedAt: new Date(clock.now().getTime() - 60_000), awaitsVisit: true })
    const sent = recordingReach()
    await held(place.id, 'crisis', alone(sent))
    expect(sent.mails.filter((mail) => mail.to).map((mail) => mail.to)).toEqual([address])
  })

  test('a mail that fails takes no turn: the next cry is mailed at once', async () => {
    const { place, noor } = await team()
    const address = await mailed(noor)
    await held(place.id, 'red', alone(recordingReach((call) => 'text' in call && call.to !== '')))
    clock.pass(1)
    const sent = recordingReach()
    await held(place.id, 'red', alone(sent))
    expect(sent.mails.filter((mail) => mail.to).map((mail) => mail.to)).toEqual([address])
    clock.pass(6)
    const round = recordingReach()
    await mailRound(round.reach)
    expect(round.mails).toEqual([])
  })

  test('what runs twice mails once: the desk, and each professional', async () => {
    const { place, noor } = await team()
    const address = await mailed(noor)
    const message = { kind: 'post.held', threadId: 'thr_x', communityId: place.id, authorId: 'mem_x', level: 'red' }
    await db.insert(outbox).values({ id: 'out_twice', message, createdAt: clock.now() })
    const broken = recordingReach((call) => 'desk' in call)
    await expect(drain(db, broken.reach, ['out_twice'], clock.now())).rejects.toThrow()
    expect(broken.mails.map((mail) => mail.to).sort()).toEqual(['desk@kring.test', address].sort())
    clock.pass(11)
    const again = recordingReach()
    await drain(db, again.reach, ['out_twice'], clock.now())
    expect(again.hints).toContainEqual({ desk: place.id })
    expect(again.mails).toEqual([])
  })

  test('one that was cut off half-way is sent when it runs again, by nobody else meanwhile', async () => {
    const { place, noor } = await team()
    const address = await mailed(noor)
    const message = { kind: 'post.held', threadId: 'thr_x', communityId: place.id, authorId: 'mem_x', level: 'red' }
    await db.insert(outbox).values({ id: 'out_cut', message, createdAt: clock.now() })
    // It took its turn, and then the machine went.
    await db.batch([takeTurn(db, `call.${noor.id}`, { by: 'out_cut', freeSince: null, now: clock.now() })])
    const other = recordingReach()
    await held(place.id, 'red', alone(other))
    expect(other.mails.filter((mail) => mail.to === address)).toEqual([])
    const sent = recordingReach()
    await drain(db, sent.reach, ['out_cut'], clock.now())
    expect(sent.mails.filter((mail) => mail.to === address)).toHaveLength(1)
  })

  test('what can wait calls nobody', async () => {
    const { place, noor } = await team()
    await mailed(noor)
    const sent = recordingReach()
    await held(place.id, 'amber', alone(sent))
    expect([sent.mails, await linesOf(noor)]).toEqual([[], []])
  })

  test('a mail that fails is tried again by the round, soon, also when another mail went an hour ago', async () => {
    const { place, noor } = await team()
    const address = await mailed(noor)
    await db.update(memberEmails).set({ mailedAt: new Date(clock.now().getTime() - 3_600_000) })
    const broken = recordingReach((call) => 'text' in call && call.to !== '')
    // Time goes on between the line and the mail.
    const slow: Reach = {
      ...alone(broken),
      now() {
        clock.pass(0.01)
        return clock.now()
      },
    }
    await held(place.id, 'red', slow)
    const [row] = await db.select().from(memberEmails).where(eq(memberEmails.memberId, noor.id))
    expect(row).toMatchObject({ failures: 1, awaitsVisit: false, dueAt: expect.any(Date) })
    clock.pass(6)
    const again = recordingReach()
    await mailRound(again.reach)
    expect(again.mails.map((mail) => mail.to)).toEqual([address])
  })

  test('is told to all of them, whatever else of it goes wrong', async () => {
    const { place, noor } = await team()
    const address = await mailed(noor)
    const broken = recordingReach((call) => 'desk' in call || ('thread' in call && true))
    await expect(held(place.id, 'red', { ...broken.reach })).rejects.toThrow()
    expect(broken.mails.map((mail) => mail.to).sort()).toEqual(['desk@kring.test', address].sort())
  })

  test.each(['join', 'report', 'message'] as const)('in a %s too', async (where) => {
    const { place, noor, author } = await team()
    const cry = 'Ik wil dood, vanavond nog.'
    const thread = await make.thread({ in: place, by: author })
    const post = await make.post({ in: thread, by: author })
    if (where === 'join') {
      const closed = await make.community({ kind: 'closed', joinQuestions: ['Waarom?'] })
      const pro = await make.member({ in: closed, role: 'professional' })
      await EFFECTS['join.asked'](
        { kind: 'join.asked', communityId: closed.id, level: 'crisis' },
        alone(recordingReach()),
      )
      return expect(await linesOf(pro)).toHaveLength(1)
    }
    const sent = recordingReach()
    if (where === 'report')
      await guest().moderation.report(
        { subject: 'post', id: post.id },
        { reason: 'other', explanation: cry, draftKey: crypto.randomUUID() },
      )
    else await as(author).messages.toTeam(place.slug, { ...draft(cry), subject: 'Hulp' })
    const [{ drain }, { outbox }] = [await import('#worker/outbox/drain.ts'), await import('#db/schema/outbox.ts')]
    const ids = (await db.select({ id: outbox.id }).from(outbox)).map((row) => row.id)
    await drain(db, alone(sent), ids, clock.now())
    expect(await linesOf(noor)).toHaveLength(1)
  })
})

describe('what is about somebody of the team', () => {
  const everything = async () => {
    const ids = (await db.select({ id: outbox.id }).from(outbox)).map((row) => row.id)
    await drain(db, recordingReach().reach, ids, clock.now())
  }
  const worried = { reason: 'harmful', explanation: 'Zij bedreigt mij.' } as const
  const unread = async (member: Member) =>
    (await db.select().from(notifications).where(eq(notifications.memberId, member.id))).map((row) => row.kind)
  const reported = async (who: Member, place: Awaited<ReturnType<typeof team>>['place']) => {
    const thread = await make.thread({ in: place, by: who })
    return guest().moderation.report(
      { subject: 'post', id: thread.opening.id },
      { ...worried, draftKey: crypto.randomUUID() },
    )
  }

  test('calls their colleagues, and not them', async () => {
    const { place, noor } = await team()
    const tarik = await make.member({ in: place, role: 'professional' })
    expect(await reported(noor, place)).toMatchObject({ reads: { nobody: false } })
    await everything()
    expect([await linesOf(noor), (await linesOf(tarik)).length]).toEqual([[], 1])
  })

  test('calls the coordinators where they are the only one; the reporter is promised nobody', async () => {
    const { place, noor } = await team()
    const els = await make.member({ coordinator: true })
    expect(await reported(noor, place)).toMatchObject({ kind: 'done', reads: { nobody: true } })
    await everything()
    expect([await linesOf(noor), await unread(els)]).toEqual([[], ['unattended']])
  })

  test('an objection with a cry in it calls who did not decide', async () => {
    const { place, noor, author } = await team()
    const tarik = await make.member({ in: place, role: 'professional' })
    const item = await make.report({ on: await make.post({ in: await make.thread({ in: place }), by: author }) })
    await as(noor).moderation.stepOnPerson(item, { version: 1, act: 'warn', rule: 'kind', reason: 'Dit is waarom.' })
    const [decision] = (await as(author).moderation.ownDecisions(null)).decisions
    await as(author).moderation.object(decision!.id, { text: 'Ik wil dood, vanavond nog.' })
    await everything()
    expect([await linesOf(noor), (await linesOf(tarik)).length]).toEqual([[], 1])
  })
})

describe('the coordinator', () => {
  test('reads in how many groups nobody gets a mail', async () => {
    const coordinator = await make.member({ coordinator: true })
    const count = async (config: Partial<typeof CONFIG>) =>
      (await as(coordinator, { config: { ...CONFIG, ...config } }).organisation.home()).noMail
    expect((await as(coordinator, { config: CONFIG }).organisation.home()).mails).toBe(true)
    const off = { ...CONFIG, mailFrom: '' }
    expect((await as(coordinator, { config: off }).organisation.home()).mails).toBe(false)
    const before = await count({ deskMail: '' })
    const { noor, volunteer } = await team()
    await mailed(volunteer)
    // The team's community and the one of the professional elsewhere.
    expect(await count({ deskMail: '' })).toBe(before + 2)
    await mailed(noor)
    expect(await count({ deskMail: '' })).toBe(before + 1)
    expect(await count({})).toBe(0)
    expect(await count({ mailFrom: '' })).toBeGreaterThanOrEqual(before + 2)
  })
})

test('before a second factor “all read” leaves what was not shown', async () => {
  const { place, noor } = await team()
  await held(place.id, 'red', recordingReach().reach)
  const before = { ...noor, roles: new Map(), awaitsSecondFactor: true }
  expect((await as(before).notifications.inbox(null)).unread).toEqual([])
  await as(before).notifications.markAll({ until: clock.now().getTime() })
  expect((await as(noor).notifications.inbox(null)).unread).toMatchObject([{ kind: 'urgent' }])
  await as(noor).notifications.markAll({ until: clock.now().getTime() })
  expect((await as(noor).notifications.inbox(null)).unread).toEqual([])
})
