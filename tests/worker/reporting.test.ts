import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { caseItems, cases, reports } from '#db/schema/moderation.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, minutes } from '#tests/support/clock.ts'
import { openBrake } from '#tests/support/fakes.ts'
import { make, now } from '#tests/support/make.ts'
import { Refusal } from '#worker/core/refusal.ts'
import { decide, scene } from './moderation-make.ts'

beforeEach(clock.reset)

describe('reporting', () => {
  const report = { reason: 'unkind', explanation: 'Dit kwetst mij.' } as const

  test.each(['a guest', 'a member'] as const)(
    'by %s: an item, a case, the words frozen, and nothing visible changes',
    async (who) => {
      const { place, author } = await scene()
      const thread = await make.thread({ in: place })
      const post = await make.post({ in: thread, by: author, body: 'Zoals het er **toen** stond.', version: 4 })
      const reporter = who === 'a guest' ? null : await make.member()
      const at = clock.pass(5)
      const services = reporter ? as(reporter) : guest()
      expect(await services.moderation.report({ subject: 'post', id: post.id }, report)).toMatchObject({
        kind: 'done',
        code: expect.stringMatching(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/),
        back: expect.stringMatching(/^\/t\/thr_/),
        // Unkind is amber: two hours, and nobody in danger. No hours are set, so that somebody is always there.
        reads: { by: new Date(at.getTime() + 2 * 3_600_000), from: null, now: false, urgent: false },
        helpLines: null,
      })
      const [row] = await db.select().from(reports).where(eq(reports.subjectId, post.id))
      expect(row).toMatchObject({
        reporterId: reporter?.id ?? null,
        reason: 'unkind',
        explanation: 'Dit kwetst mij.',
        snapshotMarkdown: 'Zoals het er **toen** stond.',
        snapshotVersion: 4,
        createdAt: at,
      })
      expect(await now.item(row!.itemId)).toMatchObject({
        kind: 'report',
        state: 'open',
        level: 'amber',
        personId: author.id,
        openedAt: at,
        dueAt: minutes(120),
        reasons: ['unkind'],
      })
      expect(await db.select().from(cases).where(eq(cases.personId, author.id))).toHaveLength(1)
      expect(await now.post(post.id)).toEqual(post)
      expect((await now.thread(thread.id)).replyCount).toBe(1)
    },
  )

  test.each([
    ['worried', 'red', 30],
    ['harmful', 'red', 30],
    ['threatens', 'red', 30],
    ['privacy', 'amber', 120],
    ['unkind', 'amber', 120],
    ['other', 'green', 720],
  ] as const)('%s is %s, answered within %d minutes', async (reason, level, within) => {
    const { place } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }) })
    await guest().moderation.report({ subject: 'post', id: post.id }, { reason, explanation: '' })
    const [row] = await db.select().from(caseItems).where(eq(caseItems.postId, post.id))
    expect(row).toMatchObject({ level, dueAt: minutes(within) })
  })

  test('not about own words', async () => {
    const { place, author } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }), by: author })
    expect(await refusal(as(author).moderation.report({ subject: 'post', id: post.id }, report))).toBe('not_found')
    expect(await refusal(as(author).moderation.reportForm({ subject: 'post', id: post.id }))).toBe('not_found')
  })

  test.each(['held', 'returned', 'hidden'] as const)('not about a %s post, whoever asks', async (state) => {
    const { place, noor, author } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }), by: author, state })
    for (const who of [guest(), as(await make.member()), as(author), as(noor)]) {
      expect(await refusal(who.moderation.report({ subject: 'post', id: post.id }, report))).toBe('not_found')
      expect(await refusal(who.moderation.reportForm({ subject: 'post', id: post.id }))).toBe('not_found')
    }
  })

  test('a closed community is closed here too', async () => {
    const { place } = await scene({ kind: 'closed' })
    const post = await make.post({ in: await make.thread({ in: place }) })
    const other = await make.member({ in: await make.community({ kind: 'closed' }) })
    for (const who of [guest(), as(other)]) {
      expect(await refusal(who.moderation.report({ subject: 'post', id: post.id }, report))).toBe('not_found')
      expect(await refusal(who.moderation.reportForm({ subject: 'post', id: post.id }))).toBe('not_found')
    }
    expect(await db.select().from(reports).where(eq(reports.subjectId, post.id))).toEqual([])
  })

  test('a published reply in a thread that was taken away is out of reach', async () => {
    const { place } = await scene()
    const thread = await make.thread({ in: place, state: 'hidden' })
    const post = await make.post({ in: thread })
    expect(await refusal(guest().moderation.report({ subject: 'post', id: post.id }, report))).toBe('not_found')
  })

  test('has a brake, which stops before anything is written', async () => {
    const post = await make.post({ in: await make.thread({ in: (await scene()).place }) })
    const { asked, brake } = openBrake()
    await guest({ brake }).moderation.report({ subject: 'post', id: post.id }, report)
    expect(asked).toEqual(['write', 'report'])
    const shut = guest({ brake: () => Promise.reject(new Refusal('too_many')) })
    expect(await refusal(shut.moderation.report({ subject: 'post', id: post.id }, report))).toBe('too_many')
    expect(await db.select().from(reports).where(eq(reports.subjectId, post.id))).toHaveLength(1)
  })

  test('while it waits: one item, more reports; level and clock go up and never down', async () => {
    const { place } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }) })
    const send = (reason: 'other' | 'unkind' | 'worried') =>
      guest().moderation.report({ subject: 'post', id: post.id }, { ...report, reason })
    const item = async () => (await db.select().from(caseItems).where(eq(caseItems.postId, post.id)))[0]!
    const opened = clock.now()
    await send('unkind')
    expect(await item()).toMatchObject({ level: 'amber', urgency: 1, dueAt: minutes(120, opened) })
    clock.pass(10)
    await send('other')
    expect(await item()).toMatchObject({ level: 'amber', urgency: 1, dueAt: minutes(120, opened), openedAt: opened })
    clock.pass(10)
    await send('worried')
    expect(await item()).toMatchObject({ level: 'red', urgency: 2, dueAt: minutes(30), openedAt: opened })
    const due = minutes(30)
    clock.pass(10)
    await send('other')
    expect(await item()).toMatchObject({ level: 'red', urgency: 2, dueAt: due, openedAt: opened })
    expect((await item()).reasons.sort()).toEqual(['other', 'unkind', 'worried'])
    expect(await db.select().from(reports).where(eq(reports.subjectId, post.id))).toHaveLength(4)
    expect(await db.select().from(caseItems).where(eq(caseItems.postId, post.id))).toHaveLength(1)
  })

  test('is never less urgent than the post it is about', async () => {
    const { place } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }), level: 'red' })
    await guest().moderation.report({ subject: 'post', id: post.id }, { ...report, reason: 'other' })
    const [row] = await db.select().from(caseItems).where(eq(caseItems.postId, post.id))
    expect(row).toMatchObject({ level: 'red', urgency: 2 })
  })

  test('a new report re-opens what was closed, with a clock of its own; once red it stays a professional’s', async () => {
    const { place, noor } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }) })
    await guest().moderation.report({ subject: 'post', id: post.id }, { ...report, reason: 'worried' })
    const [before] = await db.select().from(caseItems).where(eq(caseItems.postId, post.id))
    await decide(noor, before!.id, 'keep')
    expect((await now.item(before!.id)).state).toBe('closed')
    const at = clock.pass(600)
    await guest().moderation.report({ subject: 'post', id: post.id }, { ...report, reason: 'other' })
    expect(await now.item(before!.id)).toMatchObject({
      state: 'open',
      closedAt: null,
      level: 'red',
      urgency: 2,
      openedAt: at,
      dueAt: minutes(720),
      reasons: ['other'],
    })
    const volunteer = await make.member({ in: place, role: 'volunteer' })
    expect(await refusal(as(volunteer).moderation.item(before!.id))).toBe('not_found')
    expect((await as(noor).moderation.item(before!.id)).item.acts).toEqual(['keep', 'hide'])
  })

  test('the words stay frozen when the post is changed', async () => {
    const { place, noor } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }), body: 'Zoals het was.' })
    await guest().moderation.report({ subject: 'post', id: post.id }, report)
    const [row] = await db.select().from(reports).where(eq(reports.subjectId, post.id))
    await decide(noor, row!.itemId, 'hide')
    expect((await as(noor).moderation.item(row!.itemId)).item.reports).toMatchObject([
      { snapshot: 'Zoals het was.', explanation: 'Dit kwetst mij.', reason: 'unkind', from: null },
    ])
  })
})
