import { glassCommunities, isStaffIn } from '#worker/core/actor.ts'
import type { Scope } from '#worker/core/scope.ts'
import { allCommunities } from '../settings/store.ts'
import { allGlass, GLASS_PER_PAGE } from './store.ts'

/** What is open to this coordinator now, and every time before, by whom and why. */
export async function readGlass(scope: Scope, before: string | null) {
  const { db, actor, now } = scope
  const [rows, communities] = await db.batch([
    allGlass(db, before && /^gls_[0-9a-z]{21}$/.test(before) ? before : null),
    allCommunities(db),
  ])
  const reads = new Set(glassCommunities(actor))
  const shown = rows.slice(0, GLASS_PER_PAGE).map(({ memberId, communityId, ...row }) => ({
    ...row,
    open: row.closedAt === null && row.endsAt > now && actor.kind === 'member' && memberId === actor.id,
  }))
  return {
    times: shown,
    next: rows.length > GLASS_PER_PAGE ? shown.at(-1)!.id : null,
    communities: communities
      .filter((row) => !reads.has(row.id) && !isStaffIn(actor, row.id))
      .map(({ id, name }) => ({ id, name })),
  }
}
