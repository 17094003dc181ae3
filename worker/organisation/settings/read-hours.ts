import { notFound } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { hoursOf, settingsOf } from './store.ts'

/** When the team of one community is there. */
export async function readHours(scope: Scope, communityId: string) {
  const [[community], hours] = await scope.db.batch([settingsOf(scope.db, communityId), hoursOf(scope.db, communityId)])
  if (!community) throw notFound()
  return {
    id: community.id,
    name: community.name,
    hours: hours.map(({ id, weekday, opensAt, closesAt }) => ({ id, weekday, opensAt, closesAt })),
  }
}
