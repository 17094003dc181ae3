import { describe, expect, test } from 'vitest'
import { as, guest, refusal } from '#tests/support/as.ts'
import { make } from '#tests/support/make.ts'

describe('who may listen to a thread', () => {
  test('members who see it; the team hears also what others do not', async () => {
    const place = await make.community({ kind: 'closed' })
    const thread = await make.thread({ in: place })
    const { lastPostAt } = thread
    const peer = await make.member({ in: place })
    expect(await as(peer).forum.listen(thread.id)).toEqual({ memberId: peer.id, team: false, lastPostAt })
    for (const role of ['volunteer', 'professional'] as const) {
      const member = await make.member({ in: place, role })
      expect(await as(member).forum.listen(thread.id)).toEqual({ memberId: member.id, team: true, lastPostAt })
    }
  })

  test('nobody who does not see it: a line that opens would already tell', async () => {
    const closed = await make.thread({ in: await make.community({ kind: 'closed' }) })
    const held = await make.thread({ in: await make.community(), state: 'held' })
    const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
    for (const thread of [closed.id, held.id, 'thr_nothing']) {
      expect(await refusal(guest().forum.listen(thread))).toBe('unauthenticated')
      expect(await refusal(as(await make.member()).forum.listen(thread))).toBe('not_found')
      expect(await refusal(as(elsewhere).forum.listen(thread))).toBe('not_found')
    }
  })

  test('an author hears about their own thread that waits, as an author', async () => {
    const author = await make.member()
    const held = await make.thread({ in: await make.community(), by: author, state: 'held' })
    const { lastPostAt } = held
    expect(await as(author).forum.listen(held.id)).toEqual({ memberId: author.id, team: false, lastPostAt })
  })

  test('the team of one community is no team in another', async () => {
    const thread = await make.thread({ in: await make.community() })
    const elsewhere = await make.member({ in: await make.community(), role: 'professional' })
    const { lastPostAt } = thread
    expect(await as(elsewhere).forum.listen(thread.id)).toEqual({ memberId: elsewhere.id, team: false, lastPostAt })
  })
})

test('at the desk one hears of the communities where one is of the team, and of no other', async () => {
  const [one, two, three] = [await make.community(), await make.community(), await make.community()]
  const member = await make.member({ in: one, role: 'professional' })
  const both = {
    ...member,
    roles: new Map([
      [one.id, 'professional'],
      [two.id, 'volunteer'],
      [three.id, 'peer'],
    ] as const),
  }
  expect((await as(both).moderation.listen()).communities.sort()).toEqual([one.id, two.id].sort())
})
