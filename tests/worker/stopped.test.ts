import { beforeEach, describe, expect, test } from 'vitest'
import { as, request } from '#tests/support/as.ts'
import { clock, days } from '#tests/support/clock.ts'
import { draft, make } from '#tests/support/make.ts'
import { Refusal, Stopped } from '#worker/core/refusal.ts'
import type { PersonAct } from '#worker/moderation/contract.ts'

beforeEach(clock.reset)

/** What somebody is told who is turned away; `null` for a refusal that says no more than that. */
async function stopped(work: Promise<unknown>) {
  try {
    await work
  } catch (error) {
    if (error instanceof Stopped) return { until: error.until, decisionId: error.decisionId }
    if (error instanceof Refusal) return null
    throw error
  }
  throw new Error('it was done')
}

async function scene(kind: 'open' | 'closed') {
  const place = await make.community({ kind })
  const noor = await make.member({ in: place, role: 'professional' })
  const peer = await make.member({ in: place })
  const token = await make.session(peer)
  const thread = await make.thread({ in: place })
  const own = await make.post({ in: thread, by: peer })
  const item = await make.report({ on: own })
  const services = async () => (await request(token)).services
  const step = async (act: PersonAct) => {
    const { version } = (await as(noor).moderation.item(item)).item.person
    const reason = 'Dit kan hier echt niet.'
    await as(noor).moderation.stepOnPerson(item, {
      version,
      act,
      days: act === 'pause' ? 3 : undefined,
      rule: act === 'lift' ? undefined : 'kind',
      reason,
    })
    const [decision] = (await (await services()).moderation.ownDecisions(null)).decisions
    return decision!.id
  }
  const write = async () => {
    const me = await services()
    return {
      reply: () => me.forum.reply(thread.id, draft()),
      start: () => me.forum.start(place.slug, { ...draft(), title: 'Een vraag', kind: 'talk' }),
      edit: () => me.forum.edit(own.id, { ...draft(), version: 1 }),
    }
  }
  return { place, thread, own, peer, services, step, write }
}

describe.each(['open', 'closed'] as const)('in a community that is %s', (kind) => {
  test('who is paused while they write is told until when, and which decision says why', async () => {
    const s = await scene(kind)
    const decisionId = await s.step('pause')
    for (const [name, write] of Object.entries(await s.write()))
      expect(await stopped(write()), name).toEqual({ until: days(3), decisionId })
    expect((await (await s.services()).forum.thread(s.thread.id, null)).silenced).toEqual({
      until: days(3),
      decisionId,
    })
    clock.pass(3 * 1440)
    expect(await (await s.write()).reply()).toMatchObject({ threadId: s.thread.id })
  })

  test('who is sent out is told which decision says why, though the place is shut to them now', async () => {
    const s = await scene(kind)
    await s.step('pause')
    clock.pass(1)
    const decisionId = await s.step('block')
    for (const [name, write] of Object.entries(await s.write()))
      expect(await stopped(write()), name).toEqual({ until: null, decisionId })
  })

  test('who may write again is turned away by nothing', async () => {
    const s = await scene(kind)
    await s.step('pause')
    await s.step('lift')
    expect(await (await s.write()).reply()).toMatchObject({ threadId: s.thread.id })
  })
})

test('who never belonged, or is paused elsewhere, hears no more than before', async () => {
  const s = await scene('closed')
  const stranger = await make.member()
  expect(await stopped(as(stranger).forum.reply(s.thread.id, draft()))).toBeNull()
  const elsewhere = await scene('open')
  await elsewhere.step('pause')
  expect(await stopped((await elsewhere.services()).forum.reply(s.thread.id, draft()))).toBeNull()
  expect(
    await stopped((await elsewhere.services()).forum.start(s.place.slug, { ...draft(), title: 'Een vraag' })),
  ).toBeNull()
})

test('a refused write still takes three trips at most', async () => {
  const s = await scene('open')
  await s.step('pause')
  const token = await make.session(s.peer)
  const { services, meter } = await request(token)
  await stopped(services.forum.reply(s.thread.id, draft()))
  expect(meter.trips).toBeLessThanOrEqual(3)
})

describe.each(['open', 'closed'] as const)('before they write, in a community that is %s', (kind) => {
  test('who is paused learns it on the page of a new thread, of a change, and of a gesture', async () => {
    const s = await scene(kind)
    const theirs = (await make.post({ in: s.thread, by: await make.member({ in: s.place }) })).id
    const decisionId = await s.step('pause')
    const me = await s.services()
    const told = { until: days(3), decisionId }
    expect(await stopped(me.forum.startForm(s.place.slug))).toEqual(told)
    expect(await stopped(me.forum.postForm(s.own.id, 'edit'))).toEqual(told)
    expect(await stopped(me.forum.react(theirs, { give: 'thanks' }))).toEqual(told)
    expect(await stopped(me.forum.fold(s.own.id, {}))).toEqual(told)
    expect(await me.communities.page(s.place.slug, null)).toMatchObject({
      silenced: told,
      access: 'inside',
      can: { start: false },
    })
    // Taking back is no writing.
    expect(await me.forum.postForm(s.own.id, 'withdraw')).toMatchObject({ postId: s.own.id })
    clock.pass(3 * 1440)
    const again = await s.services()
    expect(await again.forum.startForm(s.place.slug)).toMatchObject({ slug: s.place.slug })
    expect(await again.communities.page(s.place.slug, null)).toMatchObject({ silenced: null, can: { start: true } })
  })

  test('and so does who was sent out', async () => {
    const s = await scene(kind)
    const theirs = (await make.post({ in: s.thread, by: await make.member({ in: s.place }) })).id
    const decisionId = await s.step('block')
    const me = await s.services()
    const told = { until: null, decisionId }
    expect(await stopped(me.forum.startForm(s.place.slug))).toEqual(told)
    expect(await stopped(me.forum.postForm(s.own.id, 'edit'))).toEqual(told)
    expect(await stopped(me.forum.react(theirs, { give: 'thanks' }))).toEqual(told)
    expect(await me.communities.page(s.place.slug, null)).toMatchObject({ silenced: told })
  })
})

test('of a post that they could not read nothing is said, nor of a place they never knew', async () => {
  const s = await scene('open')
  const held = (await make.post({ in: s.thread, by: await make.member({ in: s.place }), state: 'held' })).id
  await s.step('block')
  const me = await s.services()
  expect(await stopped(me.forum.react(held, { give: 'thanks' }))).toBeNull()
  const closed = await make.community({ kind: 'closed' })
  expect(await stopped(me.forum.startForm(closed.slug))).toBeNull()
})

test('the page of a new thread takes a member one trip besides the session, paused or not', async () => {
  const s = await scene('open')
  await s.step('pause')
  const { services, meter } = await request(await make.session(s.peer))
  await stopped(services.forum.startForm(s.place.slug))
  expect(meter.trips).toBeLessThanOrEqual(2)
})
