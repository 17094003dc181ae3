import { roleIn } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { newThreads } from '#worker/forum/reading/store.ts'
import { newCounts } from './marks/store.ts'
import { communitiesFor } from './store.ts'

/** The front page: the open forums, and the closed communities this actor belongs to; to a member what is new in theirs. */
export async function readHome(scope: Scope) {
  const { actor, db, now } = scope
  // A guest's page is one trip and one query.
  const [rows, counts = [], fresh = []] = await db.batch([
    communitiesFor(db, actor),
    ...(actor.kind === 'member' ? ([newCounts(db, actor, now), newThreads(db, actor, now)] as const) : []),
  ])
  return {
    fresh,
    communities: rows
      .filter((row) => !row.archivedAt)
      .map(({ id, slug, name, about, kind, threadCount, lastPostAt }) => ({
        slug,
        name,
        about,
        kind,
        threadCount,
        lastPostAt,
        newCount: counts.find((one) => one.communityId === id)?.count ?? 0,
        role: roleIn(actor, id) ?? null,
      })),
  }
}
