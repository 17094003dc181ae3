import { globSync } from 'node:fs'
import path from 'node:path'
import type { V4WorkerOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as readOptions } from 'wrangler'

export interface Overrides {
  vars: Record<string, string>
  /** Requests per minute for every rate limit, instead of those in wrangler.toml. */
  limits?: number
  /** False leaves the asset router out, so that a request reaches the Worker straight away. */
  assets: boolean
  /** Opens a second port without miniflare's entry in between. */
  direct: boolean
}

/** What a request seems to come from: a place in Belgium, and nothing is fetched to find out. */
export const comesFrom = {
  country: 'BE',
  continent: 'EU',
  timezone: 'Europe/Brussels',
  colo: 'BRU',
  httpProtocol: 'HTTP/1.1',
}

/** Reads the built Worker's wrangler.json and answers what miniflare wants to know about it. */
export function workerOptions(configFile: string, { vars, limits, assets, direct }: Overrides): V4WorkerOptions {
  const { workerOptions: read, main } = readOptions(configFile)
  const { modulesRules = [], assets: assetOptions, ratelimits = {}, bindings, ...rest } = read
  if (!main) throw new Error(`${configFile} names no main module`)
  const folder = path.dirname(main)
  const modules = [{ type: 'ESModule' as const, path: path.basename(main) }]
  for (const { type, include } of modulesRules)
    for (const file of globSync(include, { cwd: folder }))
      if (file !== path.basename(main)) modules.push({ type: type as 'ESModule', path: file })
  return {
    ...rest,
    name: 'kring',
    rootPath: folder,
    modules,
    bindings: { ...(bindings as Record<string, Json>), ...vars },
    ratelimits: raised(ratelimits as RateLimits, limits),
    ...(assets ? { assets: assetOptions } : {}),
    ...(direct ? { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] } : {}),
  } as V4WorkerOptions
}

type Json = string | number | boolean
type RateLimits = Record<string, { simple: { limit: number } }>

function raised(limits: RateLimits, limit: number | undefined): RateLimits {
  if (limit === undefined) return limits
  return Object.fromEntries(
    Object.entries(limits).map(([name, options]) => [name, { ...options, simple: { ...options.simple, limit } }]),
  )
}
