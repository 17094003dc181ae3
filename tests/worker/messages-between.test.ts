import { beforeEach, describe, expect, test } from 'vitest'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, hours } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { INBOX_LISTS, NEW_CONTACTS_A_DAY } from '#worker/messages/contract.ts'
import { messageToReport } from '#worker/messages/store.ts'
import { about, asked, type Community, row, stands } from './messages-make.ts'

beforeEach(clock.reset)

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

  test('a number or an address in two messages is one: the second is not sent, and what stands between them changes nothing', async () => {
    const here = await place()
    const other = await reachable(here)
    const me = await make.member({ in: here })
    const outcome = await as(me).messages.toMember(other.post.id, about())
    if (outcome.kind !== 'sent') throw new Error(outcome.kind)
    const id = outcome.conversationId
    const say = async (who: Member, body: string) => {
      clock.pass(1)
      return (await as(who).messages.write(id, draft(body))).kind
    }
    expect(await say(other.member, 'Dag, hoe gaat het?')).toBe('sent')
    expect(await say(me, 'Goed. Noteer even: 0470')).toBe('sent')
    expect(await say(me, '12 34 56')).toBe('refused')
    expect(await say(other.member, 'En dan?')).toBe('sent')
    expect(await as(me).messages.write(id, draft('12 34 56 dus'))).toEqual({
      kind: 'refused',
      code: 'message_contact_data',
    })
    expect(await say(me, 'Mijn dochter is 12.')).toBe('sent')
    expect(await say(other.member, 'jan.peeters@')).toBe('sent')
    expect(await say(other.member, 'gmail.com')).toBe('refused')
    // What the other wrote is not one's own half.
    expect(await say(other.member, 'Ik ben 34 en 56 bij elkaar.')).toBe('sent')
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
    expect(theirs.can).toMatchObject({
      write: false,
      whyNot: 'muted_by_you',
      mute: false,
      unmute: me.id,
      askTeam: null,
    })
    expect((await as(other.member).messages.muted()).people).toMatchObject([{ id: me.id, nickname: me.nickname }])
    expect((await as(me).messages.muted()).people).toEqual([])
    await as(other.member).messages.unmute({ person: me.id })
    expect((await as(me).messages.write(ids[0]!, draft())).kind).toBe('sent')
  })

  test('whose first message waits sees the same page before and after the other reads it and wants to hear no more', async () => {
    const here = await place()
    const other = await reachable(here)
    const me = await make.member({ in: here })
    const started = await as(me).messages.toMember(other.post.id, about())
    if (started.kind !== 'sent') throw new Error(started.kind)
    const page = () => as(me).messages.conversation(started.conversationId, null)
    const before = await page()
    await as(other.member).messages.mute(started.conversationId)
    expect(await page()).toEqual(before)
    const again = { kind: 'refused', code: 'wait_for_answer' }
    expect(await as(me).messages.write(started.conversationId, draft())).toEqual(again)
    await stands(other.member, here, { leftAt: clock.now() })
    expect(await page()).toEqual(before)
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

  test('a link that a newcomer’s post would be held for is not sent; help and this very place may be linked to', async () => {
    const here = await place()
    const other = await reachable(here)
    const me = await make.member({ in: here })
    const refused = { kind: 'refused', code: 'message_link' }
    const link = 'Kijk op https://evil.example/login?x=1 eens.'
    expect(await as(me).messages.toMember(other.post.id, about('Hallo', link))).toEqual(refused)
    const started = await as(me).messages.toMember(
      other.post.id,
      about('Hallo', 'Kijk op https://www.opgroeien.be eens.'),
    )
    if (started.kind !== 'sent') throw new Error(started.kind)
    for (const body of [link, '[hier](https://evil.example)', 'ga naar evil.shop'])
      expect(await as(other.member).messages.write(started.conversationId, draft(body)), body).toEqual(refused)
    expect((await row(started.conversationId)).messageCount).toBe(1)
    expect((await as(me).messages.toTeam(here.slug, about('Hallo', link))).kind).toBe('sent')
  })

  test('a cry to another member arrives; its writer sees help lines, its reader how to get the team', async () => {
    const here = await place()
    const other = await reachable(here)
    const me = await make.member({ in: here })
    const started = await as(me).messages.toMember(other.post.id, about('Hallo', 'Ik wil niet meer leven.'))
    if (started.kind !== 'sent') throw new Error(started.kind)
    const page = (who: Member) => as(who).messages.conversation(started.conversationId, null)
    expect(await page(me)).toMatchObject({ helpLines: expect.any(Array), worried: false, can: { askTeam: here.slug } })
    expect(await page(other.member)).toMatchObject({ helpLines: null, worried: true, unattended: true })
    const noor = await make.member({ in: here, role: 'professional' })
    expect(await page(other.member)).toMatchObject({ worried: true, unattended: false })
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
