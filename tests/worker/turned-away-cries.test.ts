import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberships } from '#db/schema/communities.ts'
import { threads } from '#db/schema/forum.ts'
import { helpLines } from '#db/schema/help.ts'
import { caseItems, reports } from '#db/schema/moderation.ts'
import { as, db, guest, refusal, request } from '#tests/support/as.ts'
import { clock, days } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Heard } from '#worker/help/contract.ts'
import { CRIES_A_DAY } from '#worker/moderation/hear-turned-away.ts'
import { memberSubject } from '#worker/moderation/policy.ts'
import { itemId } from '#worker/moderation/store.ts'

const CRY = 'Ik wil dood, vanavond nog.'

beforeEach(async () => {
  clock.reset()
  await db.delete(helpLines)
  await db.insert(helpLines).values({
    id: 'hlp_be',
    country: 'BE',
    name: 'Zelfmoordlijn 1813',
    phone: '1813',
    site: null,
    emergency: false,
    position: 1,
    hours: '',
    hoursEn: '',
    about: '',
    aboutEn: '',
    checkedAt: clock.now(),
  })
})

/** What the answer carries: of a refusal, or of an outcome. */
async function answer(work: Promise<unknown>): Promise<{ kind: string } & Heard> {
  try {
    return (await work) as { kind: string } & Heard
  } catch (error) {
    if (error instanceof Refusal) return { kind: error.kind, ...error.heard }
    throw error
  }
}

async function scene(kind: 'open' | 'closed' = 'open') {
  const place = await make.community({ kind, privateMessages: true })
  const noor = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const peer = await make.member({ in: place })
  const thread = await make.thread({ in: place })
  const id = itemId('report', memberSubject(place.id, peer.id))
  const set = (values: Partial<typeof memberships.$inferInsert>) =>
    db.update(memberships).set(values).where(eq(memberships.memberId, peer.id))
  const token = await make.session(peer)
  const me = async () => (await request(token)).services
  return { place, noor, libel, peer, thread, id, set, me }
}
const told = (person: Member) => db.select().from(reports).where(eq(reports.reporterId, person.id))

describe.each(['open', 'closed'] as const)('in a community that is %s, a cry that is turned away', (kind) => {
  test.each([
    ['paused', async (s: Awaited<ReturnType<typeof scene>>) => s.set({ pausedUntil: days(1) }), 'forbidden'],
    ['sent out', async (s: Awaited<ReturnType<typeof scene>>) => s.set({ blockedAt: clock.now() }), 'forbidden'],
    [
      'in a locked thread',
      async (s: Awaited<ReturnType<typeof scene>>) =>
        db.update(threads).set({ lockedAt: clock.now() }).where(eq(threads.id, s.thread.id)),
      'locked',
    ],
  ] as const)('%s: help lines, and one item that only professionals read', async (_, stop, code) => {
    const s = await scene(kind)
    await stop(s)
    const heard = await answer((await s.me()).forum.reply(s.thread.id, draft(CRY)))
    expect(heard).toMatchObject({ kind: code, heard: 'read', helpLines: [{ phone: '1813' }] })
    expect(await now.item(s.id)).toMatchObject({
      level: 'crisis',
      state: 'open',
      personId: s.peer.id,
      communityId: s.place.id,
      reasons: ['turned_away'],
    })
    expect(await refusal(as(s.libel).moderation.item(s.id))).toBe('not_found')
    const { item } = await as(s.noor).moderation.item(s.id)
    expect(item.reports).toMatchObject([{ reason: 'turned_away', explanation: CRY, from: s.peer.nickname }])
    expect(item.acts).toEqual(['keep'])
    // It is no report of theirs, and counts as none.
    expect((await (await s.me()).moderation.ownReports(null)).reports).toEqual([])
    // Again at once: one item, one row; with other words: one item, two rows.
    await answer((await s.me()).forum.reply(s.thread.id, draft(CRY)))
    expect(await told(s.peer)).toHaveLength(1)
    await answer((await s.me()).forum.reply(s.thread.id, draft(`${CRY} Echt.`)))
    expect(await told(s.peer)).toHaveLength(2)
    expect(await db.select().from(caseItems).where(eq(caseItems.personId, s.peer.id))).toHaveLength(1)
    // Handled, and then once more: it is back.
    await as(s.noor).moderation.decide(s.id, { seen: await now.seen(s.id), version: 1, act: 'keep', reason: '' })
    expect((await now.item(s.id)).state).toBe('closed')
    clock.pass(11)
    await answer((await s.me()).forum.reply(s.thread.id, draft(CRY)))
    expect((await now.item(s.id)).state).toBe('open')
  })

  test('words without a cry are turned away as before, and kept nowhere', async () => {
    const s = await scene(kind)
    await s.set({ pausedUntil: days(1) })
    const heard = await answer((await s.me()).forum.reply(s.thread.id, draft('Goedemorgen allemaal.')))
    expect(heard).toEqual({ kind: 'forbidden' })
    expect(await told(s.peer)).toEqual([])
  })
})

test('without a professional nobody is said to read it: it waits, and the coordinator is told so', async () => {
  const s = await scene()
  await s.set({ pausedUntil: days(1) })
  await db.update(memberships).set({ leftAt: clock.now() }).where(eq(memberships.memberId, s.noor.id))
  expect(await answer((await s.me()).forum.reply(s.thread.id, draft(CRY)))).toMatchObject({
    kind: 'forbidden',
    heard: 'waits',
    helpLines: [{ phone: '1813' }],
  })
  expect((await now.item(s.id)).state).toBe('open')
})

test('other words under a key that was used: help lines, and the team reads what was meant for it', async () => {
  const s = await scene()
  const friend = await make.member({ in: s.place })
  const services = async () => (await request(await make.session(s.peer))).services
  const first = draft('Het gaat wel.')
  await (await services()).forum.reply(s.thread.id, first)
  const reply = await (await services()).forum.reply(s.thread.id, { ...first, body: `${CRY} Een.` })
  expect(reply).toMatchObject({ kind: 'differs', heard: 'read', helpLines: [{ phone: '1813' }] })
  const asked = { ...draft('Een vraag.'), subject: 'Een vraag' }
  const sent = await (await services()).messages.toTeam(s.place.slug, asked)
  if (sent.kind !== 'sent') throw new Error(sent.kind)
  const toTeam = await (await services()).messages.toTeam(s.place.slug, { ...asked, body: `${CRY} Twee.` })
  expect(toTeam).toMatchObject({ kind: 'differs', heard: 'read' })
  const next = draft('Nog iets.')
  await (await services()).messages.write(sent.conversationId, next)
  const write = await (await services()).messages.write(sent.conversationId, { ...next, body: `${CRY} Drie.` })
  expect(write).toMatchObject({ kind: 'differs', heard: 'read' })
  const post = await make.post({ in: s.thread, by: friend })
  const between = { ...draft('Hoi.'), subject: 'Hoi daar' }
  await (await services()).messages.toMember(post.id, between)
  const toMember = await (await services()).messages.toMember(post.id, { ...between, body: `${CRY} Vier.` })
  expect(toMember).toMatchObject({ kind: 'there', heard: 'told' })
  const texts = (await told(s.peer)).map((one) => one.explanation).sort()
  expect(texts).toEqual(['', `${CRY} Drie.`, `Een vraag\n\n${CRY} Twee.`, `${CRY} Een.`].sort())
})

test('who left a closed community is heard by its team; who never was in it only sees the lines, as for no place at all', async () => {
  const s = await scene('closed')
  await s.set({ leftAt: clock.now() })
  expect(await answer((await s.me()).forum.reply(s.thread.id, draft(CRY)))).toMatchObject({
    kind: 'not_found',
    heard: 'read',
  })
  const stranger = await make.member()
  const known = await answer(as(stranger).forum.reply(s.thread.id, draft(CRY)))
  expect(known).toEqual(await answer(as(stranger).forum.reply('thr_nowhere', draft(CRY))))
  expect(known).toMatchObject({ kind: 'not_found', helpLines: [{ phone: '1813' }] })
  expect(known.heard).toBeUndefined()
  expect(await told(stranger)).toEqual([])
})

test('a new thread, an edit that is late and an answer to nobody’s question are looked at alike', async () => {
  const s = await scene()
  const own = await make.post({ in: s.thread, by: s.peer, createdAt: days(-3), publishedAt: days(-3) })
  const late = await answer((await s.me()).forum.edit(own.id, { body: CRY, version: 1 }))
  expect(late).toMatchObject({ kind: 'late', helpLines: [{}], heard: 'read' })
  await s.set({ blockedAt: clock.now() })
  const start = await answer((await s.me()).forum.start(s.place.slug, { ...draft(CRY), title: 'Hallo' }))
  expect(start).toMatchObject({ kind: 'forbidden', helpLines: [{}], heard: 'read' })
  expect((await told(s.peer)).map((row) => row.explanation).sort()).toEqual([`Hallo\n\n${CRY}`, CRY].sort())
})

test('a message to a member who does not want it: the team hears that, and not what it said', async () => {
  const s = await scene()
  const other = await make.member({ in: s.place })
  const theirs = await make.post({ in: s.thread, by: other })
  await as(other).messages.toMember((await make.post({ in: s.thread, by: s.peer })).id, {
    ...draft('Hallo, hoe gaat het?'),
    subject: 'Hallo',
  })
  await as(s.peer).messages.mute((await as(s.peer).messages.conversations(null)).conversations[0]!.id)
  const refused = await answer(
    as(s.peer).messages.write((await as(s.peer).messages.conversations(null)).conversations[0]!.id, draft(CRY)),
  )
  expect(refused).toMatchObject({ kind: 'refused', code: 'muted_by_you', heard: 'told', helpLines: [{}] })
  expect(await told(s.peer)).toMatchObject([{ explanation: '', reason: 'turned_away' }])
  expect((await now.item(s.id)).level).toBe('crisis')
  expect(theirs.authorId).toBe(other.id)
})

test('faster than anybody writes: help lines and the team, with the words that Kring knows itself', async () => {
  const s = await scene()
  const hasty = as(s.peer, {
    brake: async () => {
      throw new Refusal('too_many')
    },
  })
  expect(await answer(hasty.forum.reply(s.thread.id, draft(CRY)))).toMatchObject({ kind: 'too_many', heard: 'read' })
  expect((await now.item(s.id)).state).toBe('open')
})

test('signed out: the lines, for who it is nobody knows; and nobody can have them looked up without end', async () => {
  const s = await scene()
  expect(await answer(guest().forum.reply(s.thread.id, draft(CRY)))).toEqual({
    kind: 'unauthenticated',
    helpLines: [expect.objectContaining({ phone: '1813' })],
  })
  const braked = guest({
    brake: async () => {
      throw new Refusal('too_many')
    },
  })
  expect(await answer(braked.forum.reply(s.thread.id, draft(CRY)))).toEqual({ kind: 'unauthenticated' })
})

test('nobody fills the desk with it: so many rows a day, help lines every time', async () => {
  const s = await scene()
  await s.set({ blockedAt: clock.now() })
  for (let at = 0; at < CRIES_A_DAY + 3; at++) {
    const heard = await answer((await s.me()).forum.reply(s.thread.id, draft(`${CRY} ${at}`)))
    expect(heard.helpLines).toHaveLength(1)
  }
  expect(await told(s.peer)).toHaveLength(CRIES_A_DAY)
})

test.each(['volunteer', 'professional'] as const)(
  'of a %s: the lines, and an item for the others; words about it, or that they quote, are none',
  async (role) => {
    const s = await scene()
    const one = await make.member({ in: s.place, role })
    await db.update(threads).set({ lockedAt: clock.now() }).where(eq(threads.id, s.thread.id))
    const say = (body: string) =>
      answer(as({ ...one, silenced: new Set([s.place.id]) }).forum.reply(s.thread.id, draft(body)))
    const quoted = await say('> Ik wil dood, vanavond nog.\n\nKom, we praten.')
    expect([quoted.heard, quoted.helpLines?.length]).toEqual([undefined, 1])
    expect(await told(one)).toEqual([])
    expect(await say(CRY)).toMatchObject({ heard: 'read', helpLines: [{ phone: '1813' }] })
    const id = itemId('report', memberSubject(s.place.id, one.id))
    expect((await as(s.noor).moderation.item(id)).item).toMatchObject({
      level: 'crisis',
      reports: [{ explanation: CRY }],
    })
    expect(await refusal(as(one).moderation.item(id))).toBe('not_found')
  },
)

test('of the only professional it is said that it waits: nobody else reads it', async () => {
  const place = await make.community()
  const noor = await make.member({ in: place, role: 'professional' })
  const thread = await make.thread({ in: place, lockedAt: clock.now() })
  const heard = await answer(as({ ...noor, silenced: new Set([place.id]) }).forum.reply(thread.id, draft(CRY)))
  expect(heard.heard).toBe('waits')
})

describe('a form that was not taken as it was filled in', () => {
  test('is heard as any other words that were turned away', async () => {
    const s = await scene()
    expect(await as(s.peer).help.hear({ community: s.place.slug }, CRY)).toMatchObject({
      heard: 'read',
      helpLines: [{ phone: '1813' }],
    })
    expect(await now.item(s.id)).toMatchObject({ level: 'crisis', state: 'open', reasons: ['turned_away'] })
    expect(await told(s.peer)).toMatchObject([{ explanation: CRY }])
  })

  test('of however long a text no more is looked at than a few posts', async () => {
    const s = await scene()
    const words = `${'a '.repeat(60_000)}${CRY}`
    expect(await as(s.peer).help.hear({ thread: s.thread.id }, words)).toMatchObject({ heard: 'read' })
    const [row] = await told(s.peer)
    expect(row!.explanation.endsWith(CRY)).toBe(true)
    expect(row!.explanation.length).toBeLessThan(61_000)
  })

  test('meant for one other member is told, and not read', async () => {
    const s = await scene()
    expect(await as(s.peer).help.hear({ writerOf: s.thread.opening.id }, CRY)).toMatchObject({ heard: 'told' })
    expect(await told(s.peer)).toMatchObject([{ explanation: '' }])
  })

  test('without a cry it is kept nowhere; of who is signed out neither', async () => {
    const s = await scene()
    expect(await as(s.peer).help.hear({ thread: s.thread.id }, 'Goedemorgen allemaal.')).toEqual({})
    const lines = await guest().help.hear({ thread: s.thread.id }, CRY)
    expect(lines).toEqual({ helpLines: [expect.objectContaining({ phone: '1813' })] })
    expect(await told(s.peer)).toEqual([])
    expect(await now.item(s.id)).toBeUndefined()
  })
})

test('of who asks to join and asks once more: the team hears it, and what waits of them becomes as urgent', async () => {
  const place = await make.community({ kind: 'closed' })
  await make.member({ in: place, role: 'professional' })
  const asker = await make.member()
  const input = { asked: '[]', consent: 'on' as const, answer0: '', answer1: '', answer2: '' }
  expect((await as(asker).communities.askToJoin(place.slug, input)).kind).toBe('asked')
  const again = await answer(as(asker).communities.askToJoin(place.slug, { ...input, answer0: CRY }))
  expect(again).toMatchObject({ kind: 'waiting', heard: 'read', helpLines: [{ phone: '1813' }] })
  expect(await told(asker)).toMatchObject([{ explanation: CRY, communityId: place.id }])
  const waits = await db.select().from(caseItems).where(eq(caseItems.communityId, place.id))
  expect(waits.map((item) => [item.kind, item.level]).sort()).toEqual([
    ['join_request', 'crisis'],
    ['report', 'crisis'],
  ])
  // Of a stranger who never asked nothing is kept: nobody there has their name.
  const stranger = await make.member()
  await as(stranger).help.hear({ community: place.slug }, CRY)
  expect(await told(stranger)).toEqual([])
})
