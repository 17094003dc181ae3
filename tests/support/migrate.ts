import { applyD1Migrations, type D1Migration, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { clock } from './clock.ts'

const { DB, MIGRATIONS } = env as unknown as { DB: D1Database; MIGRATIONS: D1Migration[] }
// Files share a runtime, so what the one before left goes first.
clock.reset()
await reset()
await applyD1Migrations(DB, MIGRATIONS)
