import type { Scope } from '#worker/core/scope.ts'
import { allCommunities } from '../settings/store.ts'
import { allWords } from './store.ts'

/** Every word that makes a post be read first, of all communities and of each. */
export async function readWords(scope: Scope) {
  const [words, communities] = await scope.db.batch([allWords(scope.db), allCommunities(scope.db)])
  return {
    words,
    communities: communities.filter((row) => row.archivedAt === null).map(({ id, name }) => ({ id, name })),
  }
}
