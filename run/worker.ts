import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { type Build, buildFolder } from './build.ts'
import { keepMail } from './mail.ts'
import { migrate } from './migrations.ts'
import { freePort } from './ports.ts'
import { secretsOf } from './secrets.ts'
import { comesFrom, workerOptions } from './worker-options.ts'

export interface WorkerSettings {
  build: Build
  /** Folder of everything this Worker keeps: `data` (D1, Durable Objects), `mail`, `secrets.json`, `worker.log`. */
  state: string
  /** Wanted port of 127.0.0.1; another one when it is taken. Left out: any. */
  port?: number
  vars?: Record<string, string>
  livekit?: { url: string; apiKey: string; apiSecret: string }
  limits?: number
  /** Opens `directUrl`, which skips miniflare's entry: for measuring. */
  direct?: boolean
  /** False: no asset router before the Worker, and no assets: for measuring. */
  assets?: boolean
  /** False: the cron of wrangler.toml is not fired each minute; call `tick()`. */
  cron?: boolean
  /** Hears every line the Worker or the runtime writes; without it they go to `worker.log` only. */
  onLine?: (line: Line) => void
}

export interface Line {
  level: string
  text: string
}

export interface RunningWorker {
  url: string
  directUrl: string | undefined
  d1: D1Database
  mf: Miniflare
  /** Where sent mail is kept, one file a message. */
  mailFolder: string
  /** Fires the cron once, now. */
  tick(): Promise<void>
  dispose(): Promise<void>
}

/**
 * Starts a built Worker in workerd, as it would run at Cloudflare: D1 (migrated), Durable Objects, queue, cron, rate
 * limits, mail and assets, all on this machine. Nothing sits between the port and workerd but miniflare's entry.
 */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const { state, assets = true, direct = false } = settings
  mkdirSync(state, { recursive: true })
  const mailFolder = path.join(state, 'mail')
  const heard = listener(state, mailFolder, settings.onLine)
  const port = await freePort(settings.port)
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port,
      cf: comesFrom,
      telemetry: { enabled: false },
      logRequests: false,
      resourcePersistencePath: path.join(state, 'data'),
      log: new Listener(heard),
      handleStructuredLogs: ({ level, message }) => heard({ level, text: message }),
      unsafeHandleRuntimeRestart: () =>
        heard({ level: 'error', text: 'workerd ended unexpectedly and was started again' }),
      workers: [
        workerOptions(path.join(buildFolder(settings.build), 'server', 'wrangler.json'), {
          vars: variables(settings, port),
          limits: settings.limits,
          assets,
          direct,
        }),
      ],
    }),
  )
  try {
    await mf.ready
    const d1 = (await mf.getD1Database('DB')) as unknown as D1Database
    await migrate(d1)
    const tick = async () => void (await (await mf.getWorker()).scheduled({ cron: '* * * * *' }))
    const stopCron = settings.cron === false ? () => {} : everyMinute(tick, heard)
    return {
      url: `http://127.0.0.1:${port}`,
      directUrl: direct ? String(await mf.unsafeGetDirectURL('kring')).replace(/\/$/, '') : undefined,
      d1,
      mf,
      mailFolder,
      tick,
      async dispose() {
        stopCron()
        await mf.dispose()
      },
    }
  } catch (error) {
    await mf.dispose()
    throw error
  }
}

/** Links in mail lead to where people sign in: by name and not by number, since passkeys work on a host with a name only. */
function variables({ state, livekit, vars }: WorkerSettings, port: number): Record<string, string> {
  const { KRING_SECRET } = secretsOf(state)
  const media = livekit && {
    LIVEKIT_URL: livekit.url,
    LIVEKIT_API_KEY: livekit.apiKey,
    LIVEKIT_API_SECRET: livekit.apiSecret,
  }
  return {
    KRING_MODE: 'development',
    JURISDICTION: '',
    KRING_SECRET,
    ORIGIN: `http://localhost:${port}`,
    ...media,
    ...vars,
  }
}

/** miniflare fires no cron by itself. Each run starts on the minute, as it would at Cloudflare. */
function everyMinute(tick: () => Promise<void>, heard: (line: Line) => void): () => void {
  let timer: NodeJS.Timeout
  const plan = () => {
    timer = setTimeout(
      () => {
        plan()
        tick().catch((error) => heard({ level: 'error', text: `cron: ${error}` }))
      },
      60_000 - (Date.now() % 60_000),
    )
    timer.unref()
  }
  plan()
  return () => clearTimeout(timer)
}

function listener(state: string, mailFolder: string, onLine: ((line: Line) => void) | undefined) {
  const file = path.join(state, 'worker.log')
  return (line: Line) => {
    if (keepMail(mailFolder, line.text)) return
    appendFileSync(file, `${new Date().toISOString()} ${line.level} ${line.text}\n`)
    onLine?.(line)
  }
}

/** miniflare's own messages, passed on as lines. */
class Listener extends Log {
  #heard: (line: Line) => void
  constructor(heard: (line: Line) => void) {
    super(LogLevel.INFO)
    this.#heard = heard
  }
  override logWithLevel(level: LogLevel, text: string) {
    if (level <= LogLevel.INFO) this.#heard({ level: LogLevel[level].toLowerCase(), text })
  }
  override logReady() {}
}
