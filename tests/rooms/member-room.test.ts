import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env as workerEnv } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import type { Env } from '#worker/core/config.ts'

const env = workerEnv as unknown as Env
const roomOf = (memberId: string) => env.MEMBER_ROOM.get(env.MEMBER_ROOM.idFromName(memberId))

/** An open page of this member, as the door hands it over. */
async function page(memberId: string) {
  const response = await roomOf(memberId).fetch('https://room/', {
    headers: { Upgrade: 'websocket', 'X-Kring-Listener': JSON.stringify({ memberId }) },
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

  test('a page that did not show its session for half an hour is sent back to the door, and hears nothing', async () => {
    const mine = await page('mem_5')
    await runInDurableObject(roomOf('mem_5'), async (room) => {
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 60_000)
      ;(room as unknown as { changed(): void }).changed()
      now.mockRestore()
    })
    await expect.poll(mine.closed).toBe(4001)
    expect(mine.heard).toEqual([])
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
