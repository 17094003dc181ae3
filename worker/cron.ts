import type { Env } from './core/config.ts'
import { createUpkeep } from './services.ts'

/** Every minute. */
export async function cron(env: Env): Promise<void> {
  await createUpkeep(env).everyMinute()
}
