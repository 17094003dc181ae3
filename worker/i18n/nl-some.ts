import { account, accountErrors } from './nl/account.ts'
import { belonging } from './nl/belonging.ts'
import { communities } from './nl/communities.ts'
import { desk } from './nl/desk.ts'
import { email } from './nl/email.ts'
import { inbox } from './nl/inbox.ts'
import { mail } from './nl/mail.ts'
import { manage } from './nl/manage.ts'
import { manageErrors } from './nl/manage-errors.ts'
import { manageLists } from './nl/manage-lists.ts'
import { manageTeam } from './nl/manage-team.ts'
import { reports } from './nl/reports.ts'
import { room } from './nl/room.ts'

/** Words of the desk, of managing, of rooms, of settings and of groups: they travel only to where they are read. */
export const nlSome = {
  account,
  accountErrors,
  belonging,
  communities,
  desk,
  email,
  inbox,
  mail,
  manage,
  manageErrors,
  manageLists,
  manageTeam,
  reports,
  room,
}
