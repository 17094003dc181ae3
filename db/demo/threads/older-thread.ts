/** A post: who, hours after the thread began, and what; an opening may be folded, any may have been edited since. */
export type OlderPost = [by: string, hoursAfter: number, text: string, more?: { warning?: string; before?: string }]

/**
 * A thread of the past fourteen months, invented and written for this purpose. Kept apart from `content.ts`: these only
 * fill the lists below what is new.
 */
export interface OlderThread {
  title: string
  /** Whole days before the demo was filled, and the hour (UTC) at which it began. */
  ago: number
  at: number
  posts: [OlderPost, ...OlderPost[]]
  /** An experience told at length; `featured` with its author's consent. */
  kind?: 'story' | 'featured'
  pinned?: true
  /** Why replies ended, as everybody reads it there. */
  locked?: string
}
