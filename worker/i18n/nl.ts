import { account } from './nl/account.ts'
import { accounts } from './nl/accounts.ts'
import { coach } from './nl/coach.ts'
import { common } from './nl/common.ts'
import { desk } from './nl/desk.ts'
import { errors } from './nl/errors.ts'
import { events } from './nl/events.ts'
import { forum } from './nl/forum.ts'
import { help } from './nl/help.ts'
import { mail } from './nl/mail.ts'
import { manage } from './nl/manage.ts'
import { manageLists } from './nl/manage-lists.ts'
import { manageTeam } from './nl/manage-team.ts'
import { messages } from './nl/messages.ts'
import { reports } from './nl/reports.ts'
import { room } from './nl/room.ts'
import { search } from './nl/search.ts'
import { ui } from './nl/ui.ts'

/** Every word people see, in Dutch (B1). The English catalogue has the same shape, which the compiler checks. */
export const nl = {
  account,
  accounts,
  coach,
  common,
  desk,
  errors,
  events,
  forum,
  help,
  mail,
  manage,
  manageLists,
  manageTeam,
  messages,
  reports,
  room,
  search,
  ui,
}
