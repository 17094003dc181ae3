import { communitiesFor } from '#worker/communities/store.ts'
import type { Scope } from '#worker/core/scope.ts'
import type { SearchPlace } from './contract.ts'
import { placesOf } from './policy.ts'

/** Where this actor may look, for the form before anything was looked for. */
export async function readPlaces({ actor, db }: Scope): Promise<SearchPlace[]> {
  const [rows] = await db.batch([communitiesFor(db, actor)])
  return placesOf(rows)
}
