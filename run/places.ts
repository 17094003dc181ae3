import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const root = path.dirname(import.meta.dirname)

/** What Kring keeps on this machine for `npm start`: database, secrets, mail, logs. Ignored by git. */
export const stateFolder = path.resolve(root, process.env.KRING_STATE || '.kring')

/** What is kept outside the tree because it is large and serves every clone: the LiveKit server. */
export const cacheFolder = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'kring')

export const binFolder = path.join(root, 'node_modules', '.bin')

/** One hash over the contents of files and folders (given from the root), stable across machines. */
export function fingerprint(...places: string[]): string {
  const hash = createHash('sha256')
  for (const place of places) {
    const at = path.join(root, place)
    if (!existsSync(at)) continue
    const files = globSync('**/*', { cwd: at, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
    for (const file of files.length ? files.sort() : [at])
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
