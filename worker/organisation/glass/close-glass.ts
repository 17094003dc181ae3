import { commit } from '#worker/core/commit.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { logged } from '../store.ts'
import { insertClosings, openGlass } from './store.ts'

/** Ends all reading along of this coordinator, before its hour is over. From the next request on they see what they saw before. */
export async function closeGlass(scope: Scope): Promise<{ kind: 'done' }> {
  const { db, actor, now } = scope
  if (actor.kind !== 'member') throw notFound()
  const [open] = await db.batch([openGlass(db, actor.id, now)])
  if (open.length)
    await commit(scope, [
      insertClosings(
        db,
        open.map((row) => row.id),
        now,
      ),
      ...open.map((row) => logged(scope, 'glass_closed', { communityId: row.communityId })),
    ])
  return { kind: 'done' }
}
