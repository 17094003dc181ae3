import { readdirSync, readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import routes from '../../../app/routes.ts'
import { both, ROLES, type Role, without } from './marks.ts'
import type { Thing, World } from './world.ts'

/** A line of the table of contents, or of what Hono answers before it. */
export interface Line {
  /** As it is written there: `/t/:threadId`. */
  pattern: string
  /** What one gets with GET. `page`: rendered, or as data; `plain`: an answer of its own; `none`: nothing. */
  gives: 'page' | 'plain' | 'none'
  /** Whether what it gives comes from the record; else it is the same for everybody. */
  reads: boolean
  acts: boolean
  /** Names of what may stand after the `?`. */
  asks: string[]
  file: string
}

/** An address that is walked. */
export interface Address {
  line: Line
  path: string
  /** Who may see everything that the address names; nobody is asked for where it names nothing. */
  seers: ReadonlySet<Role> | null
  /** Addresses of one kind differ in nothing that decides who sees them. */
  kind: string
}

/** Every route of the app and every handler beside it, from their sources: a new one walks along by itself. */
export function everyLine(): Line[] {
  return [...ofTheApp(routes as RouteConfigEntry[], ''), ...besideTheApp().filter(({ pattern }) => !isSocket(pattern))]
}

/** Addresses at which an open page listens. */
export const everySocket = (): Line[] => besideTheApp().filter(({ pattern }) => isSocket(pattern))

const isSocket = (pattern: string) => pattern.startsWith('/live/') && !pattern.includes('*')

function ofTheApp(entries: RouteConfigEntry[], above: string): Line[] {
  return entries.flatMap((entry) => {
    const pattern = [above, entry.path].filter(Boolean).join('/')
    const source = readFileSync(`app/${entry.file}`, 'utf8')
    const has = (name: string) =>
      new RegExp(`export (async )?(function|const) ${name}\\b|export \\{[^}]*\\b${name}\\b`).test(source)
    const line: Line = {
      pattern: `/${pattern}`,
      gives: /export default/.test(source) ? 'page' : has('loader') ? 'plain' : 'none',
      reads:
        /export (async )?(function|const) loader[\s\S]*?context[\s\S]*?^(export|$)/m.test(source) ||
        /export \{[^}]*\bloader\b/.test(source),
      acts: has('action'),
      asks: asked(source),
      file: entry.file,
    }
    // A layout answers through its pages.
    return entry.children?.length ? ofTheApp(entry.children, pattern) : [line]
  })
}

/** What a route reads of its address, also by way of a file of its own folder. */
function asked(source: string): string[] {
  const sources = [
    source,
    ...[...source.matchAll(/from '#app\/([^']+filter\.ts)'/g)].map(([, file]) => readFileSync(`app/${file}`, 'utf8')),
  ]
  return [
    ...new Set(sources.flatMap((text) => [...text.matchAll(/searchParams\.get\('(\w+)'\)/g)].map(([, name]) => name!))),
  ]
}

function besideTheApp(): Line[] {
  return readdirSync('worker/http', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(`worker/http/${file}`, 'utf8')
      return [...source.matchAll(/^\s*\w+\.(get|post|all|on)\(\s*'(\/[^']*)'/gm)].map(
        ([, method, pattern]): Line => ({
          pattern: pattern!,
          gives: method === 'post' ? 'none' : 'plain',
          reads: true,
          acts: false,
          asks: [],
          file,
        }),
      )
    })
}

/** What may stand for a parameter where nothing that was seeded has that name. */
const BESIDES: Record<string, string[]> = {
  '*': ['nergens'],
  about: ['confirm', 'stop', 'never'],
  code: ['poster'],
  token: ['nergens'],
}
/** Of a part of the app with names of its own. */
const OTHERWISE: [RegExp, string, string][] = [
  // Before the door of a closed community stands who knows that it is there.
  [/^\/c\/:slug\/(join|info)/, 'slug', 'knownSlug'],
  [/^\/desk\/members\//, 'slug', 'teamSlug'],
  [/^\/events\//, 'slug', 'eventSlug'],
  [/^\/live\/threads\//, 'id', 'threadId'],
  [/^\/live\/messages\//, 'id', 'conversationId'],
]

/** What stands for a parameter of a pattern. Throws when nobody seeded such a thing: a new kind of thing wants marks. */
export function thingsFor(world: World, pattern: string, parameter: string): Thing[] {
  const name = OTHERWISE.find(([where, what]) => where.test(pattern) && what === parameter)?.[2] ?? parameter
  const things =
    world.things.get(name) ?? BESIDES[name]?.map((value): Thing => ({ value, seers: new Set(), kind: value }))
  if (!things) throw new Error(`tests/support/leak seeds nothing for :${parameter} of ${pattern}`)
  return things
}

/** What stands after a `?`, by its name. Throws when it is not known here. */
const ASKED: Record<string, (world: World) => { value: string; kind: string }[]> = {
  // Words that the page itself only compares or sends on.
  next: () => words('/help'),
  failed: () => words('passkey_failed'),
  list: () => words('waiting', 'answered', 'closed'),
  show: () => words('unanswered'),
  kind: () => words('held_post', 'report', 'join_request', 'objection', 'words', 'topics', 'people', 'levels'),
  // Where a list goes on: its first page is walked, and what stands on a second one is in no way other.
  before: () => [],
  after: () => [],
  community: (world) => world.things.get('slug') ?? [],
  in: (world) => world.things.get('slug') ?? [],
  to: (world) => world.things.get('slug') ?? [],
  about: (world) => world.things.get('postId') ?? [],
  quote: (world) => world.things.get('postId') ?? [],
  sent: (world) => world.things.get('postId') ?? [],
  thread: (world) => world.things.get('threadId') ?? [],
  by: (world) => (world.things.get('memberId') ?? []).slice(0, 2),
  // What was found: looked for by everybody in `leak.test.ts`; a key by itself opens nothing.
  s: () => words('nobodyskey00'),
  time: (world) => world.things.get('glassId') ?? [],
}

const words = (...values: string[]) => values.map((value) => ({ value, kind: value }))

/** Every value of every parameter of a line. */
export function addressesOf(world: World, line: Line): Address[] {
  const fill = (path: string, seers: ReadonlySet<Role> | null, kinds: string[]): Address[] => {
    const parameter = /:(\w+)|\*/.exec(path)
    if (!parameter) return [{ line, path: path || '/', seers, kind: kinds.join(' | ') }]
    return thingsFor(world, line.pattern, parameter[1] ?? '*').flatMap((thing) =>
      fill(path.replace(parameter[0], thing.value), seers ? new Set(both(seers, thing.seers)) : thing.seers, [
        ...kinds,
        thing.kind,
      ]),
    )
  }
  return fill(line.pattern, null, [])
}

/** The same page asked for something else by its address: each name with each value, at one address that most may open. */
export function questionsOf(world: World, line: Line, addresses: Address[]): Address[] {
  const [widest] = [...addresses].sort((a, b) => (b.seers?.size ?? 0) - (a.seers?.size ?? 0))
  return line.asks.flatMap((name) => {
    if (!ASKED[name]) throw new Error(`tests/support/leak does not know what ?${name} of ${line.pattern} stands for`)
    const beside = name === 'about' ? `to=${world.things.get('slug')![0]!.value}&` : ''
    return ASKED[name](world).map(({ value, kind }) => ({
      line,
      path: `${widest!.path}?${beside}${name}=${value}`,
      seers: null,
      kind: `${name} ${kind}`,
    }))
  })
}

/** Behind which door a line stands, and who comes through: one role more here is a question that `doors.test.ts` answers. */
const DOORS: [RegExp, Role[]][] = [
  [/^\/desk\b/, ['volunteer', 'professional', 'elsewhere', 'glass']],
  [/^\/manage\b/, ['coordinator', 'glass']],
  [/^\/(messages|decisions|account)\b|\/(edit|withdraw|fold|history|new)$/, without(ROLES, 'guest')],
]

/** Who sees the same of everything that is said: they share what is walked more than once. */
const ALIKE: Role[][] = [
  ['outsider', 'out', 'elsewhere', 'coordinator', 'unproven'],
  ['member', 'paused'],
]

/**
 * What one role walks of a line: everything where the line is the page of a thing. On the other pages of it, and where an
 * address asks for one, one of each kind, `turn` choosing which, so that roles and pages together come by all of them; roles
 * that are alike share these. Who stands before a door tries it twice.
 */
export function shareOf(line: Line, addresses: Address[], turn: number, role: Role): Address[] {
  const some = (many: number) =>
    [...addresses, ...addresses].slice(turn % (addresses.length || 1)).slice(0, Math.min(many, addresses.length))
  if (!line.reads) return some(1)
  if (DOORS.some(([where, through]) => where.test(line.pattern) && !through.includes(role))) return some(2)
  const alike = ALIKE.find((roles) => roles.includes(role)) ?? [role]
  const whole = (path: string) =>
    !path.includes('?') && /^\/([a-z]+|desk\/items|c\/:slug\/info)\/:\w+$/.test(line.pattern)
  const kinds = [...Map.groupBy(addresses, ({ kind, path }) => (whole(path) ? path : kind)).values()]
  return kinds.flatMap((same, at) => {
    const chosen = same[(turn + ROLES.indexOf(role)) % same.length]!
    const shared = kinds.length >= SHARED_FROM && !whole(chosen.path)
    return shared && at % alike.length !== (alike.indexOf(role) + turn) % alike.length ? [] : [chosen]
  })
}

/** Fewer kinds than these are walked by each. */
const SHARED_FROM = 12
