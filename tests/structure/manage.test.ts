import type { RouteConfigEntry } from '@react-router/dev/routes'
import { describe, expect, test } from 'vitest'
import routes from '../../app/routes.ts'
import { filesUnder, read } from './source.ts'

const flat = (entries: RouteConfigEntry[], above: string[] = []): { file: string; above: string[] }[] =>
  entries.flatMap((entry) => [{ file: entry.file, above }, ...flat(entry.children ?? [], [...above, entry.file])])
const all = flat(routes)
const callsCoordinator = /\.organisation\s*\.\w+\(/

describe('the pages of the coordinator', () => {
  const inside = all.filter(({ file }) => file.startsWith('routes/manage.') && file !== 'routes/manage.tsx')

  test('are there', () => {
    expect(inside.length).toBeGreaterThan(20)
  })

  test.each(inside)('$file is under their layout, and asks a service of theirs', ({ file, above }) => {
    expect(above).toContain('routes/manage.tsx')
    const text = read(`app/${file.replace('template.new', 'template').replace('info.new', 'info.page')}`)
    const loader = /export (?:async function|const) loader[\s\S]*?(\n}|\n\n)/.exec(text)?.[0]
    // An act shows nothing: who comes to its address by mistake is led back to the page it belongs to.
    const shows = !/^export default \(\) => null/m.test(text)
    expect(loader, `${file} has no loader`).toMatch(shows ? callsCoordinator : /redirect\(/)
    if (!shows) expect(text).toMatch(callsCoordinator)
  })

  test('the layout lets past only a coordinator, after a second step', () => {
    const loader = /export async function loader[\s\S]*?\n}/.exec(read('app/routes/manage.tsx'))?.[0]
    expect(loader).toMatch(/needSecondStep\(member, request\)/)
    expect(loader).toMatch(/!member\.coordinator\) throw data/)
  })

  test('what the coordinator reads selects no words of members', () => {
    const stores = filesUnder('worker/organisation').filter((file) => file.endsWith('store.ts'))
    expect(stores.length).toBeGreaterThan(2)
    for (const file of stores)
      expect(read(file), file).not.toMatch(/\bposts\b|\b(threads|messages|reports)\.(title|markdown|html|explanation)/)
  })
})
