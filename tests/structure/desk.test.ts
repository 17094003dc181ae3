import type { RouteConfigEntry } from '@react-router/dev/routes'
import { describe, expect, test } from 'vitest'
import routes from '../../app/routes.ts'
import { filesUnder, read } from './source.ts'

interface Placed {
  file: string
  path: string
  above: string[]
}

const flat = (entries: RouteConfigEntry[], above: string[] = [], prefix = ''): Placed[] =>
  entries.flatMap((entry) => {
    const path = [prefix, entry.path].filter(Boolean).join('/')
    return [{ file: entry.file, path, above }, ...flat(entry.children ?? [], [...above, entry.file], path)]
  })
const all = flat(routes)

/** The verbs behind the staff door, as `moderation.queue`. */
const services = read('worker/services.ts')
const staffVerbs = [
  ...services.matchAll(/(\w+): staff(?:OrGlass)?\(/g),
  // A whole list of verbs behind the one door.
  ...read('worker/belonging-verbs.ts').matchAll(/^ {2}(\w+): \w+,$/gm),
  ...read('worker/inbox-verbs.ts').matchAll(/^ {4}(\w+)(?:: \w+)?,$/gm),
].map((found) => found[1]!)
/** Slices of `createServices` that have a staff door; `inbox` and `belonging` have no other. */
const slices = 'moderation|inbox|belonging'
const callsStaff = new RegExp(`\\.(${slices})\\s*\\.(${staffVerbs.join('|')})\\(`)

/** A route's file, or the one from which it takes its loader: an act that shows its page again. */
const loaderFile = (file: string) => {
  const from = /import \{[^}]*\bloader\b[^}]*\} from '\.\/([^']+)'/.exec(read(`app/${file}`))?.[1]
  return from ? `routes/${from}` : file
}

test('the tests below look at something', () => {
  expect(staffVerbs).toEqual(expect.arrayContaining(['decide', 'item', 'listen', 'queue', 'openCase', 'person']))
  expect(all.map(({ path }) => path)).toEqual(expect.arrayContaining(['desk', 'desk/items/:itemId', 't/:threadId']))
})

test('every file in app/routes is in the table of contents, but the demo page of builds with demo people', () => {
  const listed = all.map(({ file }) => `app/${file}`)
  expect(filesUnder('app/routes').filter((file) => !listed.includes(file))).toEqual(['app/routes/demo.tsx'])
  expect(new Set(listed).size).toBe(listed.length)
})

describe('the desk', () => {
  const desk = all.filter(({ file, path }) => file.startsWith('routes/desk') || /^desk\b/.test(path))
  const inside = desk.filter(({ file }) => file !== 'routes/desk.tsx')

  test.each(inside)(
    '$path ($file) is under the layout of the team, and its loader asks a service of the team',
    (route) => {
      expect(route.above).toContain('routes/desk.tsx')
      const text = read(`app/${loaderFile(route.file)}`)
      const loader = /export (?:async function|const) loader[\s\S]*?\n}/.exec(text)?.[0]
      expect(loader, `${route.file} has no loader`).toBeDefined()
      expect(loader).toMatch(callsStaff)
    },
  )

  test('its layout lets only the team past', () => {
    const loader = /export async function loader[\s\S]*?\n}/.exec(read('app/routes/desk.tsx'))?.[0]
    expect(loader).toMatch(/\.staff\b/)
  })

  test('and nothing outside it asks a service of the team', () => {
    const outside = all.filter((route) => !desk.includes(route))
    expect(outside.length).toBeGreaterThan(8)
    for (const { file } of outside) expect(read(`app/${file}`), file).not.toMatch(callsStaff)
  })
})
