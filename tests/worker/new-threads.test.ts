import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createDb, newMeter } from '#db/client.ts'
import { communityMarks } from '#db/schema/communities.ts'
import { mutes } from '#db/schema/messages.ts'
import { notifications } from '#db/schema/notifications.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest, sent } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import { NEW_SHOWN_MAX } from '#worker/forum/contract.ts'
import { effects, told } from './notifications-make.ts'

beforeEach(async () => {
  clock.reset()
  sent.length = 0
  await db.delete(outbox)
})

const HOUR = 60

/** A closed group with one who belongs, one who writes, and a topic from before the first came. */
async function group(review: 'before' | 'after' = 'after') {
  const place = await make.community({ kind: 'closed', review })
  const writer = await make.member({ in: place })
  const old = await make.thread({ in: place, by: writer, title: 'Van vroeger' })
  clock.pass(HOUR)
  const reader = await make.member({ in: place })
  clock.pass(HOUR)
  return { place, writer, reader, old }
}
type Somebody = Awaited<ReturnType<typeof make.member>>
const start = async (who: Somebody, slug: string, title: string) => {
  const outcome = await as(who).forum.start(slug, { ...draft(`Over ${title}.`), title })
  clock.pass(HOUR)
  return outcome
}
const rows = async (who: Somebody, slug: string) => {
  const page = await as(who).communities.page(slug, null)
  if (page.access !== 'inside') throw new Error(page.access)
  return Object.fromEntries(page.threads.map((one) => [one.title, one.unopened]))
}
/** What the front page shows as new, of one place. */
const fresh = async (who: Somebody, place: { name: string }) =>
  (await as(who).communities.home()).fresh.filter((one) => one.place === place.name).map((one) => one.title)
const counted = async (who: Somebody, slug: string) => {
  const { mine, open } = await as(who).communities.groups()
  const { communities } = await as(who).communities.home()
  const card = [...mine, ...open].find((one) => one.slug === slug)!
  expect(communities.find((one) => one.slug === slug)!.newCount).toBe(card.newCount)
  return card.newCount
}

describe('what is new in one’s own group', () => {
  test('a topic that began after one came is new until one opened it, and counts on the card', async () => {
    const { place, writer, reader } = await group()
    const { threadId } = await start(writer, place.slug, 'Iets nieuws')
    await start(reader, place.slug, 'Van mezelf')
    expect(await rows(reader, place.slug)).toEqual({ 'Van mezelf': false, 'Iets nieuws': true, 'Van vroeger': false })
    expect(await counted(reader, place.slug)).toBe(1)
    await as(reader).forum.markRead(threadId, { until: clock.now().getTime() })
    expect((await rows(reader, place.slug))['Iets nieuws']).toBe(false)
    expect(await counted(reader, place.slug)).toBe(0)
    // Somebody answers in what one read: the card counts it again.
    await as(writer).forum.reply(threadId, draft('Nog iets.'))
    clock.pass(HOUR)
    expect(await counted(reader, place.slug)).toBe(1)
  })

  test('the front page shows the newest of it, with its place, until it is read', async () => {
    const { place, writer, reader, old } = await group()
    expect(await fresh(reader, place)).toEqual([])
    const started: string[] = []
    for (let i = 1; i <= NEW_SHOWN_MAX + 1; i++) started.push((await start(writer, place.slug, `Nummer ${i}`)).threadId)
    await as(reader).forum.markRead(old.id, { until: clock.now().getTime() })
    await as(writer).forum.reply(old.id, draft('Nog iets over vroeger.'))
    expect(await fresh(reader, place)).toEqual([
      'Van vroeger',
      ...Array.from({ length: NEW_SHOWN_MAX - 1 }, (_, i) => `Nummer ${NEW_SHOWN_MAX + 1 - i}`),
    ])
    const rest = await as(reader).communities.home()
    expect(rest.fresh.map((one) => one.unopened)).toEqual([false, ...Array(NEW_SHOWN_MAX - 1).fill(true)])
    for (const threadId of [old.id, ...started.slice(1)])
      await as(reader).forum.markRead(threadId, { until: clock.now().getTime() })
    expect(await fresh(reader, place)).toEqual(['Nummer 1'])
    // Nobody else sees it there: not a guest, not who does not belong, not who left.
    expect((await guest().communities.home()).fresh).toEqual([])
    expect(await fresh(await make.member({ in: await make.community() }), place)).toEqual([])
    await as(reader).communities.leave(place.slug, { posts: 'keep' })
    expect(await fresh(reader, place)).toEqual([])
  })

  test('what waits is new once it is published, also when it was written before one came', async () => {
    const place = await make.community({ kind: 'closed', review: 'before' })
    const writer = await make.member({ in: place })
    const professional = await make.member({ in: place, role: 'professional' })
    const held = await as(writer).forum.start(place.slug, { ...draft('Dit wacht nog.'), title: 'Dit wacht' })
    clock.pass(HOUR)
    const reader = await make.member({ in: place })
    clock.pass(HOUR)
    expect(await counted(reader, place.slug)).toBe(0)
    await as(professional).moderation.decide(make.heldItem({ id: held.postId }), {
      act: 'approve',
      version: 1,
      reason: '',
    })
    expect(held.kind).toBe('held')
    expect(await rows(reader, place.slug)).toEqual({ 'Dit wacht': true })
    expect(await counted(reader, place.slug)).toBe(1)
  })

  test('nothing is new of who is muted, to a guest, to who left, and after a month', async () => {
    const { place, writer, reader } = await group()
    await start(writer, place.slug, 'Iets nieuws')
    await db.insert(mutes).values({ memberId: reader.id, mutedId: writer.id, createdAt: clock.now() })
    expect((await rows(reader, place.slug))['Iets nieuws']).toBe(false)
    expect(await counted(reader, place.slug)).toBe(0)
    await db.delete(mutes).where(eq(mutes.memberId, reader.id))
    expect(await counted(reader, place.slug)).toBe(1)
    clock.pass(31 * 24 * HOUR)
    expect(await counted(reader, place.slug)).toBe(0)
    expect((await guest().communities.home()).communities.every((one) => one.newCount === 0)).toBe(true)
  })

  test('who says that they saw everything has nothing new, until the next topic', async () => {
    const { place, writer, reader } = await group()
    const { threadId } = await start(writer, place.slug, 'Een')
    await as(reader).forum.markRead(threadId, { until: clock.now().getTime() })
    await as(writer).forum.reply(threadId, draft('Een reactie.'))
    await start(writer, place.slug, 'Twee')
    expect(await counted(reader, place.slug)).toBe(2)
    await as(reader).communities.markSeen(place.slug, { until: clock.now().getTime() })
    clock.pass(HOUR)
    const page = await as(reader).communities.page(place.slug, null)
    expect(page.access === 'inside' && page.threads.map((one) => [one.unopened, one.unread.count])).toEqual([
      [false, 0],
      [false, 0],
      [false, 0],
    ])
    expect(await counted(reader, place.slug)).toBe(0)
    await start(writer, place.slug, 'Drie')
    expect(await counted(reader, place.slug)).toBe(1)
    // An old page sent again takes nothing back.
    await as(reader).communities.markSeen(place.slug, { until: 0 })
    expect(await counted(reader, place.slug)).toBe(1)
  })

  test('counting reads no more in a group with many topics', async () => {
    const cost = async (topics: number) => {
      const { place, writer, reader } = await group()
      for (let at = 0; at < topics; at++) await make.thread({ in: place, by: writer, title: `Onderwerp ${at}` })
      const meter = newMeter()
      const { communities } = as(reader, { db: createDb((env as unknown as { DB: D1Database }).DB, meter) })
      await communities.groups()
      await communities.home()
      return meter.rowsRead
    }
    const few = await cost(25)
    expect(await cost(90)).toBeLessThanOrEqual(few + 120)
  })
})

describe('following a group', () => {
  const follow = (who: Somebody, slug: string, state: 'on' | 'off' = 'on') =>
    as(who).communities.follow(slug, { follow: state })

  test('tells of each new topic: one line for all of a group, which leads there', async () => {
    const { place, writer, reader } = await group()
    const passer = await make.member({ in: place })
    await follow(reader, place.slug)
    const { postId, threadId } = await start(writer, place.slug, 'Een')
    const { members } = await effects()
    expect(members).toEqual([reader.id])
    expect(await told(reader.id)).toEqual([['thread', postId]])
    expect(await told(passer.id)).toEqual([])
    const [alone] = (await as(reader).notifications.inbox(null)).unread
    expect(alone).toMatchObject({ kind: 'thread', count: 1, title: 'Een', href: `/t/${threadId}` })
    expect(await as(reader).notifications.markLine(alone!.id)).toEqual({ href: `/t/${threadId}` })
    await start(writer, place.slug, 'Twee')
    await start(writer, place.slug, 'Drie')
    await effects()
    const { unread } = await as(reader).notifications.inbox(null)
    expect(unread).toMatchObject([{ kind: 'thread', count: 2, href: `/c/${place.slug}`, community: place.name }])
    expect(await as(reader).notifications.markLine(unread[0]!.id)).toEqual({ href: `/c/${place.slug}` })
    expect((await as(reader).notifications.inbox(null)).unread).toEqual([])
  })

  test('tells nothing of a reply, of one’s own, of who is muted, nor after one stopped or left', async () => {
    const { place, writer, reader, old } = await group()
    await follow(reader, place.slug)
    await as(writer).forum.reply(old.id, draft('Een reactie.'))
    await start(reader, place.slug, 'Van mezelf')
    await db.insert(mutes).values({ memberId: reader.id, mutedId: writer.id, createdAt: clock.now() })
    await start(writer, place.slug, 'Van wie ik niets wil horen')
    await effects()
    await db.delete(mutes).where(eq(mutes.memberId, reader.id))
    await effects()
    expect(await told(reader.id)).toEqual([])
    await follow(reader, place.slug, 'off')
    await start(writer, place.slug, 'Na het stoppen')
    await effects()
    await follow(reader, place.slug)
    expect((await as(reader).forum.followed(null)).communities).toEqual([{ slug: place.slug, name: place.name }])
    await as(reader).communities.leave(place.slug, { posts: 'keep' })
    await start(writer, place.slug, 'Na het weggaan')
    await effects()
    expect(await told(reader.id)).toEqual([])
    expect(await db.select().from(communityMarks).where(eq(communityMarks.memberId, reader.id))).toEqual([])
  })

  test('tells of what waited when it is published, not before', async () => {
    const { place, writer, reader } = await group('before')
    const professional = await make.member({ in: place, role: 'professional' })
    await follow(reader, place.slug)
    const held = await start(writer, place.slug, 'Dit wacht')
    await effects()
    expect(await told(reader.id)).toEqual([])
    await as(professional).moderation.decide(make.heldItem({ id: held.postId }), {
      act: 'approve',
      version: 1,
      reason: '',
    })
    await effects()
    expect((await told(reader.id)).map(([kind]) => kind)).toEqual(['thread'])
    // Taken out again, its line is gone too.
    expect((await as(reader).notifications.inbox(null)).unread).toHaveLength(1)
  })

  test('is for who may read there: a closed group is not there for anybody else', async () => {
    const { place } = await group()
    const stranger = await make.member()
    await expect(follow(stranger, place.slug)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(as(stranger).communities.markSeen(place.slug, { until: 0 })).rejects.toMatchObject({
      kind: 'not_found',
    })
    expect((await as(stranger).forum.followed(null)).communities).toEqual([])
    const forum = await make.community()
    await follow(stranger, forum.slug)
    clock.pass(HOUR)
    await start(await make.member(), forum.slug, 'In een open forum')
    expect(await counted(stranger, forum.slug)).toBe(1)
    await effects()
    expect((await told(stranger.id)).map(([kind]) => kind)).toEqual(['thread'])
    await db.delete(notifications)
  })
})
