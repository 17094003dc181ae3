import { roleIn } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { newCounts } from './marks/store.ts'
import { communitiesFor } from './store.ts'

/** The front page: the open forums, and the closed communities this actor belongs to. */
export async function readHome(scope: Scope) {
  const { actor, db, now } = scope
  // A guest's page is one trip and one query.
  const [rows, counts = []] = await db.batch([
    communitiesFor(db, actor),
    ...(actor.kind === 'member' ? [newCounts(db, actor, now)] : []),
  ])
  return {
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
