import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { caseItems, moderationLog } from '#db/schema/moderation.ts'
import { outbox } from '#db/schema/outbox.ts'
import { as, db, guest, refusal } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'
import { decide, decision, scene } from './moderation-make.ts'

beforeEach(clock.reset)

const logOf = (subjectId: string) =>
  db.select().from(moderationLog).where(eq(moderationLog.subjectId, subjectId)).orderBy(moderationLog.version)

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

  test('a volunteer takes no words of a professional away: they hand it over, and a colleague decides', async () => {
    const { place, libel, noor, tarik } = await scene()
    const answer = await make.post({ in: await make.thread({ in: place }), by: noor })
    const item = await make.report({ on: answer, reason: 'unkind' })
    expect((await as(libel).moderation.item(item)).item).toMatchObject({ acts: ['keep'], guarded: true })
    expect(await refusal(decide(libel, item, 'hide'))).toBe('forbidden')
    expect((await now.post(answer.id)).state).toBe('published')
    expect(await as(libel).moderation.setLevel(item, { level: 'red', seen: await now.seen(item) })).toMatchObject({
      kind: 'done',
    })
    expect((await as(tarik).moderation.item(item)).item).toMatchObject({ acts: ['keep', 'hide'], guarded: false })
    expect(await decide(tarik, item, 'hide')).toMatchObject({ kind: 'done' })
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
    expect(await decide(noor, make.heldItem(post), 'approve', 2)).toEqual({ kind: 'more_told' })
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
