import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createDb, newMeter } from '#db/client.ts'
import { memberships } from '#db/schema/communities.ts'
import { posts, threads } from '#db/schema/forum.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { notifications } from '#db/schema/notifications.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, refusal, sent } from '#tests/support/as.ts'
import { clock, days } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { draft, make } from '#tests/support/make.ts'
import { askerOf } from '#worker/accounts/session.ts'
import type { Member } from '#worker/core/actor.ts'
import { type InboxView, KEEP_DAYS, UNREAD_MAX } from '#worker/notifications/contract.ts'
import { notify, notifyOfPost } from '#worker/notifications/notify.ts'
import { removeOldNotifications } from '#worker/notifications/remove-old.ts'
import { tellMembers } from '#worker/notifications/telling/store.ts'
import { effects, follow, told } from './notifications-make.ts'

beforeEach(async () => {
  clock.reset()
  sent.length = 0
  await db.delete(outbox)
})

const d1 = (env as unknown as { DB: D1Database }).DB

describe('the inbox', () => {
  const unreadIn = async (memberId: string) => {
    const token = await make.session({ id: memberId } as never)
    const meter = newMeter()
    const { unread } = await askerOf(createDb(d1, meter), token, clock.now())
    return { ...unread, trips: meter.trips, read: meter.rowsRead }
  }
  /** Somebody whose thread got this many replies, one a minute. */
  async function replied(count: number, given: { kind?: 'open' | 'closed' } = {}) {
    const place = await make.community(given)
    const began = await make.member({ in: place })
    const thread = await make.thread({ in: place, by: began })
    const replies = []
    for (let at = 0; at < count; at++) {
      clock.pass(1)
      const post = await make.post({ in: thread, by: await make.member({ in: place }), createdAt: clock.now() })
      await notifyOfPost(recordingReach().reach, post.id)
      replies.push(post)
    }
    return { place, began, thread, replies }
  }

  test('several replies in one thread are one line, which leads to the first of them', async () => {
    const { began, thread, replies } = await replied(3)
    const inbox = await as(began).notifications.inbox(null)
    expect(inbox.unread).toHaveLength(1)
    expect(inbox.unread[0]).toMatchObject({ kind: 'reply', count: 3, nickname: null, title: thread.title })
    expect(inbox.unread[0]!.href).toBe(`/t/${thread.id}#${replies[0]!.id}`)
    expect(await unreadIn(began.id)).toMatchObject({ count: 1, places: [thread.id] })
  })

  test('one reply says by whom; in a long thread it leads to a page that begins with it', async () => {
    const { began, thread } = await replied(0)
    for (let at = 0; at < 25; at++) await make.post({ in: thread, createdAt: clock.pass(1) })
    const writer = await make.member({ nickname: 'Klaproos' })
    const post = await make.post({ in: thread, by: writer, createdAt: clock.pass(1) })
    await notifyOfPost(recordingReach().reach, post.id)
    const [line] = (await as(began).notifications.inbox(null)).unread
    expect(line).toMatchObject({ count: 1, nickname: 'Klaproos' })
    const { search, hash } = new URL(line!.href, 'https://kring.test')
    const page = await as(began).forum.thread(thread.id, new URLSearchParams(search).get('after'))
    expect(page.posts[0]!.id).toBe(post.id)
    expect(hash).toBe(`#${post.id}`)
  })

  test('counting costs no trip of its own, and bounded rows however many wait', async () => {
    const { began, thread } = await replied(1)
    const few = await unreadIn(began.id)
    expect(few.trips).toBe(1)
    for (let at = 0; at < 300; at++) {
      const post = await make.post({ in: thread })
      await db.insert(notifications).values({
        id: `ntf_more${at}`,
        memberId: began.id,
        kind: 'mention',
        subjectId: post.id,
        communityId: post.communityId,
        threadId: thread.id,
        postId: post.id,
        createdAt: clock.now(),
      })
    }
    const many = await unreadIn(began.id)
    expect(many.count).toBe(UNREAD_MAX)
    expect(many.read).toBeLessThan(UNREAD_MAX * 12)
    const elsewhere = await unreadIn((await make.member()).id)
    expect(elsewhere).toMatchObject({ count: 0, places: [] })
    expect(elsewhere.read).toBeLessThan(10)
  })

  describe('what may not be seen any more is not shown, and does not count', () => {
    const gone = async (memberId: string, of: Member) => {
      expect((await as(of).notifications.inbox(null)).unread).toEqual([])
      expect(await unreadIn(memberId)).toMatchObject({ count: 0, places: [] })
    }

    test('a post that was hidden, and comes back with it', async () => {
      const { began, replies } = await replied(1)
      for (const state of ['hidden', 'held', 'returned', 'withdrawn'] as const) {
        await db.update(posts).set({ state }).where(eq(posts.id, replies[0]!.id))
        await gone(began.id, began)
      }
      await db.update(posts).set({ state: 'published' }).where(eq(posts.id, replies[0]!.id))
      expect(await unreadIn(began.id)).toMatchObject({ count: 1 })
    })

    test('a thread that was hidden: not for who follows, still for who began it', async () => {
      const { began, thread, replies } = await replied(1)
      const follower = await make.member()
      await follow(follower.id, thread.id)
      const post = await make.post({ in: thread })
      await notifyOfPost(recordingReach().reach, post.id)
      await db.update(threads).set({ state: 'hidden' }).where(eq(threads.id, thread.id))
      await gone(follower.id, follower)
      expect((await as(began).notifications.inbox(null)).unread[0]).toMatchObject({ count: replies.length + 1 })
    })

    test.each(['leftAt', 'blockedAt'] as const)('a closed group that they are out of (%s)', async (how) => {
      const { began } = await replied(1, { kind: 'closed' })
      await db
        .update(memberships)
        .set({ [how]: clock.now() })
        .where(eq(memberships.memberId, began.id))
      await gone(began.id, { ...began, roles: new Map() })
    })

    test('a message that was hidden or is between colleagues, a conversation of others', async () => {
      const place = await make.community()
      const [member, other] = [await make.member({ in: place }), await make.member({ in: place })]
      const noor = await make.member({ in: place, role: 'professional' })
      const at = clock.now()
      await db.insert(conversations).values({
        id: 'cnv_1',
        communityId: place.id,
        kind: 'team',
        subject: 'Een vraag',
        memberId: member.id,
        state: 'open',
        lastMessageAt: at,
        createdAt: at,
      })
      const message = async (id: string, internal: boolean) => {
        const row = { id, conversationId: 'cnv_1', authorId: noor.id, internal, fromTeam: true, draftKey: id }
        await db.insert(messages).values({ ...row, markdown: 'x', html: 'x', createdAt: at })
        const about = { kind: 'message', subjectId: id, communityId: place.id, conversationId: 'cnv_1' } as const
        await notify(recordingReach().reach, [member.id, other.id], about)
      }
      await message('msg_internal', true)
      await gone(member.id, member)
      await message('msg_sent', false)
      await message('msg_again', false)
      const [line] = (await as(member).notifications.inbox(null)).unread
      expect(line).toMatchObject({ kind: 'message', count: 2, conversation: 'team', href: '/messages/cnv_1' })
      await gone(other.id, other)
      await db.update(messages).set({ state: 'hidden' })
      await gone(member.id, member)
    })

    test('nothing that is listed is hidden from them as a post', async () => {
      const { began, thread, replies } = await replied(2)
      await db.update(posts).set({ state: 'hidden' }).where(eq(posts.id, replies[0]!.id))
      const seen = (await as(began).forum.thread(thread.id, null)).posts.map((post) => post.id)
      const [line] = (await as(began).notifications.inbox(null)).unread
      expect(line!.count).toBe(1)
      expect(seen).toContain(line!.href.split('#')[1])
    })
  })

  test('reading a thread takes what was read from the inbox, and leaves what came since', async () => {
    const { began, thread, replies } = await replied(2)
    await db.update(threads).set({ lastPostAt: clock.now() }).where(eq(threads.id, thread.id))
    await as(began).forum.markRead(thread.id, { until: replies[0]!.createdAt.getTime() })
    expect((await as(began).notifications.inbox(null)).unread).toMatchObject([
      { count: 1, href: `/t/${thread.id}#${replies[1]!.id}` },
    ])
  })

  test('reading a conversation takes what was read from the inbox, and leaves what came since', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const member = await make.member()
    const asked = await as(member).messages.toTeam(place.slug, { ...draft('Dag'), subject: 'Vraag' })
    if (asked.kind !== 'sent') throw new Error(asked.kind)
    const id = asked.conversationId
    clock.pass(1)
    await as(noor).inbox.answer(id, { ...draft('Dag.'), count: 1 })
    await effects()
    const until = clock.now().getTime()
    clock.pass(1)
    await as(noor).inbox.answer(id, { ...draft('Nog iets.'), count: 2 })
    await effects()
    const unread = async () => (await as(member).notifications.inbox(null)).unread
    expect(await unread()).toMatchObject([{ kind: 'message', count: 2 }])
    await as(member).messages.markRead(id, { until })
    expect(await unread()).toMatchObject([{ kind: 'message', count: 1 }])
  })

  test('an author hears that their story is asked for, and of nothing when the team takes that back', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const author = await make.member()
    const { threadId } = await as(author).forum.start(place.slug, { ...draft(), title: 'Mijn verhaal', kind: 'story' })
    for (const feature of ['on', 'off'] as const) {
      await as(noor).forum.askToFeature(threadId, { feature })
      await effects()
    }
    expect(await told(author.id)).toEqual([['feature_asked', `${threadId}.2026-11-12`]])
  })

  test('a decision about oneself is told also to who was sent out', async () => {
    const place = await make.community({ kind: 'closed', name: 'Besloten kring' })
    const member = await make.member({ in: place })
    const about = { kind: 'sanction', subjectId: 'san_1', communityId: place.id } as const
    await notify(recordingReach().reach, [member.id], about)
    await db.update(memberships).set({ blockedAt: clock.now() }).where(eq(memberships.memberId, member.id))
    const out = { ...member, roles: new Map() }
    expect((await as(out).notifications.inbox(null)).unread).toMatchObject([{ kind: 'sanction' }])
  })

  describe('read', () => {
    test('a line with all that stands behind it; it then stands under what was read', async () => {
      const { began, thread, replies } = await replied(3)
      const named = await make.post({ in: thread, body: `@${began.nickname} hoor je dit?` })
      await notifyOfPost(recordingReach().reach, named.id)
      const { unread } = await as(began).notifications.inbox(null)
      expect(unread.map((line) => line.kind).sort()).toEqual(['mention', 'reply'])
      const line = unread.find((one) => one.kind === 'reply')!
      expect(await as(began).notifications.markLine(line.id)).toEqual({ href: `/t/${thread.id}#${replies[2]!.id}` })
      const after = await as(began).notifications.inbox(null)
      expect(after.unread.map((one) => one.kind)).toEqual(['mention'])
      expect(after.read).toHaveLength(3)
      expect(await unreadIn(began.id)).toMatchObject({ count: 1 })
    })

    test('somebody else’s line is not there', async () => {
      const { began } = await replied(1)
      const [line] = (await as(began).notifications.inbox(null)).unread
      const other = await make.member()
      expect(await refusal(as(other).notifications.markLine(line!.id))).toBe('not_found')
      expect(await refusal(as(began).notifications.markLine('ntf_nothing'))).toBe('not_found')
      await as(other).notifications.markAll({ until: clock.now().getTime() + 1 })
      await as(other).notifications.markSeen({ place: line!.href.slice(3).split('#')[0]! })
      expect(await unreadIn(began.id)).toMatchObject({ count: 1 })
    })

    test('all that the page showed, and not what came since', async () => {
      const { began } = await replied(2)
      const { until } = await as(began).notifications.inbox(null)
      clock.pass(1)
      const about = { kind: 'objection_decided', subjectId: 'obj_1' } as const
      await notify(recordingReach().reach, [began.id], about)
      await as(began).notifications.markAll({ until: until!.getTime() })
      const { unread } = await as(began).notifications.inbox(null)
      expect(unread.map((line) => line.kind)).toEqual(['objection_decided'])
    })

    test('what waits about a thread, once it was opened; nothing of other threads', async () => {
      const { began, thread } = await replied(2)
      const other = await make.thread({ in: await make.community(), by: began })
      await notifyOfPost(recordingReach().reach, (await make.post({ in: other })).id)
      await as(began).notifications.markSeen({ place: thread.id })
      expect(await unreadIn(began.id)).toMatchObject({ count: 1, places: [other.id] })
    })

    test('opening the inbox by itself changes nothing', async () => {
      const { began } = await replied(1)
      await as(began).notifications.inbox(null)
      expect(await unreadIn(began.id)).toMatchObject({ count: 1 })
    })
  })

  test('what was read goes by pages, each once', async () => {
    const member = await make.member()
    for (let at = 0; at < 60; at++)
      await notify(recordingReach().reach, [member.id], { kind: 'objection_decided', subjectId: `obj_p${at}` })
    await as(member).notifications.markAll({ until: clock.now().getTime() })
    const seen: string[] = []
    let before: string | null = null
    do {
      const page: InboxView = await as(member).notifications.inbox(before)
      seen.push(...page.read.map((line) => line.id))
      before = page.next
    } while (before)
    expect(new Set(seen).size).toBe(60)
    expect(seen).toHaveLength(60)
  })

  test('what is older than three months goes, some hundreds at a time', async () => {
    const member = await make.member()
    await db.delete(notifications)
    const at = clock.now()
    for (let from = 0; from < 600; from += 100) {
      const rows = Array.from({ length: 100 }, (_, index) => `old_${from + index}`)
      const insert = (subjectId: string) => tellMembers(db, [member.id], { kind: 'objection_decided', subjectId }, at)
      await db.batch(rows.map(insert) as [ReturnType<typeof insert>])
    }
    const left = async () => (await db.select().from(notifications)).length
    await removeOldNotifications(db, days(KEEP_DAYS, at))
    expect(await left()).toBe(600)
    await removeOldNotifications(db, days(KEEP_DAYS + 1, at))
    expect(await left()).toBe(100)
    await removeOldNotifications(db, days(KEEP_DAYS + 1, at))
    expect(await left()).toBe(0)
  })
})
