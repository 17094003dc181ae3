import { accounts } from './en/accounts.ts'
import { coach } from './en/coach.ts'
import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
import { events } from './en/events.ts'
import { forum } from './en/forum.ts'
import { help } from './en/help.ts'
import { messages } from './en/messages.ts'
import { notifications } from './en/notifications.ts'
import { search } from './en/search.ts'
import { ui } from './en/ui.ts'

/** Words of the pages that everybody comes on; they travel with the app. */
export const enMost = {
  accounts,
  coach,
  common,
  errors,
  events,
  forum,
  help,
  messages,
  notifications,
  search,
  ui,
}
