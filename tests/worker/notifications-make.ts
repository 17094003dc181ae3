import { eq } from 'drizzle-orm'
import { follows } from '#db/schema/forum.ts'
import { notifications } from '#db/schema/notifications.ts'
import { outbox } from '#db/schema/outbox.ts'
import { db, sent } from '#tests/support/as.ts'
import { clock } from '#tests/support/clock.ts'
import { recordingReach } from '#tests/support/fakes.ts'
import type { Message } from '#worker/outbox/catalog.ts'
import { drain } from '#worker/outbox/drain.ts'
import { EFFECTS, type Reach } from '#worker/outbox/effects.ts'

/** Runs what the last commits announced. */
export async function effects() {
  const recording = recordingReach()
  await drain(db, recording.reach, sent.splice(0), clock.now())
  return recording
}

/** Carries out everything that was announced until now, twice, as a queue may. */
export async function carryOut() {
  const { reach } = recordingReach()
  const rows = await db.select().from(outbox)
  for (const row of [...rows, ...rows]) {
    const message = row.message as Message
    await (EFFECTS[message.kind] as (m: Message, r: Reach) => Promise<unknown>)(message, reach)
  }
  await db.delete(outbox)
}

/** What somebody was told, oldest first: the kind and what it is about. */
export const told = async (memberId: string) =>
  (await db.select().from(notifications).where(eq(notifications.memberId, memberId)).orderBy(notifications.id)).map(
    ({ kind, subjectId }) => [kind, subjectId],
  )

/** Somebody follows a thread, or explicitly does not. */
export const follow = (memberId: string, threadId: string, state: 'on' | 'off' = 'on') =>
  db.insert(follows).values({ memberId, threadId, state, createdAt: clock.now() })
