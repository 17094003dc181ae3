import type { Scope } from '#worker/core/scope.ts'
import { allCommunities } from '../settings/store.ts'

/** The communities that an invitation can give a role in. */
export async function readInvitationForm(scope: Scope) {
  const [communities] = await scope.db.batch([allCommunities(scope.db)])
  return { communities: communities.filter((row) => row.archivedAt === null).map(({ id, name }) => ({ id, name })) }
}
