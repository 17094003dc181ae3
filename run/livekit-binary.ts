import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { alone } from './alone.mjs'
import { finish } from './children.ts'
import { cacheFolder } from './places.ts'

const version = '1.13.5'

/** The archives of the release, and what their contents must hash to (SHA-256, as in the release's own checksums.txt). */
const archives: Record<string, { name: string; sha256: string }> = {
  'linux-x64': {
    name: `livekit_${version}_linux_amd64.tar.gz`,
    sha256: 'c020fac437b7cc9b776eef1ad5ea8af77be9acfa07602eca20a3a44930dfbc70',
  },
  'linux-arm64': {
    name: `livekit_${version}_linux_arm64.tar.gz`,
    sha256: '332015305518765fe05bad74fc3a9d9583e635e7dd130de3c4fc563d69c550f3',
  },
}

const cached = path.join(cacheFolder, `livekit-server-${version}`)

/** A livekit-server that is already on this machine: on the PATH, or in Kring's cache outside the tree. */
export function findLiveKit(): string | undefined {
  return onPath('livekit-server') ?? (executable(cached) ? cached : undefined)
}

/**
 * Fetches the pinned release into the cache or, where it cannot be reached or there is none for this machine, builds the
 * same version with Go. Answers undefined when neither goes; `say` hears one line when work begins and one when it ends.
 */
export async function getLiveKit(say: (line: string) => void): Promise<string | undefined> {
  const found = findLiveKit()
  if (found) return found
  mkdirSync(cacheFolder, { recursive: true })
  return alone(`${cached}.lock`, async () => {
    if (executable(cached)) return cached
    for (const left of globSync(path.join(cacheFolder, 'getting-*'))) rmSync(left, { recursive: true, force: true })
    const folder = mkdtempSync(path.join(cacheFolder, 'getting-'))
    try {
      const binary = (await download(folder)) ?? (await build(folder, say))
      if (!binary) return undefined
      chmodSync(binary, 0o755)
      renameSync(binary, cached)
      return cached
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

async function download(folder: string): Promise<string | undefined> {
  const archive = archives[`${process.platform}-${process.arch}`]
  if (!archive) return undefined
  let bytes: Uint8Array
  try {
    const reach = new AbortController()
    const timer = setTimeout(() => reach.abort(), 10_000)
    const address = `https://github.com/livekit/livekit/releases/download/v${version}/${archive.name}`
    const response = await fetch(address, { signal: AbortSignal.any([reach.signal, AbortSignal.timeout(300_000)]) })
    clearTimeout(timer)
    if (!response.ok) return undefined
    bytes = new Uint8Array(await response.arrayBuffer())
  } catch {
    return undefined
  }
  if (createHash('sha256').update(bytes).digest('hex') !== archive.sha256)
    throw new Error(`${archive.name} is not what LiveKit published: its checksum differs. It was thrown away.`)
  const file = path.join(folder, archive.name)
  writeFileSync(file, bytes)
  const { code } = await finish('tar', ['-xzf', file, '-C', folder, 'livekit-server'])
  return code === 0 ? path.join(folder, 'livekit-server') : undefined
}

async function build(folder: string, say: (line: string) => void): Promise<string | undefined> {
  const go = onPath('go') ?? (executable('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : undefined)
  if (!go || !recent(go)) return undefined
  const startedAt = Date.now()
  say(
    'LiveKit: building livekit-server with Go, once, about three minutes; everything but live video works meanwhile …',
  )
  const target = `github.com/livekit/livekit-server/cmd/server@v${version}`
  const { code, output } = await finish(go, ['install', target], {
    cwd: folder,
    env: { ...process.env, GOBIN: folder, GOFLAGS: '', GOWORK: 'off', CGO_ENABLED: '0' },
  })
  if (code !== 0) {
    say(`LiveKit: the build failed. ${output.trim().split('\n').at(-1)}`)
    return undefined
  }
  say(`LiveKit: built (${Math.round((Date.now() - startedAt) / 1000)} s).`)
  return path.join(folder, 'server')
}

/** Go 1.26 or newer, which this version of LiveKit asks for. */
function recent(go: string): boolean {
  const [, major = 0, minor = 0] = /go(\d+)\.(\d+)/.exec(spawnSync(go, ['version'], { encoding: 'utf8' }).stdout) ?? []
  return Number(major) > 1 || Number(minor) >= 26
}

export function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return folders.map((folder) => path.join(folder, name)).find(executable)
}

function executable(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
