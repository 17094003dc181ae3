import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberships, openingHours } from '#db/schema/communities.ts'
import { helpLines } from '#db/schema/help.ts'
import { conversations, messages } from '#db/schema/messages.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, hours, minutes } from '#tests/support/clock.ts'
import { openBrake } from '#tests/support/fakes.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import {
  CONVERSATIONS_PER_PAGE,
  INBOX_LISTS,
  MESSAGES_PER_PAGE,
  NEW_CONTACTS_A_DAY,
} from '#worker/messages/contract.ts'
import { messageToReport } from '#worker/messages/store.ts'

beforeEach(clock.reset)

type Community = Awaited<ReturnType<typeof make.community>>
const about = (subject = 'Een vraag', body?: string) => ({ ...draft(body), subject })
const row = async (id: string) => (await db.select().from(conversations).where(eq(conversations.id, id)))[0]!
const words = async (id: string) => db.select().from(messages).where(eq(messages.conversationId, id))

/** A conversation of a new peer with the team of a community. */
async function asked(place: Community, given: { by?: Member; body?: string } = {}) {
  const by = given.by ?? (await make.member({ in: place }))
  const outcome = await as(by).messages.toTeam(place.slug, about('Een vraag', given.body))
  if (outcome.kind !== 'sent') throw new Error(`not sent: ${outcome.kind}`)
  return { by, id: outcome.conversationId, messageId: outcome.messageId }
}

/** What becomes of a membership without its person having a say, or because they left. */
const stands = (member: Member, place: Community, set: Partial<typeof memberships.$inferInsert>) =>
  db
    .update(memberships)
    .set(set)
    .where(and(eq(memberships.memberId, member.id), eq(memberships.communityId, place.id)))

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

describe('the shared inbox', () => {
  test('who waits longest is first, the urgent before all; others see nothing of it', async () => {
    const [here, there] = [await make.community({ kind: 'closed' }), await make.community()]
    const noor = await make.member({ in: [here, there], role: 'professional' })
    const vera = await make.member({ in: here, role: 'volunteer' })
    const first = await asked(here)
    clock.pass(1)
    const second = await asked(there)
    clock.pass(1)
    const red = await asked(here)
    await db.update(conversations).set({ level: 'red', urgency: 2 }).where(eq(conversations.id, red.id))
    const ids = async (who: Member) => (await as(who).inbox.conversations('waiting', null)).rows.map((one) => one.id)
    expect(await ids(noor)).toEqual([red.id, first.id, second.id])
    expect(await ids(vera)).toEqual([first.id])
    expect((await as(noor).inbox.conversations('waiting', null)).waiting).toBe(3)
    const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
    expect(await ids(elsewhere)).toEqual([])
    for (const who of [vera, elsewhere]) {
      expect(await refusal(as(who).inbox.open(red.id, null))).toBe('not_found')
      expect(await refusal(as(who).inbox.answer(red.id, { ...draft(), count: 1 }))).toBe('not_found')
      expect(await refusal(as(who).inbox.close(red.id, { ...draft(), count: 1 }))).toBe('not_found')
      expect(await refusal(as(who).inbox.note(red.id, { note: 'Hm', draftKey: crypto.randomUUID() }))).toBe('not_found')
      expect(await refusal(as(who).messages.conversation(red.id, null))).toBe('not_found')
      expect(await refusal(as(who).messages.listen(red.id))).toBe('not_found')
    }
    const peer = await make.member({ in: here })
    expect(await refusal(as(peer).inbox.conversations('waiting', null))).toBe('not_found')
    expect(await refusal(as(peer).messages.conversation(first.id, null))).toBe('not_found')
    expect(await refusal(as(peer).messages.write(first.id, draft()))).toBe('not_found')
    expect(await refusal(as(peer).messages.markRead(first.id, { until: 0 }))).toBe('not_found')
  })

  test('an answer: nobody waits any more, the member sees who wrote it, and it is new to them', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional', staffFunction: 'pedagoog' })
    const { by, id } = await asked(place)
    clock.pass(5)
    expect((await as(noor).inbox.answer(id, { ...draft('Dag.'), count: 1 })).kind).toBe('sent')
    expect(await row(id)).toMatchObject({ waitingSince: null, dueAt: null, messageCount: 2, assignedTo: noor.id })
    const list = await as(by).messages.conversations(null)
    expect(list.conversations).toMatchObject([{ id, unread: true, with: place.name }])
    const view = await as(by).messages.conversation(id, null)
    expect(view.unread).toBe(true)
    expect(view.messages.at(-1)).toMatchObject({
      fromTeam: true,
      author: { nickname: noor.nickname, role: 'professional', staffFunction: 'pedagoog' },
    })
    await as(by).messages.markRead(id, { until: view.messages.at(-1)!.createdAt.getTime() })
    expect((await as(by).messages.conversation(id, null)).unread).toBe(false)
    expect((await as(by).messages.conversations(null)).conversations[0]?.unread).toBe(false)
  })

  test('what came after the page was loaded stays unread', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const { by, id } = await asked(place)
    clock.pass(1)
    await as(noor).inbox.answer(id, { ...draft(), count: 1 })
    const until = clock.now().getTime()
    clock.pass(1)
    await as(noor).inbox.answer(id, { ...draft(), count: 2 })
    await as(by).messages.markRead(id, { until })
    expect((await as(by).messages.conversation(id, null)).unread).toBe(true)
    await as(by).messages.markRead(id, { until: Number.MAX_SAFE_INTEGER })
    clock.pass(1)
    await as(noor).inbox.answer(id, { ...draft(), count: 3 })
    expect((await as(by).messages.conversation(id, null)).unread).toBe(true)
  })

  test('two answers at once: one is sent, the other hears who was first and loses nothing', async () => {
    const place = await make.community()
    const { id } = await asked(place)
    const team = await Promise.all([1, 2, 3, 4].map(() => make.member({ in: place, role: 'professional' })))
    const outcomes = await Promise.all(team.map((who) => as(who).inbox.answer(id, { ...draft(), count: 1 })))
    const sent = outcomes.findIndex((one) => one.kind === 'sent')
    expect(outcomes.filter((one) => one.kind === 'sent')).toHaveLength(1)
    for (const crossed of outcomes.filter((one) => one.kind !== 'sent'))
      expect(crossed).toMatchObject({ kind: 'crossed', by: team[sent]!.nickname })
    expect(await row(id)).toMatchObject({ messageCount: 2, assignedTo: team[sent]!.id })
    expect(await words(id)).toHaveLength(2)
  })

  test('an answer to what was read before the member wrote more is crossed', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const { by, id } = await asked(place)
    await as(by).messages.write(id, draft('Nog iets.'))
    expect(await as(noor).inbox.answer(id, { ...draft(), count: 1 })).toMatchObject({
      kind: 'crossed',
      by: by.nickname,
    })
    expect((await row(id)).waitingSince).not.toBeNull()
    expect((await as(noor).inbox.answer(id, { ...draft(), count: 2 })).kind).toBe('sent')
  })

  test('the same answer sent twice is one', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const { id } = await asked(place)
    const same = { ...draft(), count: 1 }
    const outcomes = await Promise.all([1, 2].map(() => as(noor).inbox.answer(id, same)))
    expect(outcomes.map((one) => one.kind).sort()).toEqual(['repeated', 'sent'])
    expect((await as(noor).inbox.answer(id, same)).kind).toBe('repeated')
    expect((await row(id)).messageCount).toBe(2)
  })

  test('writing on keeps the place in line and the first promise', async () => {
    const place = await make.community({ promiseHours: 12 })
    const { by, id } = await asked(place)
    const [since, due] = [clock.now(), hours(12)]
    clock.pass(60)
    await as(by).messages.write(id, draft())
    expect(await row(id)).toMatchObject({ waitingSince: since, dueAt: due, messageCount: 2 })
  })

  test('closed with a last line; writing again opens it, calm again', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const { by, id } = await asked(place)
    await db.update(conversations).set({ level: 'red', urgency: 2 }).where(eq(conversations.id, id))
    expect((await as(noor).inbox.close(id, { ...draft('Tot later.'), count: 1 })).kind).toBe('sent')
    expect(await row(id)).toMatchObject({ state: 'closed', waitingSince: null, messageCount: 2 })
    expect((await as(noor).inbox.conversations('closed', null)).rows).toMatchObject([{ id }])
    expect((await as(by).messages.conversation(id, null)).state).toBe('closed')
    await as(by).messages.write(id, draft())
    expect(await row(id)).toMatchObject({ state: 'open', level: 'green', urgency: 0, waitingSince: clock.now() })
  })

  test('a note is the team’s: the member sees no text, no time, no count, and no answer is crossed by it', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const vera = await make.member({ in: place, role: 'volunteer' })
    const { by, id } = await asked(place)
    const before = [await as(by).messages.conversation(id, null), await as(by).messages.conversations(null)]
    clock.pass(3)
    const note = { note: 'Ik denk dat het om *thuis* gaat.', draftKey: crypto.randomUUID() }
    for (const _ of [1, 2]) await as(noor).inbox.note(id, note)
    clock.pass(-3)
    expect([await as(by).messages.conversation(id, null), await as(by).messages.conversations(null)]).toEqual(before)
    for (const who of [noor, vera])
      expect((await as(who).inbox.open(id, null)).conversation.messages).toMatchObject([
        { internal: false },
        { internal: true, html: '<p>Ik denk dat het om <em>thuis</em> gaat.</p>' },
      ])
    expect((await as(vera).inbox.answer(id, { ...draft(), count: 1 })).kind).toBe('sent')
  })

  test('taken on, handed over with a note, given back; nobody is overruled unseen', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const tarik = await make.member({ in: place, role: 'professional' })
    const { by, id } = await asked(place)
    const assign = (who: Member, to: string, was: string, note = '') =>
      as(who).inbox.assign(id, { to, was, note, draftKey: crypto.randomUUID() })
    expect(await assign(noor, noor.id, '')).toEqual({ kind: 'done' })
    expect(await assign(tarik, tarik.id, '')).toEqual({ kind: 'taken', by: noor.nickname })
    expect((await row(id)).assignedTo).toBe(noor.id)
    expect(await assign(noor, tarik.id, noor.id, 'Jij kent dit beter.')).toEqual({ kind: 'done' })
    expect((await row(id)).assignedTo).toBe(tarik.id)
    expect((await words(id)).filter((one) => one.internal)).toMatchObject([{ authorId: noor.id, number: null }])
    expect((await as(by).messages.conversation(id, null)).messages).toHaveLength(1)
    expect(await assign(tarik, '', tarik.id)).toEqual({ kind: 'done' })
    expect((await row(id)).assignedTo).toBeNull()
  })

  test('only to somebody who may answer there', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const vera = await make.member({ in: place, role: 'volunteer' })
    const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
    const { by, id } = await asked(place)
    await db.update(conversations).set({ level: 'crisis', urgency: 3 }).where(eq(conversations.id, id))
    const colleagues = (await as(noor).inbox.open(id, null)).conversation.colleagues.map((one) => one.id)
    expect(colleagues).toEqual([noor.id])
    for (const to of [vera.id, elsewhere.id, by.id, 'mem_nobody'])
      expect(await refusal(as(noor).inbox.assign(id, { to, was: '', note: '', draftKey: crypto.randomUUID() }))).toBe(
        'not_found',
      )
  })

  test('a broken glass reads and does nothing', async () => {
    const place = await make.community()
    const other = await make.community()
    const els = await make.member({ coordinator: true, in: other, role: 'professional' })
    const reader = { ...els, glass: new Set([place.id]) }
    const { id } = await asked(place)
    const { conversation } = await as(reader).inbox.open(id, null)
    expect(conversation.can).toEqual({ answer: false, close: false })
    expect(await refusal(as(reader).inbox.answer(id, { ...draft(), count: 1 }))).toBe('forbidden')
    expect(await refusal(as(reader).inbox.close(id, { ...draft(), count: 1 }))).toBe('forbidden')
    const key = crypto.randomUUID()
    expect(await refusal(as(reader).inbox.note(id, { note: 'Hm', draftKey: key }))).toBe('forbidden')
    expect(await refusal(as(reader).inbox.assign(id, { to: '', was: '', note: '', draftKey: key }))).toBe('forbidden')
  })
})

/** A peer of the place, and a post of theirs that leads to them. */
async function reachable(place: Community) {
  const member = await make.member({ in: place })
  const thread = await make.thread({ in: place, by: member })
  return { member, post: thread.opening }
}

describe('between members', () => {
  const place = () => make.community({ privateMessages: true })

  test('one message, until it is answered; then both go on', async () => {
    const here = await place()
    const other = await reachable(here)
    const me = await make.member({ in: here })
    expect(await as(me).messages.contact(other.post.id)).toMatchObject({
      nickname: other.member.nickname,
      whyNot: null,
      there: null,
    })
    const outcome = await as(me).messages.toMember(other.post.id, about())
    if (outcome.kind !== 'sent') throw new Error(outcome.kind)
    const id = outcome.conversationId
    expect(await row(id)).toMatchObject({ kind: 'members', otherId: other.member.id, waitingSince: null, dueAt: null })
    const mine = await as(me).messages.conversation(id, null)
    expect(mine).toMatchObject({ other: other.member.nickname, can: { write: false, whyNot: 'wait_for_answer' } })
    expect(await as(me).messages.write(id, draft())).toEqual({ kind: 'refused', code: 'wait_for_answer' })
    const theirs = await as(other.member).messages.conversation(id, null)
    expect(theirs).toMatchObject({ other: me.nickname, unread: true, can: { write: true, mute: true } })
    expect(theirs.messages).toMatchObject([{ own: false, can: { report: true } }])
    expect((await as(other.member).messages.write(id, draft())).kind).toBe('sent')
    expect((await as(me).messages.write(id, draft())).kind).toBe('sent')
    expect((await as(me).messages.write(id, draft())).kind).toBe('sent')
    expect((await row(id)).messageCount).toBe(4)
  })

  test('two people have one conversation, whoever began, also when both begin at once', async () => {
    const here = await place()
    const [one, two] = [await reachable(here), await reachable(here)]
    const outcomes = await Promise.all([
      as(one.member).messages.toMember(two.post.id, about()),
      as(two.member).messages.toMember(one.post.id, about()),
    ])
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['sent', 'there'])
    const ids = new Set(outcomes.map((outcome) => 'conversationId' in outcome && outcome.conversationId))
    expect(ids.size).toBe(1)
    for (const [who, post] of [
      [one.member, two.post],
      [two.member, one.post],
    ] as const)
      expect((await as(who).messages.contact(post.id)).there).toBe([...ids][0])
  })

  test('not where it is off, nor in a youth space', async () => {
    for (const given of [{ privateMessages: false }, { privateMessages: true, ageMin: 16, ageMax: 25 }]) {
      const here = await make.community(given)
      const other = await reachable(here)
      const me = await make.member({ in: here })
      const refused = { kind: 'refused', code: 'person_unavailable' }
      expect(await as(me).messages.toMember(other.post.id, about())).toEqual(refused)
      expect((await as(me).messages.contact(other.post.id)).whyNot).toBe('person_unavailable')
      const view = await as(me).forum.thread(other.post.threadId, null)
      expect(view.posts[0]?.can.contact).toBe(false)
    }
  })

  test('the way to it stands beside posts of peers, for peers', async () => {
    const here = await place()
    const other = await reachable(here)
    const noor = await make.member({ in: here, role: 'professional' })
    const ofTeam = await make.post({ in: await make.thread({ in: here, by: noor }), by: noor })
    const offered = async (who: ReturnType<typeof as>, threadId: string) =>
      (await who.forum.thread(threadId, null)).posts.map((post) => post.can.contact)
    const me = await make.member({ in: here })
    expect(await offered(as(me), other.post.threadId)).toEqual([true])
    expect(await offered(as(me), ofTeam.threadId)).toEqual([false, false])
    expect(await offered(as(other.member), other.post.threadId)).toEqual([false])
    expect(await offered(as(noor), other.post.threadId)).toEqual([false])
    expect(await offered(as(await make.member()), other.post.threadId)).toEqual([false])
    expect(await offered(guest(), other.post.threadId)).toEqual([false])
  })

  test('not to or from the team, who is paused, was sent out, left, or never belonged here', async () => {
    const here = await place()
    const other = await reachable(here)
    const refused = { kind: 'refused', code: 'person_unavailable' }
    const noor = await make.member({ in: here, role: 'professional' })
    expect(await as(noor).messages.toMember(other.post.id, about())).toEqual(refused)
    expect(await as(await make.member()).messages.toMember(other.post.id, about())).toEqual(refused)
    const ofTeam = (await make.thread({ in: here, by: noor })).opening
    const me = await make.member({ in: here })
    expect(await as(me).messages.toMember(ofTeam.id, about())).toEqual(refused)
    for (const set of [{ pausedUntil: hours(1) }, { blockedAt: clock.now() }, { leftAt: clock.now() }]) {
      const gone = await reachable(here)
      const started = await as(me).messages.toMember(gone.post.id, about())
      if (started.kind !== 'sent') throw new Error(started.kind)
      await as(gone.member).messages.write(started.conversationId, draft())
      await stands(gone.member, here, set)
      expect(await as(me).messages.write(started.conversationId, draft())).toEqual(refused)
      // How they stand themselves is no secret to them.
      expect(await as(gone.member).messages.write(started.conversationId, draft())).toEqual(
        'leftAt' in set ? refused : { kind: 'refused', code: 'stopped_here' },
      )
      // What was said stays theirs to read.
      expect((await as(gone.member).messages.conversation(started.conversationId, null)).messages).toHaveLength(2)
    }
  })

  test('who is muted learns nothing: it looks as if the other had left', async () => {
    const here = await place()
    const [other, left] = [await reachable(here), await reachable(here)]
    const me = await make.member({ in: here })
    const ids: string[] = []
    for (const one of [other, left]) {
      const started = await as(me).messages.toMember(one.post.id, about())
      if (started.kind !== 'sent') throw new Error(started.kind)
      await as(one.member).messages.write(started.conversationId, draft())
      ids.push(started.conversationId)
    }
    await as(other.member).messages.mute(ids[0]!)
    await stands(left.member, here, { leftAt: clock.now() })
    const [muted, gone] = await Promise.all(ids.map((id) => as(me).messages.conversation(id, null)))
    expect(muted!.can).toEqual(gone!.can)
    expect(await as(me).messages.write(ids[0]!, draft())).toEqual(await as(me).messages.write(ids[1]!, draft()))
    const theirs = await as(other.member).messages.conversation(ids[0]!, null)
    expect(theirs.can).toEqual({ write: false, whyNot: 'muted_by_you', mute: false, unmute: me.id })
    expect((await as(other.member).messages.muted()).people).toMatchObject([{ id: me.id, nickname: me.nickname }])
    expect((await as(me).messages.muted()).people).toEqual([])
    await as(other.member).messages.unmute({ person: me.id })
    expect((await as(me).messages.write(ids[0]!, draft())).kind).toBe('sent')
  })

  test('what leads to a name is not sent, in words or subject; to the team it is', async () => {
    const here = await place()
    const other = await reachable(here)
    const me = await make.member({ in: here })
    const refused = { kind: 'refused', code: 'message_contact_data' }
    const number = 'Bel mij op 0470 12 34 56.'
    expect(await as(me).messages.toMember(other.post.id, about('Hallo', number))).toEqual(refused)
    expect(await as(me).messages.toMember(other.post.id, about(number))).toEqual(refused)
    const started = await as(me).messages.toMember(other.post.id, about())
    if (started.kind !== 'sent') throw new Error(started.kind)
    expect(await as(other.member).messages.write(started.conversationId, draft(number))).toEqual(refused)
    expect((await row(started.conversationId)).messageCount).toBe(1)
    expect((await as(me).messages.toTeam(here.slug, about('Hallo', number))).kind).toBe('sent')
  })

  test('a cry to another member arrives; its writer sees help lines, its reader how to get the team', async () => {
    const here = await place()
    const other = await reachable(here)
    const me = await make.member({ in: here })
    const started = await as(me).messages.toMember(other.post.id, about('Hallo', 'Ik wil niet meer leven.'))
    if (started.kind !== 'sent') throw new Error(started.kind)
    const page = (who: Member) => as(who).messages.conversation(started.conversationId, null)
    expect(await page(me)).toMatchObject({ helpLines: expect.any(Array), worried: false })
    expect(await page(other.member)).toMatchObject({ helpLines: null, worried: true })
    const noor = await make.member({ in: here, role: 'professional' })
    expect(await refusal(as(noor).inbox.open(started.conversationId, null))).toBe('not_found')
    await as(other.member).messages.write(started.conversationId, draft('Ik ben er. Vertel.'))
    for (const who of [me, other.member]) expect(await page(who)).toMatchObject({ helpLines: null, worried: false })
  })

  test('a new contact too many on one day', async () => {
    const here = await place()
    const me = await make.member({ in: here })
    for (let at = 0; at < NEW_CONTACTS_A_DAY; at++)
      expect((await as(me).messages.toMember((await reachable(here)).post.id, about())).kind).toBe('sent')
    const next = await reachable(here)
    expect(await as(me).messages.toMember(next.post.id, about())).toEqual({ kind: 'refused', code: 'many_contacts' })
    clock.pass(24 * 60 + 1)
    expect((await as(me).messages.toMember(next.post.id, about())).kind).toBe('sent')
  })

  test('nobody else reads it: no professional, no broken glass, no third', async () => {
    const here = await place()
    const other = await reachable(here)
    const started = await as(await make.member({ in: here })).messages.toMember(other.post.id, about())
    if (started.kind !== 'sent') throw new Error(started.kind)
    const noor = await make.member({ in: here, role: 'professional' })
    const els = { ...(await make.member({ coordinator: true })), glass: new Set([here.id]) }
    for (const who of [noor, els, await make.member({ in: here })]) {
      expect(await refusal(as(who).messages.conversation(started.conversationId, null))).toBe('not_found')
      expect(await refusal(as(who).messages.listen(started.conversationId))).toBe('not_found')
      expect(await refusal(as(who).messages.mute(started.conversationId))).toBe('not_found')
      const [rows] = await db.batch([messageToReport(db, who, started.messageId)])
      expect(rows).toEqual([])
    }
    expect(await refusal(as(noor).inbox.open(started.conversationId, null))).toBe('not_found')
    for (const list of INBOX_LISTS)
      expect((await as(noor).inbox.conversations(list, null)).rows.map((one) => one.id)).not.toContain(
        started.conversationId,
      )
  })

  test('by a post that one sees, of somebody else', async () => {
    const here = await place()
    const me = await make.member({ in: here })
    const held = (await make.thread({ in: here, state: 'held' })).opening
    const own = (await make.thread({ in: here, by: me })).opening
    for (const id of [held.id, own.id, 'pst_nothing'])
      expect(await refusal(as(me).messages.toMember(id, about()))).toBe('not_found')
  })

  test('the team is not muted', async () => {
    const { by, id } = await asked(await make.community())
    expect(await refusal(as(by).messages.mute(id))).toBe('not_found')
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
