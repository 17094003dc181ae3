import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { communities } from '#db/schema/communities.ts'
import { moderationLog } from '#db/schema/moderation.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import { make, now } from '#tests/support/make.ts'
import { drain } from '#worker/outbox/drain.ts'

beforeEach(clock.reset)

async function scene() {
  const place = await make.community({ kind: 'closed', name: 'Zz groep', onCall: 'Noor, 03 123 45 67, tot 22 uur' })
  const author = await make.member({ in: place })
  const noor = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const post = await make.post({ in: await make.thread({ in: place }), by: author })
  const item = await make.report({ on: post, reason: 'other' })
  return { place, author, noor, libel, item }
}
const deliver = async () => {
  const ids = (await db.select({ id: outbox.id }).from(outbox)).map((row) => row.id)
  const { reach } = recordingReach()
  await drain(db, reach, ids, clock.now())
}
const asked = async (of: Parameters<typeof as>[0]) =>
  (await as(of).notifications.inbox(null)).unread.filter((line) => line.kind === 'colleague_asked')

test('a volunteer who does not know asks a professional of the team: they hear of it, and the question stands with the item', async () => {
  const { item, libel, noor, author } = await scene()
  const before = await now.item(item)
  const { item: seen, queue } = await as(libel).moderation.item(item)
  expect(seen).toMatchObject({ ask: true, onCall: 'Noor, 03 123 45 67, tot 22 uur' })
  expect(queue.communities).toMatchObject([{ onCall: 'Noor, 03 123 45 67, tot 22 uur' }])
  await as(libel).moderation.askColleague(item, { question: 'Is dit een dreiging?' })
  await deliver()
  expect(await asked(noor)).toMatchObject([{ href: `/desk/items/${item}`, community: 'Zz groep', title: null }])
  expect([...(await asked(libel)), ...(await asked(author))]).toEqual([])
  const { item: theirs } = await as(noor).moderation.item(item)
  expect(theirs.person.decisions).toMatchObject([
    { act: 'ask', nickname: libel.nickname, reason: 'Is dit een dreiging?' },
  ])
  // No decision: it waits as it did, and the person hears nothing.
  expect(await now.item(item)).toEqual(before)
  expect((await as(author).moderation.ownDecisions(null)).decisions).toEqual([])
  // Each question is told, also about the same.
  await as(libel).moderation.askColleague(item, { question: '' })
  await deliver()
  expect(await asked(noor)).toHaveLength(2)
})

test('not who it is about, nor in another team, nor a professional, nor about what is handled', async () => {
  const { place, item, libel, noor, author } = await scene()
  const own = await make.member({ in: place, role: 'professional' })
  await db.update(communities).set({ onCall: '' }).where(eq(communities.id, place.id))
  const about = await make.report({ on: await make.post({ in: await make.thread({ in: place }), by: own }) })
  await as(libel).moderation.askColleague(about, { question: 'Wat nu?' })
  await deliver()
  expect(await asked(own)).toEqual([])
  expect(await asked(noor)).toHaveLength(1)
  const elsewhere = await make.member({ in: await make.community(), role: 'volunteer' })
  for (const who of [elsewhere, author])
    expect(await refusal(as(who).moderation.askColleague(item, { question: '' }))).toBe('not_found')
  expect(await refusal(as(noor).moderation.askColleague(item, { question: '' }))).toBe('forbidden')
  await as(noor).moderation.decide(item, { seen: await now.seen(item), version: 1, act: 'keep', reason: '' })
  expect((await as(libel).moderation.item(item)).item.ask).toBe(false)
  expect(await refusal(as(libel).moderation.askColleague(item, { question: '' }))).toBe('forbidden')
  expect(await db.select().from(moderationLog).where(eq(moderationLog.subjectId, item))).toEqual([])
})
