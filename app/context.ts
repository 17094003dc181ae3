import { createContext } from 'react-router'
import type { Language } from '#worker/i18n/words.ts'
import type { Services } from '#worker/services.ts'

/** What a page may know of whoever looks at it. Nothing here decides: services do. */
export interface Viewer {
  language: Language
  country: 'BE' | 'NL'
  timeZone: string
  organisation: string
  member: {
    id: string
    nickname: string
    /** Seals what they write and do not send on their device; no other account gets the same. */
    draftKey: string
    /** Stands in the forms of pages that were made for them, so that they are sent as nobody else. */
    mark: string
    /** The seed of their drawn figure. */
    figure: string
    staffFunction: string | null
    staff: boolean
    coordinator: boolean
    /** Of the team, who has yet to show a second factor in this session; see `app/account/second-step.ts`. */
    awaitsSecondFactor: boolean
    /** Reads some community by a broken glass now. */
    glass: boolean
    /** Lines of the inbox that were not read yet, to a hundred. */
    unread: number
    /** What waits on the desks of their teams, to a hundred in each. */
    waiting: number
    /** What the menu of the coordinator counts; on their own pages only. */
    care: { unattended: number; stale: number } | null
    /** The thread or conversation of this address, when one of those lines is about it. */
    unreadHere: string | null
  } | null
  /** Whether passkeys work at this address at all: not where the host is a number. */
  passkeys: boolean
  /** Signs the scripts of this one answer (Content-Security-Policy). */
  nonce: string
  /** A build with the page of demo people. */
  demo: boolean
  now: Date
  /** Names this request on an error page and in the log, so that the two can be put together. */
  requestId: string
}

export const servicesContext = createContext<Services>()
export const viewerContext = createContext<Viewer>()

/** Kring's own cookies, out of reach of scripts; names and flags are the http layer's business. */
export interface Cookies {
  read(name: 'session' | 'seats' | 'recovery' | 'search'): string | null
  /** A `Set-Cookie` value; `null` removes the cookie. */
  write(name: 'session' | 'language' | 'seats' | 'recovery' | 'search', value: string | null, days?: number): string
}

export const cookiesContext = createContext<Cookies>()

/** Set by an action whose answer needs nothing more of the database: the page's loader then looks nothing up. */
export const answeredContext = createContext(false)

/** Writes a bug to the log, without anything that somebody wrote. */
export const reportBugContext = createContext<(where: string, error: unknown) => void>()
