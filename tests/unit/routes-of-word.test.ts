import { matchRoutes, type RouteObject, type ServerBuild } from 'react-router'
import { describe, expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { knownWord, routesOfWord } from '#worker/http/routes-of-word.ts'

// A page is looked for among the routes that begin with its first word only: what is found there is what is found among all.

interface Entry {
  id?: string
  path?: string
  index?: boolean
  file: string
  children?: Entry[]
}

type Manifest = Record<string, { id: string; parentId?: string; path?: string; index?: boolean }>

const manifestOf = (entries: Entry[], parentId: string): Manifest =>
  Object.assign(
    {},
    ...entries.map(({ file, path, index, children = [] }) => ({
      [file]: { id: file, parentId, path, index },
      ...manifestOf(children, file),
    })),
  )

const buildOf = (entries: Entry[]) =>
  ({ routes: { root: { id: 'root', path: '' }, ...manifestOf(entries, 'root') } }) as unknown as ServerBuild

const treeOf = (build: ServerBuild, parentId?: string): RouteObject[] =>
  Object.values(build.routes as Manifest)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index ? { id, index: true } : { id, path, children: treeOf(build, id) },
    ) as RouteObject[]

const found = (build: ServerBuild, address: string) =>
  matchRoutes(treeOf(build), address)?.map(({ route, params }) => ({ id: route.id, params })) ?? null

const BUILD = buildOf(routes as Entry[])

const addressesOf = (entries: Entry[], above = ''): string[] =>
  entries.flatMap(({ path, children }) => {
    const here = path ? `${above}/${path.replaceAll(/:\w+/g, 'x1')}` : above || '/'
    return [here, ...addressesOf(children ?? [], here)]
  })

describe('the routes of a word', () => {
  test('lead to what all routes lead to', () => {
    const addresses = addressesOf(routes as Entry[]).flatMap((address) => [
      address,
      address.toUpperCase(),
      `${address}/`,
      `${address}/nowhere`,
      `/nowhere${address}`,
      `/${address}`,
    ])
    for (const address of addresses)
      expect([address, found(routesOfWord(BUILD, knownWord(BUILD, address)), address)]).toEqual([
        address,
        found(BUILD, address),
      ])
  })

  test('are few, also of the data of a page', () => {
    for (const address of ['/t/thr_1', '/t/thr_1.data', '/groups.data']) {
      const few = routesOfWord(BUILD, knownWord(BUILD, address))
      expect(Object.keys(few.routes).length).toBeLessThan(Object.keys(BUILD.routes).length / 5)
    }
  })

  test('are all of them where no route begins with the word', () => {
    for (const address of ['/', '/T/thr_1', '/_root.data', '/*', '//t/thr_1', '/t%2Fthr_1', '/__manifest'])
      expect(routesOfWord(BUILD, knownWord(BUILD, address))).toBe(BUILD)
  })

  test('hold those that may mean any address, and those within them', () => {
    const build = buildOf([
      { file: 'any', path: ':any', children: [{ file: 'within', path: 'deep' }] },
      { file: 'around', children: [{ file: 'inner', path: 't/:id' }] },
      { file: 'maybe', path: 'nl?/t' },
      { file: 't', path: 't' },
      { file: 'big', path: 'T/big' },
      { file: 'other', path: 'other' },
      { file: 'front', index: true },
    ])
    const { routes } = routesOfWord(build, knownWord(build, '/t/big'))
    expect(Object.keys(routes)).toEqual(['root', 'any', 'around', 'maybe', 't', 'big', 'within', 'inner'])
  })
})
