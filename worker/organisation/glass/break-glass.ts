import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { GLASS_MINUTES, type GlassInput } from '../contract.ts'
import { settingsOf } from '../settings/store.ts'
import { logged } from '../store.ts'
import { insertGlass, openGlass } from './store.ts'

/**
 * A coordinator reads one community as its team does, for an hour, for a reason that its team is told. Reading only: no act
 * knows of it. Asked again while it is open, the hour stays the same: another reason is another line, told and logged like
 * the first, and the same one is a form that was sent twice.
 */
export async function breakTheGlass(scope: Scope, input: GlassInput): Promise<{ kind: 'done'; slug: string }> {
  const { db, actor, now } = scope
  if (actor.kind !== 'member') throw notFound()
  const [[community], open] = await db.batch([settingsOf(db, input.communityId), openGlass(db, actor.id, now)])
  if (!community) throw notFound()
  const before = open.filter((row) => row.communityId === community.id)
  if (before.some((row) => row.reason === input.reason)) return { kind: 'done', slug: community.slug }
  const id = newId('gls', now)
  await commit(
    scope,
    [
      insertGlass(db, {
        id,
        memberId: actor.id,
        communityId: community.id,
        reason: input.reason,
        createdAt: now,
        endsAt: before[0]?.endsAt ?? new Date(now.getTime() + GLASS_MINUTES * 60_000),
      }),
      logged(scope, 'glass_broken', { communityId: community.id }),
    ],
    [{ kind: 'glass.broken', glassId: id, communityId: community.id }],
  )
  return { kind: 'done', slug: community.slug }
}
