import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { FOLLOWED_PER_PAGE, type ThreadRowView } from '#worker/forum/contract.ts'
import { followedThreads } from './store.ts'

/** The threads a member follows, those with something new first; `before` from the previous page's `next`. */
export async function readFollowed(
  scope: Scope,
  before: string | null,
): Promise<{ threads: (ThreadRowView & { place: string })[]; next: string | null }> {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [rows] = await db.batch([followedThreads(db, actor, actor.id, readCursor(before))])
  const shown = rows.slice(0, FOLLOWED_PER_PAGE)
  const last = shown.at(-1)
  return {
    threads: shown
      .map(({ followedAt: _, ...thread }) => thread)
      .sort(
        (a, b) =>
          Number(b.unread.count > 0) - Number(a.unread.count > 0) || b.lastPostAt.getTime() - a.lastPostAt.getTime(),
      ),
    next: rows.length > FOLLOWED_PER_PAGE && last ? writeCursor(last.followedAt, last.id) : null,
  }
}
