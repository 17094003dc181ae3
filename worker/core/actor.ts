/** What somebody may be in one community. */
export type Role = 'peer' | 'volunteer' | 'professional'

export interface Guest {
  kind: 'guest'
}

export interface Member {
  kind: 'member'
  id: string
  nickname: string
  staffFunction: string | null
  /** The seed of their drawn figure, where another than the nickname's was chosen. */
  avatar?: string | null
  coordinator: boolean
  /**
   * Role per community id; an open forum in which somebody never wrote is not in it, nor a community that they left or
   * were sent out of. Until a second factor was shown in this session it holds no community whose team they are: a
   * password alone opens nothing that was entrusted to them.
   */
  roles: ReadonlyMap<string, Role>
  /** Staff by right, who has yet to show a second factor in this session. They write nowhere: their words carry a badge. */
  awaitsSecondFactor: boolean
  /** Communities in which they may not write now: paused or sent out. */
  silenced: ReadonlySet<string>
  /** Communities that a coordinator opened for an hour, with a reason and logged: reads as the team does, may do nothing. */
  glass: ReadonlySet<string>
}

/** Whoever asks: resolved once per request from the session, never from input. */
export type Actor = Guest | Member

export const GUEST: Guest = { kind: 'guest' }

/** What somebody is there now: who was paused stays, and has no part in the team until that is over. */
export const roleIn = (actor: Actor, communityId: string): Role | undefined => {
  const role = actor.kind === 'member' ? actor.roles.get(communityId) : undefined
  return role && isSilencedIn(actor, communityId) ? 'peer' : role
}

/** Moderates here: volunteer or professional. */
export const isStaffIn = (actor: Actor, communityId: string): boolean => {
  const role = roleIn(actor, communityId)
  return role === 'volunteer' || role === 'professional'
}

/** Ids of the communities in which the actor is one of `roles`. */
export const communitiesWhere = (actor: Actor, ...roles: Role[]): string[] =>
  actor.kind === 'guest' ? [] : [...actor.roles.keys()].filter((id) => roles.includes(roleIn(actor, id)!))

/** May not write there now. */
export const isSilencedIn = (actor: Actor, communityId: string): boolean =>
  actor.kind === 'member' && actor.silenced.has(communityId)

/** Reads there by a broken glass, whatever their role. */
export const readsByGlass = (actor: Actor, communityId: string): boolean =>
  actor.kind === 'member' && actor.glass.has(communityId)

/** The same person without what a broken glass shows them: what they may do rests on this one. */
export const withoutGlass = (actor: Actor): Actor =>
  actor.kind === 'member' && actor.glass.size > 0 ? { ...actor, glass: new Set() } : actor

/** Ids of the communities read by a broken glass. */
export const glassCommunities = (actor: Actor): string[] => (actor.kind === 'member' ? [...actor.glass] : [])

/** Whose team somebody is by right, also while they are paused there: what guards their account stays theirs to keep. */
export const belongsToTeam = (actor: Actor): boolean =>
  actor.kind === 'member' && [...actor.roles.values()].some((role) => role !== 'peer')

/** Moderates anywhere. */
export const isStaff = (actor: Actor): boolean => communitiesWhere(actor, 'volunteer', 'professional').length > 0
