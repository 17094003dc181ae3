import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberships, openingHours } from '#db/schema/communities.ts'
import { helpLines } from '#db/schema/help.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, hours, minutes } from '#tests/support/clock.ts'
import { openBrake } from '#tests/support/fakes.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { CONVERSATIONS_PER_PAGE, MESSAGES_PER_PAGE } from '#worker/messages/contract.ts'
import { about, asked, row, stands, words } from './messages-make.ts'

beforeEach(clock.reset)

describe('writing to the team', () => {
  test('sent: it waits, with a promise, and its writer sees it', async () => {
    const place = await make.community({ promiseHours: 12 })
    await make.member({ in: place, role: 'professional' })
    const { by, id, messageId } = await asked(place)
    expect(await row(id)).toMatchObject({
      kind: 'team',
      memberId: by.id,
      communityId: place.id,
      state: 'open',
      messageCount: 1,
      waitingSince: clock.now(),
      dueAt: hours(12),
      level: 'green',
      assignedTo: null,
    })
    const view = await as(by).messages.conversation(id, null)
    expect(view).toMatchObject({
      subject: 'Een vraag',
      other: null,
      unread: false,
      dueAt: hours(12),
      helpLines: null,
      can: { write: true, whyNot: null, mute: false, unmute: null },
    })
    expect(view.messages).toMatchObject([{ id: messageId, own: true, fromTeam: false, can: { report: false } }])
  })

  test('the promise counts hours with somebody there', async () => {
    const place = await make.community({ promiseHours: 2 })
    await make.member({ in: place, role: 'professional' })
    // It is Thursday 13.15 in Brussels; the team is there on Fridays from 9 to 12.
    await db
      .insert(openingHours)
      .values({ id: 'hrs_1', communityId: place.id, weekday: 5, opensAt: 540, closesAt: 720 })
    const peer = await make.member({ in: place })
    const shown = await as(peer).messages.newConversation(place.slug, null)
    expect(shown.dueAt).toEqual(new Date('2026-11-13T10:00:00Z'))
    const { id } = await asked(place, { by: peer })
    expect((await row(id)).dueAt).toEqual(shown.dueAt)
  })

  test('before sending one sees who reads it: the team of that community, and nobody else', async () => {
    const [place, elsewhere] = [await make.community(), await make.community()]
    const noor = await make.member({ in: place, role: 'professional', staffFunction: 'pedagoog' })
    const vera = await make.member({ in: place, role: 'volunteer' })
    const gone = await make.member({ in: place, role: 'volunteer' })
    await db.update(memberships).set({ leftAt: clock.now() }).where(eq(memberships.memberId, gone.id))
    await make.member({ in: elsewhere, role: 'professional' })
    const { team } = await as(await make.member({ in: place })).messages.newConversation(place.slug, null)
    expect(team).toEqual([
      { nickname: noor.nickname, role: 'professional', staffFunction: 'pedagoog' },
      { nickname: vera.nickname, role: 'volunteer', staffFunction: null },
    ])
  })

  test('words of crisis: never held; help lines in the answer, and the conversation rises above volunteers', async () => {
    const place = await make.community({ promiseHours: 12 })
    const vera = await make.member({ in: place, role: 'volunteer' })
    const noor = await make.member({ in: place, role: 'professional' })
    await db.insert(helpLines).values({
      id: 'hlp_1',
      country: 'BE',
      name: 'Een lijn',
      phone: '1813',
      hours: '',
      hoursEn: '',
      about: '',
      aboutEn: '',
      position: 0,
      checkedAt: clock.now(),
    })
    const { by, id } = await asked(place, { body: 'Ik wil niet meer leven.' })
    expect(await row(id)).toMatchObject({ level: 'red', urgency: 2, dueAt: minutes(30) })
    expect((await as(by).messages.conversation(id, null)).helpLines).toMatchObject([
      { name: 'Een lijn', phone: '1813' },
    ])
    expect(await refusal(as(vera).inbox.open(id, null))).toBe('not_found')
    expect((await as(noor).inbox.conversations('waiting', null)).rows).toMatchObject([{ id, level: 'red' }])
    // It does not sink because they write something calm after it, and rises further with a plan.
    await as(by).messages.write(id, draft('Sorry voor mijn bericht.'))
    expect(await row(id)).toMatchObject({ level: 'red', dueAt: minutes(30) })
    await as(by).messages.write(id, draft('Ik wil dood. Vannacht doe ik het.'))
    expect(await row(id)).toMatchObject({ level: 'crisis', urgency: 3, dueAt: minutes(15) })
    await as(noor).inbox.answer(id, { ...draft(), count: 3 })
    expect((await as(by).messages.conversation(id, null)).helpLines).toBeNull()
  })

  test('about a post of one’s own, and of nobody else', async () => {
    const place = await make.community()
    const [peer, other] = [await make.member({ in: place }), await make.member({ in: place })]
    const thread = await make.thread({ in: place, by: peer, state: 'returned' })
    const title = async (who: Member) => (await as(who).messages.newConversation(place.slug, thread.opening.id)).title
    expect(await title(peer)).toBe(thread.title)
    expect(await title(other)).toBeNull()
  })

  test('the same draft twice is one conversation', async () => {
    const place = await make.community()
    const peer = await make.member({ in: place })
    const same = about()
    const outcomes = await Promise.all([1, 2, 3].map(() => as(peer).messages.toTeam(place.slug, same)))
    const ids = new Set(outcomes.map((one) => ('conversationId' in one ? one.conversationId : null)))
    expect(ids.size).toBe(1)
    expect(outcomes.filter((one) => one.kind === 'sent')).toHaveLength(1)
    expect(await db.select().from(conversations).where(eq(conversations.memberId, peer.id))).toHaveLength(1)
  })

  test('the same words under another key, for the answer was lost: there already, but for a short "ja"', async () => {
    const place = await make.community()
    const peer = await make.member({ in: place })
    const long = 'Wanneer is er iemand om mee te praten?'
    const first = await as(peer).messages.toTeam(place.slug, about('Een vraag', long))
    if (first.kind !== 'sent') throw new Error(first.kind)
    const id = first.conversationId
    clock.pass(5)
    expect(await as(peer).messages.toTeam(place.slug, about('Een vraag', long))).toEqual({ ...first, kind: 'repeated' })
    const more = await as(peer).messages.write(id, draft(`${long} Of morgen?`))
    expect(more.kind).toBe('sent')
    expect(await as(peer).messages.write(id, draft(`${long} Of morgen?`))).toEqual({ ...more, kind: 'repeated' })
    for (const _ of [1, 2]) expect((await as(peer).messages.write(id, draft('Ja, graag.'))).kind).toBe('sent')
    clock.pass(11)
    expect((await as(peer).messages.write(id, draft(`${long} Of morgen?`))).kind).toBe('sent')
  })

  test('other words under its key are said not to be sent: here, in the conversation and in an answer of the team', async () => {
    const place = await make.community()
    const peer = await make.member({ in: place })
    const noor = await make.member({ in: place, role: 'professional' })
    const same = about()
    const first = await as(peer).messages.toTeam(place.slug, same)
    if (first.kind !== 'sent') throw new Error(first.kind)
    const differs = { kind: 'differs', conversationId: first.conversationId, forTeam: true }
    for (const other of [{ body: 'Iets heel anders.' }, { subject: 'Iets anders' }])
      expect(await as(peer).messages.toTeam(place.slug, { ...same, ...other })).toEqual(differs)
    const next = draft('En dit nog.')
    const write = (body: string) => as(peer).messages.write(first.conversationId, { ...next, body })
    expect((await write('En dit nog.')).kind).toBe('sent')
    expect((await write('En dit nog.')).kind).toBe('repeated')
    expect(await write('Of toch dit.')).toEqual(differs)
    const answer = { ...draft('Dag.'), count: 2 }
    expect((await as(noor).inbox.answer(first.conversationId, answer)).kind).toBe('sent')
    expect((await as(noor).inbox.answer(first.conversationId, answer)).kind).toBe('repeated')
    const other = await as(noor).inbox.answer(first.conversationId, { ...answer, body: 'Iets anders.' })
    expect(other).toMatchObject({ kind: 'crossed', by: noor.nickname })
    const kept = await db.select().from(messages).where(eq(messages.conversationId, first.conversationId))
    expect(kept.map((one) => one.markdown).sort()).toEqual([same.body, 'En dit nog.', 'Dag.'].sort())
  })

  test('who was sent out or left is heard in one conversation, also in a closed community', async () => {
    for (const set of [{ blockedAt: clock.now() }, { leftAt: clock.now() }]) {
      const place = await make.community({ kind: 'closed' })
      const peer = await make.member({ in: place })
      await stands(peer, place, set)
      const outside = { ...peer, roles: new Map(), silenced: new Set(set.blockedAt ? [place.id] : []) }
      const { id } = await asked(place, { by: outside })
      expect((await as(outside).messages.newConversation(place.slug, null)).there).toBe(id)
      expect(await as(outside).messages.toTeam(place.slug, about())).toEqual({ kind: 'there', conversationId: id })
      expect((await as(outside).messages.write(id, draft())).kind).toBe('sent')
    }
  })

  test('who is paused writes to the team', async () => {
    const place = await make.community({ kind: 'closed' })
    const peer = await make.member({ in: place })
    await stands(peer, place, { pausedUntil: hours(24) })
    const { id } = await asked(place, { by: { ...peer, silenced: new Set([place.id]) } })
    expect((await row(id)).messageCount).toBe(1)
  })

  test('who may not', async () => {
    const closed = await make.community({ kind: 'closed' })
    const silent = await make.community({ teamMessages: false })
    const open = await make.community()
    const stranger = await make.member()
    const noor = await make.member({ in: open, role: 'professional' })
    expect(await refusal(guest().messages.toTeam(open.slug, about()))).toBe('unauthenticated')
    expect(await refusal(as(stranger).messages.toTeam(closed.slug, about()))).toBe('not_found')
    expect(await refusal(as(stranger).messages.newConversation(closed.slug, null))).toBe('not_found')
    expect(await refusal(as(stranger).messages.toTeam(silent.slug, about()))).toBe('forbidden')
    expect(await refusal(as(noor).messages.toTeam(open.slug, about()))).toBe('forbidden')
    const teams = (await as(stranger).messages.teams()).teams.map((team) => team.slug)
    expect(teams).toContain(open.slug)
    for (const slug of [closed.slug, silent.slug]) expect(teams).not.toContain(slug)
    expect((await as(noor).messages.teams()).teams.map((team) => team.slug)).not.toContain(open.slug)
  })

  test('every way of writing asks the brake', async () => {
    const place = await make.community()
    const peer = await make.member({ in: place })
    const { asked: asks, brake } = openBrake()
    const { id } = await asked(place, { by: peer })
    await as(peer, { brake }).messages.toTeam(place.slug, about())
    await as(peer, { brake }).messages.write(id, draft())
    expect(asks).toEqual(['write', 'write'])
  })
})

describe('paging', () => {
  test('a long conversation: the last page first, each message once', async () => {
    const place = await make.community()
    const { by, id } = await asked(place)
    for (let at = 1; at < 45; at++) {
      if (at % 10 === 0) clock.pass(1)
      await as(by).messages.write(id, draft(`Bericht ${at}`))
    }
    const pages: string[][] = []
    let before: string | null = null
    do {
      const view = await as(by).messages.conversation(id, before)
      pages.unshift(view.messages.map((message) => message.id))
      before = view.earlier
    } while (before)
    expect(pages.map((page) => page.length)).toEqual([5, MESSAGES_PER_PAGE, MESSAGES_PER_PAGE])
    const rows = (await words(id)).sort(
      (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1),
    )
    expect(pages.flat()).toEqual(rows.map((message) => message.id))
  })

  test('many conversations, of both sides', async () => {
    const place = await make.community({ privateMessages: true })
    const peer = await make.member({ in: place })
    const noor = await make.member({ in: place, role: 'professional' })
    for (let at = 0; at < CONVERSATIONS_PER_PAGE + 5; at++) {
      if (at % 4 === 0) clock.pass(1)
      await asked(place, { by: peer })
    }
    const all = async (page: (before: string | null) => Promise<{ ids: string[]; next: string | null }>) => {
      const found: string[][] = []
      let before: string | null = null
      do {
        const { ids, next } = await page(before)
        found.push(ids)
        before = next
      } while (before)
      expect(new Set(found.flat()).size).toBe(CONVERSATIONS_PER_PAGE + 5)
      return found.map((one) => one.length)
    }
    const ids = (rows: { id: string }[]) => rows.map((one) => one.id)
    expect(
      await all(async (before) => {
        const { conversations, next } = await as(peer).messages.conversations(before)
        return { ids: ids(conversations), next }
      }),
    ).toEqual([CONVERSATIONS_PER_PAGE, 5])
    for (const { id } of (await as(noor).inbox.conversations('waiting', null)).rows)
      await as(noor).inbox.answer(id, { ...draft(), count: 1 })
    expect(
      await all(async (before) => {
        const { rows, next } = await as(noor).inbox.conversations('answered', before)
        return { ids: ids(rows), next }
      }),
    ).toEqual([CONVERSATIONS_PER_PAGE, 5])
  })
})

test('who may listen: both sides, and the team', async () => {
  const place = await make.community()
  const noor = await make.member({ in: place, role: 'professional' })
  const { by, id } = await asked(place)
  expect(await as(by).messages.listen(id)).toEqual({ memberId: by.id, team: false })
  expect(await as(noor).messages.listen(id)).toEqual({ memberId: noor.id, team: true })
  expect(await refusal(guest().messages.listen(id))).toBe('unauthenticated')
  expect(await refusal(as(await make.member({ in: place })).messages.listen(id))).toBe('not_found')
})
