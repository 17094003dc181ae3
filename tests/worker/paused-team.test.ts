import { beforeEach, describe, expect, test } from 'vitest'
import { as, guest, refusal, request } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { make, now } from '#tests/support/make.ts'
import type { PersonActInput } from '#worker/moderation/contract.ts'
import { decision, scene } from './moderation-make.ts'

beforeEach(clock.reset)

/** A volunteer about whom a professional takes a step, and what waits there. */
async function stepped(act: 'pause' | 'block') {
  const given = await scene()
  const thread = await make.thread({ in: given.place })
  const own = await make.post({ in: thread, by: given.libel })
  const held = make.heldItem(await make.post({ in: thread, by: given.author, state: 'held' }))
  const token = await make.session(given.libel)
  const current = async () => (await request(token)).services
  const role = async () =>
    (await guest().forum.thread(thread.id, null)).posts.find((post) => post.id === own.id)?.author.role
  expect((await (await current()).moderation.queue()).items.map(({ id }) => id)).toEqual([held])
  expect(await role()).toBe('volunteer')
  const item = await make.report({ on: own })
  const step: PersonActInput = { version: 1, seen: '1.0', act, rule: 'kind', reason: 'Dit is waarom het zo is.' }
  const outcome = await as(given.noor).moderation.stepOnPerson(item, {
    ...step,
    ...(act === 'pause' ? { days: 3 } : {}),
  })
  expect(outcome).toMatchObject({ kind: 'done' })
  return { ...given, thread, held, role, services: current }
}

describe('a volunteer', () => {
  test('who is paused has no part in the team until it is over', async () => {
    const { thread, held, role, services } = await stepped('pause')
    const away = await services()
    expect(await refusal(away.moderation.queue())).toBe('not_found')
    expect(await refusal(away.moderation.item(held))).toBe('not_found')
    expect(await refusal(away.moderation.decide(held, { ...decision('approve'), seen: '0.0' }))).toBe('not_found')
    expect(await refusal(away.inbox.conversations('waiting', null))).toBe('not_found')
    expect((await now.item(held)).state).toBe('open')
    // They read along as a participant does.
    expect((await away.forum.thread(thread.id, null)).posts.some((post) => post.state === 'held')).toBe(false)
    expect(await role()).toBe('peer')
    clock.pass(3 * 24 * 60 + 1)
    expect(await role()).toBe('volunteer')
    const back = await services()
    expect(await back.moderation.decide(held, { ...decision('approve'), seen: '0.0' })).toMatchObject({ kind: 'done' })
  })

  test('who was sent out is called a volunteer nowhere', async () => {
    const { held, role, services } = await stepped('block')
    expect(await refusal((await services()).moderation.item(held))).toBe('not_found')
    expect(await role()).toBe('peer')
  })
})
