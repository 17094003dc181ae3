import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { messages } from '#db/schema/messages.ts'
import { reports } from '#db/schema/moderation.ts'
import { as, db, guest, refusal, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Heard } from '#worker/help/contract.ts'
import { memberSubject } from '#worker/moderation/policy.ts'
import { itemId } from '#worker/moderation/store.ts'
import { about } from './messages-make.ts'

beforeEach(clock.reset)

const worried = (explanation = '') => ({ reason: 'worried', explanation }) as const
const HER = 'Zij gaat zichzelf vanavond iets aandoen, ze neemt pillen. Help haar.'

async function scene(kind: 'open' | 'closed' = 'open') {
  const place = await make.community({ kind, privateMessages: true })
  const noor = await make.member({ in: place, role: 'professional' })
  const author = await make.member({ in: place })
  const peer = await make.member({ in: place })
  const thread = await make.thread({ in: place, by: author })
  const reply = await make.post({ in: await make.thread({ in: place }), by: author })
  return { place, noor, author, peer, thread, reply }
}
const rowsOf = (item: string) => db.select().from(reports).where(eq(reports.itemId, item))
const itemOfReporter = async (place: { id: string }, who: Member) =>
  now.item(itemId('report', memberSubject(place.id, who.id)))

describe('a worry about a post that is no longer there', () => {
  test.each(['withdrawn', 'hidden', 'held'] as const)(
    '%s since: it is told on its own item, with help lines, and nobody else is taken for who it is about',
    async (state) => {
      const s = await scene()
      const target = { subject: 'post', id: s.reply.id } as const
      if (state === 'withdrawn') await as(s.author).forum.withdraw(s.reply.id)
      else if (state === 'held')
        await as(s.author).forum.edit(s.reply.id, { body: 'Bel 0470 12 34 56.', version: s.reply.version })
      else {
        const item = await make.report({ on: s.reply })
        const seen = await now.seen(item)
        await as(s.noor).moderation.decide(item, {
          act: 'hide',
          version: s.reply.version,
          rule: 'kind',
          reason: 'Dit is waarom.',
          seen,
        })
      }
      expect((await now.post(s.reply.id)).state).toBe(state)
      for (const who of [guest(), as(s.peer)]) {
        expect(await refusal(who.moderation.reportForm(target))).toBe('not_found')
        const outcome = await who.moderation.report(target, worried(HER))
        expect(outcome).toMatchObject({ kind: 'done', back: `/c/${s.place.slug}`, helpLines: expect.any(Array) })
        expect(JSON.stringify(outcome)).not.toContain(s.reply.markdown)
      }
      expect(await now.item(itemId('report', s.reply.id))).toMatchObject({
        state: 'open',
        level: 'crisis',
        personId: s.author.id,
      })
      expect(await itemOfReporter(s.place, s.peer)).toBeUndefined()
    },
  )

  test('a topic, and a nickname, whose post was taken back', async () => {
    const s = await scene()
    await as(s.author).forum.withdraw(s.thread.opening.id)
    expect(await guest().moderation.report({ subject: 'thread', id: s.thread.id }, worried())).toMatchObject({
      kind: 'done',
    })
    const nickname = { subject: 'member', id: s.thread.opening.id } as const
    expect(await guest().moderation.report(nickname, worried())).toMatchObject({ kind: 'done' })
  })

  test('a reply that stands still, in a topic that went: it is heard, and nothing of it is shown', async () => {
    const s = await scene()
    const reply = await make.post({ in: s.thread, by: s.author, body: 'Woorden onder een onderwerp.' })
    const item = await make.report({ on: s.thread.opening })
    await as(s.noor).moderation.decide(item, {
      act: 'hide',
      version: s.thread.opening.version,
      rule: 'kind',
      reason: 'Dit is waarom.',
      seen: await now.seen(item),
    })
    expect((await now.post(reply.id)).state).toBe('published')
    const target = { subject: 'post', id: reply.id } as const
    for (const who of [guest(), as(s.peer)]) {
      expect(await refusal(who.moderation.reportForm(target))).toBe('not_found')
      const outcome = await who.moderation.report(target, worried(HER))
      expect(outcome).toMatchObject({ kind: 'done', back: `/c/${s.place.slug}` })
      expect(JSON.stringify(outcome)).not.toContain('Woorden onder')
    }
    expect(await now.item(itemId('report', reply.id))).toMatchObject({ state: 'open', personId: s.author.id })
  })

  test('of a topic that nobody but the team ever saw it is not taken', async () => {
    const s = await scene()
    const held = await make.thread({ in: s.place, by: s.author, state: 'held' })
    const reply = await make.post({ in: held, by: s.noor })
    expect(await refusal(guest().moderation.report({ subject: 'post', id: reply.id }, worried(HER)))).toBe('not_found')
  })

  test('a message that was hidden: whoever got it is heard, and nobody else', async () => {
    const s = await scene()
    const post = await make.post({ in: s.thread, by: s.peer })
    const begun = await as(s.author).messages.toMember(post.id, about('Hoi', 'Ik stuur jou iets naars.'))
    if (begun.kind !== 'sent') throw new Error(begun.kind)
    const target = { subject: 'message', id: begun.messageId } as const
    await db.update(messages).set({ state: 'hidden' }).where(eq(messages.id, target.id))
    expect(await refusal(as(s.peer).moderation.reportForm(target))).toBe('not_found')
    const outcome = await as(s.peer).moderation.report(target, worried(HER))
    expect(outcome).toMatchObject({ kind: 'done', helpLines: expect.any(Array) })
    expect(JSON.stringify(outcome)).not.toContain('iets naars')
    expect(await now.item(itemId('report', target.id))).toMatchObject({ state: 'open', personId: s.author.id })
    expect(await itemOfReporter(s.place, s.peer)).toBeUndefined()
    for (const who of [guest(), as(s.author), as(await make.member({ in: s.place }))])
      expect(await refusal(who.moderation.report(target, worried(HER)))).toBe('not_found')
  })

  test('is not taken of what nobody could see, of one’s own, nor from who may not read there', async () => {
    const closed = await scene('closed')
    await as(closed.author).forum.withdraw(closed.reply.id)
    const never = await make.post({ in: closed.thread, by: closed.author, state: 'held' })
    const report = (who: ReturnType<typeof guest>, id: string) =>
      refusal(who.moderation.report({ subject: 'post', id }, worried()))
    expect(await report(as(closed.peer), closed.reply.id)).toBe('done')
    for (const who of [guest(), as(await make.member()), as(closed.author)])
      expect(await report(who, closed.reply.id)).toBe('not_found')
    expect(await report(as(closed.peer), never.id)).toBe('not_found')
  })

  test('from who belongs there no more: the item says whom they were telling of', async () => {
    const s = await scene('closed')
    const token = await make.session(s.peer)
    await as(s.peer).communities.leave(s.place.slug, { posts: 'keep' })
    const { services } = await request(token)
    const heard: Heard = await services.moderation.report({ subject: 'post', id: s.reply.id }, worried(HER)).then(
      () => ({}),
      (error) => (error instanceof Refusal ? (error.heard ?? {}) : {}),
    )
    expect(heard.heard).toBe('read')
    const { item } = await as(s.noor).moderation.item(itemId('report', memberSubject(s.place.id, s.peer.id)))
    expect(item.reports).toMatchObject([
      { explanation: HER, beside: s.author.nickname, besideThread: s.reply.threadId },
    ])
  })
})

describe('a second report of the same', () => {
  test('with other words: they stand with the first, and what was on the screen is not decided on unread', async () => {
    const { noor, peer, reply } = await scene()
    const target = { subject: 'post', id: reply.id } as const
    await as(peer).moderation.report(target, worried())
    const item = itemId('report', reply.id)
    const seen = await now.seen(item)
    const more = 'Ze stuurde mij net haar adres en zei dat ze weggaat.'
    expect(await as(peer).moderation.report(target, worried(more))).toMatchObject({ kind: 'done' })
    expect(await as(peer).moderation.report(target, worried(more))).toMatchObject({ kind: 'already' })
    expect((await rowsOf(item)).map((row) => row.explanation).sort()).toEqual(['', more])
    const keep = { act: 'keep', version: reply.version, reason: '', seen } as const
    expect(await as(noor).moderation.decide(item, keep)).toMatchObject({ kind: 'more_told' })
  })

  test('after the first was handled it waits again', async () => {
    const { noor, peer, reply } = await scene()
    const target = { subject: 'post', id: reply.id } as const
    await as(peer).moderation.report(target, worried())
    const item = itemId('report', reply.id)
    const { version } = (await as(noor).moderation.item(item)).item
    await as(noor).moderation.decide(item, { act: 'keep', version, reason: '', seen: await now.seen(item) })
    expect((await now.item(item)).state).toBe('closed')
    expect(await as(peer).moderation.report(target, worried('Het gaat nu veel slechter met haar.'))).toMatchObject({
      kind: 'done',
    })
    expect((await now.item(item)).state).toBe('open')
  })
})

describe('a flood of reports without an account', () => {
  const unkind = (explanation = '') => ({ reason: 'unkind', explanation }) as const

  test('the same is kept five times, and nobody is kept from deciding by it; one with words of need always comes through', async () => {
    const { noor, reply } = await scene()
    const target = { subject: 'post', id: reply.id } as const
    const item = itemId('report', reply.id)
    for (let at = 0; at < 5; at++)
      expect(await guest().moderation.report(target, unkind())).toMatchObject({ kind: 'done' })
    await guest().moderation.report(target, worried(HER))
    const seen = await now.seen(item)
    expect(await guest().moderation.report(target, unkind())).toMatchObject({ kind: 'told' })
    expect(await now.seen(item)).toBe(seen)
    const { reports: told } = (await as(noor).moderation.item(item)).item
    expect(told.map(({ explanation, times }) => [explanation, times]).sort()).toEqual([
      ['', 5],
      [HER, 1],
    ])
    expect(await guest().moderation.report(target, worried(HER))).toMatchObject({ kind: 'done' })
    const nickname = { subject: 'member', id: reply.id } as const
    for (let at = 0; at < 5; at++) await guest().moderation.report(nickname, unkind())
    expect(await guest().moderation.report(nickname, unkind())).toMatchObject({ kind: 'told' })

    // Once it was handled it may be told again.
    const { version } = (await as(noor).moderation.item(item)).item
    await as(noor).moderation.decide(item, { act: 'keep', version, reason: '', seen: await now.seen(item) })
    clock.pass(1)
    expect(await guest().moderation.report(target, unkind())).toMatchObject({ kind: 'done' })
  })

  test('has a brake of its own on the address, for who has no account; not on a cry', async () => {
    const { peer, reply } = await scene()
    const target = { subject: 'post', id: reply.id } as const
    const shut = {
      brake: (kind: string) => (kind === 'report' ? Promise.reject(new Refusal('too_many')) : Promise.resolve()),
    }
    expect(await refusal(guest(shut).moderation.report(target, unkind()))).toBe('too_many')
    expect(await guest(shut).moderation.report(target, worried(HER))).toMatchObject({ kind: 'done' })
    expect(await as(peer, shut).moderation.report(target, unkind())).toMatchObject({ kind: 'done' })
  })
})
