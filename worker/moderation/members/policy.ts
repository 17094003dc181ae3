import { type Actor, type Role, roleIn } from '#worker/core/actor.ts'

const isMe = (actor: Actor, id: string) => actor.kind === 'member' && actor.id === id

/** What a policy about somebody in the list of a community is asked. */
export interface MemberFacts {
  communityId: string
  kind: 'open' | 'closed'
  personId: string
  role: Role
  approvedPosts: number
  leftAt: Date | null
}

/**
 * Who the team of a community sees in its list of members. A closed community has members: its whole team knows them. An open
 * forum has none, but people who wrote there: those whose words were placed anybody saw, the others are a professional's to
 * know of, for what waits may be red. Who left is in no list. Twin: `visibleMember`.
 */
export const canSeeMember = (actor: Actor, member: MemberFacts): boolean => {
  const own = roleIn(actor, member.communityId)
  if (member.leftAt || (own !== 'professional' && own !== 'volunteer')) return false
  return own === 'professional' || member.kind === 'closed' || member.role !== 'peer' || member.approvedPosts > 0
}

/** Whom a professional looks at by themselves, and may begin a case about: no colleague professional, and never oneself. */
export const canOpenCase = (actor: Actor, member: MemberFacts): boolean =>
  canSeeMember(actor, member) &&
  roleIn(actor, member.communityId) === 'professional' &&
  member.role !== 'professional' &&
  !isMe(actor, member.personId)
