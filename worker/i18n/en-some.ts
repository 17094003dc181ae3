import { account, accountErrors } from './en/account.ts'
import { belonging } from './en/belonging.ts'
import { communities } from './en/communities.ts'
import { desk } from './en/desk.ts'
import { email } from './en/email.ts'
import { inbox } from './en/inbox.ts'
import { mail } from './en/mail.ts'
import { manage } from './en/manage.ts'
import { manageErrors } from './en/manage-errors.ts'
import { manageLists } from './en/manage-lists.ts'
import { manageTeam } from './en/manage-team.ts'
import { reports } from './en/reports.ts'
import { room } from './en/room.ts'

/** Words of the desk, of managing, of rooms, of settings and of groups: they travel only to where they are read. */
export const enSome = {
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
