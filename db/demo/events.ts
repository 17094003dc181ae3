import type { Db } from '#db/client.ts'
import type { Statement } from '#worker/core/commit.ts'

/** Demo events: PLACEHOLDER, to be written with the events slice. */
export function demoEvents(
  _db: Db,
  _now: Date,
  _communityId: Map<string, string>,
  _memberId: Map<string, string>,
): Statement[] {
  return []
}
