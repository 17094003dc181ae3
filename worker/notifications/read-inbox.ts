import { emailOf } from '#worker/accounts/email/store.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { mailsMembers } from '#worker/mail/templates/member.ts'
import { type InboxView, READ_PER_PAGE } from './contract.ts'
import { toLines } from './lines.ts'
import { readOf, unreadOf } from './store.ts'

/** What waits for this member and what they read before, as far as they may still see it. `before`: a page's `next`. */
export async function readInbox(scope: Scope, before: string | null): Promise<InboxView> {
  const { actor, config, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const cursor = readCursor(before)
  const read = readOf(db, actor, cursor, READ_PER_PAGE + 1)
  const [found, unread = [], email = []] = await db.batch(
    cursor ? [read] : [read, unreadOf(db, actor), emailOf(db, actor.id, now)],
  )
  const shown = found.slice(0, READ_PER_PAGE)
  const last = shown.at(-1)
  return {
    unread: toLines(unread),
    read: shown.flatMap((row) => toLines([row])),
    until: unread[0]?.createdAt ?? null,
    offersMail: !cursor && mailsMembers(config) && email.length === 0,
    next: found.length > READ_PER_PAGE && last ? writeCursor(last.createdAt, last.id) : null,
  }
}
