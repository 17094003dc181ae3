import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

/** The repository: tests run from its root. */
const ROOT = process.cwd()

export interface Import {
  /** A path from the root (`worker/forum/store.ts`), or the name of a package (`zod`, `node:crypto`). */
  to: string
  /** Only types: gone once compiled. */
  type: boolean
  /** Inside the house, and not a package. */
  ours: boolean
  specifier: string
}

export interface Source {
  /** `worker/forum/store.ts` */
  file: string
  text: string
  lines: number
  imports: Import[]
}

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

/** All files under a folder, as paths from the root. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort()

const parsed = new Map<string, Source>()

/** Parsed sources of the folders, TypeScript only. */
export const sourcesUnder = (...folders: string[]): Source[] =>
  folders.flatMap((folder) =>
    filesUnder(folder)
      .filter((file) => /\.tsx?$/.test(file))
      .map(source),
  )

export function source(file: string): Source {
  const known = parsed.get(file)
  if (known) return known
  const text = read(file)
  const fresh = { file, text, lines: text.split('\n').length - 1, imports: importsOf(file, text) }
  parsed.set(file, fresh)
  return fresh
}

function importsOf(file: string, text: string): Import[] {
  const { module, errors } = parseSync(file, text)
  if (errors.length) throw new Error(`${file}: ${errors[0]!.message}`)
  const found: Import[] = []
  const add = (specifier: string, type: boolean) => found.push({ specifier, type, ...resolve(file, specifier) })
  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType))
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType)
  for (const { moduleRequest } of module.dynamicImports)
    add(text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''), false)
  // `import('…').X` in a type is no import of the module record.
  return found
}

function resolve(file: string, specifier: string): { to: string; ours: boolean } {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return { to: bare.slice(1), ours: true }
  if (bare.startsWith('.')) return { to: path.join(path.dirname(file), bare), ours: true }
  return { to: bare, ours: false }
}

/** `zod` of `zod/v4`, `@scope/name` of `@scope/name/part`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

export const inFolder = (file: string, ...folders: string[]): boolean =>
  folders.some((folder) => file.startsWith(`${folder}/`))

/** Everything that comes along at run time when `files` are loaded, with how it got there. */
export function valueClosure(files: string[]): Map<string, string[]> {
  const reached = new Map<string, string[]>()
  const visit = (file: string, way: string[]) => {
    if (reached.has(file)) return
    reached.set(file, way)
    if (!/\.tsx?$/.test(file)) return
    for (const one of source(file).imports)
      if (!one.type && one.ours) visit(one.to, [...way, one.to])
      else if (!one.type) reached.set(one.to, reached.get(one.to) ?? [...way, one.to])
  }
  for (const file of files) visit(file, [file])
  return reached
}

/** The imports that break a rule, as `file → import`, for an assertion that says what to do. */
export function breaking(sources: Source[], broken: (from: Source, one: Import) => boolean): string[] {
  return sources.flatMap((from) =>
    from.imports.filter((one) => broken(from, one)).map((one) => `${from.file} → ${one.type ? 'type ' : ''}${one.to}`),
  )
}

/** The lines that `pattern` finds, as `file: line`; comments may name what the code may not do. */
export function linesWith(sources: { file: string; text: string }[], pattern: RegExp): string[] {
  return sources.flatMap(({ file, text }) =>
    withoutComments(text)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
}

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/^\s*\/\/.*$/gm, '')
