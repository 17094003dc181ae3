import type { Db } from '#db/client.ts'
import { type Asker, askerOf, type CareAsked, SESSION_DAYS, STRANGER, type Visit } from '#worker/accounts/session.ts'
import { asLanguage, type Language } from '#worker/i18n/words.ts'

/** `__Host-` binds a cookie to this very host over https; on plain http (development) browsers refuse that name. */
export const cookieName = (request: Request, name: string): string =>
  isSecure(request) ? `__Host-kring_${name}` : `kring_${name}`

const isSecure = (request: Request) => request.url.startsWith('https:')

/** The value of one of Kring's cookies, or null. */
export function readCookie(request: Request, name: string): string | null {
  const wanted = cookieName(request, name)
  for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === wanted) return part.slice(at + 1).trim() || null
  }
  return null
}

/** A `Set-Cookie` value out of reach of scripts and other sites; `null` removes the cookie. */
export function writeCookie(request: Request, name: string, value: string | null, days = SESSION_DAYS): string {
  const secure = isSecure(request) ? '; Secure' : ''
  const age = value === null ? 0 : days * 86_400
  return `${cookieName(request, name)}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`
}

export const SESSION_COOKIE = 'session'
export const LANGUAGE_COOKIE = 'language'

/**
 * Who asks, and what waits for them. Without a session cookie nothing is looked up. `visited` hears of the first visit
 * of a session in a day, and of the first after a mail.
 */
export async function resolveAsker(
  request: Request,
  db: Db,
  now: Date,
  visited?: (visit: Visit) => void,
  asks?: CareAsked | null,
): Promise<Asker> {
  const token = readCookie(request, SESSION_COOKIE)
  return token ? askerOf(db, token, now, visited, asks) : STRANGER
}

/** Written by the small script of every page: the zone of the reader's own clock. */
export const ZONE_COOKIE = 'zone'

/** The reader's own time zone where their browser told it, else the organisation's. Anything that is no zone is passed over. */
export function resolveTimeZone(request: Request, otherwise: string): string {
  const told = readCookie(request, ZONE_COOKIE)?.replaceAll('%2F', '/')
  return told && isTimeZone(told) ? told : otherwise
}

const zones = new Map<string, boolean>()

function isTimeZone(name: string): boolean {
  if (name.length > 40 || !/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false
  const known = zones.get(name)
  if (known !== undefined) return known
  let is = true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    is = false
  }
  if (zones.size < 1_000) zones.set(name, is)
  return is
}

/** The language chosen, else the first one of the browser's that we speak, else Dutch. */
export function resolveLanguage(request: Request): Language {
  const chosen = asLanguage(readCookie(request, LANGUAGE_COOKIE))
  if (chosen) return chosen
  for (const part of (request.headers.get('Accept-Language') ?? '').split(',')) {
    const found = asLanguage(part.split(';')[0]?.trim().slice(0, 2).toLowerCase())
    if (found) return found
  }
  return 'nl'
}
