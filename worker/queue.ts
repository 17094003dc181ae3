import type { Env } from './core/config.ts'
import { createUpkeep } from './services.ts'

/** Drains the outbox rows that commits announced. Anything thrown makes the queue bring the batch again. */
export async function queue(batch: MessageBatch<{ ids: string[] }>, env: Env): Promise<void> {
  await createUpkeep(env).drain([...new Set(batch.messages.flatMap((message) => message.body.ids))])
}
