import { followedCommunities } from '#worker/communities/marks/store.ts'
import { readCursor, writeCursor } from '#worker/core/cursor.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { FOLLOWED_PER_PAGE, type ThreadRowView } from '#worker/forum/contract.ts'
import { followedThreads } from './store.ts'

/** What a member follows: above the first page communities, and threads, those with something new first; `before` from the previous page's `next`. */
export async function readFollowed(
  scope: Scope,
  before: string | null,
): Promise<{
  communities: { slug: string; name: string }[]
  threads: (ThreadRowView & { place: string })[]
  next: string | null
}> {
  const { actor, db, now } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const cursor = readCursor(before)
  const [rows, communities] = await db.batch([
    followedThreads(db, actor, actor.id, now, cursor),
    followedCommunities(db, actor, actor.id),
  ])
  const shown = rows.slice(0, FOLLOWED_PER_PAGE)
  const last = shown.at(-1)
  return {
    communities: cursor ? [] : communities,
    threads: shown
      .map(({ followedAt: _, ...thread }) => thread)
      .sort(
        (a, b) =>
          Number(b.unread.count > 0) - Number(a.unread.count > 0) || b.lastPostAt.getTime() - a.lastPostAt.getTime(),
      ),
    next: rows.length > FOLLOWED_PER_PAGE && last ? writeCursor(last.followedAt, last.id) : null,
  }
}
