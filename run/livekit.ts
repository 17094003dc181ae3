import type { ChildProcess } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdirSync, openSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { heldBy, note, release } from './alone.mjs'
import { startChild, stopChild } from './children.ts'
import { freePort } from './ports.ts'
import { secretsOf } from './secrets.ts'

/** Where a LiveKit server is or will be, and the key that the Worker shares with it. */
export interface Media {
  url: string
  apiKey: string
  apiSecret: string
}

export interface MediaPlan extends Media {
  ports: { signal: number; tcp: number; udp: number }
}

export interface RunningLiveKit extends Media {
  /** True while the server runs. */
  readonly alive: boolean
  /** Ends the server; `SIGKILL` ends it as a crash would. */
  stop(signal?: NodeJS.Signals): Promise<void>
  /** Starts it again on the same ports with the same key. */
  restart(): Promise<void>
}

/** A LiveKit server that somebody else runs, named by the environment. */
export function givenLiveKit(): Media | undefined {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = process.env
  if (!url) return undefined
  if (!apiKey || !apiSecret) throw new Error('LIVEKIT_URL is set, but LIVEKIT_API_KEY or LIVEKIT_API_SECRET is not.')
  return { url, apiKey, apiSecret }
}

/** Chooses ports and the key beforehand, so that the Worker can be told about a server that is not there yet. */
export async function planLiveKit(state: string): Promise<MediaPlan> {
  const { LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = secretsOf(state)
  const ports = { signal: await freePort(7880), tcp: await freePort(7881), udp: await freeUdpPort(7882) }
  return { url: `ws://127.0.0.1:${ports.signal}`, apiKey, apiSecret, ports }
}

/**
 * Starts livekit-server on this machine's loopback only, and waits until it answers. Rooms are made by the Worker alone
 * (`auto_create: false`); what happens in them is told to `webhook`. Its own log goes to `livekit.log` in the state folder.
 */
export async function startLiveKit(options: {
  binary: string
  state: string
  plan: MediaPlan
  webhook: string
  /** Hears that the server ended although nobody stopped it. */
  onCrash?: (how: string) => void
}): Promise<RunningLiveKit> {
  const { binary, state, plan, webhook, onCrash } = options
  mkdirSync(state, { recursive: true })
  const config = path.join(state, 'livekit.yaml')
  const held = path.join(state, 'livekit.pid')
  writeFileSync(config, `${JSON.stringify(configuration(plan, webhook), null, 2)}\n`, { mode: 0o600 })
  await endLeftover(held)
  let child: ChildProcess | undefined
  const stop = async (signal?: NodeJS.Signals) => {
    const old = child
    child = undefined
    if (old) await stopChild(old, signal)
    release(held)
  }
  const start = async () => {
    const log = openSync(path.join(state, 'livekit.log'), 'a')
    const started = startChild(binary, ['--config', config], { stdio: ['ignore', log, log] })
    child = started
    if (started.pid) note(held, started.pid)
    started.once('exit', (code, signal) => {
      if (child !== started) return
      child = undefined
      onCrash?.(signal ?? `exit code ${code}`)
    })
    const until = Date.now() + 15_000
    while (!(await answers(plan.ports.signal))) {
      if (child !== started) throw new Error(`livekit-server ended at once; see ${path.join(state, 'livekit.log')}`)
      if (Date.now() > until) {
        await stop()
        throw new Error('livekit-server does not answer after 15 seconds')
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await start()
  const { url, apiKey, apiSecret } = plan
  return {
    url,
    apiKey,
    apiSecret,
    get alive() {
      return child !== undefined
    },
    stop,
    restart: async () => {
      await stop()
      await start()
    },
  }
}

/** JSON is YAML, which is what livekit-server reads. */
function configuration({ ports, apiKey, apiSecret }: MediaPlan, webhook: string) {
  return {
    port: ports.signal,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      tcp_port: ports.tcp,
      udp_port: ports.udp,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
      interfaces: { includes: [process.platform === 'linux' ? 'lo' : 'lo0'] },
    },
    keys: { [apiKey]: apiSecret },
    webhook: { api_key: apiKey, urls: [webhook] },
    room: { auto_create: false },
    logging: { level: 'info' },
  }
}

/** A server that an earlier, killed start left behind would hold its ports and answer nobody. */
async function endLeftover(held: string) {
  const leftover = heldBy(held)
  if (leftover <= 0) return
  process.kill(leftover, 'SIGKILL')
  while (heldBy(held)) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) })).ok
  } catch {
    return false
  }
}

function freeUdpPort(wanted: number): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4')
    socket.once('error', () => resolve(freeUdpPort(0)))
    socket.bind(wanted, '127.0.0.1', () => {
      const { port } = socket.address()
      socket.close(() => resolve(port))
    })
  })
}
