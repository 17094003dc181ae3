import { readFeed } from './communities/feed/read-feed.ts'
import { readSitemap } from './communities/feed/read-sitemap.ts'
import { moveInfo } from './communities/info/move-info.ts'
import { readGeneralInfo } from './communities/info/read-general-info.ts'
import { readInfo } from './communities/info/read-info.ts'
import { readInfoForm } from './communities/info/read-info-form.ts'
import { readInfoList } from './communities/info/read-info-list.ts'
import { saveInfo } from './communities/info/save-info.ts'
import { askByInvitation } from './communities/invitations/ask-by-invitation.ts'
import { readInvited } from './communities/invitations/read-invited.ts'
import { followCommunity } from './communities/marks/follow-community.ts'
import { markCommunitySeen } from './communities/marks/mark-community-seen.ts'
import { askToJoin } from './communities/membership/ask-to-join.ts'
import { leaveCommunity } from './communities/membership/leave-community.ts'
import { readJoinForm } from './communities/membership/read-join-form.ts'
import { readLeaveForm } from './communities/membership/read-leave-form.ts'
import { withdrawRequest } from './communities/membership/withdraw-request.ts'
import { readCommunity } from './communities/read-community.ts'
import { readCommunityPage } from './communities/read-community-page.ts'
import { readGroups } from './communities/read-groups.ts'
import { readHome } from './communities/read-home.ts'

/** What people do in and around communities, by the door that `createServices` puts it behind. */
export const communityVerbs = {
  forAnybody: {
    home: readHome,
    groups: readGroups,
    page: readCommunityPage,
    community: readCommunity,
    infoList: readInfoList,
    info: readInfo,
    generalInfo: readGeneralInfo,
    feed: readFeed,
    sitemap: readSitemap,
    invited: readInvited,
  },
  forMembers: {
    joinForm: readJoinForm,
    askToJoin: askToJoin,
    askByInvitation: askByInvitation,
    withdrawRequest: withdrawRequest,
    leaveForm: readLeaveForm,
    leave: leaveCommunity,
    infoForm: readInfoForm,
    saveInfo: saveInfo,
    moveInfo: moveInfo,
    follow: followCommunity,
    markSeen: markCommunitySeen,
  },
}
