/** What is asked of the router's build: its routes, each with its place among them. */
interface Build {
  routes: Record<string, Route | undefined>
}

interface Route {
  id: string
  parentId?: string | undefined
  path?: string | undefined
  index?: boolean | undefined
}

/** No word: all routes. */
const ALL = ''

/** A part of a path that stands for more than itself. */
const ANY = /[:*?]/

const words = new WeakMap<Build, Set<string>>()

/** The first word of an address (`t` of `/t/thr_1`, `groups` of `/groups.data`), where routes begin with it; else `ALL`. */
export function knownWord(build: Build, pathname: string): string {
  let known = words.get(build)
  if (!known) {
    known = new Set(
      below(build, roots(build))
        .map(({ path }) => firstOf(path))
        .filter((word) => !ANY.test(word)),
    )
    words.set(build, known)
  }
  const word = (pathname.split('/', 2)[1] ?? '').replace(/\.data$/, '')
  return known.has(word) ? word : ALL
}

/**
 * The build with those routes only that an address with this first word can mean: they begin with it, or with anything at
 * all. The router tries its routes one after the other, more than once for each page, and most begin with another word.
 */
export function routesOfWord<B extends Build>(build: B, word: string): B {
  if (word === ALL) return build
  const kept = roots(build)
  let level = below(build, kept).filter(({ path, index }) => !index && mayBegin(firstOf(path), word))
  for (; level.length; level = below(build, level)) kept.push(...level)
  return { ...build, routes: Object.fromEntries(kept.map((route) => [route.id, route])) }
}

const routesOf = (build: Build): Route[] => Object.values(build.routes).filter((route) => route !== undefined)

const roots = (build: Build): Route[] => routesOf(build).filter(({ parentId }) => parentId === undefined)

const below = (build: Build, parents: Route[]): Route[] =>
  routesOf(build).filter(({ parentId }) => parents.some(({ id }) => id === parentId))

const firstOf = (path = ''): string => path.split('/', 1)[0]!

/** The router takes capitals and small letters alike. A route without a path, or with a place first, may mean any address. */
const mayBegin = (first: string, word: string): boolean =>
  first.toLowerCase() === word.toLowerCase() || first === '' || ANY.test(first)
