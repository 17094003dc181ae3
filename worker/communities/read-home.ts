import { roleIn } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { communitiesFor } from './store.ts'

/** The front page: the open forums, and the closed communities this actor belongs to. */
export async function readHome(scope: Scope) {
  const [rows] = await scope.db.batch([communitiesFor(scope.db, scope.actor)])
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
        role: roleIn(scope.actor, id) ?? null,
      })),
  }
}
