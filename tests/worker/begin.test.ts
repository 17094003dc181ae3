import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { conversations, messages } from '#db/schema/messages.ts'
import { as, db, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'

beforeEach(clock.reset)

const first = () => ({ subject: 'Hoe gaat het met je?', ...draft('Ik las wat je schreef.') })
const roleless = (member: Member): Member => ({ ...member, roles: new Map() })

/** A red post that its author took back before they left, and who is there to look after them. */
async function cryInClosed() {
  const place = await make.community({ kind: 'closed', teamMessages: true })
  const author = await make.member({ in: place })
  const noor = await make.member({ in: place, role: 'professional' })
  const tarik = await make.member({ in: place, role: 'professional' })
  const volunteer = await make.member({ in: place, role: 'volunteer' })
  const thread = await make.thread({ in: place })
  const cry = await make.post({ in: thread, by: author, state: 'held', level: 'red' })
  const item = await make.levelled(make.heldItem(cry), 'red')
  await as(author).communities.leave(place.slug, { posts: 'withdraw' })
  return { place, author: roleless(author), noor, tarik, volunteer, item }
}

describe('the team writes first', () => {
  test('to who left with urgent words: they read it and answer, professionals go on, volunteers see nothing of it', async () => {
    const { author, noor, tarik, volunteer, item } = await cryInClosed()
    expect((await as(noor).moderation.item(item)).item.write).toEqual({ there: null })
    expect(await as(noor).inbox.beginForm(item)).toMatchObject({ nickname: author.nickname, level: 'red', there: null })
    const outcome = await as(noor).inbox.begin(item, first())
    if (outcome.kind !== 'sent') throw new Error(outcome.kind)
    const id = outcome.conversationId
    const read = await as(author).messages.conversation(id, null)
    expect(read).toMatchObject({
      kind: 'team',
      subject: 'Hoe gaat het met je?',
      messages: [{ fromTeam: true, own: false }],
    })
    expect((await as(tarik).moderation.item(item)).item.write).toEqual({ there: id })
    expect((await as(tarik).inbox.open(id, null)).conversation).toMatchObject({ count: 1, can: { answer: true } })
    expect(await refusal(as(volunteer).inbox.open(id, null))).toBe('not_found')
    clock.pass(5)
    expect(await as(author).messages.write(id, draft('Het gaat niet goed.'))).toMatchObject({ kind: 'sent' })
    expect((await as(noor).inbox.conversations('waiting', null)).rows.map((row) => row.id)).toContain(id)
  })

  test('once: sent twice it is one conversation, and a colleague goes on in it', async () => {
    const { noor, tarik, item } = await cryInClosed()
    const words = first()
    const sent = await as(noor).inbox.begin(item, words)
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    for (const who of [noor, tarik])
      expect(await as(who).inbox.begin(item, words)).toMatchObject({
        kind: 'there',
        conversationId: sent.conversationId,
      })
    const made = await db.select().from(conversations).where(eq(conversations.id, sent.conversationId))
    expect(made).toMatchObject([{ level: 'red', urgency: 2, messageCount: 1, waitingSince: null, assignedTo: noor.id }])
    expect(await db.select().from(messages).where(eq(messages.conversationId, sent.conversationId))).toHaveLength(1)
  })

  test('not by who does not see the item, not to themselves nor to a colleague, and not where there are no messages', async () => {
    const { place, author, noor, volunteer, item } = await cryInClosed()
    const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
    for (const who of [volunteer, elsewhere, author]) {
      expect(await refusal(as(who).inbox.beginForm(item))).toBe('not_found')
      expect(await refusal(as(who).inbox.begin(item, first()))).toBe('not_found')
    }
    const thread = await make.thread({ in: place, by: volunteer })
    const about = await make.report({ on: thread.opening })
    expect(await refusal(as(noor).inbox.begin(about, first()))).toBe('not_found')
    const held = make.heldItem(await make.post({ in: thread, by: noor, state: 'held' }))
    expect(await refusal(as(noor).inbox.begin(held, first()))).toBe('not_found')
    const silent = await make.community({ teamMessages: false })
    const there = await make.member({ in: silent, role: 'professional' })
    const report = await make.report({ on: (await make.thread({ in: silent })).opening })
    expect((await as(there).moderation.item(report)).item.write).toBeNull()
    expect(await refusal(as(there).inbox.begin(report, first()))).toBe('not_found')
  })
})
