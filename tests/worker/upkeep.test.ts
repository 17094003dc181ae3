import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sessions } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/outbox.ts'
import { db } from '#tests/support/as.ts'
import { make } from '#tests/support/make.ts'
import type { Env } from '#worker/core/config.ts'
import { createUpkeep } from '#worker/services.ts'

const upkeep = createUpkeep(env as unknown as Env)
/** Long before and long after any clock under which these tests may run. */
const [PAST, FUTURE] = [new Date('2020-01-01'), new Date('2090-01-01')]

test('every minute: sessions that ended go, those that did not stay', async () => {
  const { id: memberId } = await make.member()
  await db.insert(sessions).values([
    { tokenHash: 'ended', memberId, createdAt: PAST, expiresAt: PAST },
    { tokenHash: 'running', memberId, createdAt: PAST, expiresAt: FUTURE },
  ])
  await upkeep.everyMinute()
  expect((await db.select().from(sessions)).map((row) => row.tokenHash)).toEqual(['running'])
})

test('every minute, and from the queue: what was announced is carried out, with the real rooms', async () => {
  const message = { kind: 'post.held', threadId: 'thr_1', communityId: 'com_1', authorId: 'mem_1' }
  const drained = async (id: string) => (await db.select().from(outbox).where(eq(outbox.id, id)))[0]!.drainedAt
  await db.insert(outbox).values([
    { id: 'out_lost', message, createdAt: PAST },
    { id: 'out_named', message, createdAt: FUTURE },
  ])
  await upkeep.everyMinute()
  expect(await drained('out_lost')).toBeInstanceOf(Date)
  expect(await drained('out_named')).toBeNull()
  await upkeep.drain(['out_named'])
  expect(await drained('out_named')).toBeInstanceOf(Date)
})
