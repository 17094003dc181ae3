import { roleIn } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { newCounts } from './marks/store.ts'
import { waitingRequests } from './membership/store.ts'
import { canRead } from './policy.ts'
import { aboutView } from './rows.ts'
import { knownCommunities } from './store.ts'

/**
 * The list of groups: the closed ones this actor belongs to, the open forums, and the closed ones they may ask to join. Of
 * those last nothing that happens inside is told: no counts and no times.
 */
export async function readGroups(scope: Scope) {
  const { actor, db, now } = scope
  const [rows, requests, counts = []] = await db.batch([
    knownCommunities(db, actor),
    waitingRequests(db, actor.kind === 'member' ? actor.id : ''),
    ...(actor.kind === 'member' ? [newCounts(db, actor, now)] : []),
  ])
  const inside = rows.filter((row) => canRead(actor, row))
  const card = (row: (typeof rows)[number]) => ({
    ...aboutView(row),
    threadCount: row.threadCount,
    lastPostAt: row.lastPostAt,
    newCount: counts.find((one) => one.communityId === row.id)?.count ?? 0,
    role: roleIn(actor, row.id) ?? null,
  })
  return {
    mine: inside.filter((row) => row.kind === 'closed' && !row.archivedAt).map(card),
    open: inside.filter((row) => row.kind === 'open' && !row.archivedAt).map(card),
    // Who is not of its team sees no more than that it was put away: from there they leave, or take back what they wrote.
    archived: rows
      .filter((row) => row.archivedAt)
      .map((row) => ({
        ...card(row),
        ...(canRead(actor, row) ? {} : { threadCount: null, lastPostAt: null, newCount: null }),
      })),
    toJoin: rows
      .filter((row) => !canRead(actor, row) && !row.archivedAt)
      .map((row) => ({
        ...aboutView(row),
        asked: requests.some((request) => request.communityId === row.id),
      })),
  }
}
