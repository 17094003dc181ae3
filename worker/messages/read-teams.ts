import { readsAsMember } from '#worker/communities/policy.ts'
import { Refusal } from '#worker/core/refusal.ts'
import type { Scope } from '#worker/core/scope.ts'
import { canWriteToTeam } from './policy.ts'
import { belongingOf } from './rows.ts'
import { teamPlaces } from './start/store.ts'

/** The teams to whom somebody may write: of the groups they belong to first, where they are known. */
export async function readTeams(scope: Scope) {
  const { actor, db } = scope
  if (actor.kind === 'guest') throw new Refusal('unauthenticated')
  const [places] = await db.batch([teamPlaces(db, actor)])
  return {
    teams: places
      .filter((place) => canWriteToTeam({ ...place, readable: readsAsMember(actor, place) }, belongingOf(place)))
      .toSorted((a, b) => Number(b.kind === 'closed') - Number(a.kind === 'closed'))
      .map(({ slug, name, kind }) => ({ slug, name, kind })),
  }
}
