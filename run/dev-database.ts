import path from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as readOptions } from 'wrangler'
import { fillDemo } from '#db/demo/fill.ts'
import { migrate } from './migrations.ts'
import { root } from './places.ts'

/** Migrates and fills the database that the Vite plugin serves in `npm run dev`. Answers the migrations that were new. */
export async function prepareDevDatabase(state: string): Promise<string[]> {
  const { workerOptions } = readOptions(path.join(root, 'wrangler.toml'))
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      telemetry: { enabled: false },
      // The Vite plugin puts its data one folder deeper.
      resourcePersistencePath: path.join(state, 'v3'),
      modules: true,
      script: '',
      d1Databases: workerOptions.d1Databases as Record<string, { id: string }>,
    }),
  )
  try {
    const d1 = (await mf.getD1Database('DB')) as unknown as D1Database
    const fresh = await migrate(d1)
    await fillDemo(d1, new Date())
    return fresh
  } finally {
    await mf.dispose()
  }
}
