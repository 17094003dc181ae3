import type { Scope } from '#worker/core/scope.ts'
import { allCommunities } from '../settings/store.ts'
import { allTemplates } from './store.ts'

/** Every text that a team starts an answer from. */
export async function readTemplates(scope: Scope) {
  const [templates, communities] = await scope.db.batch([allTemplates(scope.db), allCommunities(scope.db)])
  return {
    templates,
    communities: communities.filter((row) => row.archivedAt === null).map(({ id, name }) => ({ id, name })),
  }
}
