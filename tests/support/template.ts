import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { fillDemo } from '#db/demo/fill.ts'
import { ensureBuild } from '#run/build.ts'
import { startWorker } from '#run/worker.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A state folder with a migrated database and the demo data, to be copied for each test file. */
    template: string
  }
}

/** Once per run: builds what is not built yet and prepares one filled database, which every test file gets a copy of. */
export default async function setup(project: TestProject) {
  await ensureBuild('demo')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kring-template-'))
  const worker = await startWorker({ build: 'demo', state: folder, cron: false })
  await fillDemo(worker.d1, new Date(), { past: false })
  await worker.dispose()
  project.provide('template', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
