import { makeJoinLink, readJoinLinks, withdrawLink } from './communities/invitations/keep-join-links.ts'
import { openCase } from './moderation/members/open-case.ts'
import { readMember } from './moderation/members/read-member.ts'
import { findMembers, readMemberPlaces, readMembers } from './moderation/members/read-members.ts'

/** What the team of a community does about who belongs to it; all behind the staff door. */
export const belongingVerbs = {
  places: readMemberPlaces,
  list: readMembers,
  find: findMembers,
  person: readMember,
  openCase: openCase,
  links: readJoinLinks,
  makeLink: makeJoinLink,
  withdrawLink: withdrawLink,
}
