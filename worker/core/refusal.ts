import type { Heard } from '#worker/help/contract.ts'

/** The closed set of ways in which a request is turned down. "May not see" is `not_found`. */
export type RefusalKind =
  | 'unauthenticated'
  // Staff by right, who has yet to show a second factor in this session.
  | 'second_factor'
  | 'forbidden'
  // Where it would be written was put away: nothing is added there.
  | 'archived'
  // The team locked the thread in which it would be written.
  | 'locked'
  | 'not_found'
  | 'conflict'
  | 'too_many'
  | 'unavailable'

export const REFUSAL_STATUS: Record<RefusalKind, number> = {
  unauthenticated: 401,
  second_factor: 403,
  forbidden: 403,
  archived: 403,
  locked: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
}

/** Thrown by services; carries a code, never a sentence: the words are in the catalogue. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  /** What became of the words that were turned away, where they may be a crisis. */
  heard: Heard = {}
  constructor(kind: RefusalKind) {
    super(kind)
    this.kind = kind
  }
}

/** Forbidden because they are paused or sent out there: with what their writer is to know of it. */
export class Stopped extends Refusal {
  /** Until when; null where it has no end. */
  readonly until: Date | null
  /** The decision that says why, and where one objects to it. */
  readonly decisionId: string | null
  constructor(until: Date | null, decisionId: string | null) {
    super('forbidden')
    this.until = until
    this.decisionId = decisionId
  }
}

/** What they could read until then was put away: with where they can leave, and take back what they wrote. */
export class PutAway extends Refusal {
  readonly slug: string
  constructor(slug: string) {
    super('archived')
    this.slug = slug
  }
}

/** A thread that is no longer there to be read, in which they wrote: with where their own words are. */
export class GoneThread extends Refusal {
  readonly threadId: string
  constructor(threadId: string) {
    super('not_found')
    this.threadId = threadId
  }
}

/** A conversation became so urgent that it is a professional's: who answered in it as a volunteer reads no more of it than that. */
export class TakenOver extends Refusal {
  constructor() {
    super('not_found')
  }
}

export const notFound = () => new Refusal('not_found')
export const forbidden = () => new Refusal('forbidden')
/** May not write: said plainly where the reason is that the place was put away. */
export const forbiddenIn = (place: { archivedAt?: Date | null }) =>
  new Refusal(place.archivedAt ? 'archived' : 'forbidden')
