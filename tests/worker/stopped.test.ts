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
  return { place, thread, peer, services, step, write }
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
