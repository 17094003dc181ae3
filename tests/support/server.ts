import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Line, type RunningWorker, startWorker, type WorkerSettings } from '#run/worker.ts'

export type ServerSettings = Partial<Omit<WorkerSettings, 'state' | 'onLine'>> & {
  /** False: an empty, migrated database instead of the demo data. */
  demo?: boolean
}

export interface TestServer extends RunningWorker {
  state: string
  /** Everything the Worker and its runtime wrote, in order. */
  lines: Line[]
  /** The mails sent so far, oldest first, as text. */
  mails(): string[]
}

/**
 * Starts the built Worker with a database, a port and secrets of its own. The cron does not run by itself (`tick()`),
 * and rate limits are out of the way unless `limits` sets them.
 */
export async function startServer(settings: ServerSettings = {}): Promise<TestServer> {
  const { demo = true, ...rest } = settings
  const state = mkdtempSync(path.join(os.tmpdir(), 'kring-test-'))
  if (demo) cpSync(inject('template'), state, { recursive: true })
  const lines: Line[] = []
  const onLine = (line: Line) => lines.push(line)
  const worker = await startWorker({ build: 'demo', cron: false, limits: 100_000, ...rest, state, onLine })
  return {
    ...worker,
    state,
    lines,
    mails: () => filesIn(worker.mailFolder).map((name) => readFileSync(path.join(worker.mailFolder, name), 'utf8')),
    async dispose() {
      await worker.dispose()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

/** A server for all tests of a file: started before the first, gone after the last. Use it inside tests only. */
export function useServer(settings: ServerSettings | (() => ServerSettings) = {}): TestServer {
  let server: TestServer | undefined
  beforeAll(async () => {
    server = await startServer(typeof settings === 'function' ? settings() : settings)
  })
  afterAll(async () => {
    await server?.dispose()
  })
  return new Proxy({} as TestServer, {
    get(_, key) {
      if (!server) throw new Error('The server is there inside tests only.')
      return Reflect.get(server, key)
    },
  })
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
