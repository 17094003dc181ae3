import { type Actor, readsByGlass, roleIn } from '#worker/core/actor.ts'

/** An open forum is for everyone; of a closed community only its members know what is said. Twin: `visible.ts`. */
export const canRead = (actor: Actor, community: { id: string; kind: 'open' | 'closed' }): boolean =>
  community.kind === 'open' || roleIn(actor, community.id) !== undefined || readsByGlass(actor, community.id)

/** A space that somebody under 18 may be meant by: nobody writes to somebody else in private there. */
export const isYouthSpace = (community: { ageMin: number | null; ageMax: number | null }): boolean =>
  community.ageMin === null ? community.ageMax !== null : community.ageMin < 18
