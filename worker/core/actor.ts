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
  coordinator: boolean
  /** Role per community id; an open forum in which somebody never wrote is not in it. */
  roles: ReadonlyMap<string, Role>
}

/** Whoever asks: resolved once per request from the session, never from input. */
export type Actor = Guest | Member

export const GUEST: Guest = { kind: 'guest' }

export const roleIn = (actor: Actor, communityId: string): Role | undefined =>
  actor.kind === 'member' ? actor.roles.get(communityId) : undefined

/** Moderates here: volunteer or professional. */
export const isStaffIn = (actor: Actor, communityId: string): boolean => {
  const role = roleIn(actor, communityId)
  return role === 'volunteer' || role === 'professional'
}

/** Ids of the communities in which the actor is one of `roles`. */
export const communitiesWhere = (actor: Actor, ...roles: Role[]): string[] =>
  actor.kind === 'guest' ? [] : [...actor.roles].filter(([, role]) => roles.includes(role)).map(([id]) => id)

/** Moderates anywhere. */
export const isStaff = (actor: Actor): boolean => communitiesWhere(actor, 'volunteer', 'professional').length > 0
