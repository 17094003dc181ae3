import { resetSecondFactor } from './accounts/factors/reset-second-factor.ts'
import { inviteStaff } from './accounts/invite-staff.ts'
import { tryPhrases } from './forum/checks/try-phrases.ts'
import { checkLine } from './help/check-line.ts'
import { listLines } from './help/list-lines.ts'
import { removeLine } from './help/remove-line.ts'
import { saveLine } from './help/save-line.ts'
import { closeEntrance } from './organisation/entrances/close-entrance.ts'
import { openEntrance } from './organisation/entrances/open-entrance.ts'
import { readEntrances } from './organisation/entrances/read-entrances.ts'
import { reportEntrances } from './organisation/entrances/report-entrances.ts'
import { breakTheGlass } from './organisation/glass/break-glass.ts'
import { closeGlass } from './organisation/glass/close-glass.ts'
import { readGlass } from './organisation/glass/read-glass.ts'
import { moveInfoPage } from './organisation/info/move-info-page.ts'
import { readInfoPage } from './organisation/info/read-info-page.ts'
import { readInfoPages } from './organisation/info/read-info-pages.ts'
import { saveInfoPage } from './organisation/info/save-info-page.ts'
import { addWord } from './organisation/lists/add-word.ts'
import { readTemplates } from './organisation/lists/read-templates.ts'
import { readWords } from './organisation/lists/read-words.ts'
import { removeTemplate } from './organisation/lists/remove-template.ts'
import { removeWord } from './organisation/lists/remove-word.ts'
import { saveTemplate } from './organisation/lists/save-template.ts'
import { readOrganisation } from './organisation/read-home.ts'
import { readLog } from './organisation/read-log.ts'
import { addDay } from './organisation/settings/add-day.ts'
import { addHolidays } from './organisation/settings/add-holidays.ts'
import { addHours } from './organisation/settings/add-hours.ts'
import { archiveCommunity } from './organisation/settings/archive-community.ts'
import { changeCommunity } from './organisation/settings/change-community.ts'
import { listCommunities } from './organisation/settings/list-communities.ts'
import { makeCommunity } from './organisation/settings/make-community.ts'
import { readDays } from './organisation/settings/read-days.ts'
import { readHours } from './organisation/settings/read-hours.ts'
import { readSettings } from './organisation/settings/read-settings.ts'
import { removeDay } from './organisation/settings/remove-day.ts'
import { removeHours } from './organisation/settings/remove-hours.ts'
import { changeFunction } from './organisation/team/change-function.ts'
import { giveRole } from './organisation/team/give-role.ts'
import { readInvitationForm } from './organisation/team/read-invitation-form.ts'
import { readPerson } from './organisation/team/read-person.ts'
import { readTeam } from './organisation/team/read-team.ts'
import { takeCoordinator } from './organisation/team/take-coordinator.ts'
import { withdrawInvitation } from './organisation/team/withdraw-invitation.ts'

/** Everything a coordinator can do; `createServices` puts all of it behind their door. Nothing here reads what members wrote. */
export const coordinatorVerbs = {
  home: readOrganisation,
  log: readLog,
  communities: listCommunities,
  settings: readSettings,
  makeCommunity,
  changeCommunity,
  archiveCommunity,
  hours: readHours,
  addHours,
  removeHours,
  days: readDays,
  addDay,
  addHolidays,
  removeDay,
  team: readTeam,
  person: readPerson,
  invitationForm: readInvitationForm,
  invite: inviteStaff,
  withdrawInvitation,
  giveRole,
  changeFunction,
  takeCoordinator,
  resetSecondFactor,
  helpLines: listLines,
  saveHelpLine: saveLine,
  checkHelpLine: checkLine,
  removeHelpLine: removeLine,
  words: readWords,
  addWord,
  removeWord,
  tryPhrases,
  templates: readTemplates,
  infoPages: readInfoPages,
  infoPage: readInfoPage,
  saveInfoPage,
  moveInfoPage,
  saveTemplate,
  removeTemplate,
  entrances: readEntrances,
  entranceReport: reportEntrances,
  openEntrance,
  closeEntrance,
  glass: readGlass,
  breakTheGlass,
  closeGlass,
}
