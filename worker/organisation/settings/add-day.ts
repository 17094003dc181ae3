import { commit } from '#worker/core/commit.ts'
import { newId } from '#worker/core/ids.ts'
import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { ClosedDayInput, ClosedDayOutcome } from '../contract.ts'
import { logged } from '../store.ts'
import { insertDays, sameDays, settingsOf } from './store.ts'

/** Adds a day on which the team of one community, or of all, is away. */
export async function addDay(scope: Scope, input: ClosedDayInput): Promise<ClosedDayOutcome> {
  const { db } = scope
  const communityId = input.communityId || null
  const [known, community] = await db.batch([
    sameDays(db, [input.date], communityId),
    settingsOf(db, input.communityId),
  ])
  if (communityId && !community.length) throw notFound()
  if (known.length) return { kind: 'known' }
  await commit(scope, [
    insertDays(db, [{ id: newId('day', scope.now), communityId, date: input.date, name: input.name }]),
    logged(scope, 'days_changed', { communityId, detail: `+ ${input.date}` }),
  ])
  return { kind: 'done' }
}
