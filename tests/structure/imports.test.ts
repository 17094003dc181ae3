import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaking, inFolder, linesWith, packageOf, type Source, source, sourcesUnder, valueClosure } from './source.ts'

// `house.md`, "Who may import whom", rule by rule. A violation is listed as `file → what it imports`.

const app = sourcesUnder('app')
const worker = sourcesUnder('worker')
const db = sourcesUnder('db')
const all = [...app, ...worker, ...db]

const SLICES = [
  'accounts',
  'communities',
  'events',
  'forum',
  'help',
  'messages',
  'moderation',
  'notifications',
  'organisation',
  'search',
]
const slice = (file: string) => SLICES.find((name) => inFolder(file, `worker/${name}`))
const name = (file: string) => path.basename(file)

/** What leads to a person in a text: the writing coach looks in the browser, so that nothing leaves the device for it. */
const COACHED = /^worker\/forum\/personal-[a-z]+\.ts$/
/** What both sides may load. */
const isomorphic = (file: string) =>
  /^worker\/[a-z]+\/(contract|limits)\.ts$/.test(file) ||
  file === 'worker/rooms/protocol.ts' ||
  file === 'worker/core/readable.ts' ||
  inFolder(file, 'worker/i18n') ||
  COACHED.test(file)

/** The verbs of the house: whatever `createServices` binds. */
const useCases = [
  'worker/services.ts',
  'worker/coordinator-verbs.ts',
  'worker/community-verbs.ts',
  'worker/email-verbs.ts',
  'worker/inbox-verbs.ts',
  'worker/factor-verbs.ts',
]
  .flatMap((file) => source(file).imports)
  .filter((one) => !one.type && slice(one.to) && !/^(store)\.ts$/.test(name(one.to)))
  .map((one) => one.to)

/** Files that decide, and touch nothing: same input, same answer. */
const PURE_NAMES =
  /^(policy|protocol|seats|recipients|nickname|staffed-hours|actor|refusal|signals|phrases|links|markdown.*|personal-.*|.*-words|.*machine|decide-.*)\.ts$/
/** Libraries that compute and touch nothing. */
const PURE_PACKAGES = [
  'zod',
  'temporal-polyfill',
  'lru-cache',
  'unified',
  'remark-parse',
  'remark-rehype',
  'rehype-sanitize',
  'rehype-stringify',
]
const PURE_ROOM =
  /^worker\/rooms\/event-(bucket|room-(arrivals|commands|gone|machine|media|projection|state|steps))\.ts$/
const isPure = (file: string) =>
  (slice(file) !== undefined && PURE_NAMES.test(name(file)) && !useCases.includes(file)) ||
  file === 'worker/rooms/protocol.ts' ||
  file === 'worker/core/actor.ts' ||
  file === 'worker/core/readable.ts' ||
  file === 'worker/core/refusal.ts' ||
  PURE_ROOM.test(file)
const pure = worker.filter(({ file }) => isPure(file))

test('the tests below look at something', () => {
  expect(app.length).toBeGreaterThan(50)
  expect(worker.length).toBeGreaterThan(70)
  expect(db.length).toBeGreaterThan(10)
  expect(useCases.length).toBeGreaterThan(12)
  for (const file of ['worker/forum/policy.ts', 'worker/moderation/policy.ts', 'worker/rooms/event-room-machine.ts'])
    expect(pure.map((one) => one.file)).toContain(file)
})

test('every import of our own leads to a file', () => {
  const missing = breaking(
    [...all, ...sourcesUnder('tests', 'run', 'bench')],
    (_, one) => one.ours && !existsSync(one.to),
  )
  expect(missing).toEqual([])
})

describe('1. what the pages may take', () => {
  test('values of the worker only from contracts, the protocol and the words; types are free', () => {
    expect(breaking(app, (_, one) => !one.type && inFolder(one.to, 'worker') && !isomorphic(one.to))).toEqual([])
  })

  test('nothing of db, no types either', () => {
    expect(breaking(app, (_, one) => inFolder(one.to, 'db'))).toEqual([])
  })

  test('nothing that comes along with those is of the server', () => {
    const came = valueClosure(worker.map(({ file }) => file).filter(isomorphic))
    const foreign = [...came].filter(([to]) => !isomorphic(to) && !isPure(to) && packageOf(to) !== 'zod')
    expect(foreign.map(([, way]) => way.join(' → '))).toEqual([])
  })

  test('no binding, secret or server module', () => {
    const server = /^(node:|cloudflare:|hono$|drizzle-orm$|livekit-server-sdk$|wrangler$)/
    const pages = app.filter(({ file }) => file !== 'app/routes.ts')
    expect(breaking(pages, (_, one) => !one.ours && server.test(packageOf(one.to)))).toEqual([])
    expect(linesWith(pages, /process\.env|\bD1Database\b/)).toEqual([])
  })
})

describe('2. what the worker may take of the pages', () => {
  test('the context and the build, and only where pages are answered', () => {
    expect(
      breaking(
        worker,
        (from, one) =>
          (inFolder(one.to, 'app') && one.to !== 'app/context.ts') ||
          ((inFolder(one.to, 'app') || one.to.startsWith('virtual:')) && from.file !== 'worker/http/pages.ts'),
      ),
    ).toEqual([])
  })

  test('the context loads nothing but the router', () => {
    expect(
      source('app/context.ts')
        .imports.filter((one) => !one.type)
        .map((one) => one.to),
    ).toEqual(['react-router'])
  })
})

describe('3. doors and rules', () => {
  test('Hono only at the doors, the router only where pages are answered', () => {
    expect(
      breaking(
        worker,
        (from, one) =>
          (packageOf(one.to) === 'hono' &&
            from.file !== 'worker/index.ts' &&
            !inFolder(from.file, 'worker/http') &&
            name(from.file) !== 'api.ts') ||
          (/^(react|react-dom|react-router|@react-router)/.test(one.to) && from.file !== 'worker/http/pages.ts'),
      ),
    ).toEqual([])
  })

  test('doors and rooms call services: they take no policy, no store and no use case of a slice', () => {
    const doors = worker.filter(
      ({ file }) =>
        inFolder(file, 'worker/http', 'worker/rooms') ||
        ['worker/index.ts', 'worker/queue.ts', 'worker/cron.ts'].includes(file),
    )
    const rules = (to: string) =>
      slice(to) && (/^(policy|store|visible|decide-)/.test(name(to)) || useCases.includes(to))
    expect(breaking(doors, (_, one) => !one.type && Boolean(rules(one.to)))).toEqual([])
  })
})

describe('4. pure files', () => {
  test('take types, libraries that only compute, and each other', () => {
    expect(
      breaking(
        pure,
        (_, one) => !one.type && !PURE_PACKAGES.includes(packageOf(one.to)) && !isPure(one.to) && !isomorphic(one.to),
      ),
    ).toEqual([])
  })

  test('know no clock, no chance, no network and no waiting', () => {
    const impure =
      /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bcrypto\b|\bfetch\(|\bset(Timeout|Interval)\b|\bawait\b|\bconsole\b/
    expect(linesWith(pure, impure)).toEqual([])
  })
})

describe('5. use cases', () => {
  test('do not call each other: they share statements, so that one batch stays whole', () => {
    const verbs = worker.filter(({ file }) => useCases.includes(file))
    expect(breaking(verbs, (_, one) => !one.type && useCases.includes(one.to))).toEqual([])
  })

  test('take of another slice only its contract, policy, visible, store, rendering and pure rules', () => {
    const shared = (to: string) =>
      /^(contract|policy|visible|store|markdown|contact-mask|official-names)\.ts$/.test(name(to)) || isPure(to)
    const inSlices = worker.filter(({ file }) => slice(file))
    expect(
      breaking(inSlices, (from, one) => {
        const other = slice(one.to)
        return !one.type && other !== undefined && other !== slice(from.file) && !shared(one.to)
      }),
    ).toEqual([])
  })

  test('read no clock but the scope’s', () => {
    const slices = worker.filter(({ file }) => slice(file))
    expect(linesWith(slices, /\bnew Date\(\s*\)|\bDate\.now\b/)).toEqual([])
  })

  test('write through commit only', () => {
    const verbs = worker.filter(({ file }) => useCases.includes(file))
    expect(linesWith(verbs, /\.(run|execute)\(|\bdb\.(insert|update|delete)\b/)).toEqual([])
  })
})

describe('6. where the great libraries live', () => {
  test('drizzle-orm in db/, store.ts, visible.ts and commit.ts', () => {
    const may = ({ file }: Source) =>
      inFolder(file, 'db') ||
      (inFolder(file, 'worker') && /^(store|visible)\.ts$/.test(name(file))) ||
      file === 'worker/core/commit.ts'
    expect(breaking(all, (from, one) => packageOf(one.to) === 'drizzle-orm' && !may(from))).toEqual([])
  })

  test('the LiveKit server SDK in worker/livekit/live.ts', () => {
    expect(
      breaking(
        all,
        (from, one) => packageOf(one.to) === 'livekit-server-sdk' && from.file !== 'worker/livekit/live.ts',
      ),
    ).toEqual([])
  })

  test('the LiveKit client in the room only', () => {
    expect(
      breaking(all, (from, one) => packageOf(one.to) === 'livekit-client' && !inFolder(from.file, 'app/room')),
    ).toEqual([])
  })

  test('the bindings in http/, rooms/, services.ts, config.ts, and the entries that the runtime hands them to', () => {
    const may = ({ file }: Source) =>
      inFolder(file, 'worker/http', 'worker/rooms') ||
      [
        'worker/services.ts',
        'worker/core/config.ts',
        // `fetch`, `queue` and `scheduled` get env from the runtime and hand it on.
        'worker/index.ts',
        'worker/queue.ts',
        'worker/cron.ts',
      ].includes(file)
    const others = [...app, ...worker].filter((one) => !may(one))
    expect(linesWith(others, /\bimport\b.*\bEnv\b.*core\/config/)).toEqual([])
    expect(
      breaking(
        all,
        (from, one) =>
          one.to === 'cloudflare:workers' && !inFolder(from.file, 'worker/rooms') && from.file !== 'worker/index.ts',
      ),
    ).toEqual([])
  })

  test('mail leaves in one place', () => {
    expect(breaking(all, (_, one) => one.to === 'cloudflare:email')).toEqual([])
    expect(
      breaking(all, (from, one) => one.to === 'worker/mail/live.ts' && from.file !== 'worker/services.ts'),
    ).toEqual([])
    expect(
      linesWith(
        worker.filter(({ file }) => file !== 'worker/services.ts'),
        /\benv\.MAIL\b/,
      ),
    ).toEqual([])
  })
})

describe('7. ways to a file', () => {
  test('a relative path stays in its part of the house; further away goes by alias', () => {
    const part = (file: string) =>
      inFolder(file, 'worker', 'app') ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] ?? '')
    const root = (file: string) => file.split('/').length === 2
    expect(
      breaking(
        all,
        (from, one) => one.specifier.startsWith('.') && !root(from.file) && part(from.file) !== part(one.to),
      ),
    ).toEqual([])
  })
})
