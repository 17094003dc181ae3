import type { BadgeRole, BadgeState } from '#app/ui/badge.tsx'
import type { AuthorView, PostState } from '#worker/forum/contract.ts'

const STATES: Record<PostState, BadgeState | undefined> = {
  published: undefined,
  held: 'held',
  returned: 'refused',
  hidden: 'hidden',
  withdrawn: 'withdrawn',
}

/** The badge of a state that not everybody sees; published posts have none. */
export const stateBadge = (state: PostState): BadgeState | undefined => STATES[state]

/** The badge of who speaks for the team; peers have none. */
export const roleBadge = (author: Pick<AuthorView, 'role' | 'staffFunction'>): { role?: BadgeRole; duty?: string } =>
  author.role === 'peer' ? {} : { role: author.role, duty: author.staffFunction ?? undefined }
