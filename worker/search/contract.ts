import { z } from 'zod'
import type { HelpLineView } from '#worker/help/contract.ts'

/** One letter finds everything; a sentence finds nothing. */
export const QUERY_MIN = 2
export const QUERY_MAX = 100
/** More words than this narrow nothing any more. */
export const WORDS_MAX = 8
/** One screenful on a phone and a bit; then "older". */
export const FOUND_PER_PAGE = 15
/** Of the posts that hold one of the words so many of the newest are weighed: a search costs the same in any year. */
export const WEIGHED_MAX = 100

export const SearchInput = z.object({
  q: z.string({ error: 'search_short' }).trim().min(QUERY_MIN, 'search_short').max(QUERY_MAX, 'search_long'),
  /** Slug of the one community to look in; empty for all that one may read. */
  community: z
    .string()
    .regex(/^[a-z0-9-]{0,80}$/, 'unexpected')
    .default(''),
  /** From the previous page's `next`. */
  before: z
    .string()
    .regex(/^\d{0,15}$/, 'unexpected')
    .default(''),
})
export type SearchInput = z.infer<typeof SearchInput>

/** A piece of what was found; `hit` pieces are the words that were looked for. */
export interface Piece {
  text: string
  hit: boolean
}

export interface FoundPost {
  postId: string
  threadId: string
  /** Where in its thread a reply stands; `null` for an opening post. */
  after: string | null
  title: Piece[]
  /** `null` where the post is folded behind a warning: what it says is not shown in a list. */
  snippet: Piece[] | null
  nickname: string
  community: string
  createdAt: Date
}

/** A community in which one may look. */
export interface SearchPlace {
  slug: string
  name: string
}

export interface SearchView {
  places: SearchPlace[]
  /** No post holds all the words: these hold some of them, those that hold most first. */
  near: boolean
  /** Help lines of the country, when the words may be those of somebody in need. */
  helpLines: HelpLineView[] | null
  found: FoundPost[]
  next: string | null
  /** The words that were looked for; empty when nothing was left of what was typed. */
  words: string[]
}
