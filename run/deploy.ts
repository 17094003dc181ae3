import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildFolder, ensureBuild } from './build.ts'
import { finish } from './children.ts'
import { binFolder, root } from './places.ts'

// `npm run deploy -- --dry-run`: builds what would go online and weighs it, without touching any account.

/** Above this the Worker starts slowly and leaves no room below Cloudflare's own limit of 3 MB. */
const limitBytes = 1_500_000

if (!process.argv.includes('--dry-run')) {
  console.error(
    'Putting Kring online is not automated yet. `npm run deploy -- --dry-run` builds and weighs what would be put online.',
  )
  process.exit(1)
}

await ensureBuild('deploy')
const folder = mkdtempSync(path.join(os.tmpdir(), 'kring-deploy-'))
try {
  const config = path.join(buildFolder('deploy'), 'server', 'wrangler.json')
  const args = ['deploy', '--dry-run', '--outdir', folder, '--config', config]
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' }
  const { code, output } = await finish(path.join(binFolder, 'wrangler'), args, { cwd: root, env })
  if (code !== 0) {
    console.error(output)
    console.error('wrangler would not deploy this; see above.')
    process.exitCode = 1
  } else weigh(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function weigh(uploaded: string) {
  const files = readdirSync(uploaded, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|mjs|wasm)$/.test(name),
  )
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(uploaded, name))).length, 0)
  const size = `${(bytes / 1000).toFixed(0)} kB gzipped`
  if (files.length > 0 && bytes <= limitBytes) console.log(`The Worker is ${size} (limit: ${limitBytes / 1000} kB).`)
  else {
    console.error(
      files.length ? `The Worker is ${size}: above the limit of ${limitBytes / 1000} kB.` : 'wrangler wrote no Worker.',
    )
    process.exitCode = 1
  }
}
