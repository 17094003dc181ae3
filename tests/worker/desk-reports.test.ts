import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { posts } from '#db/schema/forum.ts'
import { caseItems, moderationLog, reports } from '#db/schema/moderation.ts'
import { organisationLog } from '#db/schema/organisation.ts'
import { as, db, guest, refusal, request } from '#tests/support/as.ts'
import { clock, minutes } from '#tests/support/clock.ts'
import { openBrake } from '#tests/support/fakes.ts'
import { make, now } from '#tests/support/make.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { ReportReason } from '#worker/moderation/contract.ts'
import { memberSubject } from '#worker/moderation/policy.ts'
import { itemId } from '#worker/moderation/store.ts'

beforeEach(clock.reset)

const WORDS = 'Dit is waarom het zo is.'
const logOf = (subjectId: string) =>
  db.select().from(moderationLog).where(eq(moderationLog.subjectId, subjectId)).orderBy(moderationLog.version)
const said = (reason: ReportReason = 'unkind', more = {}) => ({ reason, explanation: '', ...more })

async function scene(given: Parameters<typeof make.community>[0] = {}) {
  const place = await make.community(given)
  const author = await make.member({ in: place })
  const noor = await make.member({ in: place, role: 'professional' })
  const libel = await make.member({ in: place, role: 'volunteer' })
  const thread = await make.thread({ in: place, by: author, body: 'De eerste woorden.' })
  return { place, author, noor, libel, thread }
}

describe('reporting a topic', () => {
  test('freezes its title and opening; hiding it is deciding about the opening', async () => {
    const { thread, noor, author } = await scene()
    await make.post({ in: thread })
    await guest().moderation.report({ subject: 'thread', id: thread.id }, said())
    const item = itemId('report', thread.id)
    const { item: view } = await as(noor).moderation.item(item)
    expect(view).toMatchObject({
      subject: 'thread',
      title: thread.title,
      reports: [{ snapshot: `${thread.title}\n\nDe eerste woorden.` }],
      about: { kind: 'words', postId: thread.opening.id, threadId: thread.id },
      acts: ['keep', 'hide'],
    })
    await as(noor).moderation.decide(item, {
      seen: await now.seen(item),
      version: 1,
      act: 'hide',
      rule: 'kind',
      reason: WORDS,
    })
    expect((await now.thread(thread.id)).state).toBe('hidden')
    expect(await logOf(thread.opening.id)).toMatchObject([{ act: 'hide', personId: author.id }])
  })

  test.each(['held', 'hidden', 'returned'] as const)('not a %s one', async (state) => {
    const { place, noor } = await scene()
    const thread = await make.thread({ in: place, state })
    for (const who of [guest(), as(noor)])
      expect(await refusal(who.moderation.report({ subject: 'thread', id: thread.id }, said()))).toBe('not_found')
  })

  test('not one’s own, and not in a closed community that is not theirs', async () => {
    const { thread, author } = await scene({ kind: 'closed' })
    const target = { subject: 'thread', id: thread.id } as const
    for (const who of [as(author), guest(), as(await make.member())]) {
      expect(await refusal(who.moderation.report(target, said()))).toBe('not_found')
      expect(await refusal(who.moderation.reportForm(target))).toBe('not_found')
    }
  })
})

describe('reporting a nickname', () => {
  test('is about the person in this community, whichever post it was met above', async () => {
    const { place, thread, author, noor } = await scene()
    const other = await make.post({ in: thread, by: author })
    await guest().moderation.report({ subject: 'member', id: thread.opening.id }, said())
    await guest().moderation.report({ subject: 'member', id: other.id }, said('privacy'))
    const item = itemId('report', memberSubject(place.id, author.id))
    const { item: view } = await as(noor).moderation.item(item)
    expect(view.reports.map((report) => report.snapshot)).toEqual([author.nickname, author.nickname])
    expect(view).toMatchObject({ title: null, about: { kind: 'member' }, acts: ['keep'], version: 1 })
    expect(
      await as(noor).moderation.decide(item, { seen: await now.seen(item), version: 1, act: 'keep', reason: '' }),
    ).toMatchObject({
      kind: 'done',
    })
    expect((await now.item(item)).state).toBe('closed')
    const late = await as(noor).moderation.decide(item, {
      seen: await now.seen(item),
      version: 1,
      act: 'keep',
      reason: '',
    })
    expect(late).toMatchObject({ kind: 'decided', by: { nickname: noor.nickname, act: 'keep' } })
  })

  test('in two communities it is two cases, each seen by its own team', async () => {
    const [here, there] = [await scene(), await scene()]
    const away = await make.thread({ in: there.place, by: here.author })
    await guest().moderation.report({ subject: 'member', id: here.thread.opening.id }, said())
    await guest().moderation.report({ subject: 'member', id: away.opening.id }, said())
    const item = itemId('report', memberSubject(there.place.id, here.author.id))
    expect(await refusal(as(here.noor).moderation.item(item))).toBe('not_found')
    expect((await as(there.noor).moderation.item(item)).item.nickname).toBe(here.author.nickname)
  })

  test('one of the team does not read who reported them', async () => {
    const { thread, noor, place } = await scene()
    const post = await make.post({ in: thread, by: noor })
    await as(await make.member()).moderation.report({ subject: 'member', id: post.id }, said())
    const item = itemId('report', memberSubject(place.id, noor.id))
    expect(await refusal(as(noor).moderation.item(item))).toBe('not_found')
    const tarik = await make.member({ in: place, role: 'professional' })
    expect((await as(tarik).moderation.item(item)).item.acts).toEqual(['keep'])
  })
})

describe('the follow-up code', () => {
  const ask = (code: string) => guest().moderation.followReport({ code })
  test('says whether it was handled, and when; never what was decided', async () => {
    const { thread, noor } = await scene()
    const post = await make.post({ in: thread })
    const sentAt = clock.now()
    const sent = await guest().moderation.report({ subject: 'post', id: post.id }, said())
    const code = sent.kind === 'done' ? sent.code : ''
    expect(await ask(code)).toEqual({ kind: 'waiting', sentAt })
    const handledAt = clock.pass(30)
    const decision = { seen: '1.0', version: 1, act: 'hide', rule: 'kind', reason: WORDS } as const
    await as(noor).moderation.decide(itemId('report', post.id), decision)
    for (const typed of [code, code.toUpperCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `])
      expect(await ask(typed)).toEqual({ kind: 'handled', sentAt, handledAt })
  })

  test.each(['post', 'thread', 'member'] as const)(
    'what was handled stays handled when somebody else reports the same %s, who waits themselves',
    async (subject) => {
      const { thread, noor } = await scene()
      const id = subject === 'thread' ? thread.id : (await make.post({ in: thread })).id
      const reporter = await make.member()
      const report = async (who: ReturnType<typeof as>) => {
        const sent = await who.moderation.report({ subject, id }, said())
        return sent.kind === 'done' ? sent.code : ''
      }
      const first = await report(as(reporter))
      const { itemId: item } = (
        await db.select({ itemId: reports.itemId }).from(reports).where(eq(reports.reporterId, reporter.id))
      )[0]!
      const handledAt = clock.pass(30)
      const { version } = (await as(noor).moderation.item(item)).item
      const keep = { version, act: 'keep', reason: '', seen: await now.seen(item) } as const
      expect(await as(noor).moderation.decide(item, keep)).toMatchObject({ kind: 'done' })
      const sentAt = clock.pass(30)
      const second = await report(guest())
      expect((await now.item(item)).state).toBe('open')
      expect(await ask(first)).toMatchObject({ kind: 'handled', handledAt })
      expect((await as(reporter).moderation.ownReports(null)).reports).toMatchObject([{ handledAt }])
      expect(await ask(second)).toEqual({ kind: 'waiting', sentAt })
    },
  )

  test.each(['warn', 'return'] as const)(
    'handled by %s it stays handled when somebody else reports the same',
    async (act) => {
      const { place, author, thread, noor } = await scene()
      const post = await make.post({ in: thread, by: author })
      const about =
        act === 'warn' ? ({ subject: 'member', id: post.id } as const) : ({ subject: 'post', id: post.id } as const)
      const sent = await guest().moderation.report(about, said())
      const code = sent.kind === 'done' ? sent.code : ''
      const item = itemId('report', act === 'warn' ? memberSubject(place.id, author.id) : post.id)
      if (act === 'return') await db.update(posts).set({ state: 'held' }).where(eq(posts.id, post.id))
      const handledAt = clock.pass(30)
      const { version, person } = (await as(noor).moderation.item(item)).item
      const why = { rule: 'kind', reason: WORDS, seen: await now.seen(item) } as const
      if (act === 'warn') await as(noor).moderation.stepOnPerson(item, { ...why, act, version: person!.version })
      else await as(noor).moderation.decide(item, { ...why, act, version })
      expect((await now.item(item)).state).toBe('closed')
      clock.pass(30)
      if (act === 'return') await db.update(posts).set({ state: 'published' }).where(eq(posts.id, post.id))
      expect(await as(await make.member()).moderation.report(about, said())).toMatchObject({ kind: 'done' })
      expect((await now.item(item)).state).toBe('open')
      expect(await ask(code)).toMatchObject({ kind: 'handled', handledAt })
    },
  )

  test('an unknown one and nonsense are answered alike, behind the brake', async () => {
    for (const code of ['aaaa-aaaa-aaaa', 'x', '💙', '0'.repeat(60)])
      expect(await ask(code)).toEqual({ kind: 'unknown' })
    const { asked, brake } = openBrake()
    await guest({ brake }).moderation.followReport({ code: 'aaaa-aaaa-aaaa' })
    expect(asked).toEqual(['entry'])
    const shut = guest({ brake: () => Promise.reject(new Refusal('too_many')) })
    expect(await refusal(shut.moderation.followReport({ code: 'aaaa-aaaa-aaaa' }))).toBe('too_many')
  })

  test('only its hash is kept', async () => {
    const { thread } = await scene()
    const post = await make.post({ in: thread })
    const sent = await guest().moderation.report({ subject: 'post', id: post.id }, said())
    const [row] = await db.select().from(reports).where(eq(reports.subjectId, post.id))
    expect(JSON.stringify(row)).not.toContain(sent.kind === 'done' ? sent.code : 'no code')
  })

  test('the same form sent twice is one report with one code; other words are another', async () => {
    const { thread } = await scene()
    const post = await make.post({ in: thread })
    const form = said('unkind', { draftKey: crypto.randomUUID() })
    const target = { subject: 'post', id: post.id } as const
    const first = await guest().moderation.report(target, form)
    expect(await guest().moderation.report(target, form)).toEqual(first)
    expect(await guest().moderation.report(target, { ...form, explanation: 'En nog iets.' })).not.toEqual(first)
    expect(await db.select().from(reports).where(eq(reports.subjectId, post.id))).toHaveLength(2)
  })
})

describe('how often', () => {
  test('the same person about the same thing: again after a day, sooner when it became urgent', async () => {
    const { thread } = await scene()
    const post = await make.post({ in: thread })
    const reporter = await make.member()
    const send = (reason: ReportReason) =>
      as(reporter).moderation.report({ subject: 'post', id: post.id }, said(reason))
    expect((await send('unkind')).kind).toBe('done')
    clock.pass(60)
    expect(await send('unkind')).toEqual({ kind: 'already', back: `/t/${thread.id}#${post.id}` })
    expect((await send('worried')).kind).toBe('done')
    expect(await send('harmful')).toEqual({ kind: 'already', back: `/t/${thread.id}#${post.id}` })
    clock.pass(24 * 60)
    expect((await send('unkind')).kind).toBe('done')
    expect(await db.select().from(reports).where(eq(reports.subjectId, post.id))).toHaveLength(3)
    expect(await db.select().from(caseItems).where(eq(caseItems.subjectId, post.id))).toHaveLength(1)
  })

  test('twenty things a day', async () => {
    const { thread } = await scene()
    const reporter = await make.member()
    const send = async (reason?: ReportReason) =>
      as(reporter).moderation.report({ subject: 'post', id: (await make.post({ in: thread })).id }, said(reason))
    for (let at = 0; at < 20; at++) expect((await send()).kind).toBe('done')
    expect(await send()).toEqual({ kind: 'enough', helpLines: null })
    for (let at = 0; at < 10; at++) expect((await send('worried')).kind).toBe('done')
    expect(await send('worried')).toEqual({ kind: 'enough', helpLines: expect.any(Array) })
    clock.pass(24 * 60 + 1)
    expect((await send()).kind).toBe('done')
  })

  test('own reports are listed, with whether they were handled and without anybody’s words', async () => {
    const { thread, noor } = await scene()
    const reporter = await make.member()
    const post = await make.post({ in: thread, body: 'Geheime woorden.' })
    await as(reporter).moderation.report({ subject: 'post', id: post.id }, said())
    const own = async () => as(reporter).moderation.ownReports(null)
    expect((await own()).reports).toMatchObject([{ subject: 'post', reason: 'unkind', handledAt: null }])
    const at = clock.pass(10)
    await as(noor).moderation.decide(itemId('report', post.id), {
      seen: await now.seen(itemId('report', post.id)),
      version: 1,
      act: 'keep',
      reason: '',
    })
    expect((await own()).reports).toMatchObject([{ handledAt: at }])
    expect(JSON.stringify(await own())).not.toContain('Geheime')
    expect((await as(await make.member()).moderation.ownReports(null)).reports).toEqual([])
  })
})

describe('another level', () => {
  test('a volunteer hands a case over by raising it; it is answered sooner, and logged', async () => {
    const { thread, libel, noor, author } = await scene()
    const post = await make.post({ in: thread, by: author })
    const item = await make.report({ on: post, reason: 'other' })
    const { item: seen } = await as(libel).moderation.item(item)
    expect(seen.levels).toEqual(['crisis', 'red', 'amber'])
    expect(await as(libel).moderation.setLevel(item, { seen: await now.seen(item), level: 'red' })).toEqual({
      kind: 'done',
      stillSeen: false,
    })
    expect(await now.item(item)).toMatchObject({ level: 'red', urgency: 2, dueAt: minutes(30) })
    expect((await now.post(post.id)).level).toBe('red')
    expect(await refusal(as(libel).moderation.item(item))).toBe('not_found')
    expect(await logOf(item)).toMatchObject([{ act: 'raise', actorId: libel.id, note: 'green > red' }])
    const at = clock.pass(10)
    const lower = { seen: await now.seen(item), level: 'amber' } as const
    // One press makes nothing less urgent that is red: the team reads why.
    for (const reason of [undefined, '', 'Ja.'])
      expect(await as(noor).moderation.setLevel(item, { ...lower, reason })).toEqual({ kind: 'reason_needed' })
    expect((await now.item(item)).level).toBe('red')
    expect(await as(noor).moderation.setLevel(item, { ...lower, reason: WORDS })).toEqual({
      kind: 'done',
      stillSeen: true,
    })
    expect(await now.item(item)).toMatchObject({ level: 'amber', urgency: 1, dueAt: minutes(120, at) })
    expect(await logOf(item)).toMatchObject([{ act: 'raise' }, { act: 'lower', reason: WORDS, note: 'red > amber' }])
    expect(await refusal(as(libel).moderation.setLevel(item, { seen: await now.seen(item), level: 'green' }))).toBe(
      'forbidden',
    )
    expect(await refusal(as(author).moderation.setLevel(item, { seen: await now.seen(item), level: 'red' }))).toBe(
      'not_found',
    )
  })

  test('lowering a report takes nothing away from what else is open about the post', async () => {
    const { thread, libel, noor, author } = await scene()
    const post = await make.post({ in: thread, by: author, state: 'held' })
    const held = make.heldItem(post)
    await as(noor).moderation.setLevel(held, { seen: await now.seen(held), level: 'crisis' })
    const report = await make.report({ on: post, reason: 'other' })
    await as(noor).moderation.setLevel(report, { seen: await now.seen(report), level: 'crisis' })
    await as(noor).moderation.setLevel(report, { seen: await now.seen(report), level: 'amber', reason: WORDS })
    expect((await now.post(post.id)).level).toBe('crisis')
    expect(await refusal(as(libel).moderation.item(held))).toBe('not_found')
    await as(noor).moderation.setLevel(held, { seen: await now.seen(held), level: 'green', reason: WORDS })
    expect((await now.post(post.id)).level).toBe('amber')
  })

  test('raising never gives more time than was promised', async () => {
    const { thread, noor } = await scene()
    const item = await make.report({ on: await make.post({ in: thread }), reason: 'unkind' })
    await db
      .update(caseItems)
      .set({ dueAt: minutes(5) })
      .where(eq(caseItems.id, item))
    await as(noor).moderation.setLevel(item, { seen: await now.seen(item), level: 'red' })
    expect((await now.item(item)).dueAt).toEqual(minutes(5))
  })
})

describe('two reports about the same words', () => {
  test('a decision on the one never closes a red other unread: a professional says that they saw it', async () => {
    const { thread, libel, noor } = await scene()
    await guest().moderation.report({ subject: 'post', id: thread.opening.id }, said('unkind'))
    await guest().moderation.report({ subject: 'thread', id: thread.id }, said('worried'))
    const [quarrel, worry] = [itemId('report', thread.opening.id), itemId('report', thread.id)]
    expect(await refusal(as(libel).moderation.item(worry))).toBe('not_found')
    await as(libel).moderation.decide(quarrel, {
      seen: await now.seen(quarrel),
      version: 1,
      act: 'hide',
      rule: 'kind',
      reason: WORDS,
    })
    expect((await now.item(quarrel)).state).toBe('closed')
    expect(await now.item(worry)).toMatchObject({ state: 'open', level: 'red' })
    const { item: view } = await as(noor).moderation.item(worry)
    expect(view.acts).toEqual(['keep', 'restore'])
    await as(noor).moderation.decide(worry, {
      seen: await now.seen(worry),
      version: view.version,
      act: 'keep',
      reason: '',
    })
    expect((await now.item(worry)).state).toBe('closed')
    expect((await now.post(thread.opening.id)).state).toBe('hidden')
  })

  test('words that became red are read by no volunteer, through none of what is about them', async () => {
    const { thread, libel, noor } = await scene()
    await guest().moderation.report({ subject: 'post', id: thread.opening.id }, said('unkind'))
    await guest().moderation.report({ subject: 'thread', id: thread.id }, said('other'))
    const [one, other] = [itemId('report', thread.opening.id), itemId('report', thread.id)]
    await as(noor).moderation.decide(other, { seen: await now.seen(other), version: 1, act: 'keep', reason: '' })
    await as(noor).moderation.setLevel(one, { seen: await now.seen(one), level: 'red' })
    for (const id of [one, other]) expect(await refusal(as(libel).moderation.item(id))).toBe('not_found')
    expect((await now.item(other)).state).toBe('closed')
  })
})

describe('what was hidden is put back', () => {
  test('by a professional, from the closed case; a volunteer may not', async () => {
    const { thread, noor, libel } = await scene()
    const post = await make.post({ in: thread })
    const item = await make.report({ on: post })
    await as(noor).moderation.decide(item, {
      seen: await now.seen(item),
      version: 1,
      act: 'hide',
      rule: 'kind',
      reason: WORDS,
    })
    expect((await as(libel).moderation.item(item)).item.acts).toEqual([])
    expect((await as(noor).moderation.item(item)).item.acts).toEqual(['restore'])
    const restore = { version: 2, act: 'restore', reason: '' } as const
    expect(await as(libel).moderation.decide(item, { ...restore, seen: await now.seen(item) })).toMatchObject({
      kind: 'decided',
    })
    expect(await as(noor).moderation.decide(item, { ...restore, seen: await now.seen(item) })).toEqual({
      kind: 'done',
      act: 'restore',
    })
    expect(await now.post(post.id)).toMatchObject({ state: 'published', version: 3 })
    expect((await now.thread(thread.id)).replyCount).toBe(1)
  })

  test('a topic comes back with its replies and its place in the counts', async () => {
    const { place, thread, noor } = await scene()
    clock.pass(5)
    const reply = await make.post({ in: thread })
    const before = await now.community(place.id)
    const item = await make.report({ on: thread.opening })
    await as(noor).moderation.decide(item, {
      seen: await now.seen(item),
      version: 1,
      act: 'hide',
      rule: 'kind',
      reason: WORDS,
    })
    expect((await now.community(place.id)).threadCount).toBe(before.threadCount - 1)
    clock.pass(60)
    await as(noor).moderation.decide(item, { seen: await now.seen(item), version: 2, act: 'restore', reason: '' })
    expect(await now.thread(thread.id)).toMatchObject({ state: 'published', lastPostAt: reply.publishedAt })
    expect((await now.community(place.id)).threadCount).toBe(before.threadCount)
  })
})

describe('the log', () => {
  test('is never changed and never removed, whoever writes the statement', async () => {
    const { thread, noor } = await scene()
    const post = await make.post({ in: thread })
    await as(noor).moderation.decide(await make.report({ on: post }), {
      seen: '1.0',
      version: 1,
      act: 'keep',
      reason: '',
    })
    const why = async (work: Promise<unknown>) => String(((await work.catch((error) => error)) as Error).cause)
    expect(await why(db.run(sql`update moderation_log set reason = 'anders'`))).toContain('never changed')
    expect(await why(db.run(sql`delete from moderation_log where subject_id = ${post.id}`))).toContain('never changed')
    const instead = (column: string) =>
      db.run(sql`insert or replace into moderation_log select ${sql.raw(column)}, subject_id, version, community_id, person_id,
        actor_id, act, rule, 'anders', note, decided_at from moderation_log where subject_id = ${post.id}`)
    expect(await why(instead('id'))).toContain('never changed')
    expect(await why(instead("'log_other'"))).toContain('UNIQUE constraint failed: moderation_log.subject_id')
    expect(await logOf(post.id)).toMatchObject([{ act: 'keep', reason: null }])
  })

  test('of the organisation neither', async () => {
    const actor = await make.member({ coordinator: true })
    const line = {
      id: 'olg_kept',
      actorId: actor.id,
      act: 'glass_read',
      detail: 'queue',
      createdAt: clock.now(),
    } as const
    await db.insert(organisationLog).values(line)
    const why = async (work: Promise<unknown>) => String(((await work.catch((error) => error)) as Error).cause)
    expect(await why(db.run(sql`update organisation_log set detail = 'anders'`))).toContain('never changed')
    expect(await why(db.run(sql`delete from organisation_log where id = 'olg_kept'`))).toContain('never changed')
    await db.run(sql`insert or replace into organisation_log (id, actor_id, act, detail, created_at)
      values ('olg_kept', ${actor.id}, 'glass_read', 'anders', 0)`)
    await db
      .insert(organisationLog)
      .values({ ...line, detail: 'nog anders' })
      .onConflictDoNothing()
    expect(await db.select().from(organisationLog).where(eq(organisationLog.id, 'olg_kept'))).toMatchObject([line])
  })

  test('a decision on words that were changed after they were read is not carried out', async () => {
    const { thread, noor } = await scene()
    const post = await make.post({ in: thread, state: 'held' })
    let first = true
    const slow = new Proxy(db, {
      get(target, key) {
        if (key !== 'batch') return Reflect.get(target, key)
        return async (statements: Parameters<typeof db.batch>[0]) => {
          const rows = await target.batch(statements)
          if (first) await target.run(sql`update posts set version = 2, markdown = 'Anders.' where id = ${post.id}`)
          first = false
          return rows
        }
      },
    })
    const approve = { version: 1, act: 'approve', reason: '' } as const
    const outcome = await as(noor, { db: slow }).moderation.decide(make.heldItem(post), approve)
    expect(outcome).toEqual({ kind: 'more_told' })
    expect(await now.post(post.id)).toMatchObject({ state: 'held', version: 2 })
    expect(await logOf(post.id)).toEqual([])
  })
})

describe('the queue', () => {
  test('by community and by kind', async () => {
    const [a, b] = [await make.community({ kind: 'closed' }), await make.community()]
    const noor = await make.member({ in: [a, b], role: 'professional' })
    const asked = await make.joinRequest({ in: a })
    const held = make.heldItem(await make.post({ in: await make.thread({ in: b }), state: 'held' }))
    const report = await make.report({ on: await make.post({ in: await make.thread({ in: a }) }) })
    const ids = async (community: string | null, kind: 'report' | 'join_request' | null) =>
      (await as(noor).moderation.queue({ community, kind })).items.map((row) => row.id).sort()
    expect(await ids(null, null)).toEqual([asked.itemId, held, report].sort())
    expect(await ids(a.slug, null)).toEqual([asked.itemId, report].sort())
    expect(await ids(null, 'report')).toEqual([report])
    expect(await ids(b.slug, 'report')).toEqual([])
    expect(await ids('somewhere-else', null)).toEqual([])
    const elsewhere = await make.community()
    await make.report({ on: await make.post({ in: await make.thread({ in: elsewhere }) }) })
    expect(await ids(elsewhere.slug, null)).toEqual([])
    const { communities } = await as(noor).moderation.queue()
    expect(communities.map(({ slug }) => slug)).toEqual([a.slug, b.slug])
  })

  test('shows a hundred, and reads no more the longer it is', async () => {
    const place = await make.community()
    const noor = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place })
    const fill = async (count: number) => {
      for (let at = 0; at < count; at++) await make.post({ in: thread, state: 'held' })
    }
    await fill(110)
    const token = await make.session(noor)
    const read = async () => {
      const { services, meter } = await request(token)
      const { items } = await services.moderation.queue()
      expect(items).toHaveLength(100)
      return meter.rowsRead
    }
    const before = await read()
    await fill(150)
    expect(await read()).toBe(before)
  }, 60_000)

  test('an item comes with the words to start from: of its community and of the house', async () => {
    const { place, thread, noor } = await scene()
    const here = await make.template({ communityId: place.id, title: 'Hier', position: 1 })
    const house = await make.template({ title: 'Huis', position: 2 })
    await make.template({ communityId: (await make.community()).id })
    const join = await make.template({ use: 'join', communityId: place.id })
    const held = make.heldItem(await make.post({ in: thread, state: 'held' }))
    const { templates } = (await as(noor).moderation.item(held)).item
    expect(templates.map(({ id }) => id)).toEqual([here, house])
    const asked = await make.joinRequest({ in: place })
    expect((await as(noor).moderation.item(asked.itemId)).item.templates.map(({ id }) => id)).toEqual([join])
  })

  test('what else waits about the same person here, as far as this moderator may see it', async () => {
    const { thread, author, libel, noor } = await scene()
    const held = make.heldItem(await make.post({ in: thread, by: author, state: 'held' }))
    const red = await make.report({ on: await make.post({ in: thread, by: author }), reason: 'worried' })
    const waiting = async (who: typeof noor) => (await as(who).moderation.item(held)).item.person.waiting
    expect((await waiting(noor)).map(({ id }) => id)).toEqual([red])
    expect(await waiting(libel)).toEqual([])
  })
})
