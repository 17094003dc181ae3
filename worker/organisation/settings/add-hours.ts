import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { HoursInput, HoursOutcome } from '../contract.ts'
import { overlaps } from '../policy.ts'
import { logged } from '../store.ts'
import { hoursOf, insertHours, settingsOf } from './store.ts'

/** Adds hours on a weekday. The same hours twice are added once; hours over others are refused. */
export async function addHours(scope: Scope, communityId: string, input: HoursInput): Promise<HoursOutcome> {
  const { db } = scope
  const [[community], hours] = await db.batch([settingsOf(db, communityId), hoursOf(db, communityId)])
  if (!community) throw notFound()
  const same = hours.some(
    (row) => row.weekday === input.weekday && row.opensAt === input.opensAt && row.closesAt === input.closesAt,
  )
  if (same) return { kind: 'done' }
  if (hours.some((row) => overlaps(row, input))) return { kind: 'overlap' }
  await commit(scope, [
    insertHours(db, { id: newId('hrs', scope.now), communityId, ...input }),
    logged(scope, 'hours_changed', { communityId }),
  ])
  return { kind: 'done' }
}
