import path from 'node:path'
import { finish } from './children.ts'
import { binFolder, root } from './places.ts'

// `npm run generate -- --name what_changed`: writes a migration for what changed in db/schema. Read it before it lands.

const kit = path.join(binFolder, 'drizzle-kit')
const { code, output } = await finish(kit, ['generate', '--config', 'db/drizzle.config.ts', ...process.argv.slice(2)], {
  cwd: root,
})
console.log(output.trim())
process.exit(code)
