// Where every `npm …` script begins. Runs on any Node from 20 on and needs no package: it installs what
// package-lock.json names, then hands over to `run/<command>.ts` under the Node 24 that came with the packages.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const bin = path.join(modules, '.bin')
const node = path.join(bin, process.platform === 'win32' ? 'node.exe' : 'node')
const stamp = path.join(modules, '.kring-lock')

const command = process.argv[2] ?? ''
const script = path.join(root, 'run', `${command}.ts`)

if (Number(process.versions.node.split('.')[0]) < 20)
  leave(`Kring needs Node 20 or newer to start; this is Node ${process.versions.node}.`)
if (!/^[a-z]+$/.test(command) || !existsSync(script))
  leave('Use one of the scripts of package.json, such as `npm start`.')

process.chdir(root)
const env = { ...process.env, PATH: bin + path.delimiter + (process.env.PATH ?? '') }
if (!installed()) await alone(path.join(root, '.kring', 'install.lock'), install)
run()

/** True when node_modules holds what package-lock.json asks for on this kind of machine. */
function installed() {
  if (!existsSync(node)) return false
  if (read(stamp) === fingerprint()) return true
  const wanted = JSON.parse(read(path.join(root, 'package-lock.json')) || '{"packages":{}}').packages
  const present = JSON.parse(read(path.join(modules, '.package-lock.json')) || '{"packages":{}}').packages
  const same = Object.entries(wanted).every(
    ([at, { version, optional }]) => at === '' || (present[at] ? present[at].version === version : optional),
  )
  if (!same || !runs()) return false
  writeFileSync(stamp, fingerprint())
  return true
}

/** True when the packages with machine code in them load under the installed Node. */
function runs() {
  const probe = "await import('rolldown'); const w = await import('workerd'); w.default ?? w"
  return spawnSync(node, ['--input-type=module', '-e', probe], { cwd: root, env, stdio: 'ignore' }).status === 0
}

function fingerprint() {
  const lock = createHash('sha256')
    .update(read(path.join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform} ${process.arch}\n`
}

/** `npm ci`, without a question. Under an old Node npm leaves out packages that want a newer one: then once more with ours. */
function install() {
  if (installed()) return
  const startedAt = Date.now()
  console.log('Installing the packages (only when they changed; half a minute or more) …')
  let result = npm(process.execPath, ['ci'])
  if (result.status !== 0 && /EUSAGE|in sync/.test(result.output)) {
    console.log('package-lock.json does not fit this registry or platform; installing with `npm install` instead …')
    result = npm(process.execPath, ['install', '--no-save'])
  }
  if (result.status === 0 && existsSync(node) && !runs()) result = npm(node, ['ci'])
  if (result.status !== 0) {
    console.error(result.output.split('\n').slice(-25).join('\n'))
    const tooOld = /lockfileVersion|old lockfile|Unsupported/i.test(result.output)
    leave(
      tooOld ? 'This npm is too old: use npm 9 or newer.' : 'The packages could not be installed; npm said why above.',
    )
  }
  if (!existsSync(node) || !runs())
    leave('The packages are installed, but Node 24 does not run from node_modules/.bin on this machine.')
  writeFileSync(stamp, fingerprint())
  console.log(`Packages are there (${Math.round((Date.now() - startedAt) / 1000)} s).`)
}

/** Runs the npm that called us (or the one on the PATH) under the given Node; user settings that would break it are overruled. */
function npm(underNode, words) {
  const settings = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false', '--engine-strict=false']
  const all = [...words, ...settings, '--include=dev', '--include=optional']
  const caller = process.env.npm_execpath ?? ''
  const [file, args] = caller.endsWith('npm-cli.js') ? [underNode, [caller, ...all]] : ['npm', all]
  const result = spawnSync(file, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', PATH: path.dirname(underNode) + path.delimiter + (process.env.PATH ?? '') },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: 15 * 60_000,
    shell: file === 'npm' && process.platform === 'win32',
  })
  return { status: result.status, output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}` }
}

function run() {
  const child = spawn(node, [script, ...process.argv.slice(3)], { cwd: root, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => leave(`${node} does not start: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)))
  // npm may be killed without passing it on; nothing must stay behind then. Between npm and us stands a shell.
  if (process.env.npm_lifecycle_event) {
    const above = () => `${process.ppid} ${parentOf(process.ppid)}`
    const before = above()
    setInterval(() => above() !== before && child.kill('SIGTERM'), 1000).unref()
  }
}

/** The parent of a process where the kernel tells it (Linux), else nothing. */
function parentOf(pid) {
  return /\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1]
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function leave(sentence) {
  console.error(sentence)
  process.exit(1)
}
