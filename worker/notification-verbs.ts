import { listenToInbox } from './notifications/listen-to-inbox.ts'
import { markAll } from './notifications/mark-all.ts'
import { markLine } from './notifications/mark-line.ts'
import { markSeen } from './notifications/mark-seen.ts'
import { readInbox } from './notifications/read-inbox.ts'

/** What members do with what waits for them; `services.ts` puts the door of members before each of these. */
export const notificationVerbs = {
  inbox: readInbox,
  markLine,
  markSeen,
  markAll,
  listen: listenToInbox,
}
