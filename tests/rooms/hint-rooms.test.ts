import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env as workerEnv } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import type { Env } from '#worker/core/config.ts'

const env = workerEnv as unknown as Env
const roomOf = (memberId: string) => env.MEMBER_ROOM.get(env.MEMBER_ROOM.idFromName(memberId))

/** An open page of this member, as the door hands it over. */
const page = (memberId: string) => pageIn(roomOf(memberId), { memberId })

async function pageIn(room: Pick<DurableObjectStub, 'fetch'>, listener: object) {
  const response = await room.fetch('https://room/', {
    headers: { Upgrade: 'websocket', 'X-Kring-Listener': JSON.stringify(listener) },
  })
  const socket = response.webSocket!
  const heard: string[] = []
  let closed: number | null = null
  socket.addEventListener('message', ({ data }) => heard.push(String(data)))
  socket.addEventListener('close', ({ code }) => {
    closed = code
  })
  socket.accept()
  return { heard, closed: () => closed, socket }
}

describe('the pages of one member', () => {
  test('all of them are told to look again, and nothing of what there is to see', async () => {
    const [one, two] = [await page('mem_1'), await page('mem_1')]
    await roomOf('mem_1').changed()
    for (const { heard } of [one, two]) await expect.poll(() => heard).toEqual(['{"type":"changed"}'])
  })

  test('those of another member hear nothing', async () => {
    const mine = await page('mem_2')
    const theirs = await page('mem_3')
    await roomOf('mem_2').changed()
    await expect.poll(() => mine.heard).toHaveLength(1)
    expect(theirs.heard).toEqual([])
  })

  test('they still hear after the room slept', async () => {
    const mine = await page('mem_4')
    await evictDurableObject(roomOf('mem_4'))
    await roomOf('mem_4').changed()
    await expect.poll(() => mine.heard).toHaveLength(1)
  })

  test('when every session ended, every page is sent away', async () => {
    const [one, two] = [await page('mem_6'), await page('mem_6')]
    await roomOf('mem_6').ended()
    for (const { closed } of [one, two]) await expect.poll(closed).toBe(4001)
    await roomOf('mem_6').changed()
    expect([...one.heard, ...two.heard]).toEqual([])
  })

  test('nobody listens who was not sent by the door', async () => {
    const response = await roomOf('mem_7').fetch('https://room/', { headers: { Upgrade: 'websocket' } })
    expect(response.status).toBe(400)
  })
})

describe('a page that did not come through the door for five minutes', () => {
  const doors = {
    'of a member': { room: () => env.MEMBER_ROOM.getByName('mem_5'), listener: { memberId: 'mem_5' }, about: [] },
    'of a thread': {
      room: () => env.THREAD_ROOM.getByName('thr_5'),
      listener: { memberId: 'mem_5', team: false },
      about: [{ to: 'everyone' }],
    },
    'of the desk': {
      room: () => env.DESK_ROOM.getByName('desk'),
      listener: { communities: ['com_5'] },
      about: ['com_5'],
    },
  }

  test.each(Object.entries(doors))('%s is sent back to it, and hears nothing', async (_, { room, listener, about }) => {
    const mine = await pageIn(room(), listener)
    await runInDurableObject(room() as DurableObjectStub, async (one) => {
      const told = () => (one as unknown as { changed(...about: unknown[]): void }).changed(...about)
      told()
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * 60_000)
      told()
      now.mockRestore()
    })
    await expect.poll(mine.closed).toBe(4001)
    expect(mine.heard).toEqual(['{"type":"changed"}'])
  })

  test('and who is not meant is told nothing by it either', async () => {
    const room = env.DESK_ROOM.getByName('desk')
    const elsewhere = await pageIn(room, { communities: ['com_6'] })
    const meant = await pageIn(room, { communities: ['com_7'] })
    await runInDurableObject(room as DurableObjectStub, async (one) => {
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * 60_000)
      ;(one as unknown as { changed(community: string): void }).changed('com_7')
      now.mockRestore()
    })
    await expect.poll(meant.closed).toBe(4001)
    expect([elsewhere.closed(), elsewhere.heard]).toEqual([null, []])
  })
})
