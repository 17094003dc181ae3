import { z } from 'zod'
import type { POST_STATES } from '#db/schema/forum.ts'
import type { NOTIFICATION_KINDS } from '#db/schema/notifications.ts'

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]
type PostState = (typeof POST_STATES)[number]

/** More than this says "99+" and nothing else; it bounds what the count on every page may read. */
export const UNREAD_MAX = 100
/** What was read before, on one page. */
export const READ_PER_PAGE = 25
/** Who did not look for three months is not helped by what came then. */
export const KEEP_DAYS = 90

/** Milliseconds since 1970, as the page wrote them: see `InboxView.until`. */
export const MarkAllInput = z.object({
  until: z.coerce.number({ error: 'unexpected' }).int('unexpected').min(0, 'unexpected').max(8.64e15, 'unexpected'),
})
export type MarkAllInput = z.infer<typeof MarkAllInput>

/** The thread or conversation that is open. */
export const SeenInput = z.object({
  place: z.string({ error: 'unexpected' }).regex(/^(thr|cnv)_[a-z0-9]{1,40}$/, 'unexpected'),
})
export type SeenInput = z.infer<typeof SeenInput>

/** One line of the inbox: one notification, or several unread ones of one thread or conversation together. */
export interface InboxLine {
  id: string
  kind: NotificationKind
  /** How many stand behind this line. */
  count: number
  /** Of a reply or a mention: who wrote it, when one stands behind the line. */
  nickname: string | null
  /** Of the thread it is about. */
  title: string | null
  community: string | null
  /** Of a decision: how the post stands now. */
  state: PostState | null
  /** Of a decision: the post stands as it stood, behind a fold. */
  folded: boolean
  /** Of a message, or of a conversation that was handed over: between whom it is. */
  conversation: 'team' | 'members' | null
  /** Where it leads. */
  href: string
  createdAt: Date
}

export interface InboxView {
  /** What was not read yet, newest first; only with the first page. */
  unread: InboxLine[]
  /** What was read before, a page at a time. */
  read: InboxLine[]
  /** When the newest unread came: what comes later is not marked by "all read" on this page. */
  until: Date | null
  /** Whether to offer mail to them: with the first page only, and not to who has it or asked for it. */
  offersMail: boolean
  next: string | null
}

/** What the shell of every page tells its member: how many lines wait, and the threads and conversations they are in. */
export interface UnreadView {
  count: number
  places: string[]
}
