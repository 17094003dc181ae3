import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../places.ts'

/** What one installation decides for itself; kept in `deploy.json`, which git ignores. No secret is among it. */
export interface Installation {
  /** `https://…` where people find it. */
  origin?: string
  organisation?: string
  /** Under the icon on a home screen, and the name of the sender of mail. */
  appName?: string
  country?: string
  timeZone?: string
  livekitUrl?: string
  deskMail?: string
  mailFrom?: string
}

/** Each setting with the variable of `wrangler.toml` that it becomes. */
const VARS: Record<keyof Installation, string> = {
  origin: 'ORIGIN',
  organisation: 'ORGANISATION',
  appName: 'APP_NAME',
  country: 'COUNTRY',
  timeZone: 'TIME_ZONE',
  livekitUrl: 'LIVEKIT_URL',
  deskMail: 'DESK_MAIL',
  mailFrom: 'MAIL_FROM',
}

const file = path.join(root, 'deploy.json')

/** `--origin https://…` and the like; a flag that nobody knows is an error, not a silent nothing. */
export function readFlags(args: string[]): { dryRun: boolean; given: Installation } {
  const given: Installation = {}
  let dryRun = false
  for (let at = 0; at < args.length; at++) {
    const flag = args[at]!
    if (flag === '--dry-run') {
      dryRun = true
      continue
    }
    const name = flag.replace(/^--/, '').replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const value = args[++at]
    if (!(name in VARS) || value === undefined)
      throw new Error(`Unknown or empty: ${flag}. See README.md, "Put it online".`)
    given[name as keyof Installation] = value
  }
  return { dryRun, given }
}

/** What was said before, with what is said now. `keep` writes it down for the next time. */
export function readInstallation(given: Installation, keep: boolean): Installation {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Installation) : {}
  const all = { ...before, ...given }
  if (keep && Object.keys(given).length) writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
  return all
}

/** What is still to be said before anything can go online; empty when all is well. */
export function missing(installation: Installation): string[] {
  const lacks: string[] = []
  if (!/^https:\/\/[a-z0-9.-]+$/.test(installation.origin ?? ''))
    lacks.push('--origin https://forum.example.org   where people will find it (https, no slash at the end)')
  if (!installation.organisation?.trim()) lacks.push('--organisation "Our organisation"   the name on every page')
  if (installation.country !== undefined && !['BE', 'NL'].includes(installation.country))
    lacks.push('--country BE   or NL: which help lines come first')
  for (const [flag, address] of [
    ['--mail-from', installation.mailFrom],
    ['--desk-mail', installation.deskMail],
  ])
    if (address && !/^[^\s@<>]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(address))
      lacks.push(`${flag} name@example.org   an address and nothing else`)
  return lacks
}

/** What to know about mail, which works only once its domain is set up for sending. */
export function aboutMail({ mailFrom, deskMail }: Installation): string {
  if (!mailFrom)
    return `No mail goes out: ${deskMail ? 'the desk is not told of what is urgent, and ' : ''}members are not offered any. To change that: --mail-from kring@example.org`
  const domain = mailFrom.split('@')[1]
  return `Mail goes out from ${mailFrom}. Once, its domain is set up for sending: npx wrangler email sending enable ${domain}`
}

interface BuiltConfig {
  vars: Record<string, string>
  d1_databases: { database_id: string }[]
  [key: string]: unknown
}

/**
 * The built configuration with this installation's database, settings and address in it. A name at workers.dev needs no
 * route; any other is asked for as a custom domain, whose certificate Cloudflare makes.
 */
export function configured(built: BuiltConfig, installation: Installation, databaseId: string): BuiltConfig {
  const vars = { ...built.vars }
  for (const [setting, name] of Object.entries(VARS)) {
    const value = installation[setting as keyof Installation]
    if (value !== undefined) vars[name] = value
  }
  const host = installation.origin ? new URL(installation.origin).host : ''
  const own = host && !host.endsWith('.workers.dev')
  return {
    ...built,
    vars,
    d1_databases: built.d1_databases.map((one) => ({ ...one, database_id: databaseId })),
    ...(own ? { routes: [{ pattern: host, custom_domain: true }], workers_dev: false } : { workers_dev: true }),
  }
}
