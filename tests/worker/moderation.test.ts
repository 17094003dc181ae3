import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { caseItems, cases, moderationLog, reports } from '#db/schema/moderation.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock, minutes } from '#tests/support/clock.ts'
import { openBrake } from '#tests/support/fakes.ts'
import { draft, make, now } from '#tests/support/make.ts'
import type { Member } from '#worker/core/actor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Act, DecisionInput } from '#worker/moderation/contract.ts'
import type { ItemView } from '#worker/moderation/views.ts'

beforeEach(clock.reset)

const decision = (act: Act, version = 1): DecisionInput => ({
  version,
  act,
  ...(act === 'return' || act === 'hide'
    ? { rule: 'kind', reason: 'Dit is niet vriendelijk genoeg.' }
    : { reason: '' }),
})
const decide = (member: Member, item: string, act: Act, version = 1) =>
  as(member).moderation.decide(item, decision(act, version))
const threadOf = (item: ItemView) => (item.about.kind === 'words' ? item.about.thread : [])
const logOf = (subjectId: string) =>
  db.select().from(moderationLog).where(eq(moderationLog.subjectId, subjectId)).orderBy(moderationLog.version)

/** A forum with its team, and one peer who writes there. */
async function scene(given: Parameters<typeof make.community>[0] = {}) {
  const place = await make.community({ review: 'before', ...given })
  const author = await make.member({ in: place, nickname: `Zeester ${place.position}` })
  const noor = await make.member({ in: place, role: 'professional', nickname: `Noor ${place.position}` })
  const tarik = await make.member({ in: place, role: 'professional', nickname: `Tarik ${place.position}` })
  const libel = await make.member({ in: place, role: 'volunteer', nickname: `Libel ${place.position}` })
  return { place, author, noor, tarik, libel }
}

describe('what each act does', () => {
  test('approve a held reply: published, counted, the author has one more', async () => {
    const { place, author, noor } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author, state: 'held' })
    const at = clock.pass(20)
    expect(await decide(noor, make.heldItem(post), 'approve')).toEqual({ kind: 'done', act: 'approve' })
    expect(await now.post(post.id)).toMatchObject({ state: 'published', version: 2, publishedAt: at })
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 1, lastPostAt: at, state: 'published' })
    expect(await now.community(place.id)).toMatchObject({ threadCount: 1, lastPostAt: at })
    expect(await now.standing(author.id, place.id)).toBe(3)
    expect(await now.item(make.heldItem(post))).toMatchObject({ state: 'closed', closedAt: at })
    expect(await logOf(post.id)).toMatchObject([
      { act: 'approve', version: 2, actorId: noor.id, communityId: place.id, rule: null, reason: null, decidedAt: at },
    ])
  })

  test('approve a held opening: the thread is there too', async () => {
    const { place, author, noor } = await scene()
    const thread = await make.thread({ in: place, by: author, state: 'held' })
    const at = clock.pass(20)
    await decide(noor, make.heldItem(thread.opening), 'approve')
    expect(await now.thread(thread.id)).toMatchObject({ state: 'published', replyCount: 0, lastPostAt: at })
    expect(await now.post(thread.opening.id)).toMatchObject({ state: 'published', version: 2 })
    expect(await now.community(place.id)).toMatchObject({ threadCount: 1, lastPostAt: at })
    expect((await guest().communities.community(place.slug, null)).threads).toMatchObject([{ id: thread.id }])
  })

  test('return a held reply: nobody else sees it, nothing is counted, the author reads why', async () => {
    const { place, author, noor } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author, state: 'held' })
    expect(await decide(noor, make.heldItem(post), 'return')).toEqual({ kind: 'done', act: 'return' })
    expect(await now.post(post.id)).toMatchObject({ state: 'returned', version: 2, publishedAt: null })
    expect((await now.thread(thread.id)).replyCount).toBe(0)
    expect(await now.standing(author.id, place.id)).toBe(2)
    expect((await now.item(make.heldItem(post))).state).toBe('closed')
    expect(await logOf(post.id)).toMatchObject([{ act: 'return', rule: 'kind', reason: decision('return').reason }])
  })

  test('return a held opening: the thread is returned with it', async () => {
    const { place, noor } = await scene()
    const thread = await make.thread({ in: place, state: 'held' })
    await decide(noor, make.heldItem(thread.opening), 'return')
    expect((await now.thread(thread.id)).state).toBe('returned')
    expect((await now.community(place.id)).threadCount).toBe(0)
  })

  test('keep a reported post: it stays as it is, only its version goes on', async () => {
    const { place, noor } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread })
    const item = await make.report({ on: post })
    const before = [await now.thread(thread.id), await now.community(place.id)]
    expect(await decide(noor, item, 'keep')).toEqual({ kind: 'done', act: 'keep' })
    expect(await now.post(post.id)).toEqual({ ...post, version: 2 })
    expect([await now.thread(thread.id), await now.community(place.id)]).toEqual(before)
    expect((await now.item(item)).state).toBe('closed')
  })

  test('hide a reported reply: out of sight and out of the count; standing stays', async () => {
    const { place, author, noor } = await scene()
    const thread = await make.thread({ in: place })
    clock.pass(1)
    const post = await make.post({ in: thread, by: author })
    const item = await make.report({ on: post })
    expect(await decide(noor, item, 'hide')).toEqual({ kind: 'done', act: 'hide' })
    expect(await now.post(post.id)).toMatchObject({ state: 'hidden', version: 2 })
    expect(await now.thread(thread.id)).toMatchObject({ replyCount: 0, state: 'published' })
    expect((await now.community(place.id)).threadCount).toBe(1)
    expect(await now.standing(author.id, place.id)).toBe(2)
    expect((await guest().forum.thread(thread.id, null)).posts.map((row) => row.id)).not.toContain(post.id)
    expect((await as(author).forum.thread(thread.id, null)).posts).toMatchObject([
      {},
      { id: post.id, state: 'hidden', decision: { rule: 'kind', reason: decision('hide').reason } },
    ])
  })

  test('hide a reported opening: the whole thread goes', async () => {
    const { place, noor } = await scene()
    const thread = await make.thread({ in: place })
    await make.post({ in: thread })
    await decide(noor, await make.report({ on: thread.opening }), 'hide')
    expect((await now.thread(thread.id)).state).toBe('hidden')
    expect((await now.community(place.id)).threadCount).toBe(0)
    expect(await refusal(guest().forum.thread(thread.id, null))).toBe('not_found')
  })

  test('volunteers decide green and amber', async () => {
    const { place, libel } = await scene()
    const thread = await make.thread({ in: place })
    const held = await make.post({ in: thread, state: 'held' })
    expect(await decide(libel, make.heldItem(held), 'approve')).toMatchObject({ kind: 'done' })
    const item = await make.report({ on: await make.post({ in: thread }), reason: 'unkind' })
    expect((await now.item(item)).level).toBe('amber')
    expect(await decide(libel, item, 'hide')).toMatchObject({ kind: 'done' })
  })

  test('an approved reply under a thread that was hidden meanwhile is no sign of life to others', async () => {
    const { place, noor } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, state: 'held' })
    await decide(noor, await make.report({ on: thread.opening }), 'hide')
    const before = (await now.community(place.id)).lastPostAt
    clock.pass(60)
    await decide(noor, make.heldItem(post), 'approve')
    expect((await now.community(place.id)).lastPostAt).toEqual(before)
  })
})

describe('who may not decide', () => {
  async function oneOfEach() {
    const given = await scene()
    const thread = await make.thread({ in: given.place })
    const post = await make.post({ in: thread, by: given.author, state: 'held' })
    const reported = await make.post({ in: thread, by: given.author })
    return {
      ...given,
      items: [make.heldItem(post), await make.report({ on: reported })],
      acts: ['approve', 'keep'] as const,
      posts: [post, reported],
    }
  }

  test('guests are asked to sign in; to everyone outside the team nothing of it exists', async () => {
    const { items, acts, posts, author } = await oneOfEach()
    const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
    const coordinator = await make.member({ coordinator: true })
    for (const [at, item] of items.entries()) {
      const input = decision(acts[at]!)
      expect(await refusal(guest().moderation.decide(item, input))).toBe('unauthenticated')
      for (const member of [await make.member(), author, elsewhere, coordinator])
        expect(await refusal(as(member).moderation.decide(item, input))).toBe('not_found')
      expect(await logOf(posts[at]!.id)).toEqual([])
    }
  })

  test.each(['red', 'crisis'] as const)(
    'a %s item does not exist for volunteers, and does for professionals',
    async (level) => {
      const { items, acts, libel, noor } = await oneOfEach()
      for (const item of items) await make.levelled(item, level)
      expect((await as(libel).moderation.queue()).items).toEqual([])
      for (const [at, item] of items.entries()) {
        expect(await refusal(decide(libel, item, acts[at]!))).toBe('not_found')
        expect(await refusal(as(libel).moderation.item(item))).toBe('not_found')
        expect((await as(noor).moderation.queue()).items.map((row) => row.id)).toContain(item)
        expect(await decide(noor, item, acts[at]!)).toMatchObject({ kind: 'done' })
      }
    },
  )

  test('nobody decides about their own words', async () => {
    const { place, noor, libel } = await scene()
    const thread = await make.thread({ in: place })
    for (const own of [noor, libel]) {
      const held = await make.post({ in: thread, by: own, state: 'held' })
      const item = await make.report({ on: await make.post({ in: thread, by: own }) })
      expect((await as(own).moderation.item(make.heldItem(held))).item.acts).toEqual([])
      expect(await refusal(decide(own, make.heldItem(held), 'approve'))).toBe('forbidden')
      // Who reported them is not theirs to know.
      expect(await refusal(as(own).moderation.item(item))).toBe('not_found')
      expect((await as(own).moderation.queue()).items.map((row) => row.id)).not.toContain(item)
      for (const act of ['keep', 'hide'] as const) expect(await refusal(decide(own, item, act))).toBe('not_found')
      expect((await now.item(item)).state).toBe('open')
    }
  })

  test('an act that is not listed is not accepted', async () => {
    const { items, noor } = await oneOfEach()
    const [held, report] = items as [string, string]
    for (const act of ['keep', 'hide'] as const) expect(await refusal(decide(noor, held, act))).toBe('forbidden')
    for (const act of ['approve', 'return'] as const) expect(await refusal(decide(noor, report, act))).toBe('forbidden')
    expect((await as(noor).moderation.item(held)).item.acts).toEqual(['approve', 'return'])
    expect((await as(noor).moderation.item(report)).item.acts).toEqual(['keep', 'hide'])
  })

  test('what is not there is not found', async () => {
    const { noor } = await scene()
    expect(await refusal(decide(noor, 'itm_h_nothing', 'approve'))).toBe('not_found')
    expect(await refusal(as(noor).moderation.item('itm_h_nothing'))).toBe('not_found')
  })
})

describe('two decisions on one item', () => {
  test('the second learns by whom, what and when, and writes nothing', async () => {
    const { place, noor, tarik } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, state: 'held' })
    const at = clock.pass(3)
    await decide(noor, make.heldItem(post), 'approve')
    clock.pass(3)
    const by = { nickname: noor.nickname, act: 'approve', decidedAt: at, rule: null, reason: null }
    expect(await decide(tarik, make.heldItem(post), 'return')).toEqual({ kind: 'decided', by })
    expect(await logOf(post.id)).toHaveLength(1)
    expect(await now.post(post.id)).toMatchObject({ state: 'published', version: 2 })
    expect((await as(tarik).moderation.item(make.heldItem(post))).item).toMatchObject({
      state: 'closed',
      acts: [],
      decided: by,
    })
  })

  test('a version that was never on a screen decides nothing', async () => {
    const { place, noor } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }), state: 'held' })
    expect(await decide(noor, make.heldItem(post), 'approve', 2)).toEqual({ kind: 'decided', by: null })
    expect(await now.post(post.id)).toMatchObject({ state: 'held', version: 1 })
    expect(await decide(noor, make.heldItem(post), 'approve', 1)).toMatchObject({ kind: 'done' })
  })

  test('a decision on an item that was re-opened needs the version as it is now', async () => {
    const { place, noor, tarik } = await scene()
    const post = await make.post({ in: await make.thread({ in: place }) })
    const item = await make.report({ on: post })
    await decide(noor, item, 'keep')
    clock.pass(60)
    await guest().moderation.report({ subject: 'post', id: post.id }, { reason: 'unkind', explanation: '' })
    expect(await decide(tarik, item, 'hide', 1)).toMatchObject({ kind: 'decided', by: { nickname: noor.nickname } })
    expect(await decide(tarik, item, 'hide', 2)).toMatchObject({ kind: 'done' })
    expect((await logOf(post.id)).map((row) => [row.act, row.version])).toEqual([
      ['keep', 2],
      ['hide', 3],
    ])
  })

  test('20 moderators at once: one is done, 19 learn by whom; every row is written once', async () => {
    const { place, author } = await scene()
    const team = []
    for (let at = 0; at < 20; at++)
      team.push(await make.member({ in: place, role: at % 2 ? 'professional' : 'volunteer' }))
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author, state: 'held' })
    const messagesBefore = (await db.select().from(outbox)).length

    const outcomes = await Promise.all(
      team.map((member, at) => decide(member, make.heldItem(post), at % 3 ? 'approve' : 'return')),
    )

    const winners = team.filter((_, at) => outcomes[at]!.kind === 'done')
    expect(winners).toHaveLength(1)
    const log = await logOf(post.id)
    expect(log).toHaveLength(1)
    expect(log[0]).toMatchObject({ actorId: winners[0]!.id, version: 2 })
    const lost = outcomes.filter((outcome) => outcome.kind === 'decided')
    expect(lost).toHaveLength(19)
    const { act, rule, reason } = log[0]!
    for (const outcome of lost)
      expect(outcome.by).toEqual({ nickname: winners[0]!.nickname, act, rule, reason, decidedAt: clock.now() })

    const approved = log[0]!.act === 'approve'
    expect(await now.post(post.id)).toMatchObject({ version: 2, state: approved ? 'published' : 'returned' })
    expect((await now.thread(thread.id)).replyCount).toBe(approved ? 1 : 0)
    expect(await now.standing(author.id, place.id)).toBe(approved ? 3 : 2)
    expect((await now.item(make.heldItem(post))).state).toBe('closed')
    expect((await db.select().from(outbox)).length - messagesBefore).toBe(1)
  })

  test('20 who all read the item before anybody decided: the log row alone keeps 19 out', async () => {
    const { place, author } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author, state: 'held' })
    const team = []
    for (let at = 0; at < 20; at++) team.push(await make.member({ in: place, role: 'professional' }))
    // Every first read waits here until all twenty have read: nobody is stopped by the version they saw.
    let reading = 0
    let open = () => {}
    const allHaveRead = new Promise<void>((resolve) => {
      open = resolve
    })
    const slow = () => {
      let first = true
      return new Proxy(db, {
        get(target, key) {
          if (key !== 'batch') return Reflect.get(target, key)
          return async (statements: Parameters<typeof db.batch>[0]) => {
            const rows = await target.batch(statements)
            if (first) {
              first = false
              if (++reading === 20) open()
              await allHaveRead
            }
            return rows
          }
        },
      })
    }
    const outcomes = await Promise.all(
      team.map((member) => as(member, { db: slow() }).moderation.decide(make.heldItem(post), decision('approve'))),
    )
    const winner = team[outcomes.findIndex((outcome) => outcome.kind === 'done')]!
    expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.kind === 'decided') expect(outcome.by).toMatchObject({ nickname: winner.nickname, act: 'approve' })
    expect(await logOf(post.id)).toHaveLength(1)
    expect((await now.post(post.id)).version).toBe(2)
    expect((await now.thread(thread.id)).replyCount).toBe(1)
    expect((await now.community(place.id)).threadCount).toBe(1)
    expect(await now.standing(author.id, place.id)).toBe(3)
  })
})

describe('what is hidden leaves no time behind', () => {
  test('the last post is again the last one that can be seen', async () => {
    const place = await make.community({ review: 'after' })
    const noor = await make.member({ in: place, role: 'professional' })
    const thread = await make.thread({ in: place })
    await make.post({ in: thread })
    const before = await now.thread(thread.id)
    const beforeThere = (await now.community(place.id)).lastPostAt
    clock.pass(60)
    const peer = await make.member({ in: place, standing: 'known' })
    const { postId } = await as(peer).forum.reply(thread.id, { body: 'Onvriendelijk.', draftKey: crypto.randomUUID() })
    expect((await now.thread(thread.id)).lastPostAt).not.toEqual(before.lastPostAt)
    await guest().moderation.report({ subject: 'post', id: postId }, { reason: 'unkind', explanation: '' })
    const [item] = await db.select().from(caseItems).where(eq(caseItems.postId, postId))
    await decide(noor, item!.id, 'hide')
    expect(await now.thread(thread.id)).toMatchObject({ lastPostAt: before.lastPostAt, replyCount: before.replyCount })
    expect((await now.community(place.id)).lastPostAt).toEqual(beforeThere)
  })
})

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
    expect(asked).toEqual(['write'])
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

describe('the desk', () => {
  test('lists most urgent first, then the promise that ends first', async () => {
    const { place, noor, libel } = await scene()
    const thread = await make.thread({ in: place })
    const held = await make.post({ in: thread, state: 'held' })
    const item = async (reason: 'other' | 'unkind' | 'worried') => {
      clock.pass(1)
      return make.report({ on: await make.post({ in: thread }), reason })
    }
    const [first, red, amber, second] = [
      await item('unkind'),
      await item('worried'),
      await item('unkind'),
      await item('other'),
    ]
    const crisis = await make.levelled(await item('other'), 'crisis')
    const queue = async (member: Member) => (await as(member).moderation.queue()).items.map((row) => row.id)
    expect(await queue(noor)).toEqual([crisis, red, first, amber, make.heldItem(held), second])
    expect(await queue(libel)).toEqual([first, amber, make.heldItem(held), second])
  })

  test('shows nothing of a community where one is not of the team', async () => {
    const [here, there] = [await scene(), await scene()]
    const held = await make.post({ in: await make.thread({ in: there.place }), state: 'held' })
    expect((await as(here.noor).moderation.queue()).items).toEqual([])
    expect(await refusal(as(here.noor).moderation.item(make.heldItem(held)))).toBe('not_found')
  })

  test('an item comes with its thread, its reports and what happened before with this person here', async () => {
    const { place, author, noor } = await scene()
    const elsewhere = await scene()
    const thread = await make.thread({ in: place })
    const at = clock.pass(1)
    const earlier = await make.post({ in: thread, by: author, state: 'held' })
    await decide(noor, make.heldItem(earlier), 'return')
    const away = await make.post({ in: await make.thread({ in: elsewhere.place }), by: author, state: 'held' })
    await decide(elsewhere.noor, make.heldItem(away), 'return')
    clock.pass(1)
    const post = await make.post({ in: thread, by: author })
    const reporter = await make.member()
    await as(reporter).moderation.report(
      { subject: 'post', id: post.id },
      { reason: 'privacy', explanation: 'Een straatnaam.' },
    )
    const [row] = await db.select().from(reports).where(eq(reports.subjectId, post.id))
    const { item, queue } = await as(noor).moderation.item(row!.itemId)
    expect(item).toMatchObject({
      kind: 'report',
      level: 'amber',
      nickname: author.nickname,
      community: place.name,
      title: thread.title,
      version: 1,
      about: { kind: 'words', postId: post.id, threadId: thread.id, state: 'published', versions: [] },
      reports: [{ from: reporter.nickname, explanation: 'Een straatnaam.' }],
      acts: ['keep', 'hide'],
      decided: null,
    })
    expect(threadOf(item).map((one) => [one.id, one.subject])).toEqual([
      [thread.opening.id, false],
      [earlier.id, false],
      [post.id, true],
    ])
    expect(item.person.decisions).toEqual([
      { act: 'return', rule: 'kind', reason: decision('return').reason, nickname: noor.nickname, decidedAt: at },
    ])
    expect(queue.items.map((one) => one.id)).toContain(item.id)
  })

  test('in a long thread: the opening, ten before, the post and five after', async () => {
    const { place, noor } = await scene()
    const thread = await make.thread({ in: place })
    const written = []
    for (let at = 0; at < 40; at++) {
      clock.pass(1)
      written.push(await make.post({ in: thread }))
    }
    const subject = written[20]!
    const { item } = await as(noor).moderation.item(await make.report({ on: subject }))
    const shown = [thread.opening, ...written.slice(11, 26)].map((post) => post.id)
    expect(threadOf(item).map((post) => post.id)).toEqual(shown)
  })

  test('a person has one case in a community, however much waits', async () => {
    const { place, author } = await scene()
    const thread = await make.thread({ in: place })
    for (let at = 0; at < 3; at++) await as(author).forum.reply(thread.id, draft())
    expect(await db.select().from(cases).where(eq(cases.personId, author.id))).toHaveLength(1)
    expect(await db.select().from(caseItems).where(eq(caseItems.personId, author.id))).toHaveLength(3)
  })
})
