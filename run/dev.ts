import path from 'node:path'
import { startChild, stopChild } from './children.ts'
import { prepareDevDatabase } from './dev-database.ts'
import { endWith } from './ending.ts'
import { live } from './media.ts'
import { binFolder, root } from './places.ts'
import { freePort } from './ports.ts'
import { secretsOf } from './secrets.ts'
import { takeState } from './state.ts'

// `npm run dev`: pages reload while you code, and the Worker runs in workerd through Vite. Its data are its own
// (`persistState` in vite.config.ts names the same folder).

const say = (line: string) => console.log(line)
const state = path.join(root, '.kring', 'dev')

takeState(state, '`npm run dev`')
const fresh = await prepareDevDatabase(state)
if (fresh.length) say(`Migrated: ${fresh.join(', ')}`)
const video = await live(state, say, { wait: false })
const port = await freePort(Number(process.env.PORT) || 5173)

const arguments_ = ['dev', '--host', '127.0.0.1', '--port', String(port), '--strictPort']
const vite = startChild(path.join(binFolder, 'react-router'), arguments_, {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: devEnvironment(),
})
vite.once('exit', (code) => void video.stop().then(() => process.exit(code ?? 1)))
endWith(async () => {
  vite.removeAllListeners('exit')
  await Promise.all([video.stop(), stopChild(vite)])
})
await video.begin(`http://127.0.0.1:${port}`)

/** wrangler hands the whole environment to the Worker as its variables, so it gets little more than those. */
function devEnvironment(): NodeJS.ProcessEnv {
  const passed = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TERM',
    'LANG',
    'FORCE_COLOR',
    'NO_COLOR',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
  ]
  const { media } = video
  return {
    ...Object.fromEntries(passed.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    CLOUDFLARE_INCLUDE_PROCESS_ENV: 'true',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_SEND_METRICS: 'false',
    KRING_DEMO: '1',
    KRING_MODE: 'development',
    JURISDICTION: '',
    KRING_SECRET: secretsOf(state).KRING_SECRET,
    ...(media && { LIVEKIT_URL: media.url, LIVEKIT_API_KEY: media.apiKey, LIVEKIT_API_SECRET: media.apiSecret }),
  }
}
