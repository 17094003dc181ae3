import { account } from './en/account.ts'
import { accounts } from './en/accounts.ts'
import { coach } from './en/coach.ts'
import { common } from './en/common.ts'
import { desk } from './en/desk.ts'
import { errors } from './en/errors.ts'
import { events } from './en/events.ts'
import { forum } from './en/forum.ts'
import { help } from './en/help.ts'
import { mail } from './en/mail.ts'
import { manage } from './en/manage.ts'
import { manageLists } from './en/manage-lists.ts'
import { manageTeam } from './en/manage-team.ts'
import { messages } from './en/messages.ts'
import { reports } from './en/reports.ts'
import { room } from './en/room.ts'
import { search } from './en/search.ts'
import { ui } from './en/ui.ts'
import type { Words } from './words.ts'

export const en: Words = {
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
