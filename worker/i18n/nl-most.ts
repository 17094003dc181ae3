import { accounts } from './nl/accounts.ts'
import { coach } from './nl/coach.ts'
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'
import { events } from './nl/events.ts'
import { forum } from './nl/forum.ts'
import { help } from './nl/help.ts'
import { messages } from './nl/messages.ts'
import { notifications } from './nl/notifications.ts'
import { search } from './nl/search.ts'
import { ui } from './nl/ui.ts'

/** Words of the pages that everybody comes on; they travel with the app. */
export const nlMost = {
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
