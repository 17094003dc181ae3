import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { as, guest, refusal, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'
import type { HandledFilter } from '#worker/moderation/views.ts'
import { decide, scene } from './moderation-make.ts'

beforeEach(clock.reset)

const d1 = (env as unknown as { DB: D1Database }).DB

const postOf = async (services: ReturnType<typeof as>, threadId: string, postId: string) =>
  (await services.forum.thread(threadId, null)).posts.find((post) => post.id === postId)

describe('on the page of a thread', () => {
  test('the team finds the decision about words that were taken out of sight, and puts them back', async () => {
    const { place, author, noor, tarik, libel } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author })
    const item = await make.report({ on: post, reason: 'other' })
    const link = async (who: typeof noor) => (await postOf(as(who), thread.id, post.id))?.can
    expect(await link(noor)).toMatchObject({ openItem: item, decidedItem: null })
    await decide(noor, item, 'hide')
    for (const who of [noor, tarik, libel]) expect(await link(who)).toMatchObject({ openItem: null, decidedItem: item })
    expect((await link(author))?.decidedItem).toBeNull()
    expect(await postOf(guest(), thread.id, post.id)).toBeUndefined()

    const found = (await as(tarik).moderation.item(item)).item
    expect(found.acts).toEqual(['restore'])
    await decide(tarik, item, 'restore', found.version)
    expect(await postOf(guest(), thread.id, post.id)).toBeDefined()
    expect(await link(noor)).toMatchObject({ openItem: null, decidedItem: null })
  })

  test('also of an opening, with which the whole topic went; and of what was not placed', async () => {
    const { place, author, noor } = await scene()
    const thread = await make.thread({ in: place, by: author })
    const item = await make.report({ on: thread.opening })
    await decide(noor, item, 'hide')
    expect((await postOf(as(noor), thread.id, thread.opening.id))?.can.decidedItem).toBe(item)
    const other = await make.thread({ in: place })
    const held = await make.post({ in: other, by: author, state: 'held' })
    const waiting = make.heldItem(held)
    await decide(noor, waiting, 'return')
    expect((await postOf(as(noor), other.id, held.id))?.can.decidedItem).toBe(waiting)
  })

  test('nobody is led to an item that is not theirs to see', async () => {
    const { place, author, noor, libel } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author })
    const green = await make.report({ on: post, reason: 'other' })
    await decide(noor, green, 'keep')
    const version = (await now.post(post.id))!.version
    const own = await make.post({ in: thread, by: libel })
    const aboutLibel = await make.report({ on: own, reason: 'other' })
    await decide(noor, aboutLibel, 'hide')
    expect((await postOf(as(libel), thread.id, own.id))?.can.decidedItem).toBeNull()
    expect(await refusal(as(libel).moderation.item(aboutLibel))).toBe('not_found')

    clock.pass(1)
    const red = await make.report({ on: post, reason: 'worried' })
    await decide(noor, red, 'hide', version)
    const elsewhere = await scene()
    expect(await refusal(as(elsewhere.noor).moderation.item(red))).toBe('not_found')
    expect((await postOf(as(elsewhere.noor), thread.id, post.id))?.can.decidedItem).toBeUndefined()
    expect((await postOf(as(libel), thread.id, post.id))?.can.decidedItem ?? null).toBeNull()
    expect((await postOf(as(noor), thread.id, post.id))?.can.decidedItem).toBe(red)
  })
})

describe('what was handled lately', () => {
  const listed = async (who: Awaited<ReturnType<typeof make.member>>, before: string | null = null) =>
    (await as(who).moderation.handled(before)).items.map(({ item }) => item?.id)

  test('the last first, with who decided what; not what waits, nor what was decided longer than 30 days ago', async () => {
    const { place, author, noor, tarik } = await scene()
    const thread = await make.thread({ in: place })
    const [old, first, second, waits] = await Promise.all(
      [1, 2, 3, 4].map(async () => make.report({ on: await make.post({ in: thread, by: author }), reason: 'other' })),
    )
    await decide(noor, old!, 'hide')
    clock.pass(30 * 24 * 60)
    await decide(noor, first!, 'hide')
    clock.pass(1)
    await decide(tarik, second!, 'keep')
    clock.pass(1)
    const { items, next } = await as(noor).moderation.handled(null)
    expect(items.map(({ item }) => item?.id)).toEqual([second, first])
    expect(items[1]).toMatchObject({ decided: { nickname: noor.nickname, act: 'hide' }, nickname: author.nickname })
    expect(items[0]).toMatchObject({ decided: { nickname: tarik.nickname, act: 'keep' } })
    expect(next).toBeNull()
    expect(await listed(noor)).not.toContain(waits)
    await decide(noor, first!, 'restore', 2)
    expect((await as(noor).moderation.handled(null)).items).toMatchObject(
      [['restore', first] as const, ['keep', second] as const, ['hide', first] as const].map(([act, id]) => ({
        decided: { act },
        item: { id },
      })),
    )
  })

  test('what its writer took back was decided by nobody', async () => {
    const { place, author, noor } = await scene()
    const held = await make.post({ in: await make.thread({ in: place }), by: author, state: 'held' })
    const item = make.heldItem(held)
    await as(author).forum.withdraw(held.id)
    expect((await as(noor).moderation.handled(null)).items).toMatchObject([{ item: { id: item }, decided: null }])
  })

  test('only what the reader of the list may open', async () => {
    const { place, author, noor, libel } = await scene()
    const thread = await make.thread({ in: place })
    const on = async (by: typeof author, reason: 'other' | 'worried') =>
      make.report({ on: await make.post({ in: thread, by }), reason })
    const [green, red, aboutLibel] = [await on(author, 'other'), await on(author, 'worried'), await on(libel, 'other')]
    for (const item of [green, red, aboutLibel]) await decide(noor, item, 'keep')
    expect((await listed(noor)).sort()).toEqual([green, red, aboutLibel].sort())
    expect(await listed(libel)).toEqual([green])
    expect(await listed((await scene()).noor)).toEqual([])
    expect(await refusal(as(author).moderation.handled(null))).toBe('not_found')
  })

  test('a page at a time, each once; rows read do not grow with what was ever decided', async () => {
    const { place, author, noor, libel } = await scene()
    const thread = await make.thread({ in: place })
    const item = await make.report({ on: await make.post({ in: thread, by: author }), reason: 'other' })
    await decide(noor, item, 'keep')
    const grow = (count: number, level: string, urgency: number) =>
      d1
        .prepare(
          `insert into case_items (id, community_id, person_id, kind, subject, subject_id, thread_id, post_id, state, level, urgency, reasons, opened_at, due_at, closed_at)
           select i.id || '.${level}${count}' || n.v, i.community_id, i.person_id, 'held_post', 'member', i.subject_id || '${level}${count}' || n.v, i.thread_id, null, 'closed', ?, ?, '[]', i.opened_at, i.due_at, i.closed_at - n.v / 3
           from case_items i, (with recursive c(v) as (select 1 union all select v + 1 from c where v < ${count}) select v from c) n where i.id = ?`,
        )
        .bind(level, urgency, item)
        .run()
    await grow(50, 'green', 0)
    await grow(60, 'red', 2)
    const walk = async (who: typeof noor) => {
      const seen: string[] = []
      for (let before: string | null = null, pages = 0; pages < 9; pages++) {
        const page = await as(who).moderation.handled(before)
        seen.push(...page.items.map(({ id }) => id))
        expect(page.items.length).toBeGreaterThan(0)
        before = page.next
        if (!before) break
      }
      return seen
    }
    for (const [who, count] of [
      [noor, 111],
      [libel, 51],
    ] as const) {
      const seen = await walk(who)
      expect(seen).toHaveLength(count)
      expect(new Set(seen).size).toBe(count)
    }
    const cost = async () => {
      const { services, meter } = await request(await make.session(noor))
      await services.moderation.handled(null)
      expect(meter.trips).toBe(2)
      return meter.rowsRead
    }
    const before = await cost()
    await grow(700, 'green', 0)
    await grow(701, 'red', 2)
    expect(await cost()).toBeLessThanOrEqual(before + 2)
  })

  test('also what never waited: a topic that was closed, a post that was folded, a step on a person', async () => {
    const { place, author, noor, libel } = await scene()
    const thread = await make.thread({ in: place })
    const post = await make.post({ in: thread, by: author })
    await as(noor).forum.lock(thread.id, { locked: 'on', reason: 'Het ging niet meer over elkaar helpen.' })
    clock.pass(1)
    const item = await make.report({ on: post, reason: 'other' })
    const step = { version: 1, act: 'warn' as const, rule: 'kind' as const, reason: 'Dit was de tweede keer vandaag.' }
    await as(noor).moderation.stepOnPerson(item, { ...step, seen: await now.seen(item) })
    for (const who of [noor, libel])
      expect((await as(who).moderation.handled(null)).items).toMatchObject([
        {
          decided: { act: 'warn', nickname: noor.nickname },
          subject: 'member',
          nickname: author.nickname,
          item: { id: item },
        },
        { decided: { act: 'lock' }, subject: 'thread', threadId: thread.id, title: thread.title, item: null },
      ])
  })

  test('nobody reads there what was decided about themselves, nor a volunteer what was urgent', async () => {
    const { place, author, noor, libel } = await scene()
    const topic = await make.thread({ in: place, by: author, level: 'red', state: 'hidden' })
    const reply = await make.post({ in: topic, by: author })
    await decide(noor, await make.report({ on: reply, reason: 'other' }), 'keep')
    clock.pass(1)
    const own = await make.report({
      on: await make.post({ in: await make.thread({ in: place }), by: libel }),
      reason: 'other',
    })
    const step = { version: 1, act: 'warn' as const, rule: 'kind' as const, reason: 'Dit was de tweede keer vandaag.' }
    await as(noor).moderation.stepOnPerson(own, { ...step, seen: await now.seen(own) })
    const acts = async (who: typeof noor) =>
      (await as(who).moderation.handled(null)).items.map((row) => row.decided?.act)
    expect(await acts(noor)).toEqual(['warn', 'keep'])
    expect(await acts(libel)).toEqual([])
  })

  test('a part of it: one group, one kind, one colleague; each by its own index', async () => {
    const { place, author, noor, tarik } = await scene()
    const other = await make.community()
    const both = await make.member({ in: [place, other], role: 'professional' })
    const thread = await make.thread({ in: place })
    const report = async (by = author) => make.report({ on: await make.post({ in: thread, by }), reason: 'other' })
    await decide(noor, await report(), 'keep')
    await decide(tarik, await report(), 'hide')
    await as(tarik).forum.lock(thread.id, { locked: 'on', reason: 'Het ging niet meer over elkaar helpen.' })
    const elsewhere = await make.thread({ in: other })
    await decide(both, await make.report({ on: await make.post({ in: elsewhere }), reason: 'other' }), 'keep')
    const held = await make.post({ in: thread, by: author, state: 'held' })
    await as(author).forum.withdraw(held.id)
    const all = { community: null, kind: null, by: null }
    const acts = async (filter: Partial<HandledFilter>) =>
      (await as(both).moderation.handled(null, { ...all, ...filter })).items
        .map((row) => row.decided?.act ?? 'none')
        .sort()
    expect(await acts({})).toEqual(['hide', 'keep', 'keep', 'lock', 'none'])
    expect(await acts({ community: other.slug })).toEqual(['keep'])
    expect(await acts({ kind: 'topics' })).toEqual(['lock'])
    expect(await acts({ kind: 'words' })).toEqual(['hide', 'keep', 'keep'])
    expect(await acts({ by: tarik.id })).toEqual(['hide', 'lock'])
    expect(await acts({ by: tarik.id, kind: 'words' })).toEqual(['hide'])
    const { team } = await as(both).moderation.handled(null)
    expect(team.map(({ id }) => id).sort()).toEqual(
      [noor, tarik, both]
        .map(({ id }) => id)
        .concat(team.filter(({ nickname }) => nickname.startsWith('Libel')).map(({ id }) => id))
        .sort(),
    )

    const more = (from: number, to: number) =>
      d1
        .prepare(
          `insert into moderation_log (id, subject_id, version, community_id, person_id, actor_id, act, note, decided_at)
           select l.id || n.v, l.subject_id || n.v, 1, l.community_id, l.person_id, l.actor_id, l.act, 'grown', l.decided_at - n.v
           from moderation_log l, (with recursive c(v) as (select ${from} union all select v + 1 from c where v < ${to}) select v from c) n
           where l.community_id = ? and length(l.id) < 40 and l.note is null`,
        )
        .bind(place.id)
        .run()
    const cost = async (filter: Partial<HandledFilter>) => {
      const { services, meter } = await request(await make.session(both))
      await services.moderation.handled(null, { ...all, ...filter })
      return meter.rowsRead
    }
    await more(1, 60)
    const filters = [{}, { kind: 'words' as const }, { by: tarik.id }]
    const before = await Promise.all(filters.map(cost))
    await more(10_001, 10_600)
    for (const [at, filter] of filters.entries()) expect(await cost(filter)).toBeLessThanOrEqual(before[at]! + 5)
  })
})
