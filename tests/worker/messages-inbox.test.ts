import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { conversations } from '#db/schema/messages.ts'
import { as, db, refusal } from '#tests/support/as.ts'
import { clock, hours } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { TakenOver } from '#worker/core/refusal.ts'
import { asked, row, words } from './messages-make.ts'

beforeEach(clock.reset)

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
    // Who answers there as a volunteer hears that a professional took it over; nobody else hears that it is there.
    const looks = (who: Member) => [
      as(who).inbox.open(red.id, null),
      as(who).inbox.answer(red.id, { ...draft(), count: 1 }),
    ]
    for (const look of looks(vera)) await expect(look).rejects.toBeInstanceOf(TakenOver)
    for (const look of looks(elsewhere)) await expect(look).rejects.not.toBeInstanceOf(TakenOver)
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
    // Of two who take it over at the same moment one does, and the other hears who: no note of theirs stands with it.
    await assign(noor, '', noor.id)
    const both = await Promise.all([assign(noor, noor.id, '', 'Ik neem dit.'), assign(tarik, tarik.id, '', 'Ik ook.')])
    const winner = [noor, tarik][both.findIndex((one) => one.kind === 'done')]!
    expect(both.filter((one) => one.kind === 'done')).toHaveLength(1)
    expect(both).toContainEqual({ kind: 'taken', by: winner.nickname })
    expect((await row(id)).assignedTo).toBe(winner.id)
    expect((await words(id)).filter((one) => one.internal).map((note) => note.authorId)).toEqual([winner.id])
    if (winner.id !== noor.id) await assign(tarik, noor.id, tarik.id)
    expect(await assign(noor, tarik.id, noor.id, 'Jij kent dit beter.')).toEqual({ kind: 'done' })
    expect((await row(id)).assignedTo).toBe(tarik.id)
    expect((await words(id)).filter((one) => one.internal)).toMatchObject([
      { authorId: winner.id },
      { authorId: noor.id, number: null },
    ])
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
