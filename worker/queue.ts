import { createDb, newMeter } from '#db/client.ts'
import type { Env } from './core/config.ts'
import { drain } from './outbox/drain.ts'
import { createReach } from './services.ts'

/** Drains the outbox rows that commits announced. Anything thrown makes the queue bring the batch again. */
export async function queue(batch: MessageBatch<{ ids: string[] }>, env: Env): Promise<void> {
  const ids = [...new Set(batch.messages.flatMap((message) => message.body.ids))]
  await drain(createDb(env.DB, newMeter()), createReach(env), ids, new Date())
}
