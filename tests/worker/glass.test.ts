import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberships } from '#db/schema/communities.ts'
import { follows, threadReads } from '#db/schema/forum.ts'
import { notifications } from '#db/schema/notifications.ts'
import { breakGlass, entranceCounts, glassClosings, organisationLog } from '#db/schema/organisation.ts'
import { outbox } from '#db/schema/outbox.ts'
import { allNoted, as, db, guest, refusal, request } from '#tests/support/as.ts'
import { clock, hours } from '#tests/support/clock.ts'
import { draft, make, now } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { GlassInput } from '#worker/organisation/contract.ts'
import { GLASS_READS_PER_PAGE, GLASS_READS_SHOWN } from '#worker/organisation/glass/store.ts'
import { EFFECTS, type Reach } from '#worker/outbox/effects.ts'

const reason = 'Er kwam een klacht over hoe hier werd nagelezen.'

/** A coordinator with a session, a closed community with its team, and words in it of every state. */
async function scene() {
  const place = await make.community({ kind: 'closed' })
  const els = await make.member({ coordinator: true })
  const token = await make.session(els)
  const noor = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const peer = await make.member({ in: place })
  const thread = await make.thread({ in: place, by: peer })
  const held = await make.thread({ in: place, by: peer, state: 'held', level: 'red' })
  const hidden = await make.post({ in: thread, by: peer, state: 'hidden' })
  return { place, els, token, noor, libel, peer, thread, held, hidden }
}
type Scene = Awaited<ReturnType<typeof scene>>

describe('reading along', () => {
  let s: Scene
  beforeEach(async () => {
    s = await scene()
  })
  const services = async () => (await request(s.token)).services
  const open = async () => (await services()).organisation.breakTheGlass({ communityId: s.place.id, reason })

  test('without it nothing of a closed community is seen', async () => {
    const els = await services()
    expect(await refusal(els.communities.community(s.place.slug, null))).toBe('not_found')
    expect(await refusal(els.forum.thread(s.thread.id, null))).toBe('not_found')
    expect(await refusal(els.forum.thread(s.held.id, null))).toBe('not_found')
  })

  test('with it the coordinator reads what the team reads: held, red and hidden words too', async () => {
    await open()
    const els = await services()
    expect((await els.communities.community(s.place.slug, null)).slug).toBe(s.place.slug)
    const seen = await els.forum.thread(s.thread.id, null)
    expect(JSON.stringify(seen)).toContain(s.hidden.id)
    expect(JSON.stringify(await els.forum.thread(s.held.id, null))).toContain(s.held.opening.id)
  })

  test('and may do nothing: no word, no report, no decision', async () => {
    await open()
    const els = await services()
    expect(await refusal(els.forum.reply(s.thread.id, draft()))).toMatch(/forbidden|not_found/)
    expect(await refusal(els.forum.start(s.place.slug, { ...draft(), title: 'Een vraag' }))).toMatch(
      /forbidden|not_found/,
    )
    expect(
      await refusal(els.moderation.decide(make.heldItem(s.held.opening), { act: 'approve', version: 1 } as never)),
    ).toBe('not_found')
    const { can } = await els.communities.community(s.place.slug, null)
    expect(can.start).toBe(false)
    const toTeam = { draftKey: crypto.randomUUID(), subject: 'Een vraag', body: 'Aan het team.' }
    expect(await refusal(els.messages.newConversation(s.place.slug, null))).toBe('forbidden')
    expect(await refusal(els.messages.toTeam(s.place.slug, toTeam))).toBe('forbidden')
    const told = { reason: 'unkind', explanation: '' } as const
    for (const subject of ['post', 'member'] as const) {
      const target = { subject, id: s.thread.opening.id }
      expect(await refusal(els.moderation.reportForm(target))).toBe('not_found')
      expect(await refusal(els.moderation.report(target, told))).toBe('not_found')
    }
    expect(await refusal(els.moderation.report({ subject: 'thread', id: s.thread.id }, told))).toBe('not_found')
    const { posts } = await els.forum.thread(s.thread.id, null)
    expect(posts.map((post) => post.can)).toEqual(posts.map(() => expect.objectContaining({ report: false })))
  })

  test('also the desk of that community: what waits, and each item, with nothing to do', async () => {
    const item = make.heldItem(s.held.opening)
    const before = await services()
    expect(await refusal(before.moderation.queue())).toBe('not_found')
    expect(await refusal(before.moderation.item(item))).toBe('not_found')
    const report = await make.report({ on: await make.post({ in: s.thread, by: s.noor }), by: s.peer, level: 'red' })
    const elsewhere = await make.community({ kind: 'closed' })
    const other = await make.thread({ in: elsewhere, state: 'held' })
    await open()
    const els = await services()
    const { items, communities } = await els.moderation.queue()
    expect(items.map((one) => one.id).sort()).toEqual([item, report].sort())
    expect(communities).toEqual([{ slug: s.place.slug, name: s.place.name, onCall: s.place.onCall }])
    for (const id of [item, report])
      expect((await els.moderation.item(id)).item).toMatchObject({
        readOnly: true,
        masked: false,
        acts: [],
        joinActs: [],
        objectionActs: [],
        personActs: [],
        threadActs: [],
        levels: [],
      })
    expect(await refusal(els.moderation.item(make.heldItem(other.opening)))).toBe('not_found')
    // They look by themselves: a page that stays open hears nothing, during the hour or after it.
    expect((await els.moderation.listen()).communities).toEqual([])
    // It ends with the glass.
    await els.organisation.closeGlass()
    expect(await refusal((await services()).moderation.queue())).toBe('not_found')
  })

  test('a report about themselves they do not see, glass or not', async () => {
    await db.insert(memberships).values({
      memberId: s.els.id,
      communityId: s.place.id,
      role: 'peer',
      joinedAt: clock.now(),
    })
    const report = await make.report({ on: await make.post({ in: s.thread, by: s.els }), by: s.peer })
    await open()
    expect(await refusal((await services()).moderation.item(report))).toBe('not_found')
  })

  test('and the conversations with the team, which they cannot answer', async () => {
    const sent = await as(s.peer).messages.toTeam(s.place.slug, { ...draft(), subject: 'Een vraag' })
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    expect(await refusal((await services()).inbox.open(sent.conversationId, null))).toBe('not_found')
    await open()
    const els = await services()
    expect((await els.inbox.conversations('waiting', null)).rows.map((row) => row.id)).toEqual([sent.conversationId])
    expect((await els.inbox.open(sent.conversationId, null)).conversation.can).toEqual({ answer: false, close: false })
    expect(await refusal(els.inbox.answer(sent.conversationId, { ...draft(), count: 1 }))).toBe('not_found')
  })

  test('who is of the team elsewhere acts there, and here reads only', async () => {
    const elsewhere = await make.community({ kind: 'closed' })
    await db.insert(memberships).values({
      memberId: s.els.id,
      communityId: elsewhere.id,
      role: 'professional',
      joinedAt: clock.now(),
    })
    await open()
    const els = await services()
    const item = make.heldItem(s.held.opening)
    expect(await refusal(els.moderation.decide(item, { version: 1, act: 'approve', reason: '' }))).toBe('forbidden')
    expect(await refusal(els.moderation.setLevel(item, { level: 'crisis' }))).toBe('forbidden')
    expect((await now.item(item)).level).toBe('green')
    const there = await make.thread({ in: elsewhere, state: 'held' })
    expect(
      await els.moderation.decide(make.heldItem(there.opening), { version: 1, act: 'approve', reason: '' }),
    ).toMatchObject({ kind: 'done' })
  })

  test('another community stays shut', async () => {
    await open()
    const other = await make.community({ kind: 'closed' })
    expect(await refusal((await services()).communities.community(other.slug, null))).toBe('not_found')
  })

  test('ends by itself after an hour', async () => {
    await open()
    await db.update(breakGlass).set({ endsAt: clock.now() }).where(eq(breakGlass.communityId, s.place.id))
    expect(await refusal((await services()).forum.thread(s.thread.id, null))).toBe('not_found')
  })

  test('ends at once when it is closed, and the row of it stays as it was', async () => {
    await open()
    const [before] = await db.select().from(breakGlass).where(eq(breakGlass.communityId, s.place.id))
    const els = await services()
    await els.organisation.closeGlass()
    await (await services()).organisation.closeGlass()
    expect(await refusal((await services()).forum.thread(s.thread.id, null))).toBe('not_found')
    expect(await db.select().from(breakGlass).where(eq(breakGlass.communityId, s.place.id))).toEqual([before])
    expect(await db.select().from(glassClosings).where(eq(glassClosings.glassId, before!.id))).toHaveLength(1)
    const log = await db.select().from(organisationLog).where(eq(organisationLog.communityId, s.place.id))
    expect(log.map((row) => row.act).sort()).toEqual(['glass_broken', 'glass_closed'])
    const { times } = await (await services()).organisation.glass(null)
    expect(times.find((time) => time.id === before!.id)).toMatchObject({ open: false, reason, closedAt: clock.now() })
    await open()
    expect(await refusal((await services()).forum.thread(s.thread.id, null))).toBe('done')
  })

  test('asked for twice it is open once', async () => {
    await open()
    await open()
    expect(await db.select().from(breakGlass).where(eq(breakGlass.communityId, s.place.id))).toHaveLength(1)
    expect((await (await services()).organisation.glass(null)).communities.map((one) => one.id)).not.toContain(
      s.place.id,
    )
  })

  test('another reason while it is open is another line, told and logged, and the hour is not longer for it', async () => {
    await open()
    clock.pass(20)
    const second = 'Er kwam intussen een tweede klacht, over een ander bericht.'
    const again = async () => (await services()).organisation.breakTheGlass({ communityId: s.place.id, reason: second })
    await again()
    await again()
    const rows = await db.select().from(breakGlass).where(eq(breakGlass.communityId, s.place.id))
    expect(rows.map((row) => row.reason)).toEqual([reason, second])
    expect(rows[1]!.endsAt).toEqual(rows[0]!.endsAt)
    expect((await as(s.noor).moderation.glassLog()).times.map((time) => time.reason)).toEqual([second, reason])
    const log = await db.select().from(organisationLog).where(eq(organisationLog.communityId, s.place.id))
    expect(log.map((row) => row.act)).toEqual(['glass_broken', 'glass_broken'])
    const told = (await db.select().from(outbox)).map((one) => one.message as { glassId?: string })
    for (const row of rows) expect(told.filter((one) => one.glassId === row.id)).toHaveLength(1)
    await (await services()).organisation.closeGlass()
    expect(await refusal((await services()).forum.thread(s.thread.id, null))).toBe('not_found')
  })

  test('nothing of theirs stays behind in what they read: no thread followed, none marked as read', async () => {
    await open()
    const els = await services()
    expect(await refusal(els.forum.follow(s.thread.id, { follow: 'on' }))).toBe('forbidden')
    for (const { id } of [s.thread, s.held])
      expect(await refusal(els.forum.markRead(id, { until: clock.now().getTime() }))).toBe('forbidden')
    expect((await els.forum.thread(s.thread.id, null)).reading).toBeNull()
    expect(await db.select().from(follows).where(eq(follows.memberId, s.els.id))).toEqual([])
    expect(await db.select().from(threadReads).where(eq(threadReads.memberId, s.els.id))).toEqual([])
    // What they may read anyway is theirs to follow.
    const forum = await make.thread({ in: await make.community() })
    expect(await refusal(els.forum.follow(forum.id, { follow: 'on' }))).toBe('done')
  })

  test('each thing that is read is a line of that time, once, and its team sees what', async () => {
    const sent = await as(s.peer).messages.toTeam(s.place.slug, { ...draft(), subject: 'Een vraag' })
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    const item = make.heldItem(s.held.opening)
    await open()
    clock.pass(1)
    const els = await services()
    const forum = await make.thread({ in: await make.community() })
    for (let time = 0; time < 2; time++) {
      await els.forum.thread(s.thread.id, null)
      await els.forum.history(s.thread.opening.id)
      await els.moderation.queue()
      await els.moderation.item(item)
      await els.inbox.conversations('waiting', null)
      await els.inbox.open(sent.conversationId, null)
      // Anybody reads this.
      await els.forum.thread(forum.id, null)
    }
    await allNoted()
    const [glass] = await db.select().from(breakGlass).where(eq(breakGlass.communityId, s.place.id))
    const lines = (await db.select().from(organisationLog)).filter(
      (row) => row.act === 'glass_read' && row.actorId === s.els.id,
    )
    expect(lines.map((row) => row.detail).sort()).toEqual(
      [
        `thread ${s.thread.id}`,
        `history ${s.thread.opening.id}`,
        `item ${item}`,
        'queue',
        'inbox',
        `conversation ${sent.conversationId}`,
      ].sort(),
    )
    expect(lines.every((row) => row.id.startsWith(`olg_${glass!.id}_`) && row.communityId === s.place.id)).toBe(true)
    const seen = async (who: Member) => (await as(who).moderation.glassLog()).times[0]!.reads
    const ways = [
      { what: 'thread', href: `/t/${s.thread.id}` },
      { what: 'history', href: `/posts/${s.thread.opening.id}/history` },
      { what: 'conversation', href: `/desk/inbox/${sent.conversationId}` },
    ]
    expect(await seen(s.noor)).toEqual(
      expect.arrayContaining(
        [...ways, { what: 'item', href: null }, { what: 'queue', href: null }].map((one) =>
          expect.objectContaining(one),
        ),
      ),
    )
    // What a volunteer may not know to be there is not named to them either.
    const forVolunteer = await seen(s.libel)
    expect(forVolunteer).toHaveLength(6)
    expect(forVolunteer.every((read) => read.href === null)).toBe(true)
    expect(JSON.stringify(forVolunteer)).not.toMatch(/(thr|pst|cnv|itm)_/)
    // It does not bury what else was changed.
    const page = await (await services()).organisation.log(null)
    expect(page.entries.map((entry) => entry.act)).not.toContain('glass_read')
    expect(page.entries.map((entry) => entry.act)).toContain('glass_broken')
  })

  test('when it is over nothing is read, and nothing is noted', async () => {
    await open()
    const els = await services()
    await els.organisation.closeGlass()
    // A page that is made by the rights of last time; it is made again, and says that there is nothing.
    await els.forum.thread(s.thread.id, null)
    await allNoted()
    expect(
      (await db.select().from(organisationLog)).filter((row) => row.act === 'glass_read' && row.actorId === s.els.id),
    ).toEqual([])
  })

  test('lasts an hour from when it was asked', async () => {
    await open()
    const [row] = await db.select().from(breakGlass).where(eq(breakGlass.communityId, s.place.id))
    expect(row!.endsAt.getTime() - row!.createdAt.getTime()).toBe(60 * 60_000)
  })

  test('who is no coordinator any more reads nothing, though it is still open', async () => {
    await open()
    const other = await make.member({ coordinator: true })
    await as(other).organisation.takeCoordinator(s.els.id)
    expect(await refusal((await services()).forum.thread(s.thread.id, null))).toBe('not_found')
  })

  test('the whole team is told, once, and nobody else', async () => {
    await open()
    const [row] = await db.select().from(breakGlass).where(eq(breakGlass.communityId, s.place.id))
    const messages = (await db.select().from(outbox)).map((one) => one.message as { kind: string; glassId?: string })
    const message = messages.find((one) => one.glassId === row!.id)
    expect(message).toEqual({ kind: 'glass.broken', glassId: row!.id, communityId: s.place.id })
    const hinted: string[] = []
    const reach = {
      db,
      now: () => clock.now(),
      hintDesk: async (id: string) => void hinted.push(id),
      hintMember: async () => {},
    } as unknown as Reach
    for (let at = 0; at < 2; at++) await EFFECTS['glass.broken'](message as never, reach)
    const told = (await db.select().from(notifications)).filter((one) => one.subjectId === row!.id)
    expect(told.map((one) => one.memberId).sort()).toEqual([s.noor.id, s.libel.id].sort())
    expect(told.every((one) => one.kind === 'team_note')).toBe(true)
    expect(hinted).toContain(s.place.id)
  })

  test('much that was read in one time hides nothing of another; all of it is on pages of that time', async () => {
    const { els, place } = s
    const glass = (id: string, at: Date) => ({
      ...{ id: `gls_${id}`, memberId: els.id, communityId: place.id, reason },
      ...{ createdAt: at, endsAt: new Date(at.getTime() + 3_600_000) },
    })
    await db.insert(breakGlass).values([glass('earlier', hours(-2)), glass('later', hours(-1))])
    const line = (of: string, at: number) => ({
      ...{ id: `olg_gls_${of}_thread_thr_${at}`, actorId: els.id, act: 'glass_read' as const, communityId: place.id },
      // Some of one moment, as a list and what stands in it are.
      ...{
        detail: `thread thr_${at}`,
        createdAt: new Date(clock.now().getTime() + (of === 'later' ? 0 : -60) * 60_000 + (at >> 1)),
      },
    })
    const lines = [
      ...Array.from({ length: 350 }, (_, at) => line('later', at)),
      ...[0, 1, 2].map((at) => line('earlier', at)),
    ]
    for (let at = 0; at < lines.length; at += 10) await db.insert(organisationLog).values(lines.slice(at, at + 10))
    const { times } = await as(s.noor).moderation.glassLog()
    expect(times.map(({ id, reads, total, more }) => [id, reads.length, total, more])).toEqual([
      ['gls_later', GLASS_READS_SHOWN, 350, 350 - GLASS_READS_SHOWN],
      ['gls_earlier', 3, 3, 0],
    ])
    const seen: string[] = []
    for (let before: string | null = null, page = 0; page === 0 || before; page++) {
      const { time, next } = await as(s.noor).moderation.glassTime('gls_later', before)
      seen.push(...time.reads.map((read) => read.href!))
      before = next
    }
    expect(new Set(seen).size).toBe(350)
    expect(seen).toHaveLength(350)
    expect(seen[0]).toMatch(/^\/t\/thr_34[89]$/)
    // A volunteer is named nothing, also not by the address of the next page.
    const forVolunteer = await as(s.libel).moderation.glassTime('gls_later', null)
    expect(JSON.stringify(forVolunteer)).not.toContain('thr_')
    const other = await make.member({ in: await make.community(), role: 'professional' })
    expect(await refusal(as(other).moderation.glassTime('gls_later', null))).toBe('not_found')
    expect((await as(s.noor).moderation.glassTime('gls_later', 'nonsense')).time.reads).toHaveLength(
      GLASS_READS_PER_PAGE,
    )
  })

  test('the team sees who, when and why; the team of another community does not', async () => {
    await open()
    for (const member of [s.noor, s.libel])
      expect((await as(member).moderation.glassLog()).times).toMatchObject([
        { by: s.els.nickname, community: s.place.name, reason },
      ])
    const other = await make.member({ in: await make.community(), role: 'professional' })
    expect((await as(other).moderation.glassLog()).times).toEqual([])
    expect(await refusal(as(s.peer).moderation.glassLog())).toBe('not_found')
  })

  test('a community that is not there is not found', async () => {
    expect(await refusal((await services()).organisation.breakTheGlass({ communityId: 'com_none', reason }))).toBe(
      'not_found',
    )
  })
})

test.each([
  ['', 'glass_reason'],
  ['Klacht.', 'glass_reason'],
  ['x'.repeat(29), 'glass_reason'],
  [`${' '.repeat(40)}kort`, 'glass_reason'],
  ['\u200b'.repeat(30), 'glass_reason'],
  [`Klacht.${'\u2800'.repeat(40)}`, 'glass_reason'],
  [Array.from('Klacht gekregen.').join('\u200b'), 'glass_reason'],
  ['x'.repeat(1001), 'glass_reason_long'],
])('a reason of %j is refused with %s', (given, code) => {
  expect(GlassInput.safeParse({ communityId: 'com_x', reason: given }).error!.issues[0]!.message).toBe(code)
})

describe('entrances', () => {
  test('are counted by the day, without anybody; an account made that day counts with it', async () => {
    const els = as((await make.member({ coordinator: true })) as Member)
    expect(await els.organisation.openEntrance({ code: 'bib', name: 'Bibliotheek', region: 'Mechelen' })).toEqual({
      kind: 'done',
    })
    expect(await els.organisation.openEntrance({ code: 'bib', name: 'Andere', region: '' })).toEqual({
      kind: 'code_taken',
    })
    for (let at = 0; at < 12; at++) await guest().organisation.visit('bib')
    for (const code of ['onbekend', 'BIB', "'; drop table entrances"]) await guest().organisation.visit(code)
    await guest({ entrance: 'bib' }).accounts.signUp({
      nickname: 'Dauwdruppel',
      secret: 'een lang geheim',
      rules: 'on',
    })
    await guest({ entrance: 'weg' }).accounts.signUp({ nickname: 'Regenboog', secret: 'een lang geheim', rules: 'on' })
    const rows = await db.select().from(entranceCounts)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ visits: 12, signUps: 1 })
    const [entrance] = (await els.organisation.entrances()).entrances
    expect(entrance!.months).toEqual([{ month: rows[0]!.day.slice(0, 7), visits: 12, signUps: null }])
    const { csv } = await els.organisation.entranceReport('nl')
    expect(csv).toContain('"Bibliotheek","bib","Mechelen"')
    expect(csv).toContain('"12","< 10"')
    await els.organisation.closeEntrance({ id: entrance!.id })
    await els.organisation.closeEntrance({ id: entrance!.id })
    await guest().organisation.visit('bib')
    expect((await db.select().from(entranceCounts))[0]!.visits).toBe(12)
    expect((await els.organisation.entrances()).entrances[0]!.closed).toBe(true)
  })
})
