import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildFolder, ensureBuild } from './build.ts'
import { finish } from './children.ts'
import { firstData, firstLink } from './deployment/first-data.ts'
import { aboutMail, configured, missing, readFlags, readInstallation } from './deployment/installation.ts'
import { deploy } from './deployment/plan.ts'
import { binFolder, root } from './places.ts'

// `npm run deploy`: puts Kring online, or brings what is online up to date. With `--dry-run` it builds, weighs and shows each
// step, without touching any account.

/** Above this the Worker starts slowly and leaves no room below Cloudflare's own limit of 3 MB. */
const limitBytes = 1_500_000

const say = (line: string) => console.log(line)
const wrangler = (args: string[]) =>
  finish(path.join(binFolder, 'wrangler'), args, {
    cwd: root,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  })

const { dryRun, given } = readFlags(process.argv.slice(2))
const installation = readInstallation(given, !dryRun)
const lacks = missing(installation)
if (lacks.length) {
  say(
    `Still to be said${dryRun ? '' : ', once; it is kept in deploy.json'}:\n${lacks.map((one) => `   ${one}`).join('\n')}`,
  )
  if (!dryRun) process.exit(1)
}

await ensureBuild('deploy')
const server = path.join(buildFolder('deploy'), 'server')
await weigh(path.join(server, 'wrangler.json'))

const done = await deploy(
  {
    wrangler,
    say,
    writeConfig(databaseId) {
      const file = path.join(server, 'installation.json')
      if (dryRun) return path.relative(root, file)
      const built = JSON.parse(readFileSync(path.join(server, 'wrangler.json'), 'utf8'))
      writeFileSync(file, JSON.stringify(configured(built, installation, databaseId), null, 2))
      return file
    },
    writePrivate(name, text) {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'kring-deploy-'))
      const file = path.join(folder, name)
      writeFileSync(file, text, { mode: 0o600 })
      return { path: file, remove: () => rmSync(folder, { recursive: true, force: true }) }
    },
    newSecret: () => randomBytes(32).toString('base64url'),
    firstData: () => firstData(new Date()),
    firstLink: () => firstLink(installation.origin ?? '', new Date()),
  },
  dryRun,
)
if (!done.ok) process.exit(1)
if (dryRun) say('\nNothing was changed.')
else say(`\nKring is at ${installation.origin}`)
say(aboutMail(installation))
if (done.link)
  say(
    `\nThe first coordinator makes an account here, once, within seven days. Give this link to nobody else:\n\n   ${done.link}\n`,
  )

/** What would be uploaded, gzipped; stops when it is too much. */
async function weigh(config: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kring-weigh-'))
  try {
    const { code, output } = await wrangler(['deploy', '--dry-run', '--outdir', folder, '--config', config])
    if (code !== 0) stop(`${output}\nwrangler would not deploy this; see above.`)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|mjs|wasm)$/.test(name),
    )
    const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0)
    const size = `${(bytes / 1000).toFixed(0)} kB gzipped`
    if (!files.length) stop('wrangler wrote no Worker.')
    if (bytes > limitBytes) stop(`The Worker is ${size}: above the limit of ${limitBytes / 1000} kB.`)
    say(`The Worker is ${size} (limit: ${limitBytes / 1000} kB).`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function stop(why: string): never {
  console.error(why)
  process.exit(1)
}
