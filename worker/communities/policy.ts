import { type Actor, isSilencedIn, isStaffIn, readsByGlass, roleIn } from '#worker/core/actor.ts'
import { DOOR_KINDS, type InfoKind } from './contract.ts'

export interface CommunityFacts {
  id: string
  kind: 'open' | 'closed'
  /** Left out where the record already said that the community may be read. */
  archivedAt?: Date | null
}

/**
 * An open forum is for everyone; of a closed community only its members know what is said; one that was put away is for its
 * team. Twin: `visibleCommunity`.
 */
export const canRead = (actor: Actor, community: CommunityFacts): boolean =>
  community.archivedAt
    ? isStaffIn(actor, community.id) || readsByGlass(actor, community.id)
    : community.kind === 'open' || roleIn(actor, community.id) !== undefined || readsByGlass(actor, community.id)

/**
 * One that was put away, to who could read it until then: they are told what became of it, may leave it and may take back
 * what they wrote. Nothing that others said. Twin: `putAwayCommunity`.
 */
export const knewPutAway = (actor: Actor, community: CommunityFacts): boolean =>
  Boolean(community.archivedAt) && (community.kind === 'open' || roleIn(actor, community.id) !== undefined)

/** Reads by what one is there, not by a broken glass: that opens nothing else than words. */
export const readsAsMember = (actor: Actor, community: CommunityFacts): boolean =>
  canRead(actor, community) && !readsByGlass(actor, community.id)

/** Who follows a community, or says that they saw what is there: its readers, by their own name there. */
export const canMark = (actor: Actor, community: CommunityFacts): boolean =>
  actor.kind === 'member' && !community.archivedAt && readsAsMember(actor, community)

/** Who may know that it exists: everyone, of one that is listed. Twin: `knownCommunity`. */
export const canKnow = (actor: Actor, community: CommunityFacts & { listed: boolean }): boolean =>
  canRead(actor, community) || (community.kind === 'closed' && community.listed && !community.archivedAt)

/** Who gives out a link with which somebody asks to join: who decides on that, where there is something to be let into. */
export const canInvite = (actor: Actor, community: CommunityFacts): boolean =>
  community.kind === 'closed' &&
  !community.archivedAt &&
  roleIn(actor, community.id) === 'professional' &&
  !isSilencedIn(actor, community.id)

/** The pages of information are kept by the professionals of the community. */
export const canKeepInfo = (actor: Actor, communityId: string): boolean =>
  roleIn(actor, communityId) === 'professional' && !isSilencedIn(actor, communityId)

/**
 * Which pages of information somebody reads: those who read the community all that are shown, the team also the others;
 * before the door of a closed one only what one must know to ask.
 */
export const canReadInfo = (
  actor: Actor,
  community: CommunityFacts & { listed: boolean },
  page: { kind: InfoKind; published: boolean },
): boolean =>
  canRead(actor, community)
    ? page.published || isStaffIn(actor, community.id)
    : canKnow(actor, community) && page.published && DOOR_KINDS.includes(page.kind)

/**
 * One leaves by oneself what one came to by oneself: a role on the team is given and taken by the coordinator. Who was sent
 * out may leave too, and take along what they wrote: it lifts nothing, but their words are theirs.
 */
export const canLeave = (
  membership: { role: 'peer' | 'volunteer' | 'professional'; leftAt: Date | null } | undefined,
): boolean => membership?.role === 'peer' && !membership.leftAt

/**
 * Who is out already takes back what stands there of them: it was theirs when they let it stand, and is still. Of an open
 * forum that became a closed group under them also to see that nothing is left.
 */
export const canTakeBack = (
  membership: { role: 'peer' | 'volunteer' | 'professional'; putOut: boolean; leftWords: boolean } | undefined,
): boolean => membership?.role === 'peer' && (membership.putOut || membership.leftWords)

/** A space that somebody under 18 may be meant by: nobody writes to somebody else in private there. */
export const isYouthSpace = (community: { ageMin: number | null; ageMax: number | null }): boolean =>
  community.ageMin === null ? community.ageMax !== null : community.ageMin < 18

/** Whether a team can answer at all: it has a professional. Twin of `attended`, for the team as its page shows it. */
export const isAttended = (team: readonly { role: string; opensDesk: boolean }[]): boolean =>
  team.some((person) => person.role === 'professional' && person.opensDesk)
