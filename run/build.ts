import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { alone } from './alone.mjs'
import { finish } from './children.ts'
import { binFolder, fingerprint, root } from './places.ts'

/** `demo` has the page that signs in as a demo person; `deploy` is what an organisation puts online and has no such route. */
export type Build = 'demo' | 'deploy'

const sources = [
  ...['app', 'worker', 'db', 'public'],
  ...[
    'vite.config.ts',
    'react-router.config.ts',
    'wrangler.toml',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
  ],
]

export const buildFolder = (build: Build) => path.join(root, 'build', build)

/** Builds the client and the Worker unless the last build was made from the same sources. Two at once wait for each other. */
export async function ensureBuild(build: Build): Promise<string> {
  const folder = buildFolder(build)
  await alone(path.join(root, 'build', `${build}.lock`), async () => {
    const wanted = fingerprint(...sources)
    const stamp = path.join(folder, 'stamp')
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
    const startedAt = Date.now()
    console.log(`Building (${build}) …`)
    rmSync(folder, { recursive: true, force: true })
    const { code, output } = await finish(path.join(binFolder, 'react-router'), ['build'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', KRING_DEMO: build === 'demo' ? '1' : '' },
    })
    if (code !== 0) throw new Error(`The build (${build}) failed.\n${output}`)
    writeFileSync(stamp, wanted)
    console.log(`Built (${build}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s).`)
  })
  return folder
}
