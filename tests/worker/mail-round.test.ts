import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberEmails } from '#db/schema/accounts.ts'
import { memberships } from '#db/schema/communities.ts'
import { posts } from '#db/schema/forum.ts'
import { notifications } from '#db/schema/notifications.ts'
import { as, db } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { CONFIG, recordingReach, TEST_VAULT } from '#tests/support/fakes.ts'
import { make } from '#tests/support/make.ts'
import { sealAddress } from '#worker/accounts/email/address.ts'
import { mailRound } from '#worker/accounts/email/mail-round.ts'
import { askerOf, noteVisit, type Visit } from '#worker/accounts/session.ts'
import type { Member } from '#worker/core/actor.ts'
import type { Mail } from '#worker/mail/gateway.ts'
import { MAIL_AFTER_MINUTES, MAIL_EVERY_HOURS, MAIL_TRIES } from '#worker/notifications/decide-mail.ts'
import { notify, notifyOfPost } from '#worker/notifications/notify.ts'

type Community = Awaited<ReturnType<typeof make.community>>
let made = 0

/** Somebody who confirmed an address. */
async function reader(given: Parameters<typeof make.member>[0] = {}, language: 'nl' | 'en' = 'nl') {
  const member = await make.member(given)
  const address = `lezer${++made}@voorbeeld.test`
  await db.insert(memberEmails).values({
    memberId: member.id,
    language,
    ...(await sealAddress(TEST_VAULT, member.id, address)),
    verifyHash: null,
    verifiedAt: clock.now(),
  })
  return { member, address }
}

/** A post in a thread that this member began, and that they are told of. */
async function replyTo(member: Member, place?: Community) {
  const thread = await make.thread({ in: place ?? (await make.community()), by: member, title: 'Zz titel' })
  const post = await make.post({ in: thread, body: 'Zz woorden van een ander' })
  await notifyOfPost(recordingReach().reach, post.id)
  return post
}

/** One round of the minute, and the mails that it sent. */
async function round(breaks?: (call: unknown) => boolean): Promise<Mail[]> {
  const { reach, mails } = recordingReach(breaks)
  await mailRound(reach)
  return mails
}

const rowOf = async (memberId: string) =>
  (await db.select().from(memberEmails).where(eq(memberEmails.memberId, memberId)))[0]!

/** Opens a page, as their browser would. */
async function visit(member: Member) {
  const visits: Visit[] = []
  await askerOf(db, await make.session(member), clock.now(), (one) => visits.push(one))
  for (const one of visits) await noteVisit(db, one, clock.now())
}

beforeEach(async () => {
  clock.reset()
  await db.delete(memberEmails)
})

describe('something waits', () => {
  test('a mail goes after five minutes, once, and says neither what nor where nor of whom', async () => {
    const place = await make.community({ name: 'Zz groep', slug: 'zz-groep' })
    const { member, address } = await reader({ nickname: 'Zz lezer' })
    await replyTo(member, place)
    expect(await round()).toEqual([])
    clock.pass(MAIL_AFTER_MINUTES - 1)
    expect(await round()).toEqual([])
    clock.pass(1)
    const [mail, ...more] = await round()
    expect(more).toEqual([])
    expect(mail!.to).toBe(address)
    const said = `${mail!.subject} ${mail!.text}`
    expect(said).not.toMatch(/zz |zz-groep|lezer|thr_|pst_|mem_|com_|forum|groep|Huis van de Toets/i)
    expect(mail!.subject).toBe('Er wacht iets op je')
    expect(mail!.text).toContain(`${CONFIG.origin}/notifications\n`)
    expect(mail!.text).toContain(`${mail!.stopAt}\n`)
    expect(mail!.stopAt).toMatch(/^https:\/\/kring\.test\/email\/stop\/[\w-]{43}$/)
    clock.pass(24 * 60)
    expect(await round()).toEqual([])
  })

  test('in the language of who gave the address', async () => {
    const { member } = await reader({}, 'en')
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    expect((await round())[0]!.subject).toBe('Something is waiting for you')
  })

  test('the link at the foot of the mail stops it', async () => {
    const { member } = await reader()
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    const [mail] = await round()
    expect(await as(await make.member()).email.stop(mail!.stopAt!.split('/').at(-1)!)).toEqual({ kind: 'done' })
    expect(await db.select().from(memberEmails)).toEqual([])
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toEqual([])
  })

  test('not to who read it meanwhile, nor to an address that is not confirmed, nor without an address', async () => {
    const read = await reader()
    await replyTo(read.member)
    await as(read.member).notifications.markAll({ until: clock.now().getTime() })
    const unsure = await reader()
    await db.update(memberEmails).set({ verifiedAt: null }).where(eq(memberEmails.memberId, unsure.member.id))
    await replyTo(unsure.member)
    await replyTo(await make.member())
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toEqual([])
    expect(await rowOf(read.member.id)).toMatchObject({ dueAt: null, waitingSince: null, mailedAt: null })
  })

  test('not of what may no longer be seen when the mail would go', async () => {
    const hidden = await reader()
    const post = await replyTo(hidden.member)
    await db.update(posts).set({ state: 'hidden' }).where(eq(posts.id, post.id))
    const closed = await make.community({ kind: 'closed' })
    const left = await reader({ in: closed })
    await replyTo(left.member, closed)
    await db.update(memberships).set({ leftAt: clock.now() }).where(eq(memberships.memberId, left.member.id))
    const held = await reader()
    const thread = await make.thread({ in: await make.community(), by: held.member })
    const waiting = await make.post({ in: thread, state: 'held' })
    // Told by whatever mistake.
    await notify(recordingReach().reach, [held.member.id], {
      kind: 'reply',
      subjectId: waiting.id,
      communityId: waiting.communityId,
      threadId: thread.id,
      postId: waiting.id,
    })
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toEqual([])
    // The other way round, so that the above is known to look: what still shows is mailed.
    const belongs = await reader({ in: closed })
    await replyTo(belongs.member, closed)
    clock.pass(MAIL_AFTER_MINUTES)
    expect((await round()).map(({ to }) => to)).toEqual([belongs.address])
  })

  test('what came before the last that is hidden still counts', async () => {
    const { member } = await reader()
    await replyTo(member)
    const post = await replyTo(member)
    await db.update(posts).set({ state: 'hidden' }).where(eq(posts.id, post.id))
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toHaveLength(1)
  })

  test('what they left unread long ago makes no mail when the new is read', async () => {
    const { member } = await reader()
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toHaveLength(1)
    await visit(member)
    clock.pass(MAIL_EVERY_HOURS * 60)
    const fresh = await replyTo(member)
    await db
      .update(notifications)
      .set({ readAt: clock.now() })
      .where(and(eq(notifications.memberId, member.id), eq(notifications.subjectId, fresh.id)))
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toEqual([])
  })
})

describe('the next mail', () => {
  test('waits until they were here, and six hours', async () => {
    const { member } = await reader()
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toHaveLength(1)
    // Not here yet: nothing, however long.
    clock.pass(MAIL_EVERY_HOURS * 60)
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toEqual([])
    // Here: what comes after that is told again.
    await visit(member)
    expect(await rowOf(member.id)).toMatchObject({ awaitsVisit: false })
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toHaveLength(1)
    // Here at once, and again something new: within six hours it waits.
    await visit(member)
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toEqual([])
    clock.pass(MAIL_EVERY_HOURS * 60 - MAIL_AFTER_MINUTES - 1)
    expect(await round()).toEqual([])
    clock.pass(1)
    expect(await round()).toHaveLength(1)
  })

  test('two rounds at once send one mail', async () => {
    const { member } = await reader()
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    const sent = await Promise.all([round(), round(), round()])
    expect(sent.flat()).toHaveLength(1)
  })
})

describe('a mail that does not go', () => {
  test('holds nobody else up, and is tried again, ever later and not for ever', async () => {
    const [bad, good] = [await reader(), await reader()]
    for (const { member } of [bad, good]) await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    const broken = (call: unknown) => (call as Mail).to === bad.address
    expect((await round(broken)).map(({ to }) => to)).toEqual([good.address])
    expect(await rowOf(bad.member.id)).toMatchObject({ failures: 1, mailedAt: null, awaitsVisit: false })
    expect(await round()).toEqual([])
    clock.pass(5)
    expect((await round()).map(({ to }) => to)).toEqual([bad.address])
    expect(await rowOf(bad.member.id)).toMatchObject({ failures: 0, awaitsVisit: true, dueAt: null })

    const never = await reader()
    await replyTo(never.member)
    clock.pass(MAIL_AFTER_MINUTES)
    let tries = 0
    for (let minute = 0; minute < 200; minute++) {
      await round((call) => (call as Mail).to === never.address && Boolean(++tries))
      clock.pass(1)
    }
    expect(tries).toBe(MAIL_TRIES)
    await replyTo(never.member)
    clock.pass(MAIL_AFTER_MINUTES)
    expect((await round()).map(({ to }) => to)).toEqual([never.address])
  })

  test('because the mailbox refuses ours: the address is removed', async () => {
    const { member } = await reader()
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    const { reach } = recordingReach()
    await mailRound({ ...reach, mail: { send: async () => 'refused' } })
    expect(await db.select().from(memberEmails)).toEqual([])
  })

  test('because the secret of the installation is another by now: the address is removed', async () => {
    const { member } = await reader()
    await db.update(memberEmails).set({ sealedAddress: 'v1.AAAA.AAAA' }).where(eq(memberEmails.memberId, member.id))
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    expect(await round()).toEqual([])
    expect(await db.select().from(memberEmails)).toEqual([])
  })

  test('because the installation has no address of its own: none goes, and nothing is lost', async () => {
    const { member } = await reader()
    await replyTo(member)
    clock.pass(MAIL_AFTER_MINUTES)
    const { reach, mails } = recordingReach()
    await mailRound({ ...reach, config: { ...CONFIG, origin: '' } })
    expect(mails).toEqual([])
    expect(await round()).toHaveLength(1)
  })
})

test('many for whom something waits: each is mailed once, a bounded number a minute', async () => {
  const many = await Promise.all(Array.from({ length: 55 }, () => reader()))
  await notify(
    recordingReach().reach,
    many.map(({ member }) => member.id),
    { kind: 'objection_decided', subjectId: 'obj_many' },
  )
  clock.pass(MAIL_AFTER_MINUTES)
  const first = await round()
  const second = await round()
  expect([first.length, second.length, (await round()).length]).toEqual([40, 15, 0])
  expect(new Set([...first, ...second].map(({ to }) => to)).size).toBe(55)
})
